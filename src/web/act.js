// act.js - an act of the page: whom to call or what to do, and how it went

import { capital, el, icon, withBlanks } from './dom.js';
import { hour, hourOf } from './clock.js';

/** What can come of an act, as its event's outcome and the words of it.
 * @returns {{kind: string, id: string, outcomes: [string, string, string][]}} */
export function outcomesOf(act) {
  if (act.status === 'weigh') {
    return { kind: 'weighed', id: act.actor, outcomes: [['yes', 'headYes', 'ok'], ['no', 'headNo', 'no']] };
  }
  return act.task === null
    ? { kind: 'contact', id: act.actor, outcomes: [['reached', 'reached', 'ok'], ['no_answer', 'noAnswer', 'no']] }
    : { kind: 'task', id: act.task, outcomes: [['done', 'done', 'ok'], ['failed', 'couldNot', 'no']] };
}

// "Ring polisen, 114 14. Blir det farligt: 112." without the number, which stands
// beside it, as its first sentence and the rest.
export function headingOf(act) {
  const number = act.phone ?? '[nummer saknas, fyll i]';
  const text = act.heading.replace(/, \[[^\]]*\]/, '').replace(`, ${number}`, '');
  const end = text.indexOf('. ');
  const parts = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 2)];
  return parts.map((part) => part.replace(/\.$/, ''));
}

// A phone to press, a gap to fill in, or that it is closed.
function phone(act, { t, numbers, language }) {
  if (act.actor === null || act.status === 'done') return null;
  if (act.closed_until) {
    return el('p', { class: 'tel off' },
      [act.phone, act.time].filter(Boolean).join(' · '));
  }
  if (act.phone) {
    return el('a', { class: 'tel', href: `tel:${act.phone.replace(/[^\d+]/g, '')}` },
      icon('tel'), act.phone);
  }
  if (!/\[/.test(act.heading)) return null;
  return el('label', { class: 'tel miss' }, el('span', {}, t('noNumber')), ' ',
    el('input', {
      inputmode: 'tel', autocomplete: 'off', placeholder: t('fillIn'), lang: language,
      value: numbers.get(act.actor) ?? '', 'data-key': `tel-${act.actor}`,
      'aria-label': t('numberOf', act.name),
      oninput: ({ target }) => numbers.set(act.actor, target.value),
    }));
}

function words(act, t) {
  const rows = [];
  const row = (kind, name, ...what) => rows.push(
    el('dt', { class: kind === 'not' ? 'n' : false }, name), el('dd', { class: kind }, ...what));

  if (act.say) row('say', t('say'), '”', withBlanks(act.say), '”');
  if (act.say_not) row('not', t('sayNot'), act.say_not);
  if (act.say_all) row('all', t('sayAll'), el('b', {}, act.say_all));
  if (act.may) {
    const [answer, law] = act.may.text.replace(/\.$/, '').split(/: (.*)/s);
    row('may', t(act.may.must ? 'must' : 'may'), el('b', {}, `${answer}.`),
      [act.may.basis, law && `${law}.`].filter(Boolean).map((text) => ` ${text}`));
  }
  return rows.length > 0 && el('dl', { class: 'words' }, rows);
}

function smalls(act, { t }, rest) {
  const lines = [rest && `${rest}.`];
  for (const { name, why } of act.instead_of) {
    lines.push(`${t(why === 'closed' ? 'insteadClosed' : 'insteadSilent', name)}.`);
  }
  if (act.by_when) lines.push(t('readyBy', act.by_when));
  else if (act.time && !act.closed_until && !act.heading.includes(act.time)) {
    lines.push(`${capital(act.time)}.`);
  }
  return lines.filter(Boolean).join(' ');
}

function outcome(act, how) {
  const { t } = how;
  const { kind, outcomes } = outcomesOf(act);
  const last = how.last(act);
  return el('fieldset', { class: 'out' },
    el('legend', {}, t('how'), el('span', { class: 'vh' }, ` ${headingOf(act)[0]}`)),
    kind === 'weighed' && weighing(act, how),
    outcomes.map(([value, label, sign]) => el('button', {
      class: last?.outcome === value ? 'btn main' : 'btn', type: 'button',
      'data-key': `${act.id}=${value}`, 'aria-pressed': String(last?.outcome === value),
      onclick: () => how.happen(act, value),
    }, icon(sign), t(label))),
    kind === 'contact' && el('details', { class: 'else' },
      el('summary', { 'data-key': `${act.id}+` }, t('elseHow')),
      el('button', {
        class: 'btn', type: 'button', 'data-key': `${act.id}=refused`,
        onclick: () => how.happen(act, 'refused'),
      }, t('refused'))));
}

// Whoever weighs is to be named by title, and the reasons are to be written down.
function weighing(act, { t, reasons }) {
  const had = reasons.get(act.actor) ?? {};
  return [['by', 'headWho'], ['note', 'headWhy']].map(([part, label]) =>
    el('label', { class: 'reason' }, el('span', {}, t(label)), el('input', {
      class: 'inp', autocomplete: 'off', value: had[part] ?? '',
      'data-key': `${act.id}-${part}`,
      oninput: ({ target }) => reasons.set(act.actor,
        { ...reasons.get(act.actor), [part]: target.value.trim() }),
    })));
}

// What was noted last of it, and what comes now.
function echo(act, how, last, done) {
  const { t, language } = how;
  if (last === null) return null;
  const at = hourOf(last.at, language);
  const said = t('echo')[last.outcome]?.(at) ?? at;
  const undo = el('button', {
    class: 'link', type: 'button', 'data-key': `${act.id}-undo`,
    onclick: () => how.undo(last),
  }, t('undo'), el('span', { class: 'vh' }, ` ${headingOf(act)[0]}`));
  if (done) return el('p', { class: 'echo y' }, icon('ok'), ` ${said} `, undo);
  const again = act.due && act.time !== null ? t('again', hour(act.due, language)) : null;
  const next = how.next.get(act.actor);
  return el('p', { class: 'echo n' }, `${said} `, again && el('b', {}, `${again} `),
    next && `${t('thenWho', next)} `, undo);
}

function ticks(act, t) {
  const contact = act.task === null;
  return el('p', { class: 'p tick', 'aria-hidden': 'true' },
    el('b', {}, t(contact ? 'tickReached' : 'tickDone')),
    el('b', {}, t(contact ? 'tickSilent' : 'tickFailed')),
    contact && el('span', {}, t('tickName')));
}

// The parts of an act: what belongs to it, each to be ticked by itself.
function parts(act, how) {
  if (act.parts.length === 0) return null;
  const { t } = how;
  return el('details', { class: 'parts' },
    el('summary', { 'data-key': `${act.id}-parts` },
      `${t('parts')}: ${act.parts.length}`),
    el('ul', {}, act.parts.map((part) => el('li', {},
      el('b', {}, headingOf(part)[0]), part.phone && ` ${part.phone}`,
      part.say && el('p', {}, '”', withBlanks(part.say), '”'),
      part.say_not && el('p', { class: 'not' }, `${t('sayNot')}: ${part.say_not}`),
      part.status === 'due' && outcome(part, how)))));
}

// Whom the person may say yes to, one at a time.
function consents(how) {
  const { t } = how;
  if (how.waiting.length === 0) return null;
  return el('div', { class: 'cons' },
    el('p', {}, el('b', {}, t('consent')), ` ${t('consentOne')}`),
    how.waiting.map(({ id, name, topics, state }) => el('fieldset', { class: 'ask3' },
      el('legend', {}, capital(name),
        topics.length > 0 && el('small', {}, t('mayKnow', topics.join(', ')))),
      [['given', 'yes'], ['refused', 'no'], ['not_asked', 'notAsked']].map(
        ([word, label]) => el('button', {
          class: state === word ? 'btn main' : 'btn', type: 'button',
          'aria-pressed': String(state === word), 'data-key': `${id}=${word}`,
          onclick: () => how.consent(id, state === word ? null : word),
        }, t(label))),
      state === 'given' && el('button', {
        class: 'btn', type: 'button', 'data-key': `${id}=withdrawn`,
        onclick: () => how.consent(id, 'withdrawn'),
      }, t('regret')))));
}

/** @param how what the page hands down: t, language, numbers, reasons, last(act), happen(act,
 *    outcome), undo(event), consent(actor, state), next, waiting, count */
export function drawAct(act, how) {
  const { t, language } = how;
  const last = how.last(act);
  const done = act.status === 'done' || act.status === 'failed';
  const [heading, rest] = headingOf(act);
  const small = smalls(act, how, rest);
  const kind = done ? ' done' : last !== null || act.overdue ? ' missed' : '';
  const asks = act.id === 'ask_consent' || act.status === 'ask_consent' ||
    act.parts.some(({ id }) => id === 'ask_consent');

  return el('li', { class: `act${kind}`, 'data-id': act.id },
    el('div', { class: 'no', 'aria-hidden': 'true', 'data-of': t('of', how.count) },
      act.number),
    el('div', { class: 'body' },
      act.overdue && !act.heading.includes(t('lateWord')) && el('p', { class: 'late' }, t('overdue', hour(act.due, language))),
      el('div', { class: 'line1' },
        el('h2', {}, heading, small && el('small', {}, small)), phone(act, how)),
      !done && words(act, t), ticks(act, t), !done && outcome(act, how),
      echo(act, how, last, done), !done && parts(act, how),
      (asks || (done && act.task !== null)) && consents(how)));
}
