// compare.mjs - opening hours, held against those who wrote the notation's reader
//
//     compare.mjs ASKED [COUNT [SEED]]
//
// Draws COUNT texts of opening hours and asks of each, by quarters, when it is open:
// around New Year of one year after the other, and around Easter, midsummer or a
// day in between. ASKED is our answer, opening_hours.js the other. Public holidays
// are those that the latter has for Sweden. Both go by UTC.

import {spawnSync} from 'node:child_process';
import OpeningHours from 'opening_hours';

const [asked, count = '1000', seed = '1'] = process.argv.slice(2);
const sweden = {lat: 59.33, lon: 18.07, address: {country_code: 'se', state: 'Stockholm'}};
const DAY = 86400000, QUARTER = 900000;

// ------------------------------------------------------------------ drawing

let state = Number(seed) >>> 0;
function draw(most) { // 0 to most - 1: a fixed sequence, so that a fault comes back
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 4294967296 * most);
}
const pick = (...of) => of[draw(of.length)];
const chance = (percent) => draw(100) < percent;
const two = (number) => String(number).padStart(2, '0');
const list = (most, one) => Array.from({length: 1 + draw(most)}, one).join(',');

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function clock(from, to) {
  const quarter = from + draw(to - from + 1);
  return `${two(Math.floor(quarter / 4))}:${two(quarter % 4 * 15)}`;
}
function span() {
  const from = draw(96), to = from + 1 + draw(chance(80) ? Math.max(1, 96 - from) : 96);
  const time = (quarter) => `${two(Math.floor(quarter / 4))}:${two(quarter % 4 * 15)}`;
  if (chance(4)) return `${time(from)}-${time(from)}`;
  return `${time(from)}-${time(to > 96 && chance(50) ? to - 96 : to)}`;
}
const weekday = () => {
  const first = pick(...weekdays);
  return chance(50) ? first : `${first}-${pick(...weekdays)}`;
};
const holiday = () => pick('PH', 'PH', 'PH', 'PH -1 day', 'PH +1 day');
function days() {
  const roll = draw(10);
  if (roll < 2) return holiday();
  if (roll < 3) return `${holiday()} ${weekday()}`;
  if (roll < 5) return `${list(2, weekday)},${holiday()}`;
  return list(3, weekday);
}
const week = () => {
  const from = 1 + draw(53), to = from + draw(54 - from);
  return from === to ? `${from}` : `${from}-${to}`;
};
const easter = () => pick('easter', `easter -${1 + draw(9)} days`, `easter +${2 + draw(49)} days`, 'easter -1 day');
function date() {
  const month = draw(12), day = 1 + draw(lengths[month]);
  const other = draw(12), last = 1 + draw(lengths[other]);
  switch (draw(5)) {
  case 0: return months[month];
  case 1: return month === other ? months[month] : `${months[month]}-${months[other]}`;
  case 2: return `${months[month]} ${day}`;
  case 3: return `${months[month]} ${day}-${Math.min(lengths[month], day + 1 + draw(9))}`;
  default: return month === other ? `${months[month]} ${day}` : `${months[month]} ${day}-${months[other]} ${last}`;
  }
}
// One from Easter stands alone: the other does not read it in a list behind months.
const dates = () => chance(25) ? easter() : list(2, date);
const year = () => String(2020 + draw(12));
function years() {
  const from = 2020 + draw(12);
  return pick(`${from}`, `${from}-${from + 1 + draw(4)}`, `${from},${from + 2}`);
}
function when() {
  switch (draw(12)) {
  case 0: return `week ${list(2, week)} `;
  case 1: return `${years()} `;
  case 2: return `${year()} ${pick(...months)} ${1 + draw(28)}-${Number(year()) + 20} Dec 24 `;
  case 3: case 4: case 5: return `${dates()} `;
  default: return '';
  }
}
// A year that is open throughout is not drawn: the other stays open when it is over.
function rule() {
  const dates = when(), of_year = /^2/.test(dates);
  const of = dates === '' || chance(50) ? `${days()} ` : '';
  const hours = chance(75) ? list(2, span) : '';
  const state = hours === '' ? pick('off', 'off', 'closed', of_year ? 'off' : 'open') : chance(15) ? 'off' : '';
  return `${dates}${of}${hours} ${state}`.replace(/ +/g, ' ').trim();
}
function draw_hours() {
  let text = rule();
  for (let more = draw(4); more > 0; more--) text += (chance(80) ? '; ' : ', ') + rule();
  return text;
}

// ------------------------------------------------------------------ asking

const date_of = (time) => new Date(time).toISOString().slice(0, 10);

// Where the years meet, and two weeks elsewhere.
function windows(number) {
  const new_year = Date.UTC(2021 + number % 12, 0, 1);
  const other = Date.UTC(2020 + draw(12), ...pick([2, 20], [3, 1], [3, 14], [4, 20], [5, 1], [5, 19], [9, 25], [draw(12), 1 + draw(28)]));
  return [new_year - 9 * DAY, new_year + 8 * DAY, other, other + 14 * DAY];
}

function theirs(text, within) {
  const hours = new OpeningHours(text, sweden, {mode: 2});
  const open = new Set();
  for (let i = 0; i < within.length; i += 2)
    for (const [from, to] of hours.getOpenIntervals(new Date(within[i]), new Date(within[i + 1])))
      for (let at = from.getTime(); at < to.getTime(); at += QUARTER) open.add(at / QUARTER);
  return open;
}

function ours(line) {
  const open = new Set();
  for (const stretch of line.split(' ').filter(Boolean)) {
    const [from, to] = stretch.split('-').map(Number);
    for (let at = from; at < to; at++) open.add(at);
  }
  return open;
}

// ------------------------------------------------------------------ comparing

// Where we differ on purpose: each kind says of a text which quarters may differ,
// and how.
//
//   behind a holiday   On a day by a public holiday that a rule names, a rule of
//                      weekdays behind it holds by one reading, and stands back by
//                      another. We are open where both are, they by the former.
//   a night            Hours after midnight belong to the evening they begin. With
//                      them, any later rule of the morning's own day ends them, and
//                      one of the evening's does not.
//
// What they do not read, or read of the calendar's year where we take the week's,
// is asked of them in other words.
const in_other_words = [
  ['2026 Jun 1-Aug 15 Mo-Fr 08:00-15:00', '2026 Jun 1-2026 Aug 15 Mo-Fr 08:00-15:00'],
  ['08:00-16:00; 2026 Dec 20-Jan 6 off', '08:00-16:00; 2026 Dec 20-2027 Jan 6 off'],
  ['2025-2026 Dec 27-Jan 3 10:00-12:00', '2025 Dec 27-2026 Jan 3,2026 Dec 27-2027 Jan 3 10:00-12:00'],
  ['10:00-12:00; week 51-1 off', '10:00-12:00; week 51-53,1 off'],
  ['2026 week 53 10:00-12:00', '2026 Dec 28-2027 Jan 3 10:00-12:00'],
  ['2026 week 1 10:00-12:00', '2025 Dec 29-2026 Jan 4 10:00-12:00'],
  ['Apr 1-May 31,easter 10:00-12:00', 'Apr-May 10:00-12:00; easter 10:00-12:00'],
];
const kinds = [
  {name: 'behind a holiday', of: (text) => /PH.*[;,] /.test(text),
    less: (at) => near_holiday(at), more: () => false},
  {name: 'a night', of: (text) => /[;,] /.test(text) && ends_of_nights(text) > 0,
    less: (at, text) => at % 96 < ends_of_nights(text), more: (at, text) => at % 96 < ends_of_nights(text)},
];

// Whether a quarter is on a day that some public holiday is on or next to, or in
// the morning after one.
function near_holiday(at) {
  const day = Math.floor(at / 96);
  return [-2, -1, 0, 1].some((days) => is_holiday.has(day + days));
}

// The last quarter of a morning that some hours in a text run to; 0 for none.
function ends_of_nights(text) {
  let last = 0;
  for (const [, h, m, to_h, to_m] of text.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/g)) {
    const from = h * 4 + m / 15, to = to_h * 4 + to_m / 15;
    last = Math.max(last, to <= from ? to : to - 96);
  }
  return last;
}

const cases = [];
for (let i = 0; i < Number(count) + in_other_words.length; i++) {
  const [text, words = text] = in_other_words[i] ?? [draw_hours()], within = windows(i);
  if (i < in_other_words.length)
    within.splice(0, 4, Date.UTC(2025, 5, 1), Date.UTC(2025, 7, 20), Date.UTC(2025, 11, 10), Date.UTC(2027, 0, 20));
  let open;
  try {
    open = theirs(words, within);
  } catch (refused) {
    open = String(refused).split('\n')[0];
  }
  cases.push({text, within, open});
}
const holidays = [...theirs('PH', [Date.UTC(2018, 0, 1), Date.UTC(2034, 0, 1)])]
  .filter((at) => at % 96 === 0).map((at) => date_of(at * QUARTER));
const is_holiday = new Set(holidays.map((day) => Date.parse(day) / DAY));
const input = [holidays.join(' '),
  ...cases.map(({text, within}) => `${within.map(date_of).join(' ')}\t${text}`), ''].join('\n');
const run = spawnSync(asked, {input, encoding: 'utf8', maxBuffer: 1 << 30});
const lines = run.stdout.split('\n');
const excused = new Map(kinds.map((kind) => [kind.name, 0]));
let bad = 0, refused = 0;
cases.forEach(({text, within, open}, i) => {
  const line = lines[i];
  if (typeof open === 'string' || line.startsWith('!')) {
    if (typeof open === 'string' && line.startsWith('!')) { refused++; return; }
    console.log('READ', JSON.stringify(text), typeof open === 'string' ? open : 'read', '|', line.slice(0, 120));
    bad++;
    return;
  }
  const mine = ours(line);
  const only = (a, b) => [...a].filter((at) => !b.has(at)).sort((x, y) => x - y);
  const found = kinds.filter((kind) => kind.of(text));
  const all_more = only(mine, open), all_less = only(open, mine);
  const more = all_more.filter((at) => !found.some((kind) => kind.more(at, text)));
  const less = all_less.filter((at) => !found.some((kind) => kind.less(at, text)));
  for (const kind of found)
    if (all_more.some((at) => kind.more(at, text)) || all_less.some((at) => kind.less(at, text)))
      excused.set(kind.name, excused.get(kind.name) + 1);
  if (more.length + less.length === 0) return;
  bad++;
  const show = (at) => at === undefined ? '' : new Date(at * QUARTER).toISOString().slice(0, 16);
  console.log('DIFF', JSON.stringify(text), 'ours more', more.length, show(more[0]), 'less', less.length, show(less[0]));
});
const kept = [...excused].map(([name, times]) => `${name}: ${times}`).join(', ');
console.log(`${cases.length} texts, ${bad} differ, ${refused} refused by both; on purpose ${kept}`);
process.exit(bad > 0 ? 1 : 0);
