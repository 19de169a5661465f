// workbench.test.mjs - the workbench, as whoever owns a routine uses it
//
//     node --test workbench.test.mjs     tests/web.sh says what it needs

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { WORKBENCH } from '../../src/web/workbench-texts.js';
import { findings, launch, open, read, sideways, small } from './browser.mjs';

const { BUILD = 'build' } = process.env;
const TEXT = read('rules/helsingborg.lua');
let browser;
let tab;

before(async () => {
  browser = await launch();
  tab = await open(browser, 'workbench', { axe: true });
});

after(() => browser.close());

// The text as if it were typed, and all that is found out about it.
async function write(text) {
  await tab.evaluate((all) => {
    workbench.editor.text = all;
    workbench.saved = false;
    workbench.settled = workbench.tryNow();
    return workbench.settled;
  }, text);
}

const verdicts = () => tab.$eval('.verd', (nav) => nav.innerText.replace(/\s+/g, ' '));
const changed = (from, to) => {
  assert(TEXT.includes(from), from);
  return TEXT.replace(from, to);
};

test('each text is in Swedish and in English', () => {
  for (const [name, { sv, en }] of Object.entries(WORKBENCH)) {
    assert.equal(typeof sv, typeof en, name);
    assert.notEqual(sv, '', name);
  }
});

test('the routine in force is whole: examples, no change, proofs, coverage', async () => {
  await tab.evaluate(() => workbench.settled);
  const said = await verdicts();
  assert.match(said, /^Inga fel .*32 av 32 exempelfall som väntat Inget ändras mot rutinen i kraft \d+ av \d+ bevisade/);
  assert.deepEqual(tab.requests.filter((url) => url !== tab.address &&
    !/^(blob:null|data:)/.test(url)), []);
  assert.deepEqual(tab.words, []);
});

test('a slip of the pen: a fault at its line, a mend, and the last whole version', async () => {
  await write(changed('protection_assessment, police, barnahus', 'protection_assesment, police, barnahus'));
  assert.match(await verdicts(), /^1 fel rad \d+/);
  assert.match(await tab.$eval('.old', (p) => p.innerText), /^Texten har ett fel\. Det här är senaste hela versionen, \d\d\.\d\d\./);
  const line = TEXT.split('\n').findIndex((each) => each.includes('protection_assessment, police, barnahus')) + 1;
  assert.equal(await tab.$$eval('.ln.e b', (all) => all.map((b) => b.innerText).join()), `±${line}`);
  await tab.click(`[data-key="mend-${line}"]`);
  await tab.evaluate(() => workbench.settled);
  assert.match(await verdicts(), /^Inga fel /);
  assert.equal(await tab.evaluate(() => workbench.editor.text), TEXT);
});

test('a shorter deadline: which cases change, and how, and what is expected no more', async () => {
  await write(changed('safe_meeting { within = "2 h"', 'safe_meeting { within = "1 h"'));
  const count = Number(/(\d+) fall ändras/.exec(await verdicts())?.[1] ?? 0);
  assert(count > 0, await verdicts());
  assert.equal(await tab.evaluate(() => workbench.draft.changes.filter(
    ({ differences }) => differences?.length > 0).length), count);
  await tab.click('[data-key=filter-changed]');
  const at = await tab.evaluate(() => workbench.draft.changes.findIndex(
    ({ differences }) => differences?.some(({ field }) => field === 'due')));
  await tab.evaluate((n) => { workbench.filter = 'all'; return workbench.choose(n); }, at);
  assert.match(await tab.$eval('.plan .diff', (span) => span.innerText), /^var \d\d-\d\d \d\d\.\d\d i 2026\.1$/);
  assert.match(await tab.title(), /^• /);
});

test('an always-rule that is broken: the smallest case stands first', async () => {
  await write(TEXT.replace(/^(always "For a child the Salvation Army|rule "child\.ngo_not_yet") \{[\s\S]*?^\}\n/m,
    (rule) => rule.replace(/never = \{ ngo \}/, 'never = { hotel }')));
  await tab.evaluate(() => workbench.settled);
  const said = await verdicts();
  assert.match(said, /alltid-reg(el|ler) brut(en|na)/);
  await tab.evaluate(() => workbench.choose(0));
  assert.match(await tab.$eval('.case', (button) => button.innerText), /^Motexempel: /);
  assert.match(await tab.$eval('.brk', (box) => box.innerText), /Minsta fallet/);
  assert.match(await tab.$eval('.doc', (doc) => doc.textContent), /Kan inte beslutas som det står\./);
});

test('why not: what would have to be otherwise', async () => {
  await write(TEXT);
  await tab.evaluate(() => workbench.choose(0));
  const id = await tab.$$eval('.plan select option', (all) => all[2].value);
  await tab.select('.plan select', id);
  await tab.evaluate(() => workbench.settled);
  assert.notEqual(await tab.$eval('.whynot', (p) => p.innerText), '');
});

test('axe finds nothing, and only the text scrolls sideways', async () => {
  const faults = [];
  // A few lines are enough: what is seen of each is the same.
  await tab.evaluate((few) => { workbench.editor.text = few; },
    TEXT.split('\n').slice(0, 40).join('\n'));
  for (const language of ['sv', 'en']) {
    const looks = [[1280, 'light'], [390, 'dark'], [320, 'light']];
    for (const [width, scheme] of language === 'sv' ? looks : looks.slice(0, 1)) {
      await tab.setViewport({ width, height: 800 });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const pane of width > 900 ? ['2'] : ['1', '2', '3']) {
        await tab.evaluate((shown) => { workbench.pane = shown; workbench.draw(); }, pane);
        const where = `${language} ${width} ${scheme} pane ${pane}`;
        faults.push(...(await findings(tab)).map((each) => `${where}: ${each}`));
        if (await sideways(tab) > 0) faults.push(`${where}: scrolls sideways`);
        faults.push(...(await small(tab, 24)).map((each) => `${where}: small: ${each}`));
        await tab.screenshot({ path: path.join(BUILD, `tests/web-workbench-${pane}-${width}-${language}.png`) });
      }
    }
    await tab.evaluate(() => workbench.speakOther());
  }
  await tab.setViewport({ width: 1280, height: 800 });
  assert.deepEqual(faults, []);
});

test('by keys: between panes, into the text and out of it', async () => {
  await tab.evaluate(() => document.activeElement.blur());
  await tab.keyboard.press('F6');
  await tab.keyboard.press('F6');
  assert.match(await tab.evaluate(() => document.activeElement.className), /pane p[12]/);
  await write(TEXT);
  await tab.focus('.field');
  await tab.evaluate(() => workbench.editor.field.setSelectionRange(0, 0));
  await tab.keyboard.press('Tab');
  assert.equal(await tab.evaluate(() => workbench.editor.text.slice(0, 4)), '  --');
  await tab.evaluate(() => workbench.draw());
  assert.equal(await tab.evaluate(() => document.activeElement.className), 'field');
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('Tab');
  assert.notEqual(await tab.evaluate(() => document.activeElement.className), 'field');
});
