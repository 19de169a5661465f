// dom.js - elements, made and put into a page
//
//     el('button', { class: 'tool', onclick: print }, icon('print'), 'Skriv ut')
//
// A member that begins with `on` is a listener; false, null and undefined are no
// attribute and no child; true is an attribute without a value. Text is text: no
// HTML is ever read.

const SVG = 'http://www.w3.org/2000/svg';

/** @returns {HTMLElement} */
export function el(name, given = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  node.append(...children.flat(9).filter((child) =>
    child !== null && child !== undefined && child !== false));
  return node;
}

/** A sign of the page's own set; it says nothing that no word beside it says. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#${name}`);
  svg.append(use);
  return svg;
}

/** Puts [children] in the place of all in [node]. What had the focus has it again,
 * as whatever is now called the same by data-key; where that
 * is gone, what undoes it. */
export function draw(node, ...children) {
  const key = document.activeElement?.closest?.('[data-key]')?.dataset.key;
  node.replaceChildren(...children.flat(9).filter(Boolean));
  if (key === undefined) return;
  const all = [...node.querySelectorAll('[data-key]')];
  const named = (wanted) => all.find((each) => each.dataset.key === wanted);
  (named(key) ?? named(key.replace(/=.*/, '-undo')))?.focus({ preventScroll: true });
}

/** A text in which [what is unknown] stands in brackets: each is a blank to fill in. */
export function withBlanks(text) {
  return text.split(/(\[[^\]]*\])/).map((part) => part.startsWith('[')
    ? el('span', { class: 'blank' }, part.slice(1, -1)) : part);
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
