// draft.js - a draft of a routine, and all that can be found out about it
//
//     text ─▶ load ─▶ examples, what they cover ─▶ against the one in force ─▶ check
//                 └─▶ always-rules, in an engine of their own, to be stopped
//
// A text that does not load leaves what is known of the last whole one.

export class Draft {
  /** @param engine for all but verify @param prover for verify alone
   * @param {{ sources: object[], examples: object[] }} from */
  constructor(engine, prover, from) {
    Object.assign(this, {
      engine, prover, sources: from.sources, examples: from.examples,
      inForce: from.sources[0].text, text: from.sources[0].text, language: 'sv',
      mistakes: [], reports: null, coverage: null, changes: null, findings: [],
      verified: null, proving: false, whole: null, turn: 0, routine: null,
    });
  }

  with(text) {
    return [{ id: this.sources[0].id, text }, ...this.sources.slice(1)];
  }

  get cases() {
    return this.examples.map(({ json }) => JSON.stringify(JSON.parse(json).case));
  }

  async start() {
    this.force = await this.engine.call('load', 'force', this.sources, this.language, true);
    this.describe = await this.engine.call('describe', 'force', this.language);
  }

  /** Finds out all but what must always hold. False where the text has changed since. */
  async look(text, told) {
    const turn = ++this.turn;
    const late = () => turn !== this.turn;
    this.text = text;
    this.stop();
    try {
      this.routine = await this.engine.call(
        'load', 'draft', this.with(text), this.language, true);
      this.mistakes = this.routine.mistakes;
    } catch (error) {
      if (late()) return false;
      this.mistakes = error.mistakes ?? [error];
      told();
      return false;
    }
    if (late()) return false;
    this.describe = await this.engine.call('describe', 'draft', this.language);
    const examples = this.examples.map(({ json }) => json);
    const { reports, coverage } = await this.engine.call(
      'cover', 'draft', examples, this.language);
    if (late()) return false;
    Object.assign(this, { reports, coverage, whole: new Date() });
    told();
    const changes = await this.engine.call(
      'compareCases', 'force', 'draft', this.cases, this.language);
    const fit = examples.filter((_, n) => !reports[n].error);
    const { findings } = await this.engine.call('checkAll', 'draft',
      `[${fit.join(',')}]`, this.language);
    if (late()) return false;
    Object.assign(this, {
      changes, findings: findings.filter(({ file }) => this.isOwn(file)),
    });
    told();
    return true;
  }

  /** Proves what must always hold, beside the rest. */
  async prove(told) {
    const { turn } = this;
    this.proving = true;
    told();
    try {
      await this.prover.call('load', 'draft', this.with(this.text), this.language);
      const verified = await this.prover.call('verify', 'draft', this.language);
      if (turn === this.turn) this.verified = verified;
    } catch (error) {
      if (error.code !== 'died') throw error;
    } finally {
      if (turn === this.turn) this.proving = false;
    }
    told();
  }

  // A proof under way is of another text.
  stop() {
    this.verified = null;
    if (!this.proving) return;
    this.proving = false;
    this.prover.restart();
  }

  // ------------------------------------------------------------- what is shown

  get broken() {
    return [...this.verified?.invariants ?? [], ...this.verified?.laws ?? []]
      .filter(({ verdict }) => verdict === 'broken');
  }

  // Whether a file is the text itself, and not one that it uses.
  isOwn(file) {
    return file === this.sources[0].id || file === `${this.sources[0].id}.lua`;
  }

  /** The rules that the town's own text holds, with how many cases fire each. */
  get own() {
    return (this.coverage?.rules ?? []).filter(({ file }) => this.isOwn(file));
  }

  /** What the margin of the text shows: covered, changed, at fault. */
  marks() {
    const marks = new Map();
    const at = (line) => {
      if (!marks.has(line)) marks.set(line, {});
      return marks.get(line);
    };
    const lines = this.text.split('\n');
    const had = new Map();
    for (const line of this.inForce.split('\n')) had.set(line, (had.get(line) ?? 0) + 1);
    lines.forEach((line, n) => {
      const left = had.get(line) ?? 0;
      if (left === 0) at(n + 1).changed = true;
      else had.set(line, left - 1);
    });
    if (this.mistakes.every(({ status }) => status !== 'routine')) {
      for (const { line, fired, can_fire: can } of this.own) {
        for (let n = line; n <= lines.length; n++) {
          at(n).covered = fired > 0 || !can ? 'y' : 'n';
          if (/^\}/.test(lines[n - 1])) break;
        }
      }
    }
    for (const { line } of this.mistakes) if (line > 0) at(line).fault = true;
    return marks;
  }

  /** How a case stands: 'bad', 'changed' or 'same', and a line about it. */
  standing(n, t) {
    const report = this.reports?.[n];
    const change = this.changes?.[n];
    if (report?.error) return { kind: 'bad', line: report.error.message };
    if (report && !report.passed) return { kind: 'bad', line: report.failures[0]?.text ?? '' };
    const count = change?.differences?.length ?? 0;
    if (count === 0) return { kind: 'same', line: change ? t('samePlan') : '' };
    return { kind: 'changed', line: t('changesOf', count) };
  }
}
