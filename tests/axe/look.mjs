// look.mjs - looks at pages in a browser: axe-core, width, requests, print
//
//   node look.mjs BROWSER PAGE…

import axe from 'axe-core';
import puppeteer from 'puppeteer-core';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [executablePath, ...files] = process.argv.slice(2);
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
  'best-practice'];
const looks = [
  { width: 1280, scheme: 'light' }, { width: 390, scheme: 'dark' },
  { width: 320, scheme: 'light' },
];
const browser = await puppeteer.launch({
  executablePath, args: ['--no-sandbox', '--allow-file-access-from-files'],
});
let faults = 0;

function say(file, what) {
  console.log(`${path.basename(file)}: ${what}`);
  faults++;
}

async function look(tab, file, { width, scheme }) {
  await tab.setViewport({ width, height: 800 });
  await tab.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme }]);
  await tab.goto(pathToFileURL(file).href);
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(
    (values) => axe.run(document, { runOnly: { type: 'tag', values } }), tags);
  for (const { id, help, nodes } of violations)
    say(file, `${width} ${scheme}: ${id}, ${help}: ${nodes[0].html}`);
  const wide = await tab.evaluate(
    () => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0)
    say(file, `${width}: ${wide} pixels too wide`);
}

for (const file of files) {
  const tab = await browser.newPage();
  const asked = [];
  await tab.setBypassCSP(true); // for axe; what the page fetches is looked at here
  tab.on('request', (request) => asked.push(request.url()));
  for (const each of looks)
    await look(tab, file, each);
  const strangers = asked.filter((url) => url !== pathToFileURL(file).href);
  if (strangers.length > 0)
    say(file, `asks for ${strangers}`);
  if (await tab.evaluate(() => document.scripts.length) > 0)
    say(file, 'holds a script');
  const pdf = Buffer.from(await tab.pdf({ preferCSSPageSize: true }));
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
  if (pages !== 1 && !/show-[^/]*$/.test(file))
    say(file, `prints on ${pages} pages`);
  await tab.close();
}
await browser.close();
console.log(`axe.sh: ${files.length} pages, ${faults} faults`);
process.exitCode = faults > 0 || files.length === 0 ? 1 : 0;
