// lua.js - a text in Lua, coloured as a routine is read

const WORDS = new Set(('rule task contact always term fact actor routine use when unless ' +
  'never because by following after ground tell source unverified within about from to ' +
  'choices question class due change ladder performer before').split(' '));
const CALLS = new Set('all any no not_ done consent_of is at_least under'.split(' '));
const TOKEN = /(--\[\[[\s\S]*?\]\]|--[^\n]*)|("(?:[^"\\\n]|\\.)*"|\[\[[\s\S]*?\]\])|([A-Za-z_]\w*)/g;


/** Each line as a list of [kind, text]: c a comment, s a text, k a word of the language,
 * f a call, u a constant, and '' what is none of these. */
export function coloured(text) {
  const lines = [[]];
  const put = (kind, piece) => piece.split('\n').forEach((part, n) => {
    if (n > 0) lines.push([]);
    if (part !== '') lines.at(-1).push([kind, part]);
  });
  let at = 0;
  for (const { 0: found, 1: comment, 2: string, index } of text.matchAll(TOKEN)) {
    put('', text.slice(at, index));
    const kind = comment ? 'c' : string ? 's' : WORDS.has(found) ? 'k'
      : CALLS.has(found) ? 'f' : /^[A-Z][A-Z_0-9]+$/.test(found) ? 'u' : '';
    put(kind, found);
    at = index + found.length;
  }
  put('', text.slice(at));
  return lines;
}

