// index.d.ts - what index.js gives, and how cases and plans look

/** An instant, as RFC 3339 has it: "2026-11-20T22:10:00+01:00", or a Date. */
export type Time = string | Date;

/** JSON as it stands, in a text or in UTF-8, or a value that is it. */
export type Json<Value> = string | Uint8Array | Value;

/** The version of the library. */
export const version: string;

// ---------------------------------------------------------------- errors

/** What went wrong. No value of a case ever stands in it. */
export class RutinError extends Error {
  readonly status: 'case' | 'routine' | 'limit' | 'memory' | 'io' | 'usage';
  /** Which message it is, the same in every language: "undeclared". */
  readonly code: string;
  /** A path in a case, "facts.age", or a file's name. */
  readonly path: string;
  /** From 1; 0 where there is none. */
  readonly line: number;
  readonly column: number;
  /** What to do about it, or "". */
  readonly help: string;
  /** Of message and help. */
  readonly language: 'sv' | 'en';
  /** All that is wrong with a case, of which this is the first; else []. */
  readonly errors: readonly Fault[];
}

/** One of all that is wrong with a case, for a form that shows all at once. */
export interface Fault {
  code: string;
  path: string | null;
  line: number | null;
  column: number | null;
  message: string;
  help: string | null;
  /** The numbers and names in the message. */
  with: Record<string, number | string>;
}

/** The case is not one, or does not fit the routine. */
export class CaseError extends RutinError {}

/** A ceiling was reached: size, depth, memory, steps or time. */
export class LimitError extends RutinError {}

/** A routine did not load: the first of its mistakes, and all. */
export class RoutineError extends RutinError {
  readonly mistakes: readonly RutinError[];
}

// ---------------------------------------------------------------- options

/** Ceilings; one that is left out is the default of rutin.h. */
export interface Limits {
  memory?: number;
  steps?: number;
  source?: number;
  text?: number;
  time?: number;
}

export interface LoadOptions {
  /** Folders to look for `use` in, after that of the file itself. */
  rules?: string | string[];
  /** Of the mistakes. */
  language?: string;
  limits?: Limits;
}

export interface Options {
  /** Of plan and messages; left out, the routine's first. */
  language?: string;
  /** Without texts, sources, grounds and questions' wording. */
  brief?: boolean;
  /** Instead of the case's own `now`. */
  now?: Time;
  limits?: Limits;
}

// ---------------------------------------------------------------- use

/** A loaded routine. It never changes; any number of engines use it. */
export class Routine {
  private constructor();
  /** Loads a file, on another thread. Rejects with a RoutineError. */
  static load(path: string | URL, how?: LoadOptions): Promise<Routine>;
  /** Loads texts in memory: the routine first, then what it uses. */
  static from(sources: { id: string; text: string | Uint8Array }[],
    how?: LoadOptions): Promise<Routine>;
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly languages: readonly string[];
  /** What is allowed but hardly meant. */
  readonly warnings: readonly RutinError[];
  /** An engine; [how] is what its calls do unless told otherwise. */
  engine(how?: Omit<Options, 'now'>): Engine;
}

/** Decides cases, one at a time; the last one stays in it, to go on from. */
export class Engine {
  constructor(routine: Routine, how?: Omit<Options, 'now'>);
  readonly routine: Routine;
  /** Decides a case. After an error there is no plan and no case. */
  decide(given: Json<Case>, how?: Options): Plan;
  /** Decides the case that was built, or gone on from. */
  decideCase(how?: Options): Plan;
  /** A member of the last plan by its JSON pointer, "/steps/0/due", unparsed. */
  get(pointer: string): string | null;
  /** What one reader needs of the last plan: the finder, an actor, or all. */
  page(of?: { actor?: string; all?: boolean }): Page;
  /** Its deadlines, as an iCalendar file; "" for none. */
  calendar(of?: { actor?: string; all?: boolean }): string;
  /** One of `ask` as a form shows it. */
  question(number: number): FormQuestion;
  /** What is otherwise than in the plan of the case before; without one all is new. */
  changed(before?: Json<Case>, how?: Omit<Options, 'language' | 'brief'>): Changed;
  /** What would be otherwise if that were added to the case; nothing is kept. */
  attempt(more: Json<Partial<Case>>,
    how?: Omit<Options, 'language' | 'brief'>): Changed;
  /** Begins a case. */
  open(id: string, opened: Time, now: Time): void;
  /** Lays over the case what is known more; what fails leaves it as it was. */
  add(more: Json<Partial<Case>>): void;
  /** Tells one fact; null makes it unknown. */
  tell(fact: string, value: Value): void;
  /** What is wrong with a value, for a form; null when it fits. Tells nothing. */
  check(fact: string, value: Value): RutinError | null;
  /** The case as JSON, to be stored: the same case, the same text. */
  stored(): string;
  /** The routine as data: facts, actors, tasks, rules. */
  describe(how?: Options): any;
  /** The register of what the events of a case, or of the engine's, say was told. */
  told(given?: Json<Case>, how?: Options): Register;
  /** Tests an example. */
  test(example: Json<object>, how?: Options): any;
  /** Wipes the case and frees the memory at once; the collector would, later. */
  close(): void;
}

/** A plan, which stays as it is whatever its engine does then. */
export class Plan {
  private constructor();
  /** As JSON in UTF-8, byte for byte that of every other language: to be sent or kept. */
  readonly bytes: Uint8Array;
  /** The same as a string, made the first time it is asked for. */
  readonly text: string;
  /** Parsed, the first time it is asked for. */
  readonly value: PlanValue;
  readonly steps: Step[];
  readonly ask: Question[];
  readonly bans: Ban[];
  readonly warnings: { code: string; text: string }[];
  toString(): string;
  toJSON(): PlanValue;
}

// ---------------------------------------------------------------- cases

export type Value = boolean | number | string | string[] | null;

export type Word = State | { state: State; at?: Time; tell?: string[]; by?: string };

export type State = 'given' | 'refused' | 'withdrawn' | 'cannot_give' | 'not_asked';

export type Event = { at: Time; by?: string; note?: string } & (
  | { contact: string; outcome: 'reached' | 'no_answer' | 'refused';
      ground?: Ground; told?: string[] }
  | { task: string; outcome: 'done' | 'failed' }
  | { weighed: string; outcome: 'yes' | 'no'; law?: string; by: string; note: string }
  | { received: string });

export interface Case {
  case?: string;
  opened: Time;
  now?: Time;
  closed?: Time | null;
  facts?: Record<string, Value>;
  consent?: Record<string, Word | Word[]>;
  events?: Event[];
}

// ---------------------------------------------------------------- plans

export type Ground =
  'duty' | 'necessity' | 'free' | 'duty_unless' | 'may' | 'consent' | 'anonymous';

export interface PlanValue {
  rutin: string;
  routine: { id: string; version: string; digest: string };
  case: string | null;
  now: string;
  /** Whether nothing that is not told can change it: `ask` is empty. */
  complete: boolean;
  steps: Step[];
  bans: Ban[];
  ask: Question[];
  presumed: { fact: string; value: Exclude<Value, null> }[];
  fired: string[];
  warnings: { code: string; text: string }[];
}

/** One contact or task. A brief plan lacks the members that may be left out. */
export interface Step {
  step: number;
  id: string;
  act: number;
  part_of: string | null;
  when: 'now' | 'today' | 'week' | 'later' | 'waiting';
  kind: 'contact' | 'task';
  actor?: string;
  task?: string;
  name: string;
  phone: string | null;
  performer: string | null;
  status:
    'done' | 'failed' | 'held' | 'weigh' | 'ask_consent' | 'blocked' | 'waiting' | 'due';
  overdue: boolean;
  closed_until: string | null;
  within: string | null;
  due: string | null;
  due_because: string | null;
  after: string[];
  heading?: string | null;
  say?: string | null;
  say_not?: string | null;
  say_all?: string | null;
  basis?: string | null;
  by_when?: string | null;
  ground: Ground | null;
  law: string | null;
  /** The facts that may be told, and no others. */
  tell: string[];
  instead_of: { actor: string; why: 'closed' | 'no_answer' }[];
  because: { rule: string; effective: boolean; text?: string; source?: string;
    unverified?: string | null }[];
  grounds?: { rule: string; ground: Ground; effective: boolean; law: string | null;
    tell: string[] }[];
}

export interface Ban {
  actor: string;
  certain: boolean;
  because: { rule: string; text?: string }[];
  overrode: string[];
}

export interface Question {
  fact: string;
  question?: string | null;
  opens: string[];
}

/** A question as a form shows it; its fact is as describe() has it. */
export interface FormQuestion {
  fact: { id: string; name: string | null; type: string; min: number | null;
    max: number | null; choices: { id: string; label: string | null }[] | null;
    question: string | null; [more: string]: unknown };
  opens: string[];
  presumed: string | null;
  why: string;
}

/** What differs between two plans, as rutin_changed() in rutin.h tells. */
export interface Changed {
  steps: { id: string; name: string; change: 'new' | 'changed' | 'gone';
    said: string | null; due: 'earlier' | 'later' | null; moved: 'up' | 'down' | null;
    more: string[]; less: string[]; before: StepThen | null; after: StepThen | null }[];
  bans: { actor: string; name: string; before: boolean | null;
    after: boolean | null }[];
  warnings: { code: string; text: string }[];
  text: string[];
  same: boolean;
}

export type StepThen = Pick<Step, 'step' | 'status' | 'when' | 'due' | 'overdue' |
  'ground' | 'performer'>;

/** What was told, and what is to be stopped or had no ground. */
export interface Register {
  case: string | null;
  told: Told[];
  stop: { actor: string; name: string; facts: string[] }[];
  without_ground: Told[];
}

export interface Told {
  at: string;
  actor: string;
  name: string;
  ground: Ground | null;
  ground_said: string | null;
  facts: string[];
}

/** What one reader gets of a plan, as rutin_page() in rutin.h tells. */
export interface Page {
  title: string | null;
  version: string;
  /** "finder", "all" or the id of an actor. */
  reader: string;
  reader_name: string | null;
  case: string | null;
  now: string;
  moment: string;
  notice: string | null;
  enough: boolean;
  alarm: string | null;
  heading: string;
  known: { fact: string; name: string; value: Value; text: string | null }[];
  acts: Act[];
  near_bans: PageBan[];
  other_bans: PageBan[];
  ask: { facts: string[]; question: string }[];
  questions: { fact: string; question: string; urgent: boolean; opens: string[];
    more: number; presumed: string | null }[];
  then: Act[];
  more: { count: number; today: number };
  others: { performer: string | null; name: string | null; steps: string[];
    count: number }[];
  warnings: { code: string; text: string }[];
}

/** A step on a page, and under the whole of an act its parts, which have none. */
export interface Act {
  number: number | null;
  act: number;
  id: string;
  actor: string | null;
  task: string | null;
  name: string;
  phone: string | null;
  performer: string | null;
  by: string | null;
  status: Step['status'];
  when: Step['when'];
  heading: string;
  within: string | null;
  due: string | null;
  overdue: boolean;
  closed_until: string | null;
  time: string | null;
  comes: string | null;
  by_when: string | null;
  due_because: string | null;
  say: string | null;
  say_not: string | null;
  say_all: string | null;
  may: { must: boolean; text: string | null; law: string | null;
    basis: string | null } | null;
  after: string[];
  instead_of: { actor: string; name: string; why: 'closed' | 'no_answer' }[];
  ground: Ground | null;
  law: string | null;
  tell: string[];
  topics: { known: string[]; unknown: string[] };
  if_yes: { known: string[]; unknown: string[] };
  because: { rule: string; effective: boolean; text: string; source: string | null;
    unverified: string | null }[];
  parts: Act[];
}

export interface PageBan {
  actor: string;
  name: string;
  certain: boolean;
  until: string | null;
  because: { rule: string; text: string }[];
}
