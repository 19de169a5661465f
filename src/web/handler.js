// handler.js - the page of whoever has found somebody: what to do now
//
// It draws what rutin_page() says, and hands what is pressed to the case. The case
// stands in memory; after each piece it is decided anew. Nothing else is kept.
//
//     start ─▶ one question a screen ─▶ the plan, with the questions beside it
//                                        ├─ the answers, to be changed
//                                        └─ hidden, closed, broken

import { Case } from './case.js';
import { isElsewhere, moment, now } from './clock.js';
import { capital, draw, el, icon } from './dom.js';
import { Engine } from './engine.js';
import { read, save } from './file.js';
import { fitPaper, leavePaper } from './paper.js';
import { controls } from './question.js';
import { drawAct, outcomesOf } from './act.js';
import { changeOf, drawBanLine, drawBans, drawFolds, drawThen } from './side.js';
import { speak } from './texts.js';

const FIRST = 3; // questions before the plan shows, whatever is known
const WAIT = 15000; // milliseconds after which a load that says nothing is given up
const TICK = 20000;

class Handler {
  /** @param boot what the build knows: title, owner, numbers, and the words of the
   *    routine: its facts, names, and the question that comes first */
  constructor(boot, engine) {
    Object.assign(this, {
      boot, engine, language: 'sv', case: new Case(), page: null,
      asked: [], skipped: new Set(), view: 'ask', editing: null, trial: null,
      numbers: new Map(), reasons: new Map(), said: '', notice: '', anyway: false, next: new Map(),
      register: null, hidden: false, escaped: 0, settled: Promise.resolve(),
    });
    this.speak('sv');
    this.root = document.getElementById('all');
  }

  // ------------------------------------------------------------- deciding

  async begin(data) {
    const late = setTimeout(() => this.fail(), WAIT);
    try {
      const sources = await this.engine.start(data);
      this.sources = sources;
      this.routine = await this.engine.call('load', 'town', sources, 'sv');
      await this.decide();
      performance.mark('first-plan');
    } catch (error) {
      this.fail(error);
    } finally {
      clearTimeout(late);
    }
  }

  async decide() {
    if (this.routine === undefined) return;
    this.page = await this.engine.call('page', 'town', this.case.json(), this.language,
      !this.case.isEmpty);
    if (this.view === 'ask' && (this.page.enough || this.asked.length >= FIRST ||
        this.questions().length === 0)) this.view = 'plan';
    await this.lookAhead();
    this.draw();
  }

  // Who is next if nobody answers there either: the same case, tried without keeping.
  async lookAhead() {
    this.next = new Map();
    for (const act of this.page.acts) {
      if (act.status !== 'due' || act.actor === null) continue;
      if (this.case.last('contact', act.actor)?.outcome !== 'no_answer') continue;
      const trial = this.case.copy();
      trial.happen({ at: act.due ?? now(), contact: act.actor, outcome: 'no_answer' });
      const page = await this.engine.call('trial', 'town', trial.json(), this.language);
      const stands = page.acts.flatMap((each) => [each, ...each.parts]).find((each) =>
        each.id !== act.id && each.instead_of.some(({ actor }) => actor === act.actor));
      if (stands) this.next.set(act.actor, stands.name);
    }
  }

  fail(error) {
    if (this.page !== null) return;
    console.error(error?.message ?? 'no answer');
    const { t } = this;
    draw(this.root, this.top(), el('main', { class: 'wrap start' },
      el('h1', {}, t('broken')), el('p', { class: 'note s', role: 'alert' }, t('brokenWhy')),
      el('p', {}, t('brokenCall')), this.numberList(),
      this.sources && el('details', {}, el('summary', {}, t('readRoutine')),
        el('pre', { tabindex: '0' }, this.sources[0].text))));
  }

  // What is done, and what it changed, said in one sentence.
  change(act) {
    const before = this.page;
    this.trial = null;
    act();
    this.settled = this.decide().then(() => {
      if (before !== null && this.view === 'plan') this.say(changeOf(before, this.page, this));
    });
    return this.settled;
  }

  say(text) {
    this.said = text;
    const status = document.getElementById('said');
    if (status === null) return;
    status.textContent = text;
    status.classList.toggle('vh', text === '');
  }

  // ------------------------------------------------------------- what is pressed

  answer(fact, value) {
    if (this.trying) {
      this.settled = this.try(fact, value);
      return;
    }
    this.skipped.delete(fact);
    if (this.view === 'ask') this.turn(fact);
    if (this.view === 'answers') this.editing = null;
    this.change(() => this.case.tell(fact, value));
  }

  skip(fact) {
    this.skipped.add(fact);
    if (this.view === 'ask') this.turn(fact);
    this.editing = null;
    this.change(() => this.case.tell(fact, null));
  }

  // A question was answered: the browser's own way back leads to the one before.
  turn(fact) {
    this.asked.push(fact);
    history.pushState({ step: this.asked.length }, '');
  }

  back() {
    const fact = this.asked.pop();
    if (fact === undefined) return;
    this.skipped.delete(fact);
    this.view = 'ask';
    this.change(() => this.case.tell(fact, null));
  }

  async try(fact, value) {
    const trial = this.case.copy();
    trial.tell(fact, value);
    this.trial = { fact, value, page: await this.engine.call(
      'trial', 'town', trial.json(), this.language) };
    this.draw();
    this.say(`${this.t('trialNow')} ${changeOf(this.page, this.trial.page, this)}`);
  }

  happen(act, outcome) {
    const { kind, id } = outcomesOf(act);
    const last = this.lastOf(act);
    const { by, note } = this.reasons.get(id) ?? {};
    if (kind === 'weighed' && !(by && note)) {
      this.say(this.t('headNeeds'));
      document.querySelector(`[data-key="${act.id}-${by ? 'note' : 'by'}"]`).focus();
      return;
    }
    this.change(() => {
      if (last?.outcome === outcome && Date.now() - Date.parse(last.at) < 60e3) {
        this.case.takeBack(last);
        return;
      }
      this.case.happen({
        [kind]: id, outcome, ...kind === 'weighed' ? { law: act.law, by, note } : {},
      });
    });
  }

  lastOf(act) {
    const { kind, id } = outcomesOf(act);
    return this.case.last(kind, id);
  }

  async saveCase() {
    const text = await this.engine.call('stored', 'town', this.case.json());
    const { id, version, digest } = this.routine;
    const name = this.case.what.case.replace(/[^\wåäöÅÄÖ-]+/g, '-');
    await save(`${name}.${id}-${version}-${digest.slice(7, 15)}.json`, text);
  }

  async openCase(file) {
    const { t } = this;
    const had = this.case;
    const got = await read(file);
    if (got === null) {
      this.say(t('notUtf8'));
      return;
    }
    try {
      const { now: at, ...rest } = JSON.parse(got.text);
      this.take(new Case(rest), 'plan');
      await this.decide();
    } catch (error) {
      this.case = had;
      this.say(t('notCase', error.message));
      return;
    }
    const [, version, digest] = /\.[\w-]+?-([\w.]+)-([0-9a-f]{8})\.json$/.exec(got.name) ?? [];
    this.notice = digest && digest !== this.routine.digest.slice(7, 15)
      ? t('otherVersion', version, this.routine.version) : '';
    this.draw();
  }

  // Another case takes the place of the one there was.
  take(other, view) {
    Object.assign(this, {
      case: other, view, asked: [], editing: null, trial: null, register: null,
      notice: '', said: '', anyway: false,
    });
    this.skipped.clear();
  }

  newCase() {
    this.take(new Case(), 'ask');
    this.settled = this.decide();
  }

  // What is said is in [language], by the page and by the routine.
  speak(language) {
    const { facts, names } = this.boot.words[language];
    this.language = language;
    this.t = speak(language);
    this.facts = new Map(facts.map((fact) => [fact.id, fact]));
    this.names = new Map(names);
    document.documentElement.lang = language;
  }

  speakOther() {
    this.speak(this.language === 'sv' ? 'en' : 'sv');
    if (this.page === null) this.draw();
    else this.settled = this.decide();
  }

  // ------------------------------------------------------------- hiding

  hide(hidden = !this.hidden) {
    this.hidden = hidden;
    this.draw();
  }

  escape() {
    const at = performance.now();
    const twice = at - this.escaped < 600;
    this.escaped = twice ? 0 : at;
    if (twice) this.hide();
  }

  // ------------------------------------------------------------- drawing

  questions() {
    return this.page.ask.map(({ facts, question }) => ({
      facts: facts.filter((fact) => !this.skipped.has(fact)), question,
    })).filter(({ facts }) => facts.length > 0);
  }

  draw() {
    const { t } = this;
    document.body.classList.toggle('hidden', this.hidden);
    if (this.hidden) {
      document.title = t('notes');
      draw(this.root, el('main', { class: 'blank-page', ondblclick: () => this.hide(false) },
        el('h1', {}, t('notes')), el('p', {}, t('notesBack'))));
      return;
    }
    const views = {
      ask: () => this.drawQuestion(), plan: () => this.drawPlan(),
      answers: () => this.drawAnswers(),
    };
    draw(this.root, el('a', { class: 'skip', href: '#nu' }, t('skip')), this.top(),
      views[this.page?.closed || this.case.what.closed ? 'plan' : this.view]());
    document.title = `${document.querySelector('h1').textContent} – ${this.boot.title}`;
  }

  top() {
    const { t, boot } = this;
    const [what, town] = boot.title.split(/, (?=[^,]*$)/);
    const at = this.page && moment(this.page.now, this.language);
    const tool = (key, sign, act, kind = '') => el('button', {
      class: `tool${kind}`, type: 'button', 'data-key': key, onclick: act,
      title: key === 'hide' ? t('hideHow') : null,
      lang: key === 'other' ? (this.language === 'sv' ? 'en' : 'sv') : null,
    }, icon(sign), el('span', { class: 'l' }, t(key)));
    return el('header', { class: 'top' }, el('div', { class: 'wrap' },
      el('p', { class: 'town' }, el('b', {}, town ?? what), ' ',
        el('span', {}, town ? what : ''),
        at && el('span', { class: 'p' }, `${t('case', this.page.case)} · ${t('printed', at)}`)),
      el('p', { class: 'life' }, el('span', {}, t('danger')), ' ',
        el('a', { href: 'tel:112', 'data-key': '112' }, icon('tel'), t('call112'))),
      el('nav', { class: 'tools', 'aria-label': t('tools') },
        tool('other', 'lang', () => this.speakOther()),
        tool('print', 'print', () => window.print()),
        tool('hide', 'hide', () => this.hide(), ' hide'))));
  }

  numberList() {
    return el('ul', { class: 'numbers' }, this.boot.numbers.map(({ name, phone }) =>
      el('li', {}, el('span', {}, name[this.language]),
        el('a', { href: `tel:${phone.replace(/\D/g, '')}` }, phone))));
  }

  // How a question hands on what is pressed.
  asking(big) {
    return {
      t: this.t, big, answer: (fact, value) => this.answer(fact, value),
      skip: (fact) => this.skip(fact),
      check: (fact, json) => this.engine.call('check', 'town', fact, json),
    };
  }

  drawQuestion() {
    const { t, boot } = this;
    const [ask] = this.page ? this.questions() : [boot.words[this.language].first];
    const facts = ask.facts.map((id) => this.facts.get(id));
    return el('main', { class: 'wrap start' },
      el('p', { class: 'soft' }, t('question', this.asked.length + 1)),
      el('h1', { id: 'nu', tabindex: '-1' }, ask.question),
      facts.map((fact) => controls(fact, this.asking(true),
        facts.length > 1 ? fact.question ?? fact.name : ask.question, facts.length === 1)),
      el('p', { class: 'soft' }, t('onePress')),
      el('p', { class: 'row' },
        this.asked.length > 0 && el('button', {
          class: 'btn', type: 'button', 'data-key': 'back', onclick: () => history.back(),
        }, t('back')),
        this.page && el('button', {
          class: 'btn', type: 'button', 'data-key': 'plan',
          onclick: () => { this.view = 'plan'; this.draw(); },
        }, t('toPlan'))),
      this.footer());
  }

  drawAnswers() {
    const { t } = this;
    const fact = this.editing && this.facts.get(this.editing);
    const leave = () => { this.view = 'plan'; this.editing = null; this.draw(); };
    return el('main', { class: 'wrap start' },
      el('h1', { id: 'nu', tabindex: '-1' }, fact ? fact.question : t('yourAnswers')),
      fact ? controls(fact, { ...this.asking(true), value: this.case.what.facts[fact.id] },
        fact.question, true)
        : el('dl', { class: 'answers' }, this.page.known.map((known) => el('div', {},
          el('dt', {}, known.name), el('dd', {}, known.text),
          el('dd', {}, el('button', {
            class: 'link', type: 'button', 'data-key': `change-${known.fact}`,
            onclick: () => { this.editing = known.fact; this.draw(); },
          }, t('changeOne'), el('span', { class: 'vh' }, ` ${known.name}`)))))),
      el('p', { class: 'row' }, el('button', {
        class: 'btn', type: 'button', 'data-key': 'leave', onclick: leave,
      }, t('back'))));
  }

  drawPlan() {
    const page = this.trial?.page ?? this.page;
    if (this.case.what.closed) return this.drawClosed();
    const broken = page.warnings.find(({ code }) => code === 'broken_invariant');
    return el('main', { class: 'wrap' }, this.head(page),
      el('p', { id: 'said', class: this.said ? 'said' : 'said vh', role: 'status' }, this.said),
      broken && this.drawHalt(broken),
      el('div', { class: 'cols' },
        (!broken || this.anyway) && this.drawActs(page),
        el('aside', { class: 'side', 'aria-label': this.t('side') },
          drawBans(page, this), this.drawQuestions()),
        (!broken || this.anyway) && el('section', { class: 'then' },
          drawThen(page, this), drawFolds(page, this.case.events, this.how()))),
      el('section', { class: 'p notes' }, el('h2', {}, this.t('notesTimed')),
        el('i'), el('i')), this.footer());
  }

  head(page) {
    const { t } = this;
    const old = page.warnings.filter(({ code }) => code !== 'broken_invariant');
    const known = page.known.map(({ value, name, text }) =>
      value === true ? name : value === false ? `${name}: ${text}` : capital(text));
    const heading = !page.enough ? t('doFirst') : page.acts.length === 0 ? t('noHurry')
      : page.heading;
    return el('div', { class: 'head' },
      [...old.map(({ text }) => text), this.notice, isElsewhere() && t('elsewhere')]
        .filter(Boolean).map((text) => el('p', { class: 'note' }, text)),
      this.trial && el('p', { class: 'note row' }, el('b', {}, t('trialNow')),
        el('button', {
          class: 'btn', type: 'button', 'data-key': 'keep', onclick: () => {
            const { fact, value } = this.trial;
            this.trying = false;
            this.answer(fact, value);
          },
        }, t('keep')),
        el('button', {
          class: 'btn', type: 'button', 'data-key': 'let-go', onclick: () => {
            this.trial = null;
            this.said = '';
            this.draw();
          },
        }, t('letGo'))),
      el('div', { class: 'h' }, el('h1', { id: 'nu', tabindex: '-1' }, heading),
        el('p', { class: 'when' }, el('b', {}, capital(moment(page.now, this.language))),
          el('span', {}, t('case', page.case)),
          page.notice && el('span', {}, page.notice.replace(/\.$/, '')))),
      page.acts.length === 0 && el('p', {},
        t(page.then.length > 0 ? 'noHurryWhy' : 'nothing')),
      known.length > 0 && el('p', { class: 'known' },
        el('span', { class: 'vh' }, t('answered')), `${known.join('. ')}. `,
        el('button', {
          class: 'link', type: 'button', 'data-key': 'answers',
          onclick: () => { this.view = 'answers'; this.draw(); },
        }, t('change'))),
      drawBanLine(page, this));
  }

  how() {
    return {
      t: this.t, language: this.language, names: this.names, numbers: this.numbers,
      reasons: this.reasons,
      next: this.next, last: (act) => this.lastOf(act),
      happen: (act, outcome) => this.happen(act, outcome),
      undo: (event) => this.change(() => this.case.takeBack(event)),
      consent: (actor, state) => this.change(() => this.case.consent(actor, state)),
    };
  }

  // Those whose step waits for a yes, and those of whom the person has said something.
  waiting(page) {
    const said = this.case.what.consent;
    const wait = new Map(page.consents.map((each) => [each.id, each]));
    return [...new Set([...wait.keys(), ...Object.keys(said)])].map((id) => {
      const { name = this.names.get(id) ?? id, topics } = wait.get(id) ?? {};
      return {
        id, name, state: said[id] ?? null,
        topics: topics ? [...topics.known, ...topics.unknown] : [],
      };
    });
  }

  drawActs(page) {
    const how = { ...this.how(), count: page.acts.length, waiting: this.waiting(page) };
    const alarm = !page.enough && page.alarm && el('li', { class: 'act' },
      el('div', { class: 'no', 'aria-hidden': 'true' }, '!'),
      el('div', { class: 'body' }, el('div', { class: 'line1' },
        el('h2', {}, page.alarm.replace(/, 112/, '').replace(/[:.]? ?ring 112\.?$/, '')
          .replace(/\.$/, '')),
        el('a', { class: 'tel', href: 'tel:112' }, icon('tel'), '112'))));
    return el('ol', { class: 'acts' }, alarm, page.acts.map((act) => drawAct(act, how)));
  }

  drawQuestions() {
    const { t } = this;
    const all = this.questions().slice(0, 5);
    if (all.length === 0) return null;
    const enough = this.page.enough;
    return el('section', { class: 'box q', 'aria-labelledby': 'fr' },
      el('h2', { id: 'fr' }, icon('ask'), t(enough ? 'answer' : 'answerFirst')),
      all.map(({ facts, question }, n) => el('details', { name: 'q', open: n === 0 },
        el('summary', { 'data-key': `q-${facts[0]}` },
          el('span', {}, `${'abcde'[n]}. ${question}`)),
        facts.map((id) => this.facts.get(id)).map((fact) => controls(fact,
          this.asking(false), facts.length > 1 ? fact.question ?? fact.name : question,
          facts.length === 1)))),
      el('label', { class: 'check try' }, el('input', {
        type: 'checkbox', checked: this.trying === true, 'data-key': 'try',
        onchange: ({ target }) => { this.trying = target.checked; },
      }), el('span', {}, t('trial'))));
  }

  drawHalt(broken) {
    const { t } = this;
    return el('section', { class: 'note s halt', role: 'alert' }, el('h2', {}, t('halt')),
      el('p', {}, `${t('haltWhat')} `, el('b', {}, broken.text)),
      el('p', {}, t('haltDo', this.boot.owner ?? this.boot.town)),
      !this.anyway && el('button', {
        class: 'btn', type: 'button', onclick: () => { this.anyway = true; this.draw(); },
      }, t('showAnyway')));
  }

  drawClosed() {
    const { t } = this;
    const show = async () => {
      this.register = await this.engine.call('told', 'town', this.case.json(), this.language);
      this.draw();
    };
    return el('main', { class: 'wrap start' }, el('h1', { id: 'nu', tabindex: '-1' }, t('closed')),
      el('p', {}, t('closedAt', moment(this.page.now, this.language))),
      el('p', { class: 'row' }, el('button', {
        class: 'btn', type: 'button', 'data-key': 'register', onclick: show,
      }, t('register')), el('button', {
        class: 'btn', type: 'button', 'data-key': 'again',
        onclick: () => this.change(() => this.case.close(null)),
      }, t('openAgain'))),
      this.register && (this.register.told.length === 0 ? el('p', {}, t('noRegister'))
        : el('ul', { class: 'numbers' }, this.register.told.map(({ at, name, facts }) =>
          el('li', {}, el('span', {}, `${moment(at, this.language)}: ${name}`),
            el('span', {}, facts.map((id) => this.facts.get(id)?.name ?? id)
              .join(', ')))))),
      this.footer());
  }

  footer() {
    const { t } = this;
    const link = (key, act) => el('button', {
      class: 'link', type: 'button', 'data-key': key, onclick: act,
    }, t(key));
    const file = el('input', {
      type: 'file', accept: '.json,application/json', class: 'vh', tabindex: '-1',
      'aria-label': t('openCase'), 'data-key': 'file',
      onchange: ({ target }) => target.files[0] && this.openCase(target.files[0]),
    });
    const { id, version, digest } = this.routine ?? {};
    return el('footer', { class: 'foot' },
      el('p', { class: 's' }, el('b', {}, t('nothingKept')), ` ${t('closing')} `,
        !this.case.isEmpty && this.page && link('saveCase', () => this.saveCase()),
        this.page && link('openCase', () => file.click()), file,
        !this.case.isEmpty && this.page && [link('newCase', () => this.newCase()),
          !this.case.what.closed && link('closeCase',
            () => this.change(() => this.case.close(now())))]),
      this.page && el('p', {}, t('version', id, version, digest.slice(7, 15),
        this.page.now.slice(11, 16).replace(':', this.language === 'sv' ? '.' : ':'))),
      el('details', { class: 's' }, el('summary', {}, t('about')),
        el('p', {}, t('aboutText'), ' ', this.boot.licence)));
  }
}

function listen(handler) {
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') handler.escape();
  });
  window.addEventListener('popstate', () => handler.back());
  window.addEventListener('beforeunload', (event) => {
    if (!handler.case.isEmpty) event.preventDefault();
  });
  window.addEventListener('beforeprint', () => fitPaper(
    document.getElementById('paper'), handler.root));
  window.addEventListener('afterprint', leavePaper);
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) handler.openCase(file);
  });
  // Time passes: what becomes overdue is said once, and moves only then.
  setInterval(async () => {
    if (handler.page === null || handler.view !== 'plan' || handler.trial) return;
    const late = (page) => page.acts.filter(({ overdue }) => overdue).map(({ id }) => id).join();
    const page = await handler.engine.call('trial', 'town', handler.case.json(), handler.language);
    if (late(page) !== late(handler.page)) handler.change(() => {});
  }, TICK);
}

export function start() {
  const script = document.currentScript;
  const part = (id) => document.getElementById(id).textContent;
  const address = location.hash === '#main' ? null
    : script.src || URL.createObjectURL(new Blob([script.textContent],
      { type: 'text/javascript' }));
  const handler = new Handler(JSON.parse(part('boot')), new Engine(address));

  globalThis.handler = handler; // for whoever looks at the page from a console
  listen(handler);
  handler.draw();
  handler.begin({ wasm: part('wasm'), sources: part('sources') });
}
