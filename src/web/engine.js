// engine.js - the page's way to the engine: a call is a promise
//
//     const engine = new Engine(script);
//     await engine.start(data);
//     const page = await engine.call('page', 'town', json, 'sv');
//
// The engine runs in a worker made of the page's own script. When that dies, all that
// was asked fails with the code "died", and restart() begins anew.

import { Host, asPlain } from './worker.js';

export class Engine {
  /** @param {string | null} script address of the script, for a worker; null to run
   *    in the page */
  constructor(script) {
    this.script = script;
    this.waiting = new Map();
    this.next = 0;
    this.begin();
  }

  begin() {
    this.worker = null;
    this.host = null;
    if (this.script === null) {
      this.host = new Host();
      return;
    }
    this.worker = new Worker(this.script);
    this.worker.onmessage = ({ data }) => {
      const { resolve, reject } = this.waiting.get(data.id) ?? {};
      this.waiting.delete(data.id);
      if (data.error) reject?.(Object.assign(new Error(data.error.message), data.error));
      else resolve?.(data.answer);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.end();
    };
  }

  // Whatever is under way fails.
  end() {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.waiting.values()) {
      reject(Object.assign(new Error('died'), { code: 'died' }));
    }
    this.waiting.clear();
  }

  /** @param {{ wasm: string, sources: string }} data */
  async start(data) {
    this.data = data;
    this.sources = await this.call('start', data.wasm, data.sources);
    return this.sources;
  }

  async restart() {
    this.end();
    this.begin();
    return this.start(this.data);
  }

  /** @returns {Promise<any>} */
  async call(name, ...given) {
    if (this.host !== null) {
      try {
        return await this.host[name](...given);
      } catch (error) {
        throw Object.assign(new Error(error.message), asPlain(error));
      }
    }
    if (this.worker === null) throw Object.assign(new Error('died'), { code: 'died' });
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, call: name, given });
    });
  }
}
