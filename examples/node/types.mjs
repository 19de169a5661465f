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

const values = { Case: new Set(), PlanValue: new Set(), Page: new Set() };
const seen = new Set();
const WORDS = /\.(kind|status|when|ground|why|outcome|state|consent\.\w+)$/;

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

function decide(engine, given, brief) {
  try {
    keep('PlanValue', engine.decide(given, { brief }).value);
  } catch (error) {
    if (error instanceof CaseError) return;
    throw error;
  }
  keep('Case', given);
  keep('Case', JSON.parse(engine.stored()));
  keep('Page', engine.page());
  keep('Page', engine.page({ all: true }));
}

for (const [town, folder] of [['sweden', '.'], ['helsingborg', 'helsingborg'],
  ['landsbygd', 'landsbygd']]) {
  const engine = (await Routine.load(`rules/${town}.lua`)).engine();
  for (const name of readdirSync(`examples/cases/${folder}`)) {
    if (!name.endsWith('.json')) continue;
    const text = readFileSync(`examples/cases/${folder}/${name}`);
    const given = JSON.parse(text).case;
    decide(engine, given, false);
    decide(engine, given, true);
  }
}

console.log("import type { Case, Page, PlanValue } from './index.js';");
for (const [type, texts] of Object.entries(values)) {
  console.log(`export const all${type}: ${type}[] = [\n${[...texts].join(',\n')}];`);
}
