// workbench.js - the page of whoever owns the routine: write, try, prove, compare
//
// Three panes: examples, the text, the plan of the chosen case. What is typed is
// tried when the keys rest; draft.js knows what is found, this draws it. A text that
// does not load leaves the other panes as they were, and they say so.

import { capital, draw, el, icon } from './dom.js';
import { Draft } from './draft.js';
import { Editor } from './editor.js';
import { Engine } from './engine.js';
import { read, save } from './file.js';
import { WORKBENCH } from './workbench-texts.js';

const REST = 250; // milliseconds after the last key

class Workbench {
  constructor(boot, engine, prover, data) {
    Object.assign(this, {
      boot, engine, prover, data, language: 'sv', draft: null, chosen: 0, filter: 'all',
      pane: '2', file: 0, plan: null, why: '', saved: true, compared: null,
      settled: Promise.resolve(), timer: null,
    });
    this.root = document.getElementById('all');
  }

  t(key, ...given) {
    const text = WORKBENCH[key][this.language];
    return typeof text === 'function' ? text(...given) : text;
  }

  async begin() {
    const { examples, ...data } = this.data;
    const sources = await this.engine.start(data);
    await this.prover.start(data);
    this.draft = new Draft(this.engine, this.prover,
      { sources, examples: JSON.parse(examples) });
    await this.draft.start();
    this.editor = new Editor({
      label: this.t('textOf', `${sources[0].id}.lua`), changed: () => this.typed(),
    });
    this.editor.text = this.draft.text;
    this.draw();
    await this.look();
    performance.mark('first-plan');
    this.settled = this.draft.prove(() => this.draw());
  }

  typed() {
    this.saved = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.settled = this.tryNow(); }, REST);
  }

  async tryNow() {
    await this.look();
    if (this.draft.mistakes.every(({ status }) => status !== 'routine')) {
      await this.draft.prove(() => this.draw());
    }
  }

  async look() {
    this.compared = null;
    this.said = '';
    try {
      await this.draft.look(this.text, () => this.draw());
      if (this.draft.routine !== null) await this.show();
    } catch (error) {
      this.said = error.message;
      if (error.code === 'died') {
        await this.engine.restart();
        await this.draft.start();
        this.said = this.t('died');
      }
    }
    this.draw();
  }

  get text() {
    return this.file === 0 ? this.editor.text : this.draft.text;
  }

  get sick() {
    return this.draft.mistakes.some(({ status }) => status === 'routine');
  }

  // ------------------------------------------------------------- the chosen case

  // The examples, and before them the smallest cases that break what must always hold.
  get all() {
    return [...this.draft.broken.map(({ text, case: json }) => ({
      about: this.t('counter', text ?? ''), json: JSON.stringify(json), counter: true, text,
    })), ...this.draft.examples.map(({ about, json }, n) => ({
      about, n, json: JSON.stringify(JSON.parse(json).case),
    }))].filter(({ json }) => json !== 'null');
  }

  async show() {
    const each = this.all[this.chosen] ?? this.all[0];
    this.why = '';
    try {
      const page = await this.engine.call('whole', 'draft', each.json, this.language);
      const [change] = await this.engine.call('compareCases', 'force', 'draft',
        [each.json], this.language);
      this.plan = { page, change, each };
    } catch (error) {
      if (error.code === 'died') throw error;
      this.plan = { error, each };
    }
  }

  async choose(n) {
    this.chosen = n;
    this.pane = '3';
    await this.show();
    this.draw();
  }

  async askWhyNot(id) {
    if (id === '') return;
    const { each } = this.plan;
    const { rules } = await this.engine.call('explain', 'draft', each.json, null, null, this.language);
    const named = new Set(this.draft.describe.rules.filter((rule) =>
      JSON.stringify(rule).includes(`"${id}"`)).map((rule) => rule.id));
    const silent = rules.filter(({ rule, verdict }) => named.has(rule) && verdict !== 'fired');
    this.why = silent.length === 0 ? this.t('never') : silent.slice(0, 3).map((rule) =>
      rule.otherwise === null ? this.t('noOtherwise', rule.rule)
        : this.t('otherwise', rule.rule, rule.otherwise.map((what) => what.text ?? what).join('; ')))
      .join(' ');
    this.draw();
  }

  // ------------------------------------------------------------- files

  async saveText() {
    const { id } = this.draft.sources[0];
    this.saved = await save(`${id}.lua`, this.text, 'text/x-lua') || this.saved;
  }

  async saveCounter(each) {
    const json = JSON.stringify({
      about: each.about, unread: true, case: JSON.parse(each.json), expect: {},
    }, null, 2);
    if (await save('motexempel.json', json)) {
      this.draft.examples.push({ about: each.about, json });
      this.settled = this.tryNow();
    }
  }

  async openFile(file) {
    const got = await read(file);
    if (got === null) {
      this.said = this.t('notUtf8');
      this.draw();
      return;
    }
    if (/\.json$/.test(got.name)) {
      const { about, case: given } = JSON.parse(got.text);
      const json = given ? got.text : JSON.stringify({ about: got.name, case: JSON.parse(got.text), expect: {} });
      this.draft.examples.unshift({ about: about ?? got.name, json });
    } else {
      this.editor.text = got.text.replace(/^\uFEFF/, '');
    }
    this.settled = this.tryNow();
    await this.settled;
  }

  // ------------------------------------------------------------- drawing

  draw() {
    const typing = document.activeElement === this.editor.field;
    this.editor.mark(this.draft.marks());
    document.body.dataset.pane = this.pane;
    document.documentElement.lang = this.language;
    const scroll = [...this.root.querySelectorAll('.pane, .code')].map((pane) =>
      [pane.className, pane.scrollTop, pane.scrollLeft]);
    draw(this.root, el('a', { class: 'skip', href: '#ed' }, this.t('skip')), this.top(),
      this.verdicts(), this.tabsOfPanes(), el('main', { class: 'panes' },
        this.drawCases(), this.drawText(), this.drawPlan()), this.paper());
    for (const [name, top, left] of scroll) {
      const pane = [...this.root.querySelectorAll('.pane, .code')]
        .find(({ className }) => className === name);
      pane?.scrollTo(left, top);
    }
    if (typing) this.editor.field.focus({ preventScroll: true });
    document.title = `${this.saved ? '' : '• '}${document.querySelector('h1').textContent}`;
  }

  top() {
    const file = el('input', {
      type: 'file', class: 'vh', tabindex: '-1', accept: '.lua,.json', 'aria-label': this.t('open'),
      onchange: ({ target }) => target.files[0] && this.openFile(target.files[0]),
    });
    const tool = (key, act, kind = '') => el('button', {
      class: `tool${kind}`, type: 'button', 'data-key': key, onclick: act,
      lang: key === 'other' ? (this.language === 'sv' ? 'en' : 'sv') : null,
    }, this.t(key));
    const { version = this.draft.force.version } = this.draft.routine ?? {};
    return el('header', { class: 'top' },
      el('h1', {}, this.t('draft', this.boot.town, version)),
      el('p', { class: 'sub' }, this.t('inForce', this.draft.force.version),
        this.said && ` · ${this.said}`),
      el('nav', { 'aria-label': this.t('tools') }, file,
        tool('open', () => file.click()), tool('save', () => this.saveText()),
        tool('other', () => this.speakOther()), tool('paper', () => this.print(), ' main')));
  }

  verdicts() {
    const { draft } = this;
    const one = (kind, sign, name, small, act) => el('button', {
      type: 'button', class: kind, onclick: act, 'data-key': `verdict-${sign}-${name.length > 0}`,
    }, el('i', { class: 'ic', 'aria-hidden': 'true' }, icon(sign)), el('b', {}, name),
    el('span', {}, small));
    const faults = draft.mistakes.filter(({ status }) => status === 'routine');
    const to = (pane) => () => { this.pane = pane; this.draw(); };
    const total = draft.examples.length;
    const passed = draft.reports?.filter(({ passed: good }) => good).length;
    const changed = draft.changes?.filter(({ differences }) => differences?.length > 0).length;
    const all = [...draft.verified?.invariants ?? [], ...draft.verified?.laws ?? []];
    const proved = all.filter(({ verdict }) => verdict === 'proved').length;
    const own = draft.own.filter(({ can_fire: can }) => can);
    const fired = own.filter((rule) => rule.fired > 0).length;
    const wait = this.t('looking');
    return el('nav', { class: 'verd', 'aria-label': this.t('verdicts') },
      faults.length > 0
        ? one('bad', 'no', this.t('faults', faults.length), this.t('line', faults[0].line),
          () => { this.pane = '2'; this.draw(); this.editor.go(faults[0].line); })
        : one('', 'ok', this.t('noFaults'), this.t('remarks', draft.findings.length), to('2')),
      draft.reports === null ? one('neu', 'w', wait, this.t('cases'), to('1'))
        : one(passed < total ? 'warn' : '', passed < total ? 'w' : 'ok',
          this.t('examples', passed, total),
          passed < total ? this.t('notExpected', total - passed) : this.t('asExpected'), to('1')),
      draft.changes === null ? one('neu', 'd', wait, this.t('against'), to('1'))
        : one('neu', 'd', changed > 0 ? this.t('change', changed) : this.t('noChange'),
          this.t('against'), to('1')),
      draft.verified === null
        ? one('neu', 'x', draft.proving ? this.t('proving') : '–', this.t('goOn'), to('3'))
        : draft.broken.length > 0
          ? one('bad', 'no', this.t('broken', draft.broken.length),
            this.t('proved', proved, all.length), () => this.choose(0))
          : one(proved < all.length ? 'warn' : '', proved < all.length ? 'w' : 'ok',
            this.t('proved', proved, all.length), proved < all.length
              ? this.t('notProved', all.length - proved) : this.t('alwaysRules'), to('3')),
      one(fired < own.length ? 'warn' : '', 'cv', this.t('own', fired, own.length),
        this.t('tried'), to('2')));
  }

  tabsOfPanes() {
    return el('nav', { class: 'mt', 'aria-label': this.t('panes') }, ['1', '2', '3'].map((n) =>
      el('label', {}, el('input', {
        type: 'radio', name: 'm', checked: this.pane === n, 'data-key': `pane-${n}`,
        onchange: () => { this.pane = n; this.draw(); },
      }), el('span', {}, this.t(`pane${n}`)))));
  }

  drawCases() {
    const all = this.all.map((each, at) => ({
      ...each, at, ...(each.counter ? { kind: 'bad', line: this.t('breaks') }
        : this.draft.standing(each.n, (...given) => this.t(...given))),
    }));
    const rank = { bad: 0, changed: 1, same: 2 };
    const of = (kind) => all.filter((each) => each.kind === kind).length;
    const shown = all.filter(({ kind }) => this.filter === 'all' || kind === this.filter)
      .sort((one, other) => rank[one.kind] - rank[other.kind]);
    const choice = (value, text) => el('label', {}, el('input', {
      type: 'radio', name: 'v', checked: this.filter === value, 'data-key': `filter-${value}`,
      onchange: () => { this.filter = value; this.draw(); },
    }), el('span', {}, text));
    return el('section', { class: 'pane p1', 'aria-labelledby': 'fall', tabindex: '0', 'data-key': 'p1' },
      el('div', { class: 'ph' }, el('h2', { id: 'fall' }, this.t('cases')),
        el('span', { class: 'r' }, String(this.draft.examples.length))),
      el('div', { class: 'flt', role: 'group', 'aria-label': this.t('show') },
        choice('all', this.t('all')), choice('bad', this.t('bad', of('bad'))),
        choice('changed', this.t('changed', of('changed')))),
      shown.map(({ about, kind, line, at, counter }) => el('button', {
        class: `case${kind === 'bad' ? ' bad' : ''}`, type: 'button', 'data-key': `case-${at}`,
        'aria-current': this.chosen === at ? 'true' : null, onclick: () => {
          this.settled = this.choose(at);
        },
      }, icon(counter ? 'x' : kind === 'bad' ? 'no' : kind === 'changed' ? 'd' : 'ok'),
      el('span', {}, about), el('em', {}, line))));
  }

  drawText() {
    const { draft } = this;
    const base = draft.sources.map(({ id }) => `${id}.lua`);
    const open = (n) => {
      if (this.file === 0) draft.text = this.editor.text;
      this.file = n;
      this.editor.text = n === 0 ? draft.text : draft.sources[n].text;
      this.editor.readonly = n > 0;
      this.draw();
    };
    const code = this.editor.node;
    return el('section', {
      class: 'pane p2 ed', 'aria-label': this.t('text'), id: 'ed', tabindex: '-1', 'data-key': 'p2',
    }, el('nav', { class: 'tabs', 'aria-label': this.t('files') }, base.map((name, n) =>
      el('button', {
        type: 'button', 'aria-current': this.file === n ? 'page' : null,
        'data-key': `file-${n}`, onclick: () => open(n),
      }, n === 0 ? name : this.t('onlyRead', name)))), code, this.drawMessages());
  }

  // What is wrong and what is odd, each with the line and, where that is known, a mend.
  drawMessages() {
    const { draft } = this;
    const faults = draft.mistakes.filter(({ status }) => status === 'routine');
    const remarks = this.sick ? [] : draft.findings;
    const item = (bad, { line, message, help, case: json }) => {
      const mend = /"([^"]+)"; (?:menade du|did you mean) "([^"]+)"\?/.exec(message);
      return el('li', { class: bad ? 'bad' : false }, icon(bad ? 'x' : 'w'),
        el('button', {
          class: 'link', type: 'button', onclick: () => this.editor.go(line), 'data-key': `line-${line}`,
        }, this.t('line', line)),
        el('span', {}, capital(message), help && ` ${help}`,
          mend && el('button', {
            class: 'btn', type: 'button', 'data-key': `mend-${line}`, onclick: () => {
              this.editor.mend(line, mend[1], mend[2]);
              this.saved = false;
              this.settled = this.tryNow();
            },
          }, this.t('replace')), json && el('button', {
            class: 'btn', type: 'button', onclick: () => {
              this.draft.examples.unshift({ about: message, json: JSON.stringify({ case: json }) });
              this.settled = this.choose(0);
            },
          }, this.t('seeCase'))));
    };
    return el('details', { class: 'probs', open: faults.length > 0 },
      el('summary', { 'data-key': 'messages' },
        this.t('faultsAnd', faults.length, remarks.length)),
      el('ul', { role: 'status' }, faults.map((each) => item(true, each)),
        remarks.map((each) => item(false, each))));
  }

  drawPlan() {
    const { plan, draft } = this;
    const at = draft.whole?.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })
      .replace(':', this.language === 'sv' ? '.' : ':');
    return el('section', { class: 'pane p3', 'aria-labelledby': 'plan', tabindex: '0', 'data-key': 'p3' },
      el('div', { class: 'ph' }, el('h2', { id: 'plan' }, this.t('plan')),
        el('span', { class: 'r' }, plan?.page?.moment ?? '')),
      this.sick && draft.whole && el('p', { class: 'old' }, icon('w'),
        el('span', {}, this.t('old', at))),
      el('div', { class: 'in' }, plan === null ? this.t('looking')
        : plan.error ? el('p', { class: 'er' }, this.t('refusedCase', plan.error.message))
          : this.drawSteps()));
  }

  drawSteps() {
    const { page, change, each } = this.plan;
    const gone = (change?.differences ?? []).filter(({ field, after }) =>
      field === 'step' && after === '');
    const listed = [...page.acts, ...page.then].flatMap((step) => [step, ...step.parts]);
    const ids = new Set(listed.map(({ id }) => id));
    const others = [...this.draft.describe.actors, ...this.draft.describe.tasks]
      .filter(({ id }) => !ids.has(id));
    return [
      each.counter && el('div', { class: 'brk' },
        el('h3', {}, icon('x'), each.text), el('p', {}, this.t('smallest')),
        el('p', { class: 'acts' }, el('button', {
          class: 'btn', type: 'button', 'data-key': 'save-counter',
          onclick: () => this.saveCounter(each),
        }, this.t('saveExample')))),
      el('dl', { class: 'facts' }, page.known.flatMap(({ name, text }) =>
        [el('dt', {}, name), el('dd', {}, text)]),
      el('dt', {}, this.t('rest')), el('dd', {}, this.t('unknown'))),
      gone.map(({ name, subject }) => el('p', { class: 'gone' },
        el('b', {}, this.t('gone')), ' ', el('s', {}, name ?? subject))),
      listed.length === 0 && el('p', {}, this.t('nothing')),
      el('div', { class: 'plan' }, listed.map((step) => this.drawStep(step, change)),
        [...page.near_bans, ...page.other_bans].length > 0 && [
          el('h3', {}, this.t('callNot')),
          el('p', {}, capital([...page.near_bans, ...page.other_bans]
            .map(({ name }) => name).join(', ')), '.')],
        el('h3', {}, this.t('notInPlan')),
        el('select', {
          'aria-label': this.t('whyNot'), 'data-key': 'why-not', class: 'inp',
          onchange: ({ target }) => { this.settled = this.askWhyNot(target.value); },
        }, el('option', { value: '' }, `${this.t('whyNot')}: ${this.t('choose')}`),
        others.map(({ id, name }) => el('option', { value: id }, name))),
        el('p', { role: 'status', class: 'whynot' }, this.why)),
    ];
  }

  drawStep(step, change) {
    const { version } = this.draft.force;
    const id = step.actor ?? step.task;
    const changes = (change?.differences ?? []).filter(({ subject }) =>
      subject === id || subject === step.id);
    const said = (text) => /^\d{4}-/.test(text)
      ? `${text.slice(5, 10)} ${text.slice(11, 16).replace(':', '.')}` : text;
    return el('div', { class: 'st' }, el('span', { class: 'n' }, step.number ?? '·'),
      el('span', {}, step.heading), el('time', {}, step.by_when ?? step.time ?? step.comes ?? ''),
      changes.map(({ field, before }) => el('span', { class: 'diff' },
        field === 'step' && (before ?? '') === '' ? this.t('fresh')
          : this.t('was', said(String(before ?? '–')), version))),
      step.because.length > 0 && el('details', {},
        el('summary', { 'data-key': `why-${step.id}` }, this.t('why')),
        step.because.filter(({ effective }) => effective).map(({ rule, text }) =>
          el('p', {}, `${rule}: ${text}`, step.law && ` ${step.law}`))));
  }

  // ------------------------------------------------------------- the board's paper

  async print() {
    this.compared = await this.engine.call('compare', 'force', 'draft', this.language);
    this.draw();
    window.print();
  }

  paper() {
    const { draft } = this;
    const total = draft.examples.length;
    const passed = draft.reports?.filter((report) => report.passed).length ?? 0;
    const changed = draft.changes?.filter(({ differences }) => differences?.length > 0).length ?? 0;
    const all = [...draft.verified?.invariants ?? [], ...draft.verified?.laws ?? []];
    const proved = all.filter(({ verdict }) => verdict === 'proved').length;
    const halts = [this.sick && this.t('faults', draft.mistakes.length),
      passed < total && this.t('notExpected', total - passed),
      ...draft.broken.map(({ text }) => text),
      draft.verified === null && this.t('proved', 0, '?')].filter(Boolean);
    const { rules } = this.compared ?? { rules: null };
    const rows = rules === null ? [] : ['added', 'removed', 'text', 'meaning'].flatMap((kind) =>
      rules[kind].map((rule) => [rule, { added: 'added', removed: 'removed',
        text: 'reworded', meaning: 'means' }[kind]]));
    const { version = draft.force.version, digest = draft.force.digest } = draft.routine ?? {};
    return el('article', { class: 'doc' },
      el('header', {}, el('p', {}, el('b', {}, this.boot.town), el('br'), this.boot.owner ?? ''),
        el('p', {}, this.t('paper'), el('br'), new Date().toLocaleDateString(
          this.language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long' }))),
      el('h1', {}, this.t('boardTitle', version)),
      el('div', { class: 'halt' }, el('b', {}, this.t(halts.length > 0 ? 'halt' : 'ready')),
        halts.join('. ')),
      el('h2', {}, this.t('changes')),
      rows.length === 0 ? el('p', {}, this.t('noChange'))
        : el('table', {}, el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, this.t('rule')),
          el('th', { scope: 'col' }, this.t('how')))), el('tbody', {}, rows.map(([rule, how]) =>
          el('tr', {}, el('td', {}, rule), el('td', {}, this.t(how)))))),
      el('h2', {}, this.t('effect')), el('p', {}, this.t('effectOf', changed, total)),
      el('h2', {}, this.t('howTried')), el('table', {}, el('tbody', {},
        [[this.t('cases'), this.t('examples', passed, total)],
          [this.t('alwaysRules'), this.t('proved', proved, all.length)]].map(([one, two]) =>
          el('tr', {}, el('td', {}, capital(one)), el('td', {}, two))))),
      el('div', { class: 'sign' }, el('p', {}, this.t('decision')), el('p', {}, this.t('signature'))),
      el('footer', {}, `${draft.sources[0].id} ${version} · ${digest}`));
  }

  async speakOther() {
    this.language = this.language === 'sv' ? 'en' : 'sv';
    this.draft.language = this.language;
    this.editor.field.setAttribute('aria-label',
      this.t('textOf', `${this.draft.sources[0].id}.lua`));
    this.settled = this.look();
    await this.settled;
  }
}

function listen(workbench) {
  window.addEventListener('beforeunload', (event) => {
    if (!workbench.saved) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 's') workbench.saveText();
    else if (event.ctrlKey && event.key === 'Enter') workbench.settled = workbench.tryNow();
    else if (event.key === 'F6') {
      const panes = [...document.querySelectorAll('.pane')];
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      panes[(at + (event.shiftKey ? panes.length - 1 : 1)) % panes.length].focus();
    } else if (event.key === 'F8') {
      document.querySelector('.probs').open = true;
      document.querySelector('.probs .link')?.click();
    } else return;
    event.preventDefault();
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) workbench.openFile(file);
  });
}

export function start() {
  const script = document.currentScript;
  const part = (id) => document.getElementById(id).textContent;
  const address = location.hash === '#main' ? null
    : script.src || URL.createObjectURL(new Blob([script.textContent],
      { type: 'text/javascript' }));
  const workbench = new Workbench(JSON.parse(part('boot')), new Engine(address),
    new Engine(address), {
      wasm: part('wasm'), sources: part('sources'), examples: part('examples'),
    });
  globalThis.workbench = workbench;
  listen(workbench);
  workbench.begin().catch((error) => {
    document.querySelector('main p').textContent = error.message;
  });
}
