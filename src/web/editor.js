// editor.js - the text of a routine: a field over the same text in colours
//
// The field is the browser's own, so that a reader, a keyboard and undo work as
// everywhere; what is seen is drawn beneath it, line by line, with what is known of
// each in its margin. Tab indents; Esc and then Tab goes on.

import { el } from './dom.js';
import { coloured } from './lua.js';

export class Editor {
  /** @param {{ label: string, changed: (text: string) => void }} how */
  constructor(how) {
    this.marks = new Map();
    this.leaving = false;
    this.field = el('textarea', {
      class: 'field', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off',
      wrap: 'off', 'aria-label': how.label,
      oninput: () => { this.paint(); how.changed(this.field.value); },
      onkeydown: (event) => this.key(event, how),
    });
    this.lines = el('div', { class: 'lines', 'aria-hidden': 'true' });
    this.node = el('div', { class: 'code' },
      el('div', { class: 'sheet' }, this.lines, this.field));
  }

  get text() { return this.field.value; }

  set text(text) {
    this.field.value = text;
    this.paint();
  }

  set readonly(readonly) { this.field.readOnly = readonly; }

  key(event, how) {
    if (event.key === 'Escape') this.leaving = true;
    else if (event.key === 'Tab' && !event.shiftKey && !this.leaving) {
      event.preventDefault();
      this.field.setRangeText('  ', this.field.selectionStart, this.field.selectionEnd, 'end');
      this.paint();
      how.changed(this.field.value);
    } else if (event.key !== 'Tab') this.leaving = false;
  }

  /** @param {Map<number, { covered?: string, changed?: boolean, fault?: boolean,
   *    column?: number, length?: number }>} marks of lines, from 1 */
  mark(marks) {
    this.marks = marks;
    this.paint();
  }

  paint() {
    const lines = coloured(this.field.value);
    const drawn = lines.map((pieces, n) => {
      const { covered, changed, fault } = this.marks.get(n + 1) ?? {};
      return el('div', {
        class: `ln${changed ? ' chg' : ''}${fault ? ' e' : ''}`, 'data-c': covered ?? null,
      }, el('b', {}, changed && el('em', {}, '±'), String(n + 1)),
      el('code', {}, pieces.map(([kind, text]) => kind === '' ? text
        : el('i', { class: kind }, text)), pieces.length === 0 && ' '));
    });
    this.lines.replaceChildren(...drawn);
    this.field.rows = lines.length;
  }

  /** Shows a line, with the caret in it. */
  go(line) {
    const lines = this.field.value.split('\n');
    const at = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(at, at);
    this.lines.children[line - 1]?.scrollIntoView({ block: 'center' });
  }

  /** Puts [text] in the place of the first [found] in a line. */
  mend(line, found, text) {
    const lines = this.field.value.split('\n');
    lines[line - 1] = lines[line - 1].replace(found, () => text);
    this.text = lines.join('\n');
  }
}
