// browser.mjs - a page of the web build in a browser, at a time of our own
//
// The tools are npm's, in the folder that NPM names. Every request of a page is
// noted, and every word on its console: a test looks at both.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { BROWSER, BUILD = 'build', NPM } = process.env;
const require = createRequire(path.resolve(NPM, 'x.js'));
const puppeteer = (await import(pathToFileURL(require.resolve('puppeteer-core')))).default;
export const axe = require('axe-core');

export const FRIDAY = '2026-11-20T21:10:00Z';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOAD = 120000; // a load on a machine that does much else

export function launch(...args) {
  return puppeteer.launch({
    executablePath: BROWSER, args: ['--no-sandbox', ...args], protocolTimeout: 2 * LOAD,
    env: { ...process.env, TZ: 'Europe/Stockholm' },
  });
}

// The page's clock begins at [at] and goes on.
function setClock(at) {
  const real = Date;
  const begin = real.now();
  const start = real.parse(at);
  globalThis.Date = class extends real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(real.now() - begin + start);
    }

    static now() {
      return real.now() - begin + start;
    }
  };
}

/** A tab with [name].html, once its first plan is there.
 * @param {{ at?: string, hash?: string, width?: number, axe?: boolean, wait?: boolean }}
 *   [how] axe: with the page's policy off, so that axe can be put in */
export async function open(browser, name, how = {}) {
  const tab = await browser.newPage();
  tab.requests = [];
  tab.words = [];
  tab.on('request', (request) => tab.requests.push(request.url()));
  tab.on('console', (message) => tab.words.push(message.text()));
  tab.on('pageerror', (error) => tab.words.push(error.message));
  tab.on('dialog', (dialog) => dialog.accept());
  if (how.axe) await tab.setBypassCSP(true);
  await tab.evaluateOnNewDocument(setClock, how.at ?? FRIDAY);
  await tab.setViewport({ width: how.width ?? 1280, height: 800 });
  tab.address = how.address ?? `${pathToFileURL(path.resolve(BUILD, 'web', `${name}.html`)).href}${how.hash ?? ''}`;
  await how.before?.(tab);
  await tab.goto(tab.address);
  if (how.wait !== false) {
    await tab.waitForFunction(
      () => performance.getEntriesByName('first-plan').length > 0, { timeout: LOAD });
  }
  return tab;
}

/** Opens a case of the examples as a person does a file. */
export async function openCase(tab, json, name = 'case.json') {
  await tab.evaluate((text, file) => handler.openCase(new File([text], file)), json, name);
}

export async function settled(tab) {
  await tab.evaluate(() => handler.settled);
}

export async function press(tab, key) {
  await tab.click(`[data-key="${key}"]`);
  await settled(tab);
}

/** What axe-core finds, a line each. */
export async function findings(tab) {
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), TAGS);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`);
}

/** How many pages of A4 it prints on. */
export async function printed(tab) {
  const pdf = Buffer.from(await tab.pdf({ preferCSSPageSize: true }));
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
}

export function sideways(tab) {
  return tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Controls that are smaller than [least] pixels, by their words. */
export function small(tab, least) {
  return tab.evaluate((wanted) => [...document.querySelectorAll(
    'a[href], button, input:not([type=file]), summary')].filter((each) => {
    const seen = each.type === 'checkbox' ? each.closest('label') : each;
    const { width, height } = seen.getBoundingClientRect();
    return each.checkVisibility() && !each.classList.contains('skip') && width > 0 &&
      (height < wanted - 0.5 || width < wanted - 0.5);
  }).map((each) => each.outerHTML.slice(0, 90)), least);
}

export function read(file) {
  return readFileSync(file, 'utf8');
}
