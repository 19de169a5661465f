// paper.js - a page that is printed fits on one A4
//
// The style of paper is tried on for a moment that nobody sees, and made tighter until
// the page fits: print.css says what goes. An act never does.

const PAPER = { width: '184mm', height: 276 / 25.4 * 96 }; // A4 without its margins
const STEPS = 4;

function fits(root) {
  return root.getBoundingClientRect().height <= PAPER.height;
}

/** @param {HTMLElement} style the element of print.css @param {HTMLElement} root */
export function fitPaper(style, root) {
  const page = document.documentElement;
  const { media } = style;

  style.media = 'all';
  root.style.width = PAPER.width;
  for (let step = 1; step <= STEPS && !fits(root); step++) {
    page.classList.add(`tight${step}`);
  }
  root.style.width = '';
  style.media = media;
}

/** Whatever was made tight is as it was. */
export function leavePaper() {
  for (let step = 1; step <= STEPS; step++) {
    document.documentElement.classList.remove(`tight${step}`);
  }
}
