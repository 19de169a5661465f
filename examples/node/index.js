// index.js - rutin for Node: a routine is loaded, an engine decides, a plan is a value
//
// The addon knows texts and numbers; here are the classes, the errors and the checks
// of what a caller gives. index.d.ts tells what each does, rutin.h what it means.

import { createRequire } from 'node:module';

const addon = createRequire(import.meta.url)('./rutin.node');

export const version = addon.version;

// ---------------------------------------------------------------- errors

const STATUSES = ['ok', 'case', 'routine', 'limit', 'memory', 'io', 'usage'];

export class RutinError extends Error {
  constructor({ message, status, ...rest }, errors = []) {
    super(message);
    Object.assign(this, rest, { status: STATUSES[status], errors });
  }

  get name() {
    return this.constructor.name;
  }
}

export class CaseError extends RutinError {}

export class LimitError extends RutinError {}

export class RoutineError extends RutinError {
  constructor(error, mistakes) {
    super(error);
    this.mistakes = mistakes;
  }
}

const NO_MEMORY = { status: 4, code: 'no_memory', path: '', line: 0, column: 0,
  language: 'en', help: '', message: 'out of memory' };

function mistakesOf(handle) {
  return addon.mistakes(handle).map((mistake) => new RutinError(mistake));
}

function errorOf(error, errors) {
  const Kind = { 1: CaseError, 3: LimitError }[error.status] ?? RutinError;
  return new Kind(error, errors);
}

// What the last call of an engine failed by, with all that was wrong.
function errorOn(handle) {
  const error = addon.error(handle);
  return errorOf(error, JSON.parse(addon.errors(handle) ?? '[]'));
}

// ---------------------------------------------------------------- what is given

function wrong(message) {
  const error = new TypeError(message);
  error.code = 'ERR_INVALID_ARG_VALUE';
  return error;
}

// The members of [how] that are among [names], in their order; no others may be there.
function members(how, ...names) {
  for (const name of Object.keys(how ?? {})) {
    if (!names.includes(name)) {
      throw wrong(`no option "${name}"; there are ${names.join(', ')}`);
    }
  }
  return names.map((name) => how?.[name]);
}

function flatLimits(limits) {
  const all = members(limits, 'memory', 'steps', 'source', 'text', 'time');
  if (!all.every((limit) => limit === undefined || Number.isSafeInteger(limit))) {
    throw wrong('wanted a whole number for a limit');
  }
  return all;
}

function flatOptions(how) {
  const [language, brief, now, limits] =
    members(how, 'language', 'brief', 'now', 'limits');
  return [language, brief, timeOf(now), ...flatLimits(limits)];
}

function timeOf(time) {
  return time instanceof Date ? time.toISOString() : time;
}

// JSON as it is to be read: a text and bytes as they stand, else a value.
function jsonOf(given, what) {
  const json = typeof given === 'string' || given instanceof Uint8Array
    ? given : JSON.stringify(given);
  if (json === undefined) throw wrong(`wanted ${what}, as JSON or a value`);
  if (typeof json === 'string' && /\p{Surrogate}/u.test(json)) {
    throw wrong('wanted whole characters, found half of a pair');
  }
  return json;
}

// ---------------------------------------------------------------- routines

const handles = new WeakMap(); // of routines; nobody else can make one

export class Routine {
  constructor(handle) {
    const [id, version, digest, ...languages] = addon.about(handle);
    Object.assign(this, { id, version, digest, languages });
    this.warnings = mistakesOf(handle);
    handles.set(this, handle);
    Object.freeze(this);
  }

  static async load(path, how) {
    return made([path instanceof URL ? fileOf(path) : path], how);
  }

  static async from(sources, how) {
    return made(sources.flatMap(({ id, text }) => [id, text]), how);
  }

  engine(how) {
    return new Engine(this, how);
  }
}

function fileOf(url) {
  if (url.protocol !== 'file:') throw wrong('wanted a URL of a file');
  return decodeURIComponent(url.pathname);
}

async function made(texts, how) {
  const [rules, language, limits] = members(how, 'rules', 'language', 'limits');
  const folders = Array.isArray(rules)
    ? rules.join(process.platform === 'win32' ? ';' : ':') : rules;
  const [status, handle] =
    await addon.load(texts, folders, language, ...flatLimits(limits));
  if (status === 0) return new Routine(handle);

  const first = handle === undefined ? NO_MEMORY : addon.mistakes(handle)[0];
  throw new RoutineError(first, handle === undefined ? [] : mistakesOf(handle));
}

// ---------------------------------------------------------------- plans

export class Plan {
  #bytes;
  #text;
  #value;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get bytes() {
    return this.#bytes;
  }

  get text() {
    return this.#text ??= this.#bytes.toString();
  }

  get value() {
    return this.#value ??= JSON.parse(this.text);
  }

  get steps() {
    return this.value.steps;
  }

  get ask() {
    return this.value.ask;
  }

  get bans() {
    return this.value.bans;
  }

  get warnings() {
    return this.value.warnings;
  }

  toString() {
    return this.text;
  }

  toJSON() {
    return this.value;
  }
}

// ---------------------------------------------------------------- engines

export class Engine {
  #handle;
  #routine; // kept as long as this

  constructor(routine, how) {
    if (!handles.has(routine)) throw wrong('wanted a Routine');
    this.#routine = routine;
    this.#handle = addon.engine(handles.get(routine), ...flatOptions(how));
    if (this.#handle === undefined) throw errorOf(NO_MEMORY);
  }

  get routine() {
    return this.#routine;
  }

  decide(given, how) {
    const json = jsonOf(given, 'a case');
    return new Plan(this.#call(addon.decide, json, ...flatOptions(how)));
  }

  decideCase(how) {
    return new Plan(this.#call(addon.decide, null, ...flatOptions(how)));
  }

  get(pointer) {
    return this.#call(addon.get, String(pointer));
  }

  page({ actor, all } = {}) {
    return JSON.parse(this.#call(addon.page, actor, all));
  }

  calendar({ actor, all } = {}) {
    return this.#call(addon.calendar, actor, all);
  }

  question(number) {
    if (!Number.isSafeInteger(number)) throw wrong('wanted a whole number');
    return JSON.parse(this.#call(addon.question, number));
  }

  changed(before, how) {
    const json = before === undefined ? null : jsonOf(before, 'a case');
    return JSON.parse(this.#call(addon.changed, json, ...flatOptions(how)));
  }

  attempt(more, how) {
    const json = jsonOf(more, 'what to add');
    return JSON.parse(this.#call(addon.attempt, json, ...flatOptions(how)));
  }

  open(id, opened, now) {
    this.#call(addon.open, id, timeOf(opened), timeOf(now));
  }

  add(more) {
    this.#call(addon.add, jsonOf(more, 'what to add'));
  }

  tell(fact, value) {
    if (value === undefined) throw wrong('wanted a value; null makes it unknown');
    this.add({ facts: { [fact]: value } });
  }

  check(fact, value) {
    if (value === undefined) throw wrong('wanted a value');
    const fits = addon.check(this.#handle, fact, JSON.stringify(value));
    return fits === undefined ? errorOn(this.#handle) : null;
  }

  stored() {
    return this.#call(addon.stored);
  }

  describe(how) {
    return JSON.parse(this.#call(addon.describe, ...flatOptions(how)));
  }

  told(given, how) {
    const json = given === undefined ? null : jsonOf(given, 'a case');
    return JSON.parse(this.#call(addon.told, json, ...flatOptions(how)));
  }

  test(example, how) {
    const json = jsonOf(example, 'an example');
    return JSON.parse(this.#call(addon.test, json, ...flatOptions(how)));
  }

  close() {
    addon.free(this.#handle);
  }

  #call(what, ...given) {
    const answer = what(this.#handle, ...given);
    if (answer === undefined) throw errorOn(this.#handle);
    return answer;
  }
}

// For `using`, where there is one.
if (Symbol.dispose) {
  Object.defineProperty(Engine.prototype, Symbol.dispose,
    { value: Engine.prototype.close });
}
