// pack.mjs - the pages as files: each with all that it needs in it, and as a folder
//
//     node pack.mjs BUILD [TOWN]
//
// Writes BUILD/web/handler-TOWN.html and workbench.html, each one file, and
// BUILD/web/site/, the same as files for a web server. Modules are put after one another, each in a scope
// of its own; what an import names is taken from there. The script is allowed by its
// SHA-256 in the page's policy, so no other can run.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The texts of a routine with all that it uses, itself first. */
export function sourcesOf(id, folder = path.join(here, '../../rules')) {
  const found = new Map();
  const add = (name) => {
    if (found.has(name)) return;
    const text = readFileSync(path.join(folder, `${name}.lua`), 'utf8');
    found.set(name, text);
    for (const [, used] of text.matchAll(/^use\s+"([^"]+)"/gm)) add(used);
  };
  add(id);
  return [...found].map(([name, text]) => ({ id: name, text }));
}

// ---------------------------------------------------------------- scripts

const IMPORT = /^import \{([^}]*)\} from '\.\/([\w.-]+)\.js';\n/gms;
const EXPORT = /^export (?:async )?(?:function|class|const|let) (\w+)/gm;

const scoped = (name) => `${name.replace(/\W/g, '_')}_`;

// A module as an expression whose value holds what it exports.
function scope(name) {
  const text = readFileSync(path.join(here, `${name}.js`), 'utf8');
  const names = [...text.matchAll(EXPORT)].map(([, found]) => found);
  const body = text
    .replace(IMPORT, (_, list, from) => `const {${list.replace(/ as /g, ': ')}} = ${scoped(from)};\n`)
    .replace(/^export \{[^}]*\};\n/gm, '').replace(/^export /gm, '');
  return `const ${scoped(name)} = (() => {\n${body}\nreturn { ${names.join(', ')} };\n})();\n`;
}

// The modules that [name] needs, each after those that it needs itself.
function needed(name, done = []) {
  if (done.includes(name)) return done;
  const text = readFileSync(path.join(here, `${name}.js`), 'utf8');
  for (const [, , from] of text.matchAll(IMPORT)) needed(from, done);
  if (!done.includes(name)) done.push(name);
  return done;
}

// One script for the page and for its worker: each finds out where it runs.
function scriptOf(name, glue) {
  return `${glue}\n(() => {\n'use strict';\n${needed(name).map(scope).join('')}
if (typeof document === 'undefined') worker_.serve(globalThis);
else ${scoped(name)}.start();\n})();\n`.replaceAll('</script', '<\\/script');
}

// ---------------------------------------------------------------- pages

const FONTS = [['next', 'Atkinson Hyperlegible Next', 400],
  ['next', 'Atkinson Hyperlegible Next', 700], ['mono', 'Atkinson Hyperlegible Mono', 400]];

// The typeface where npm has brought it; else that of the reader's system.
function fontsOf(build, kinds) {
  return FONTS.filter(([kind]) => kinds.includes(kind)).map(([kind, family, weight]) => {
    const file = path.join(build, 'web/npm/node_modules/@fontsource',
      `atkinson-hyperlegible-${kind}/files`,
      `atkinson-hyperlegible-${kind}-latin-${weight}-normal.woff2`);
    if (!existsSync(file)) return '';
    const data = readFileSync(file).toString('base64');
    return `@font-face{font-family:"${family}";font-weight:${weight};` +
      `src:url(data:font/woff2;base64,${data}) format("woff2")}\n`;
  }).join('');
}

function packed(bytes) {
  return gzipSync(bytes, { level: 9 }).toString('base64');
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
// JSON in which nothing can end the element that holds it.
const safe = (json) => json.replaceAll('<', '\\u003c');
const block = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;

function policyOf(script) {
  const hash = createHash('sha256').update(script).digest('base64');
  return {
    file: `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'; ` +
      "worker-src blob:; style-src 'unsafe-inline'; font-src data:; img-src data:; " +
      "base-uri 'none'; form-action 'none'",
    folder: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; " +
      "worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src data:; " +
      "base-uri 'none'; form-action 'none'",
  };
}

// [shell] with each {{name}} filled in, never by what a value holds.
function fill(shell, values) {
  return shell.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

/** Writes a page in both forms. */
function write(build, page) {
  const shell = readFileSync(path.join(here, `${page.shell}.html`), 'utf8');
  const site = path.join(build, 'web/site');
  const data = Object.entries(page.data).map(([id, text]) => block(id, text)).join('\n');
  const policy = policyOf(page.script);
  mkdirSync(site, { recursive: true });
  const file = fill(shell, {
    ...page.words, data, policy: policy.file,
    styles: `<style>\n${page.styles}</style>\n` +
      `<style id="paper" media="print">\n${page.paper}</style>`,
    script: `<script>${page.script}</script>`,
  });
  writeFileSync(path.join(build, 'web', `${page.name}.html`), file);
  writeFileSync(path.join(site, `${page.name}.html`), fill(shell, {
    ...page.words, data, policy: policy.folder,
    styles: `<link rel="stylesheet" href="${page.shell}.css">\n` +
      `<link rel="stylesheet" id="paper" media="print" href="${page.shell}-paper.css">`,
    script: `<script src="${page.shell}.js"></script>`,
  }));
  writeFileSync(path.join(site, `${page.shell}.css`), page.styles);
  writeFileSync(path.join(site, `${page.shell}-paper.css`), page.paper);
  writeFileSync(path.join(site, `${page.shell}.js`), page.script);
  console.log(`web/${page.name}.html: ${file.length} bytes, ` +
    `${gzipSync(file, { level: 9 }).length} packed`);
}

function stylesOf(build, kinds, names) {
  return fontsOf(build, kinds) + names.map((name) =>
    readFileSync(path.join(here, `${name}.css`), 'utf8')).join('');
}

// ---------------------------------------------------------------- what a page knows

async function open(build, name) {
  const { Rutin } = await import('./wasm.js');
  const require = createRequire(import.meta.url);
  const createRutin = require(path.resolve(build, 'web', `${name}.js`));
  const wasmBinary = readFileSync(path.join(build, 'web', `${name}.wasm`));
  return { rutin: new Rutin(await createRutin({ wasmBinary })), wasmBinary };
}

// What the handler's page has before any engine does: whom to call, and what the
// routine's facts and names are called, which costs more to describe than to decide.
function bootOf(described) {
  const { sv } = described;
  const phone = (id) => sv.actors.find((actor) => actor.id === id)?.phone;
  const named = (id, language) =>
    described[language].actors.find((actor) => actor.id === id).name
      .replace(/[ ,;].*?[0-9][0-9 -]+.*$/, '');
  const numbers = ['emergency', 'police', 'social_services', 'support_line']
    .filter(phone).map((id) => ({
      name: { sv: named(id, 'sv'), en: named(id, 'en') }, phone: phone(id),
    }));
  const words = Object.fromEntries(['sv', 'en'].map((language) => {
    const { ask_first: [group], facts, actors, tasks } = described[language];
    const [asked] = group.facts.map((id) => facts.find((fact) => fact.id === id));
    return [language, {
      first: { question: group.question ?? asked.question, facts: group.facts },
      facts: facts.map(({ id, name, type, min, max, choices, question }) =>
        ({ id, name, type, min, max, choices, question })),
      names: [...actors, ...tasks].map(({ id, name }) => [id, name]),
    }];
  }));
  return {
    title: sv.title, town: sv.title.split(', ').at(-1), owner: sv.owner, numbers, words,
    licence: 'Atkinson Hyperlegible Next: Braille Institute of America, SIL Open Font ' +
      'License 1.1 (openfontlicense.org). Lua: Lua.org, PUC-Rio, MIT.',
  };
}

async function packHandler(build, town) {
  const { rutin, wasmBinary } = await open(build, 'decide');
  const sources = sourcesOf(town);
  const engine = rutin.load(sources).engine();
  const boot = bootOf({ sv: engine.describe('sv'), en: engine.describe('en') });
  const glue = readFileSync(path.join(build, 'web/decide.js'), 'utf8');

  write(build, {
    name: `handler-${town}`, shell: 'handler', script: scriptOf('handler', glue),
    styles: stylesOf(build, ['next'], ['tokens', 'handler']), paper: stylesOf(build, [], ['print']),
    words: {
      title: escape(boot.title), town: escape(boot.town),
      what: escape(boot.title.replace(`, ${boot.town}`, '')),
      numbers: boot.numbers.map(({ name, phone }) => `<li><span>${escape(name.sv)}</span>` +
        `<a href="tel:${phone.replace(/\D/g, '')}">${escape(phone)}</a></li>`).join(''),
    },
    data: {
      boot: safe(JSON.stringify(boot)), wasm: packed(wasmBinary),
      sources: packed(JSON.stringify(sources)),
    },
  });
}

// The examples of a town, as they stand in their files.
function examplesOf(town) {
  const folder = path.join(here, '../../examples/cases', town);
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .map((json) => ({ about: JSON.parse(json).about, json }));
}

async function packWorkbench(build, town) {
  const { rutin, wasmBinary } = await open(build, 'drafts');
  const sources = sourcesOf(town);
  const described = rutin.load(sources).engine().describe('sv');
  const glue = readFileSync(path.join(build, 'web/drafts.js'), 'utf8');
  const boot = { town: described.title.split(', ').at(-1), owner: described.owner };

  write(build, {
    name: 'workbench', shell: 'workbench', script: scriptOf('workbench', glue),
    styles: stylesOf(build, ['next', 'mono'], ['tokens', 'workbench']),
    paper: stylesOf(build, [], ['workbench-print']),
    words: { title: escape(described.title), town: escape(boot.town) },
    data: {
      boot: safe(JSON.stringify(boot)), wasm: packed(wasmBinary),
      sources: packed(JSON.stringify(sources)),
      examples: safe(JSON.stringify(examplesOf(town))),
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [build, town = 'helsingborg'] = process.argv.slice(2);
  await packHandler(build, town);
  await packWorkbench(build, town);
}
