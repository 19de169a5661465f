// friday-night.mjs - a host in Node: decides a case, tells one thing more, decides anew
//
//     node friday-night.mjs rules/helsingborg.lua examples/friday-night.json

import { readFile } from 'node:fs/promises';
import { Routine, RutinError } from 'rutin';

function print(plan) {
  for (const { step, name, phone, due, because } of plan.steps) {
    console.log(`${step}. ${name}, ${phone ?? '-'}, ${due ?? '-'}`);
    for (const { effective, text } of because) {
      if (effective) console.log(`   ${text}`);
    }
  }
  for (const { question } of plan.ask) console.log(`?  ${question}`);
}

async function run(path, casePath) {
  const routine = await Routine.load(path);
  const engine = routine.engine();

  print(engine.decide(await readFile(casePath)));
  engine.tell('age', 16);
  console.log(`\n-- ${engine.decideCase().value.now}, age 16`);
  print(engine.decideCase());
}

try {
  await run(...process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RutinError)) throw error;
  console.error(`${error.path}: ${error.message}\n${error.help}`);
  process.exitCode = 1;
}
