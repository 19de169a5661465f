// question.js - a question of the page, as its controls
//
// A question is of one fact or of several: each has its own controls. Of a choice the
// answer is the button; a number, and what has several answers, is saved by one.

import { el } from './dom.js';

/** @param {object} fact as rutin_describe() has it
 * @param {{ t: Function, answer: (fact: string, value: any) => void,
 *   skip: (fact: string) => void, check: Function, big?: boolean,
 *   value?: any }} how
 * @param {string} legend what is asked */
export function controls(fact, how, legend, hidden = false) {
  const { t } = how;
  const kinds = {
    yes_no: () => choice(fact, how, [[true, t('yes')], [false, t('no')]]),
    one_of: () => choice(fact, how, fact.choices.map(({ id, label }) => [id, label])),
    any_of: () => several(fact, how),
    number: () => number(fact, how),
    text: () => choice(fact, how, [['-', t('known')]]),
  };
  return el('fieldset', {},
    el('legend', { class: hidden ? 'vh' : 'ask' }, legend), kinds[fact.type]());
}

function button(how, label, key, act, kind = '') {
  return el('button', {
    class: `btn${how.big ? ' big' : ''}${kind}`, type: 'button', 'data-key': key,
    onclick: act,
  }, label);
}

function unknown(fact, how) {
  return button(how, how.t('unknown'), `${fact.id}?`, () => how.skip(fact.id));
}

function choice(fact, how, values) {
  const all = values.map(([value, label]) => button(how, label.charAt(0).toUpperCase() +
    label.slice(1), `${fact.id}=${value}`, () => how.answer(fact.id, value),
  how.value === value ? ' main' : value === 'immediate' ? ' st' : ''));
  return el('div', { class: values.length > 7 ? 'opts many' : 'opts' }, all,
    unknown(fact, how));
}

function several(fact, how) {
  const boxes = fact.choices.map(({ id, label }) => el('label', { class: 'check' },
    el('input', {
      type: 'checkbox', value: id, checked: how.value?.includes(id),
      'data-key': `${fact.id}#${id}`,
    }), el('span', {}, label)));
  return el('div', { class: 'opts' }, boxes,
    el('div', { class: 'two' },
      button(how, how.t('saveAnswer'), `${fact.id}!`, () => how.answer(fact.id,
        boxes.map((box) => box.firstChild).filter((box) => box.checked)
          .map((box) => box.value)), ' main'),
      unknown(fact, how)));
}

function number(fact, how) {
  const error = el('p', { class: 'er', id: `er-${fact.id}` });
  const input = el('input', {
    inputmode: 'numeric', autocomplete: 'off', class: 'inp', 'aria-label': fact.name,
    value: how.value ?? null, 'data-key': `${fact.id}#`,
  });
  const save = async () => {
    const text = input.value.trim();
    const wrong = !/^-?\d+$/.test(text) || await how.check(fact.id, text) !== null;
    if (!wrong) {
      how.answer(fact.id, Number(text));
      return;
    }
    error.textContent = how.t('wholeNumber', fact.min ?? 0, fact.max ?? '');
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', error.id);
    document.title = `${how.t('wrong')}: ${error.textContent}`;
    input.focus();
  };
  return el('form', {
    class: 'opts', onsubmit: (event) => { event.preventDefault(); save(); },
  }, error, input, el('div', { class: 'two' },
    el('button', {
      class: 'btn main', type: 'submit', 'data-key': `${fact.id}!`,
    }, how.t('saveAnswer')), unknown(fact, how)));
}
