// clock.js - the time of a case, and how it is said
//
// The library has no clock: the page has. What it hands over is an instant, in UTC;
// what comes back stands as clocks show it in the routine's zone, whatever the
// machine thinks, so here it is only cut out.

export function now() {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** "22.10" or "22:10" of an instant as the library writes it. */
export function hour(at, language) {
  const text = at.slice(11, 16);
  return language === 'sv' ? text.replace(':', '.') : text;
}

const ZONE = 'Europe/Stockholm';

/** The same of an instant of [now], in the zone of the routine. */
export function hourOf(at, language) {
  const text = new Intl.DateTimeFormat('sv-SE',
    { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(at));
  return language === 'sv' ? text.replace(':', '.') : text;
}

/** "fredag 20 november, kl. 22.10" */
export function moment(at, language) {
  const day = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC',
  }).format(new Date(`${at.slice(0, 10)}T12:00:00Z`));
  const clock = hour(at, language);
  return language === 'sv' ? `${day}, kl. ${clock}` : `${day}, ${clock}`;
}

/** Whether the machine's clock shows the routine's hours. */
export function isElsewhere() {
  const here = new Date();
  const there = new Date(here.toLocaleString('en-US', { timeZone: ZONE }));
  return Math.abs(there.getTime() - here.getTime()) > 90e3;
}
