// side.js - what stands beside and below the acts: bans, what comes then, who may
// know what, why, and what has happened

import { capital, el, icon } from './dom.js';
import { hourOf } from './clock.js';
import { headingOf } from './act.js';

// Why somebody is not to be called, in a line: what lifts it, or the first sentence.
function whyNot(ban, t) {
  if (ban.until) return ban.until;
  const [first] = (ban.because[0]?.text ?? '').split(/(?<=[.]) /);
  return ban.certain ? first : `${t('perhaps')}. ${first}`;
}

export function drawBans(page, { t }) {
  const near = page.near_bans;
  const other = page.other_bans;
  if (near.length + other.length === 0) return null;
  return el('section', { class: 'box ban', 'aria-labelledby': 'rb' },
    el('h2', { id: 'rb', tabindex: '-1' }, icon('stop'), t('callNot')),
    near.length > 0 && el('ul', {}, near.map((ban) => el('li', {},
      el('b', {}, capital(ban.name)), el('span', {}, whyNot(ban, t))))),
    other.length > 0 && el('details', {},
      el('summary', { 'data-key': 'bans' }, t('moreBans', other.length)),
      el('p', {}, `${capital(other.map(({ name }) => name).join(', '))}.`)));
}

/** On a phone: one line above the first act, for the box comes two screens later. */
export function drawBanLine(page, { t }) {
  const names = page.near_bans.map(({ name }) => name);
  if (names.length === 0) return null;
  return el('p', { class: 'minis' }, el('a', { href: '#rb' }, icon('stop'),
    el('span', {}, el('b', {}, t('callNot')), ' ',
      names.length > 1 ? t('callNotLong', names) : names[0])));
}

export function drawThen(page, { t }) {
  if (page.then.length === 0) return null;
  return [
    el('h2', { id: 'sen' }, t('then')),
    el('ol', {}, page.then.map((step) => el('li', {},
      el('span', { class: 'n', 'aria-hidden': 'true' }, step.number),
      el('span', {}, headingOf({ ...step, phone: null })[0],
        step.parts.length > 0 && ''),
      el('span', { class: 't' }, step.by_when ?? step.comes ?? step.time))),
    page.more.count > 0 && el('li', {}, el('span', { class: 'n' }, '…'),
      el('span', {}, t('moreThen', page.more.count)))),
  ];
}

function othersOf(page, { t, names }) {
  return page.others.map(({ performer, name, steps, count }) => el('details', {},
    el('summary', { 'data-key': `others-${performer}` },
      t('others', capital(name ?? t('ownLater')), count)),
    el('div', { class: 'in' },
      `${steps.map((id) => names.get(id.replace(/#.*/, '')) ?? id).join(', ')}.`)));
}

function stepsOf(page) {
  return [...page.acts, ...page.then].flatMap((step) => [step, ...step.parts]);
}

function whoKnows(page, { t }) {
  const rows = stepsOf(page).filter((step) => step.actor !== null &&
    step.topics.known.length + step.topics.unknown.length > 0);
  return el('details', {}, el('summary', { 'data-key': 'knows' }, t('whoKnows')),
    el('div', { class: 'in' }, rows.length === 0 ? t('nobody') : el('table', {},
      el('thead', {}, el('tr', {}, ['who', 'knows', 'ground'].map((key) =>
        el('th', { scope: 'col' }, t(key))))),
      el('tbody', {}, rows.map((step) => el('tr', {},
        el('th', { scope: 'row' }, capital(step.name)),
        el('td', {}, [step.topics.known.join(', '), step.topics.unknown.length > 0 &&
          `${t('andUnknown')} ${step.topics.unknown.join(', ')}`]
          .filter(Boolean).join('; ')),
        el('td', {}, step.law ?? '')))))));
}

function why(page, { t }) {
  const rows = stepsOf(page).map((step) => [step, step.because.filter(
    ({ effective }) => effective)]).filter(([, because]) => because.length > 0);
  return el('details', {}, el('summary', { 'data-key': 'why' }, t('why')),
    el('ul', { class: 'in why' }, rows.map(([step, because]) => el('li', {},
      el('b', {}, headingOf(step)[0]), because.map(({ rule, text, source, unverified }) =>
        el('p', {}, text, el('small', {},
          ` ${[rule, step.law, source, unverified].filter(Boolean).join(' · ')}`)))))));
}

function happened(events, { t, names, language, undo }) {
  if (events.length === 0) return null;
  return el('details', {}, el('summary', { 'data-key': 'happened' }, t('happened')),
    el('ul', { class: 'in' }, events.map((event) => {
      const id = event.contact ?? event.task ?? event.weighed ?? event.received;
      const what = t('echo')[event.outcome]?.(hourOf(event.at, language)) ??
        `${t('received')} ${hourOf(event.at, language)}`;
      return el('li', {}, `${names.get(id.replace(/#.*/, '')) ?? id}: ${what} `,
        el('button', {
          class: 'link', type: 'button', 'data-key': `undo-${event.at}-${id}`,
          onclick: () => undo(event),
        }, t('undo'), el('span', { class: 'vh' }, ` ${id}`)));
    })));
}

/** @param how t, language, names of actors and tasks, undo(event) */
export function drawFolds(page, events, how) {
  return el('div', { class: 'fold' }, othersOf(page, how), whoKnows(page, how),
    why(page, how), happened(events, how));
}

// Of some steps those that are still to be done and not among others.
function missing(steps, others) {
  const ids = new Set(others.map(({ id }) => id));
  return steps.filter(({ id, status }) => !ids.has(id) && status !== 'done' &&
    status !== 'failed').map((step) => headingOf(step)[0]);
}

/** What has become an act, and what is gone from the whole plan, in a sentence. */
export function changeOf(before, after, { t }) {
  const words = (list) => list.slice(0, 3).join('; ') +
    (list.length > 3 ? t('andMore', list.length - 3) : '');
  const fresh = missing(after.acts, before.acts);
  const gone = missing(before.all, after.all);
  const said = [fresh.length > 0 && t('fresh', words(fresh)),
    gone.length > 0 && t('gone', words(gone))].filter(Boolean);
  return said.length > 0 ? said.join(' ') : t('samePlan');
}
