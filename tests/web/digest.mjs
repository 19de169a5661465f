// digest.mjs - what the build for the web makes of all examples, in Node
//
//     node digest.mjs BUILD    prints the digest that examples/digest.c defines
//
// Of decide.wasm and of drafts.wasm; both must be what C says.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Rutin, RutinError } from '../../src/web/wasm.js';
import { sourcesOf } from '../../src/web/pack.mjs';

const require = createRequire(import.meta.url);
const build = path.resolve(process.argv[2]);
const TOWNS = [['sweden', ''], ['helsingborg', '/helsingborg'],
  ['landsbygd', '/landsbygd']];

// Past the value that begins at [at], and up to the comma or the brace after it.
function pastValue(json, at) {
  for (let depth = 0; depth > 0 || !',}'.includes(json[at]); at++) {
    if ('{['.includes(json[at])) depth++;
    if ('}]'.includes(json[at])) depth--;
    if (json[at] === '"') {
      for (at++; json[at] !== '"'; at++) if (json[at] === '\\') at++;
    }
  }
  return at;
}

// The bytes of the member "case" of an example, as they stand in the file.
function caseOf(file) {
  const bytes = readFileSync(file);
  const json = bytes.toString('latin1');
  let at = json.indexOf('"');

  while (at >= 0) {
    const colon = json.indexOf(':', at);
    const name = json.slice(at, colon).trim();
    const end = pastValue(json, colon + 1);
    if (name === '"case"') return bytes.subarray(colon + 1, end);
    at = json.indexOf('"', end);
  }
  throw new Error(`${file}: found no case there`);
}

function answer(engine, json, language) {
  try {
    engine.decide(json, language);
    return engine.plan();
  } catch (error) {
    if (!(error instanceof RutinError)) throw error;
    return error.code;
  }
}

async function digestOf(name) {
  const createRutin = require(path.join(build, 'web', `${name}.js`));
  const wasmBinary = readFileSync(path.join(build, 'web', `${name}.wasm`));
  const rutin = new Rutin(await createRutin({ wasmBinary }));
  const sum = createHash('sha256');
  let decisions = 0;

  for (const [town, folder] of TOWNS) {
    const routine = rutin.load(sourcesOf(town));
    const engine = routine.engine();
    const files = readdirSync(`examples/cases${folder}`)
      .filter((file) => file.endsWith('.json'))
      .map((file) => Buffer.from(file)).sort(Buffer.compare);
    for (const file of files) {
      const json = caseOf(`examples/cases${folder}/${file}`);
      for (const language of ['sv', 'en']) {
        sum.update(answer(engine, json, language)).update('\n');
        decisions++;
      }
    }
    engine.free();
    routine.free();
  }
  return `${name} ${sum.digest('hex')} ${decisions}`;
}

for (const name of ['decide', 'drafts']) console.log(await digestOf(name));
