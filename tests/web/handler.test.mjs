// handler.test.mjs - the handler's page, as a person meets it
//
//     node --test handler.test.mjs     tests/web.sh says what it needs

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { TEXTS } from '../../src/web/texts.js';
import { findings, launch, open, openCase, press, printed, read, settled, sideways,
  small } from './browser.mjs';

const { BUILD = 'build' } = process.env;
const PAGE = 'handler-helsingborg';
const NIGHT = read('examples/friday-night.json');
const CASES = 'examples/cases/helsingborg';
const FIRST_PLAN = 1000; // milliseconds, on a processor slowed four times
let browser;
let tab; // with the Friday night open, and axe let in

before(async () => {
  browser = await launch();
  tab = await open(browser, PAGE, { axe: true });
  await openCase(tab, NIGHT);
});

after(() => browser.close());

async function fresh() {
  await tab.evaluate(() => { handler.case = new handler.case.constructor(); });
  await openCase(tab, NIGHT);
}

// The case of an example, which may be refused, or null.
function caseOf(file) {
  const { case: given, expect } = JSON.parse(read(path.join(CASES, file)));
  return expect?.error === undefined ? JSON.stringify(given) : null;
}

test('each text is in Swedish and in English', () => {
  for (const [name, { sv, en }] of Object.entries(TEXTS)) {
    assert.equal(typeof sv, typeof en, name);
    assert.notEqual(sv, '', name);
    assert.notEqual(en, '', name);
  }
});

test('without a network it opens from a file, and asks for nothing', async () => {
  const alone = await open(browser, PAGE, {
    before: (each) => each.setOfflineMode(true),
  });
  await openCase(alone, NIGHT);
  await press(alone, 'police=reached');
  const strangers = alone.requests.filter((url) => url !== alone.address &&
    !/^(blob:null|data:font|data:,)/.test(url));
  assert.deepEqual(strangers, []);
  assert.deepEqual(alone.words, []);

  const policy = await alone.$eval('meta[http-equiv]', (meta) => meta.content);
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^ ]+' 'wasm-unsafe-eval'; worker-src blob:; /);
  assert.doesNotMatch(policy, /connect-src|https?:|\*/);
  const asks = () => alone.evaluate(() => Promise.all([
    fetch('https://example.org/').then(() => 'went', () => 'refused'),
    new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation',
        ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
    }),
  ]));
  assert.deepEqual(await asks(), ['refused', 'connect-src']);
  await alone.close();
});

test('the plan is byte for byte that of the command', async () => {
  for (const language of ['sv', 'en']) {
    const here = await tab.evaluate((json, spoken) =>
      handler.engine.call('plan', 'town', json, spoken), NIGHT, language);
    const there = execFileSync(path.join(BUILD, 'rutin'), ['run', '--format', 'json',
      '--lang', language, 'rules/helsingborg.lua', 'examples/friday-night.json'], { encoding: 'utf8' });
    assert.equal(here, there.trimEnd());
  }
});

test('Friday night: what to do, what to say, whom not to call', async () => {
  await fresh();
  const text = await tab.$eval('main', (main) => main.innerText.replace(/\s+/g, ' '));
  for (const said of ['Gör nu', 'Fredag 20 november, kl. 22.10', 'Ärende 2026-0113',
    'Utkast: inte prövat av jurist', 'Ring polisen', '114 14', 'Blir det farligt: 112',
    'Här finns en person som kan vara under 18 och som säljs för sex.',
    'något om pass, tillstånd eller sjukdom', 'Ja, utan samtycke.', 'Ring socialjouren',
    'Nummer saknas', 'Ja, genast.', 'Ring inte', 'Vårdnadshavaren', 'Hotellet',
    'Svara, så blir planen bättre', 'Socialtjänsten gör sedan 5 saker']) {
    assert(text.includes(said), said);
  }
});

test('no answer: when again, and who then; undone, the page is as it was', async () => {
  await fresh();
  const main = () => tab.$eval('.cols', (cols) => cols.outerHTML);
  const before = await main();
  await press(tab, 'social_emergency=no_answer');
  const echo = await tab.$eval('[data-id=social_emergency] .echo', (p) => p.innerText);
  assert.match(echo, /Noterat 22\.1\d: inget svar\. Ring igen kl\. 22\.2\d\. Svarar de inte då heller: nämndens ordförande\./);
  await press(tab, 'social_emergency-undo');
  assert.equal(await main(), before);
});

test('an act that is done folds, and what is new is said', async () => {
  await fresh();
  await press(tab, 'speak_alone=done');
  assert.equal(await tab.$eval('[data-id=speak_alone]', (li) => li.className), 'act done');
  assert.match(await tab.$eval('#said', (p) => p.innerText), /^(Nytt|Borta): /);
  assert.equal(await tab.evaluate(() => document.activeElement.dataset.key), 'speak_alone-undo');
});

test('what is folded out has the width of its column', async () => {
  await fresh();
  const narrow = await tab.evaluate(() => {
    document.querySelectorAll('.fold details').forEach((each) => { each.open = true; });
    return [...document.querySelectorAll('.why p, .fold td:nth-child(2)')]
      .map((each) => each.getBoundingClientRect().width).filter((width) => width < 300);
  });
  assert.deepEqual(narrow, []);
});

test('a weighing is noted with who decided and why, and not before', async () => {
  const json = JSON.stringify({
    case: 'weigh', opened: '2026-11-20T22:10:00+01:00', now: '2026-11-20T22:10:00+01:00',
    facts: { found_by: 'social_services', met: true, age: 31, danger: 'none', exploitation: ['sexual'], offence: 'trafficking', police_cooperation: 'no' },
  });
  await openCase(tab, json);
  const id = await tab.evaluate(() => handler.page.acts.find(({ status }) => status === 'weigh')?.id);
  assert(id, 'no weighing in that case');
  await press(tab, `${id}=yes`);
  assert.equal(await tab.evaluate(() => handler.case.events.length), 0);
  await tab.type(`[data-key="${id}-by"]`, 'enhetschef');
  await tab.type(`[data-key="${id}-note"]`, 'Misstanke om grovt brott.');
  await press(tab, `${id}=yes`);
  const [event] = await tab.evaluate(() => handler.case.events);
  assert.equal(event.by, 'enhetschef');
  assert.equal(event.note, 'Misstanke om grovt brott.');
  assert.equal(event.outcome, 'yes');
});

test('tried without keeping: shown, said, and let go', async () => {
  await fresh();
  const before = await tab.evaluate(() => handler.case.json().replace(/"now".*/, ''));
  await tab.click('[data-key=try]');
  await press(tab, 'care_need=acute');
  assert.match(await tab.$eval('#said', (p) => p.innerText), /^Du provar\. Svaret är inte sparat\./);
  assert.equal(await tab.evaluate(() => handler.case.json().replace(/"now".*/, '')), before);
  await tab.click('[data-key=let-go]');
  assert.equal(await tab.$('[data-key=let-go]'), null);
  await tab.click('[data-key=try]');
});

test('every example case: one screen, a number or its gap, one A4', async () => {
  const files = readdirSync(CASES);
  const long = [];
  let shown = 0;
  for (const file of files) {
    const json = caseOf(file);
    if (json === null) continue;
    const { now } = JSON.parse(json);
    await tab.evaluate((text, at) => {
      const held = globalThis.Date;
      globalThis.Date = class extends held { static now() { return held.parse(at); }
        constructor(...given) { given.length > 0 ? super(...given) : super(at); } };
      return handler.openCase(new File([text], 'a')).finally(() => { globalThis.Date = held; });
    }, json, now);
    const seen = await tab.evaluate(() => ({
      acts: [...document.querySelectorAll('.act')].length,
      undone: document.querySelectorAll('.act:not(.done) h2').length,
      questions: document.querySelectorAll('.q > details').length,
      then: document.querySelectorAll('.then > ol > li').length,
      first: handler.page.acts[0]?.id, drawn: document.querySelector('.act[data-id]')?.dataset.id,
      mute: handler.page.acts.filter(({ id, actor, status, heading }) => status !== 'done' &&
        actor !== null && /^Ring /.test(heading) &&
        document.querySelector(`[data-id="${id}"] .tel`) === null).map(({ id }) => id),
      halted: document.querySelector('.halt') !== null,
    }));
    shown++;
    assert.equal(seen.halted, false, file);
    assert.equal(seen.drawn, seen.first, file);
    assert(seen.undone <= 4 && seen.questions <= 5 && seen.then <= 5, `${file}: too much`);
    assert.deepEqual(seen.mute, [], `${file}: no number and no gap`);
    const pages = await printed(tab);
    if (pages !== 1) long.push(`${file}: ${pages}`);
  }
  assert.deepEqual(long, [], 'more than one A4');
  assert(shown > 20);
});

const STATES = {
  plan: () => fresh(),
  noted: async () => { await press(tab, 'social_emergency=no_answer'); },
  done: async () => {
    await press(tab, 'police=reached');
    await tab.evaluate(() => document.querySelectorAll('details:not([name])')
      .forEach((each) => { each.open = true; }));
  },
  answers: async () => { await press(tab, 'answers'); },
  answer: async () => { await press(tab, 'change-exploitation'); },
  closed: async () => {
    await tab.evaluate(() => { handler.view = 'plan'; });
    await tab.evaluate(() => handler.change(() => handler.case.close(`${new Date().toISOString().slice(0, 19)}Z`)));
    await press(tab, 'register');
  },
  hidden: async () => { await tab.evaluate(() => handler.hide()); },
  first: async () => {
    await tab.evaluate(() => { handler.hide(); handler.newCase(); });
    await settled(tab);
  },
};

test('axe finds nothing, nothing scrolls sideways, all can be hit', async () => {
  const faults = [];
  await fresh();
  for (const language of ['sv', 'en']) {
    for (const [state, reach] of Object.entries(STATES)) {
      await tab.evaluate((wanted) => {
        if (handler.language !== wanted) handler.speakOther();
      }, language);
      await settled(tab);
      await reach();
      const looks = [[1280, 'light'], [390, 'dark'], [320, 'light']];
      for (const [width, scheme] of language === 'sv' ? looks : looks.slice(1, 2)) {
        await tab.setViewport({ width, height: 800 });
        await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const where = `${state} ${language} ${width} ${scheme}`;
        faults.push(...(await findings(tab)).map((each) => `${where}: ${each}`));
        if (await sideways(tab) > 0) faults.push(`${where}: scrolls sideways`);
        faults.push(...(await small(tab, 44)).map((each) => `${where}: small: ${each}`));
      }
      await tab.setViewport({ width: 1280, height: 800 });
      await tab.screenshot({ path: path.join(BUILD, `tests/web-${state}-${language}.png`), fullPage: true });
    }
    await tab.evaluate(() => { handler.view = 'plan'; });
    await fresh();
  }
  assert.deepEqual(faults, []);
  await tab.evaluate(() => { if (handler.language !== 'sv') handler.speakOther(); });
  await settled(tab);
});

// Tab until what has the focus is called [key].
async function tabTo(page, key) {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => ({
      key: document.activeElement.dataset.key,
      seen: getComputedStyle(document.activeElement).outlineStyle !== 'none',
    }));
    assert(at.seen, `no focus seen on ${at.key}`);
    if (at.key === key) return;
  }
  assert.fail(`${key} is not to be reached by Tab`);
}

test('by keyboard alone, from the first question to an outcome and back', async () => {
  const keys = await open(browser, PAGE);
  await tabTo(keys, 'danger=urgent');
  await keys.keyboard.press('Enter');
  await settled(keys);
  await keys.waitForSelector('[data-key=back]');
  await keys.evaluate(() => history.back());
  await keys.waitForSelector('[data-key="danger=urgent"]');
  await tabTo(keys, 'danger=immediate');
  await keys.keyboard.press('Enter');
  await settled(keys);
  await tabTo(keys, 'plan');
  await keys.keyboard.press('Enter');
  await keys.waitForSelector('.act');
  const first = await keys.evaluate(() => handler.page.acts[0].id);
  await tabTo(keys, `${first}=reached`);
  await keys.keyboard.press('Enter');
  await settled(keys);
  assert.equal(await keys.evaluate(() => handler.case.events.length), 1);

  await keys.keyboard.press('Escape');
  await keys.keyboard.press('Escape');
  assert.equal(await keys.title(), 'Anteckningar');
  assert.equal(await keys.$('.act'), null);
  await keys.keyboard.press('Escape');
  await keys.keyboard.press('Escape');
  await keys.waitForSelector('.act');
  assert.equal(await keys.evaluate(() => handler.case.events.length), 1);
  await keys.close();
});

test('a wrong number is said at its field and in the title', async () => {
  await fresh();
  await press(tab, 'q-age').catch(() => {});
  await tab.evaluate(() => { handler.view = 'answers'; handler.editing = 'age'; handler.draw(); });
  await tab.type('[data-key="age#"]', '16 år?');
  await tab.click('[data-key="age!"]');
  await tab.waitForFunction(() => document.title.startsWith('Fel: '));
  assert.match(await tab.$eval('.er', (p) => p.innerText), /^Skriv ett helt tal, 0 till /);
  assert.equal(await tab.evaluate(() => handler.case.what.facts.age), undefined);
  await tab.evaluate(() => { handler.view = 'plan'; });
});

test('nothing is kept, but what a person saves; and that opens again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rutin-web-'));
  const one = await open(browser, PAGE);
  const cdp = await one.createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  await one.evaluate(() => { delete globalThis.showSaveFilePicker; });
  await openCase(one, NIGHT);
  await press(one, 'police=reached');
  const page = () => one.evaluate(() => JSON.stringify({ ...handler.page, now: 0, moment: 0 }));
  const before = await page();
  const saved = new Promise((resolve) => {
    cdp.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
  });
  await one.click('[data-key=saveCase]');
  await saved;
  const [name] = readdirSync(folder);
  assert.match(name, /^2026-0113\.helsingborg-2026\.1-[0-9a-f]{8}\.json$/);
  const text = readFileSync(path.join(folder, name), 'utf8');
  execFileSync(path.join(BUILD, 'rutin'), ['run', 'rules/helsingborg.lua', path.join(folder, name)]);

  const kept = () => one.evaluate(async () => {
    const all = [document.cookie];
    try { all.push(localStorage.length, sessionStorage.length); } catch { all.push(0, 0); }
    all.push((await indexedDB.databases().catch(() => [])).length);
    return all;
  });
  assert.deepEqual(await kept(), ['', 0, 0, 0]);
  await one.reload();
  await one.waitForFunction(() => performance.getEntriesByName('first-plan').length > 0, { timeout: 120000 });
  assert.equal(await one.evaluate(() => handler.case.isEmpty), true);
  await openCase(one, text, name);
  assert.equal(await page(), before);
  assert.equal(await one.evaluate(() => handler.notice), '');
  await openCase(one, text, name.replace(/-[0-9a-f]{8}\.json/, '-00000000.json'));
  assert.match(await one.$eval('.note', (p) => p.innerText), /^Ärendet är sparat med 2026\.1\./);
  await openCase(one, '{"case": "x"');
  assert.match(await one.$eval('#said', (p) => p.innerText), /^Filen går inte att öppna/);
  await one.close();
});

test('a build that is spoilt leaves the numbers and the routine as text', async () => {
  const spoilt = await open(browser, PAGE, {
    wait: false,
    before: (each) => each.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {}, { once: true });
      const { Worker: Real } = globalThis;
      globalThis.Worker = class extends Real {
        postMessage(message) {
          if (message.call === 'load') message.given[1] = [{ id: 'x', text: 'routine {' }];
          super.postMessage(message);
        }
      };
    }),
  });
  await spoilt.waitForFunction(() => document.querySelector('[role=alert]'), { timeout: 120000 });
  const text = await spoilt.$eval('main', (main) => main.innerText);
  for (const said of ['Rutinen går inte att köra här', '114 14', '042-10 50 00', 'Läs rutinen som text']) {
    assert(text.includes(said), said);
  }
  await spoilt.close();
});

test('from a web server the folder is the same page, and asks only there', async () => {
  const site = path.join(BUILD, 'web/site');
  const kinds = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };
  const server = createServer((request, response) => {
    const file = path.join(site, path.basename(request.url));
    response.writeHead(existsSync(file) ? 200 : 404,
      { 'content-type': kinds[path.extname(file)] ?? 'text/plain' });
    response.end(existsSync(file) ? readFileSync(file) : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}/`;
  const served = await open(browser, PAGE, { address: `${address}${PAGE}.html` });
  await openCase(served, NIGHT);
  assert.equal(await served.$eval('.act', (li) => li.dataset.id), 'police');
  assert.deepEqual(served.requests.filter((url) => !url.startsWith(address) &&
    !url.startsWith('data:')), []);
  assert.deepEqual(served.words, []);
  await served.close();
  server.close();
});

// What the page's own thread computes until the first plan, four times over: so it
// takes on a processor slowed four times, whatever else this machine does. The budget
// wants the routine in a compiled form, which the library cannot save yet.
test('the first plan, on a processor slowed four times', {
  todo: 'a routine is read as text, which takes too long',
}, async () => {
  const slow = await open(browser, PAGE, { hash: '#main', before: (each) =>
    each.emulateCPUThrottling(4) });
  const marks = await slow.evaluate(() => performance.getEntriesByType('mark')
    .map(({ name, startTime }) => `${name} ${Math.round(startTime)}`).join(', '));
  await slow.close();
  let computed;
  await (await open(browser, PAGE, {
    hash: '#main',
    before: async (each) => {
      computed = await each.createCDPSession();
      await computed.send('Performance.enable', { timeDomain: 'threadTicks' });
    },
  })).evaluate(() => handler.settled);
  const { metrics } = await computed.send('Performance.getMetrics');
  const of = (name) => metrics.find((each) => each.name === name).value * 1000;
  const spent = Math.round(4 * of('TaskDuration'));
  console.log(`web: first plan at CPU / 4: ${spent} ms of CPU, wanted ${FIRST_PLAN}; ` +
    `on this machine now: ${marks} ms`);
  assert(spent <= FIRST_PLAN);
});
