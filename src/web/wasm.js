// wasm.js - the calls of rutin.h in JavaScript, over its build for WebAssembly
//
//     const rutin = new Rutin(await createRutin({ wasmBinary }));
//     const routine = rutin.load([{ id: 'helsingborg', text }, …], 'sv');
//     const engine = routine.engine('sv');
//     engine.decide(json);
//     engine.page();                     // an object, as rutin_page() writes it
//
// A call that fails throws a RutinError, which has the code, the place and the words
// of rutin_error. Texts are copied in and out; whoever makes a routine or an engine
// frees it. Runs in a page, in a worker and in Node.

/** @typedef {{ id: string, text: string }} Source */

const STATUSES = ['ok', 'case', 'routine', 'limit', 'memory', 'io', 'usage'];

export class RutinError extends Error {
  /** @param {{ status: string, code: string, where: string, line: number,
   *    column: number, message: string, help: string }} what */
  constructor(what) {
    super(what.message);
    this.name = 'RutinError';
    Object.assign(this, what);
  }
}

export class RoutineError extends RutinError {
  /** @param {object[]} mistakes all that the load found, in the order of the texts */
  constructor(mistakes) {
    super(mistakes[0] ?? { message: 'no memory', code: 'no_memory', status: 'memory' });
    this.name = 'RoutineError';
    this.mistakes = mistakes;
  }
}

// Memory of the module, by place. A view is made anew each time, for it may grow.
class Memory {
  constructor(module) {
    this.module = module;
    this.encoder = new TextEncoder();
    this.decoder = new TextDecoder();
    this.held = [];
  }

  // A copy of [text] with a NUL after it, until the end of the call under way.
  put(text) {
    if (text === null || text === undefined) return { at: 0, length: 0 };
    const bytes = typeof text === 'string' ? this.encoder.encode(text) : text;
    const at = this.room(bytes.length + 1);
    this.module.HEAPU8.set(bytes, at);
    this.module.HEAPU8[at + bytes.length] = 0;
    return { at, length: bytes.length };
  }

  room(bytes) {
    const at = this.module._malloc(bytes);
    if (at === 0) throw new RangeError('no memory');
    this.held.push(at);
    return at;
  }

  text(at) {
    if (at === 0) return null;
    const bytes = this.module.HEAPU8;
    return this.decoder.decode(bytes.subarray(at, bytes.indexOf(0, at)));
  }

  // What [call] gives; what it put is let go of.
  during(call) {
    const before = this.held.splice(0);
    try {
      return call();
    } finally {
      for (const at of this.held) this.module._free(at);
      this.held = before;
    }
  }
}

function errorAt(memory, at) {
  const { module } = memory;
  return {
    status: STATUSES[module._web_error_status(at)],
    code: memory.text(module._web_error_code(at)),
    where: memory.text(module._web_error_where(at)),
    line: module._web_error_line(at),
    column: module._web_error_column(at),
    message: memory.text(module._web_error_message(at)),
    help: memory.text(module._web_error_help(at)),
  };
}

export class Rutin {
  /** @param module what createRutin() of the build has promised */
  constructor(module) {
    this.memory = new Memory(module);
    this.version = this.memory.text(module._rutin_version());
  }

  /** Loads a routine: the first source is it, `use` finds the others.
   * @param {Source[]} sources @param {string} [language] of its mistakes
   * @param {boolean} [keep] the texts, for checkAll() */
  load(sources, language, keep = false) {
    const { memory } = this;
    const { module } = memory;

    return memory.during(() => {
      const table = memory.room(12 * sources.length);
      sources.forEach(({ id, text }, n) => {
        const source = memory.put(text);
        const words = [memory.put(id).at, source.at, source.length];
        new Uint32Array(module.HEAPU8.buffer, table + 12 * n, 3).set(words);
      });
      const spoken = memory.put(language).at;
      return new Routine(memory, module._web_load(
        table, sources.length, spoken, Number(keep)));
    });
  }
}

class Routine {
  constructor(memory, at) {
    const { module } = memory;
    const count = at === 0 ? 0 : module._web_mistakes(at);

    this.memory = memory;
    this.at = at;
    this.mistakes = Array.from({ length: count },
      (_, n) => errorAt(memory, module._web_mistake(at, n)));
    this.id = at === 0 ? null : memory.text(module._rutin_routine_id(at));
    if (this.id === null) {
      this.free();
      throw new RoutineError(this.mistakes);
    }
    this.version = memory.text(module._rutin_routine_version(at));
    this.digest = memory.text(module._rutin_routine_digest(at));
  }

  /** @param {string} [language] what its calls speak when they are given none */
  engine(language) {
    return new Engine(this, language);
  }

  free() {
    if (this.at !== 0) this.memory.module._rutin_routine_free(this.at);
    this.at = 0;
  }
}

class Engine {
  constructor(routine, language) {
    this.routine = routine;
    this.memory = routine.memory;
    this.at = this.memory.during(() => this.memory.module._web_engine(
      routine.at, this.memory.put(language).at));
    if (this.at === 0) throw new RangeError('no memory');
  }

  free() {
    if (this.at !== 0) this.memory.module._rutin_engine_free(this.at);
    this.at = 0;
  }

  // What failed last, thrown.
  fail() {
    throw new RutinError(errorAt(this.memory,
      this.memory.module._rutin_error_of(this.at)));
  }

  // A call of the build that gives a status, or one that gives a text. An argument
  // that is a text is put into memory; one that is { json } is put with its length.
  run(name, given) {
    return this.memory.during(() => this.memory.module[`_${name}`](this.at,
      ...given.flatMap((each) => {
        if (each instanceof Engine) return [each.at];
        if (typeof each === 'number' || typeof each === 'boolean') return [Number(each)];
        if (each !== null && typeof each === 'object' && 'json' in each) {
          const { at, length } = this.memory.put(each.json);
          return [at, length];
        }
        return [this.memory.put(each).at];
      })));
  }

  must(name, ...given) {
    if (this.run(name, given) !== 0) this.fail();
  }

  text(name, ...given) {
    const at = this.run(name, given);
    return at === 0 ? this.fail() : this.memory.text(at);
  }

  read(name, ...given) {
    return JSON.parse(this.text(name, ...given));
  }

  /** @param {string | Uint8Array} json @param {string} [language] */
  decide(json, language) {
    this.must('web_decide', { json }, language);
  }

  /** Lays facts, events, words of consents and times over the case. */
  add(json) {
    this.must('rutin_add', { json });
  }

  /** Decides the case that was added to. */
  decideCase() {
    this.must('rutin_decide_case', 0);
  }

  /** Whether a fact can have that value; what is wrong with it, or null. */
  check(fact, json) {
    const failed = this.run('rutin_check_fact', [fact, { json }]) !== 0;
    return failed
      ? errorAt(this.memory, this.memory.module._rutin_error_of(this.at)) : null;
  }

  plan() { return this.text('web_plan'); }

  stored() { return this.text('web_case'); }

  /** @param {string} pointer a JSON pointer; null where the plan has null */
  get(pointer) {
    const at = this.run('web_get', [pointer]);
    const error = this.memory.module._rutin_error_of(this.at);
    if (at === 0 && this.memory.module._web_error_status(error) !== 0) this.fail();
    return this.memory.text(at);
  }

  page(actor = null, all = false) { return this.read('web_page', actor, all); }

  describe(language) { return this.read('web_describe', language); }

  told(json, language) { return this.read('web_told', { json }, language); }

  // ------------------------------------------------- drafts, in a build that has them

  /** @param {string | null} examples a list of them, as JSON */
  checkAll(examples, language) {
    return this.read('web_check', { json: examples }, language);
  }

  verify(language) { return this.read('web_verify', language); }

  compare(other, language) { return this.read('web_compare', other, language); }

  compareCase(other, json, language) {
    return this.read('web_compare_case', other, { json }, language);
  }

  explain(kind, name, language) { return this.read('web_explain', kind, name, language); }

  cover(json, language) { return this.read('web_cover', { json }, language); }

  coverage(language) { return this.read('web_coverage', language); }

  suggest(most, language) { return this.read('web_suggest', most, language); }
}
