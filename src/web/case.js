// case.js - what has been told of a case, with every piece to be taken back
//
// It is the case as rutin_decide() reads it, and nothing else: facts, events and
// words of consents, with the times. It is kept in memory alone.

import { now } from './clock.js';

export class Case {
  /** @param {object} [from] a case as rutin_case() writes it */
  constructor(from) {
    const at = now();
    this.what = from ?? { case: at.slice(0, 16).replace('T', ' '), opened: at };
    this.what.facts ??= {};
    this.what.events ??= [];
    this.what.consent ??= {};
  }

  get isEmpty() {
    const { facts, events, consent } = this.what;
    return Object.keys(facts).length + events.length +
      Object.keys(consent).length === 0;
  }

  get events() { return this.what.events; }

  tell(fact, value) {
    if (this.isEmpty) this.what.opened = now();
    if (value === null) delete this.what.facts[fact];
    else this.what.facts[fact] = value;
  }

  /** Something happened now, or at the `at` that it has. */
  happen(event) {
    const had = { at: now(), ...event };
    this.what.events.push(had);
    return had;
  }

  takeBack(event) {
    this.what.events = this.what.events.filter((each) => each !== event);
  }

  /** The last that was said to have happened to an actor or with a task. */
  last(kind, id) {
    return this.what.events.filter((event) => event[kind] === id).at(-1) ?? null;
  }

  consent(actor, state) {
    if (state === null) delete this.what.consent[actor];
    else this.what.consent[actor] = state;
  }

  close(at) {
    if (at === null) delete this.what.closed;
    else this.what.closed = at;
  }

  /** As JSON, at this moment; never before the last that has happened. */
  json() {
    const at = [now(), ...this.what.events.map((event) => event.at), this.what.opened]
      .reduce((one, other) => Date.parse(other) > Date.parse(one) ? other : one);
    return JSON.stringify({ ...this.what, now: at });
  }

  copy() {
    const copy = new Case(structuredClone(this.what));
    return copy;
  }
}
