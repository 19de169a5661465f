// types.mjs - all that the examples come to, as values in TypeScript
//
//     node types.mjs >values.ts    from the top of the source; run.sh compiles it
//
// A literal may have the members of its type and no others, so that one which
// index.d.ts does not know, or says another type of, is a fault. A text that is not one
// of a few words by its type is left empty, a number is 0, and a list has what no other
// in its place had.

import { readFileSync, readdirSync } from 'node:fs';
import { CaseError, Routine } from 'rutin';

const values = Object.fromEntries(['Case', 'PlanValue', 'Page', 'FormQuestion', 'Changed',
  'Register', 'Fault'].map((type) => [type, new Set()]));
const seen = new Set();
const WORDS = new RegExp('\\.(kind|status|when|ground|why|outcome|state|consent\\.\\w+)$|' +
  '^Changed\\.steps\\.(change|due|moved)$');

function isNew(place, value) {
  const text = place + JSON.stringify(value);
  return !seen.has(text) && seen.add(text);
}

function slim(value, place) {
  if (typeof value === 'string') return WORDS.test(place) ? value : '';
  if (typeof value === 'number') return 0;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    return value.map((each) => slim(each, place)).filter((each) => isNew(place, each));
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) =>
    [name, slim(each, `${place}.${name}`)]));
}

function keep(type, value) {
  values[type].add(JSON.stringify(slim(value, type)));
}

// What a plan is asked besides, of a case and the one before.
function ask(engine, plan, before) {
  plan.ask.forEach((_, number) => keep('FormQuestion', engine.question(number)));
  keep('Changed', engine.changed(before));
  keep('Changed', engine.changed());
  keep('Register', engine.told());
}

function decide(engine, given, brief, before) {
  try {
    const plan = engine.decide(given, { brief });
    keep('PlanValue', plan.value);
    ask(engine, plan, before);
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    error.errors.forEach((fault) => keep('Fault', fault));
    return before;
  }
  keep('Case', given);
  keep('Case', JSON.parse(engine.stored()));
  keep('Page', engine.page());
  keep('Page', engine.page({ all: true }));
  return given;
}

for (const [town, folder] of [['sweden', '.'], ['helsingborg', 'helsingborg'],
  ['landsbygd', 'landsbygd']]) {
  const engine = (await Routine.load(`rules/${town}.lua`)).engine();
  let before;
  for (const name of readdirSync(`examples/cases/${folder}`)) {
    if (!name.endsWith('.json')) continue;
    const text = readFileSync(`examples/cases/${folder}/${name}`);
    const given = JSON.parse(text).case;
    decide(engine, given, false, before);
    before = decide(engine, given, true, before);
  }
}

console.log(`import type { ${Object.keys(values).join(', ')} } from './index.js';`);
for (const [type, texts] of Object.entries(values)) {
  console.log(`export const all${type}: ${type}[] = [\n${[...texts].join(',\n')}];`);
}
