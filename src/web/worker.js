// worker.js - answers the page's calls, beside it
//
// It holds the build, routines by a name that the page gives them, and an engine for
// each. A message is {id, call, given}; the answer {id, answer} or {id, error}.
// The page can run the same Host itself, where a worker cannot be or for a measure.

import { Rutin, RoutineError } from './wasm.js';

// Bytes of base64 of what gzip packed.
async function unpack(text) {
  const packed = 'fromBase64' in Uint8Array ? Uint8Array.fromBase64(text)
    : (() => {
      const binary = atob(text);
      const bytes = new Uint8Array(binary.length);
      for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
      return bytes;
    })();
  const stream = new Blob([packed]).stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// The finder's page, and besides of the whole plan what that page needs: `all`, each
// step with its words, and `consents`, those that wait for the person's yes.
function pagesOf(engine, json, language, asWhole = true) {
  engine.decide(json, language);
  const page = engine.page();
  const whole = asWhole ? engine.page(null, true) : page;
  const steps = [...whole.acts, ...whole.then].flatMap((step) => [step, ...step.parts]);
  page.all = steps.map(({ id, heading, status, phone }) => ({ id, heading, status, phone }));
  page.consents = steps.filter(({ status }) => status === 'ask_consent')
    .map(({ actor, task, name, if_yes: topics }) => ({ id: actor ?? task, name, topics }));
  return page;
}

export class Host {
  constructor() {
    this.routines = new Map();
  }

  /** @param wasm the build, packed @param sources a list of texts as JSON, packed */
  async start(wasm, sources) {
    const [wasmBinary, texts] = await Promise.all([unpack(wasm), unpack(sources)]);
    performance.mark('unpacked');
    this.rutin = new Rutin(await globalThis.createRutin({ wasmBinary }));
    performance.mark('compiled');
    return JSON.parse(new TextDecoder().decode(texts));
  }

  load(name, sources, language, keep = false) {
    const routine = this.rutin.load(sources, language, keep);
    performance.mark('loaded');
    this.drop(name);
    this.routines.set(name, {
      routine, engine: routine.engine(language), spare: null,
    });
    const { id, version, digest, mistakes } = routine;
    return { id, version, digest, mistakes };
  }

  drop(name) {
    const held = this.routines.get(name);
    held?.engine.free();
    held?.spare?.free();
    held?.routine.free();
    this.routines.delete(name);
  }

  describe(name, language) {
    return this.routines.get(name).engine.describe(language);
  }

  page(name, json, language, whole = true) {
    return pagesOf(this.routines.get(name).engine, json, language, whole);
  }

  /** The page of a case that is not kept: the engine's own stays as it is. */
  trial(name, json, language) {
    const held = this.routines.get(name);
    held.spare ??= held.routine.engine(language);
    return pagesOf(held.spare, json, language);
  }

  /** Everybody's page: the whole plan. */
  whole(name, json, language) {
    const { engine } = this.routines.get(name);
    engine.decide(json, language);
    return engine.page(null, true);
  }

  plan(name, json, language) {
    const { engine } = this.routines.get(name);
    engine.decide(json, language);
    return engine.plan();
  }

  /** The case as rutin_case() writes it. */
  stored(name, json) {
    const held = this.routines.get(name);
    held.spare ??= held.routine.engine();
    held.spare.decide(json);
    return held.spare.stored();
  }

  check(name, fact, json) {
    return this.routines.get(name).engine.check(fact, json);
  }

  told(name, json, language) {
    return this.routines.get(name).engine.told(json, language);
  }

  // ------------------------------------------------------------------- drafts

  checkAll(name, examples, language) {
    return this.routines.get(name).engine.checkAll(examples, language);
  }

  verify(name, language) {
    return this.routines.get(name).engine.verify(language);
  }

  /** Tests each example on a new engine: what came, and what they cover together. */
  cover(name, examples, language) {
    const engine = this.routines.get(name).routine.engine(language);
    const reports = examples.map((json) => {
      try {
        return engine.cover(json, language);
      } catch (error) {
        return { error: asPlain(error) };
      }
    });
    const coverage = engine.coverage(language);
    engine.free();
    return { reports, coverage };
  }

  compareCases(name, other, cases, language) {
    const one = this.routines.get(name).engine;
    const two = this.routines.get(other).engine;
    return cases.map((json) => {
      try {
        return one.compareCase(two, json, language);
      } catch (error) {
        return { error: asPlain(error) };
      }
    });
  }

  compare(name, other, language) {
    const one = this.routines.get(name).engine;
    return one.compare(this.routines.get(other).engine, language);
  }

  explain(name, json, kind, what, language) {
    const { engine } = this.routines.get(name);
    engine.decide(json, language);
    return engine.explain(kind, what, language);
  }
}

// An error as a message can carry it.
export function asPlain(error) {
  const { name, message, code, where, line, column, help, status } = error;
  const mistakes = error instanceof RoutineError ? error.mistakes : undefined;
  return { name, message, code, where, line, column, help, status, mistakes };
}

/** Answers messages to [scope], which is a worker's. */
export function serve(scope) {
  const host = new Host();
  scope.onmessage = async ({ data: { id, call, given } }) => {
    try {
      scope.postMessage({ id, answer: await host[call](...given) });
    } catch (error) {
      scope.postMessage({ id, error: asPlain(error) });
    }
  };
}
