// types.ts - a host in TypeScript, which compiles if and only if index.d.ts holds
//
// run.sh compiles it where there is a tsc, beside what types.mjs writes: all cases,
// plans and pages of the examples as values of their types. What wrong() does has to be
// refused, line by line.

import { CaseError, Routine, RoutineError, RutinError } from './index.js';
import type { Case, Plan, Step } from './index.js';

export const night: Case = {
  case: '2026-0113',
  opened: new Date(),
  now: '2026-11-20T22:10:00+01:00',
  facts: { age: 16, place: 'hotel', exploitation: ['sexual'], looks_under_18: true },
  consent: { police: [{ state: 'refused' }, 'given'] },
  events: [{ at: new Date(), contact: 'police', outcome: 'reached' }],
};

export async function decide(path: string | URL): Promise<string[]> {
  const routine = await Routine.load(path, { rules: ['rules'], limits: { steps: 1e6 } });
  const engine = routine.engine({ language: 'sv', brief: true });
  const plan: Plan = engine.decide(night, { now: new Date() });
  const open = plan.steps.filter(({ status }) => status === 'due');

  engine.tell('age', null);
  engine.add({ events: [{ at: new Date(), task: 'document', outcome: 'done' }] });
  const page = engine.page({ actor: 'police' });
  const texts: string[] = page.acts.map(({ heading }) => heading);
  engine.close();
  return [...open.map(({ due, name }: Step) => due ?? name), ...texts];
}

export function tell(error: unknown): string {
  if (error instanceof CaseError) return `${error.path}:${error.line}: ${error.message}`;
  if (error instanceof RoutineError) return error.mistakes.map(tell).join('\n');
  if (error instanceof RutinError && error.status === 'usage') return error.code;
  throw error;
}

export async function wrong(routine: Routine, plan: Plan): Promise<void> {
  const engine = routine.engine();

  // @ts-expect-error only load() and from() make one
  new Routine();
  // @ts-expect-error a routine loads later
  Routine.load('helsingborg.lua').engine();
  // @ts-expect-error no such option
  routine.engine({ lang: 'sv' });
  // @ts-expect-error a case has a time that it was opened
  engine.decide({ facts: { age: 16 } });
  // @ts-expect-error a fact is no object
  engine.tell('age', { years: 16 });
  // @ts-expect-error a task has no such outcome
  engine.add({ events: [{ at: '', task: 'document', outcome: 'reached' }] });
  // @ts-expect-error a plan stays as it is
  plan.bytes = new Uint8Array();
  // @ts-expect-error a step has no such status
  plan.steps.filter(({ status }) => status === 'ready');
  // @ts-expect-error a due time may be null
  plan.steps.map(({ due }) => due.length);
}
