// test.mjs - the binding on every example case, on errors, in threads, without a leak
//
//     node --expose-gc test.mjs    from the top of the source; run.sh builds it. With
//                                  DIGEST in the environment the plans' digest has to
//                                  be that, and with COST C's cost stands beside.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { CaseError, Engine, LimitError, Routine, RoutineError, RutinError, version }
  from 'rutin';

const TOWNS = [
  ['rules/sweden.lua', 'examples/cases'],
  ['rules/helsingborg.lua', 'examples/cases/helsingborg'],
  ['rules/landsbygd.lua', 'examples/cases/landsbygd'],
];
const DECISIONS = 5000;
const BOUND = 1 << 20; // bytes that the process may have grown by after them
const NIGHT = 'examples/friday-night.json';

// ---------------------------------------------------------------- examples

// Past a text in quotes, and past a value up to the comma or bracket after it.
function pastText(json, at) {
  for (at++; json[at] !== '"'; at++) if (json[at] === '\\') at++;
  return at + 1;
}

function pastValue(json, at) {
  for (let depth = 0; depth > 0 || !',}'.includes(json[at]);) {
    if ('{['.includes(json[at])) depth++;
    if ('}]'.includes(json[at])) depth--;
    at = json[at] === '"' ? pastText(json, at) : at + 1;
  }
  return at;
}

// The bytes of the member "case" of an example, as they stand in the file.
function caseOf(path) {
  const bytes = readFileSync(path);
  const json = bytes.toString('latin1');

  for (let at = json.indexOf('"'); at >= 0;) {
    const name = at;
    const end = pastText(json, name);
    const value = json.indexOf(':', end) + 1;

    at = pastValue(json, value);
    if (json.slice(name, end) === '"case"') return bytes.subarray(value, at);
    at = json.indexOf('"', at);
  }
  throw new Error(`${path}: an example has no case`);
}

function casesIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.json'))
    .map((name) => Buffer.from(name)).sort(Buffer.compare)
    .map((name) => caseOf(`${folder}/${name}`));
}

function answer(engine, json, language) {
  try {
    return engine.decide(json, { language }).bytes;
  } catch (error) {
    assert(error instanceof RutinError);
    return error.code;
  }
}

async function digestOf(towns) {
  const sum = createHash('sha256');
  let count = 0;

  for (const [rules, folder] of towns) {
    const engine = (await Routine.load(rules)).engine();
    for (const json of casesIn(folder)) {
      count++;
      for (const language of ['sv', 'en']) {
        sum.update(answer(engine, json, language)).update('\n');
      }
    }
    engine.close();
  }
  return [count, sum.digest('hex')];
}

// ---------------------------------------------------------------- errors

function has(kind, members) {
  return (error) => {
    assert(error instanceof kind && error instanceof RutinError &&
      error instanceof Error, `another kind of error: ${error.stack}`);
    assert.equal(error.name, kind.name);
    assert.notEqual(error.message, '');
    for (const [name, value] of Object.entries(members)) {
      assert.equal(error[name], value, name);
    }
    return true;
  };
}

async function mistakesOfARoutine() {
  await assert.rejects(Routine.load('rules/none.lua'),
    has(RoutineError, { status: 'io', code: 'no_file', path: 'rules/none.lua' }));
  await assert.rejects(Routine.load('a\0b'), TypeError);
  await assert.rejects(Routine.load(), TypeError);
  await assert.rejects(Routine.from([]), TypeError);
  await assert.rejects(Routine.load('rules/sweden.lua', { lang: 'sv' }), TypeError);
  await assert.rejects(
    Routine.from([{ id: 'town', text: 'routine {\n  id = 1,\n' }], { language: 'sv' }),
    (error) => {
      has(RoutineError, { status: 'routine', path: 'town', language: 'sv' })(error);
      assert(error.mistakes.length > 0 && error.mistakes[0].line > 0);
      assert.equal(error.mistakes[0].status, 'routine');
      return true;
    });
  assert.throws(() => new Engine({}), TypeError);
}

async function errorsOfACase() {
  const engine = (await Routine.load('rules/sweden.lua')).engine();
  const json = readFileSync(NIGHT);
  const plan = engine.decide(json).text;
  const given = JSON.parse(json);

  const fails = (what, kind, members) => assert.throws(what, has(kind, members));
  fails(() => engine.decide({ ...given, facts: { agee: 16 } }), CaseError,
    { status: 'case', code: 'undeclared', path: 'facts.?' });
  fails(() => engine.decide({ ...given, now: undefined }), CaseError,
    { code: 'no_now', path: 'now' });
  fails(() => engine.decide('{"case": '), CaseError, { status: 'case' });
  fails(() => engine.decide(json, { language: 'fi' }), RutinError,
    { status: 'usage', code: 'no_language' });
  fails(() => engine.decide(json, { limits: { text: 10 } }), LimitError,
    { status: 'limit', code: 'text_too_long' });
  for (const bad of [undefined, Symbol('a'), '"\ud800"']) {
    assert.throws(() => engine.decide(bad), TypeError);
  }
  assert.throws(() => engine.decide(json, { limits: { steps: 1.5 } }), TypeError);
  assert.throws(() => engine.decide(json, { language: 1 }), TypeError);

  assert.equal(engine.decide(json).text, plan, 'another plan after errors');
  fails(() => engine.get('/steps/x'), RutinError,
    { status: 'usage', code: 'no_member' });
  fails(() => engine.page({ actor: 'nobody' }), RutinError, { code: 'not_a_name' });
  fails(() => engine.tell('age', -1), CaseError,
    { code: 'number_outside', path: 'facts.age' });
  fails(() => engine.tell('age', 16.5), CaseError, { path: 'facts.age' });
  fails(() => engine.routine.engine().get('/complete'), RutinError,
    { code: 'undecided' });
  assert.equal(engine.check('age', -1).code, 'number_outside');
  assert.equal(engine.check('age', 16), null);
  assert.equal(engine.decideCase().text, plan, 'a failed call changed the case');

  engine.close();
  engine.close();
  assert.throws(() => engine.decide(json), { code: 'ERR_INVALID_STATE' });
}

// ---------------------------------------------------------------- use

async function callByCall() {
  const routine = await Routine.load('rules/helsingborg.lua', { rules: ['rules'] });
  const engine = routine.engine({ language: 'sv' });
  const given = JSON.parse(readFileSync(NIGHT));
  const plan = engine.decide(given);
  const stored = engine.stored();

  engine.open(given.case, new Date(given.opened), new Date(given.now));
  for (const [fact, value] of Object.entries(given.facts)) engine.tell(fact, value);
  engine.tell('age', 15);
  engine.tell('age', null);
  assert.equal(engine.stored(), stored);
  assert.equal(engine.decideCase().text, plan.text);
  assert.equal(engine.decide(stored).text, plan.text);

  engine.add({ events: [{ at: given.now, contact: 'police', outcome: 'reached' }] });
  const after = engine.decideCase({ language: 'en' });
  assert.equal(after.steps.find(({ id }) => id === 'police').status, 'done');
  assert.equal(plan.steps.find(({ id }) => id === 'police').status, 'due');
  assert.equal(engine.get('/steps/0/id'), after.steps[0].id);
  assert.equal(engine.get('/steps/0/part_of'), null);
  assert.equal(engine.page().reader, 'finder');
  assert.equal(engine.page({ all: true }).reader, 'all');
  assert.deepEqual(JSON.parse(JSON.stringify(after)), after.value);
  assert.equal(plan.text, new TextDecoder().decode(plan.bytes));
}

async function changes() {
  const engine = (await Routine.load('rules/helsingborg.lua')).engine({ language: 'en' });
  const more = { facts: { danger: 'immediate' } };
  const plan = engine.decide(readFileSync(NIGHT));
  const before = engine.stored();
  const tried = engine.attempt(more);

  assert.equal(engine.stored(), before);
  assert.equal(engine.get('/steps/0/id'), plan.steps[0].id);
  engine.add(more);
  engine.decideCase();
  assert.deepEqual(engine.changed(before), tried);
  assert.equal(tried.same, false);
  assert.equal(engine.changed(engine.stored()).same, true);
  assert(engine.changed().steps.every(({ change }) => change === 'new'));
  assert.throws(() => engine.attempt({ facts: { age: -1 } }),
    has(CaseError, { code: 'number_outside', path: 'facts.age' }));
  assert.throws(() => engine.changed(''), has(CaseError, { code: 'missing' }));
  assert.throws(() => engine.attempt(), TypeError);
}

async function questionsCalendarRegister() {
  const engine = (await Routine.load('rules/helsingborg.lua')).engine({ language: 'en' });
  const given = JSON.parse(readFileSync(NIGHT));
  const { ask } = engine.decide(given);

  ask.forEach(({ fact }, number) => {
    assert.equal(engine.question(number).fact.id, fact);
    assert(engine.question(number).why);
  });
  assert.throws(() => engine.question(ask.length),
    has(RutinError, { status: 'usage', code: 'no_question' }));
  for (const bad of [undefined, 0.5, '0']) {
    assert.throws(() => engine.question(bad), TypeError);
  }
  assert.match(engine.calendar({ all: true }), /^BEGIN:VCALENDAR\r\n/);
  assert.throws(() => engine.calendar({ actor: 'nobody' }),
    has(RutinError, { code: 'not_a_name' }));

  given.events = [{ at: given.now, contact: 'police', outcome: 'reached',
    told: ['place'] }];
  engine.decide(given);
  const register = engine.told();
  assert.deepEqual(register, engine.told(given));
  assert.deepEqual(register.told.map(({ actor, facts }) => [actor, facts]),
    [['police', ['place']]]);
}

async function allErrors() {
  const engine = (await Routine.load('rules/sweden.lua')).engine({ language: 'en' });
  const given = { ...JSON.parse(readFileSync(NIGHT)), facts: { age: 300, agee: 3 } };
  assert.throws(() => engine.decide(given), (error) => {
    has(CaseError, { code: 'number_outside', path: 'facts.age' })(error);
    assert.deepEqual(error.errors.map(({ code, path }) => [code, path]),
      [['number_outside', 'facts.age'], ['undeclared', 'facts.?']]);
    assert.equal(error.errors[0].message, error.message);
    assert.equal(error.errors[0].with.low, 0);
    return true;
  });
  assert.deepEqual(engine.check('age', -1).errors.map(({ path }) => path), ['age']);
}

async function routineAndTools() {
  const routine = await Routine.load(
    new URL(`file://${process.cwd()}/rules/sweden.lua`));
  const engine = routine.engine({ language: 'en' });
  const given = JSON.parse(readFileSync(NIGHT));
  const example = { about: 'a', case: given, expect: { steps: ['police'] } };

  assert.equal(routine.id, 'sweden');
  assert.match(routine.digest, /^sha256:[0-9a-f]{64}$/);
  assert.deepEqual(routine.languages, ['sv', 'en']);
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert(engine.describe().facts.length > 50);
  assert.deepEqual(engine.told(given).told, []);
  assert.equal(engine.test(example).passed, true);
}

// A worker loads a routine of its own: an isolate shares no object with another.
async function threads() {
  const towns = [TOWNS[2]];
  const run = () => new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: towns })
      .once('message', resolve).once('error', reject);
  });

  const digests = await Promise.all([1, 2, 3, 4].map(run));
  const [, own] = await digestOf(towns);
  assert.deepEqual(digests, digests.map(() => own));
}

// Every tenth decision fails; every hundredth engine is new, and half of these are
// left to the collector.
async function leaks() {
  const routine = await Routine.load('rules/helsingborg.lua');
  const json = readFileSync(NIGHT);
  const decide = async (count) => {
    for (let i = 0; i < count; i += 100) {
      const engine = routine.engine();
      for (let n = 0; n < 100; n++) answer(engine, n % 10 === 9 ? '{}' : json, 'sv');
      if (i % 200 === 0) engine.close();
      await tick();
    }
    globalThis.gc();
    await tick();
    return process.memoryUsage.rss();
  };

  // The collector's own pages come and go: what leaks grows every time.
  let before = await decide(DECISIONS);
  let more = BOUND;
  for (let turn = 0; turn < 5 && more >= BOUND; turn++) {
    const after = await decide(DECISIONS);
    more = after - before;
    before = after;
  }
  console.log(`Node: ${more} bytes more after ${DECISIONS} decisions; ` +
    `the bound is ${BOUND}`);
  assert(more < BOUND, 'a decision leaks');
}

// Of CPU time, the mean over all examples in both languages, the second time round.
async function cost() {
  const all = [];
  for (const [rules, folder] of TOWNS) {
    const engine = (await Routine.load(rules)).engine();
    for (const json of casesIn(folder)) all.push([engine, json]);
  }
  const decide = () => {
    const start = process.cpuUsage();
    for (const [engine, json] of all) {
      for (const language of ['sv', 'en']) answer(engine, json, language);
    }
    const { user, system } = process.cpuUsage(start);
    return Math.round((user + system) / all.length / 2);
  };

  decide();
  console.log(`Node: ${decide()} microseconds a decision with its plan` +
    (process.env.COST ? `; C: ${process.env.COST}` : ''));
}

if (!isMainThread) {
  parentPort.postMessage((await digestOf(workerData))[1]);
} else {
  test('all examples have the plans of C', async () => {
    const [count, digest] = await digestOf(TOWNS);
    console.log(`Node: ${count} examples in two languages, ${digest}`);
    assert(count > 100);
    if (process.env.DIGEST) assert.equal(digest, process.env.DIGEST);
  });
  test('a routine that does not load tells all mistakes', mistakesOfARoutine);
  test('an error leaves an engine that decides', errorsOfACase);
  test('call by call is as JSON, and is stored', callByCall);
  test('what an answer changes is said and can be tried', changes);
  test('a plan has its questions, a calendar and a register', questionsCalendarRegister);
  test('all that is wrong with a case is told at once', allErrors);
  test('the routine is known and tools answer', routineAndTools);
  test('four workers have the same plans', threads);
  test('decisions leave nothing behind', leaks);
  test('what it costs', cost);
}
