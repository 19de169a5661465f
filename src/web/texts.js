// texts.js - the page's own sentences, in Swedish and English
//
// What the routine says comes from the routine. A text that takes something is a
// function. tests/web holds that each is in both languages.

export const TEXTS = {
  skip: { sv: 'Hoppa till det du ska göra nu', en: 'Skip to what to do now' },
  other: { sv: 'English', en: 'Svenska' },
  print: { sv: 'Skriv ut', en: 'Print' },
  hide: { sv: 'Dölj', en: 'Hide' },
  hideHow: { sv: 'Tryck Esc två gånger', en: 'Press Esc twice' },
  notes: { sv: 'Anteckningar', en: 'Notes' },
  notesBack: { sv: 'Tryck två gånger för att gå tillbaka.', en: 'Press twice to go back.' },
  notesTimed: { sv: 'Anteckningar, med klockslag', en: 'Notes, with the time' },
  danger: { sv: 'Fara för liv?', en: 'Danger to life?' },
  call112: { sv: 'Ring 112', en: 'Call 112' },
  tools: { sv: 'Sidans verktyg', en: 'Tools of the page' },
  case: { sv: (id) => `Ärende ${id}`, en: (id) => `Case ${id}` },
  printed: { sv: (at) => `utskrivet ${at}`, en: (at) => `printed ${at}` },
  loading: { sv: 'Rutinen läses in', en: 'The routine is loading' },
  loadingCall: {
    sv: 'Det tar någon sekund. Behöver du ringa nu:',
    en: 'It takes a second or so. If you need to call now:',
  },
  broken: { sv: 'Rutinen går inte att köra här', en: 'The routine cannot run here' },
  brokenWhy: {
    sv: 'Ingenting är sparat och inget har gått förlorat.',
    en: 'Nothing is stored and nothing is lost.',
  },
  brokenCall: {
    sv: 'Ring så här i stället. Vid minsta tvekan om ett barn: ring.',
    en: 'Call like this instead. If you doubt at all and it is a child: call.',
  },
  readRoutine: { sv: 'Läs rutinen som text', en: 'Read the routine as text' },
  question: {
    sv: (n) => `Fråga ${n} av högst 5`, en: (n) => `Question ${n} of at most 5`,
  },
  onePress: {
    sv: 'Ett tryck svarar och går vidare. Planen visas så fort något är säkert.',
    en: 'One press answers and goes on. The plan shows as soon as something is certain.',
  },
  back: { sv: 'Tillbaka', en: 'Back' },
  toPlan: { sv: 'Visa planen', en: 'Show the plan' },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  unknown: { sv: 'Vet inte', en: 'Do not know' },
  known: { sv: 'Det vet jag', en: 'I know that' },
  saveAnswer: { sv: 'Spara svaret', en: 'Save the answer' },
  wrong: { sv: 'Fel', en: 'Error' },
  wholeNumber: {
    sv: (min, max) => `Skriv ett helt tal, ${min} till ${max}. Vet du inte: tryck Vet inte.`,
    en: (min, max) => `Write a whole number, ${min} to ${max}. If you do not know: press Do not know.`,
  },
  number: { sv: 'Antal', en: 'Number' },
  answered: { sv: 'Det här vet du: ', en: 'What you know: ' },
  change: { sv: 'Ändra svar', en: 'Change answers' },
  changeOne: { sv: 'Ändra', en: 'Change' },
  yourAnswers: { sv: 'Dina svar', en: 'Your answers' },
  doFirst: { sv: 'Gör först', en: 'Do first' },
  noHurry: { sv: 'Inget måste göras genast', en: 'Nothing must be done at once' },
  noHurryWhy: {
    sv: 'Enligt det du har svarat. Ändras något, svara igen.',
    en: 'By what you have answered. If something changes, answer again.',
  },
  nothing: {
    sv: 'Rutinen säger inget om det här. Är du orolig: 020-39 00 00',
    en: 'The routine says nothing of this. If you are worried: 020-39 00 00',
  },
  of: { sv: (n) => ` av ${n}`, en: (n) => ` of ${n}` },
  say: { sv: 'Säg', en: 'Say' },
  sayNot: { sv: 'Säg inte', en: 'Do not say' },
  sayAll: { sv: 'Säg allt', en: 'Say everything' },
  may: { sv: 'Får du?', en: 'May you?' },
  must: { sv: 'Måste du?', en: 'Must you?' },
  ready: { sv: 'Klart', en: 'Done' },
  readyBy: { sv: (when) => `Klart ${when}.`, en: (when) => `Done ${when}.` },
  done: { sv: 'Klart', en: 'Done' },
  couldNot: { sv: 'Gick inte', en: 'Could not' },
  how: { sv: 'Hur gick det?', en: 'How did it go?' },
  reached: { sv: 'De svarade', en: 'They answered' },
  noAnswer: { sv: 'Inget svar', en: 'No answer' },
  elseHow: { sv: 'Annat', en: 'Other' },
  refused: { sv: 'Tog inte emot', en: 'Declined' },
  headYes: { sv: 'Chefen sa ja', en: 'The head said yes' },
  headNo: { sv: 'Chefen sa nej', en: 'The head said no' },
  headWho: { sv: 'Vem beslutade (titel)', en: 'Who decided (title)' },
  headWhy: { sv: 'Skälen i en mening', en: 'The reasons in a sentence' },
  headNeeds: {
    sv: 'Skriv först vem som beslutade och skälen.',
    en: 'Write first who decided, and the reasons.',
  },
  echo: {
    sv: {
      reached: (at) => `Svarade kl. ${at}`, no_answer: (at) => `Noterat ${at}: inget svar.`,
      refused: (at) => `Noterat ${at}: tog inte emot.`, done: (at) => `Klart kl. ${at}`,
      failed: (at) => `Noterat ${at}: gick inte.`, yes: (at) => `Ja kl. ${at}`,
      no: (at) => `Nej kl. ${at}`,
    },
    en: {
      reached: (at) => `Answered at ${at}`, no_answer: (at) => `Noted ${at}: no answer.`,
      refused: (at) => `Noted ${at}: declined.`, done: (at) => `Done at ${at}`,
      failed: (at) => `Noted ${at}: could not.`, yes: (at) => `Yes at ${at}`,
      no: (at) => `No at ${at}`,
    },
  },
  again: { sv: (at) => `Ring igen kl. ${at}.`, en: (at) => `Call again at ${at}.` },
  thenWho: {
    sv: (who) => `Svarar de inte då heller: ${who}.`,
    en: (who) => `If they still do not answer: ${who}.`,
  },
  undo: { sv: 'Ångra', en: 'Undo' },
  noNumber: { sv: 'Nummer saknas', en: 'No number' },
  fillIn: { sv: 'fyll i', en: 'fill in' },
  numberOf: {
    sv: (name) => `Nummer till ${name}, saknas i rutinen`,
    en: (name) => `Number of ${name}, missing in the routine`,
  },
  insteadClosed: {
    sv: (name) => `I stället för ${name}, stängt nu`,
    en: (name) => `In place of ${name}, closed now`,
  },
  insteadSilent: {
    sv: (name) => `I stället för ${name}, som inte svarar`,
    en: (name) => `In place of ${name}, who does not answer`,
  },
  lateWord: { sv: 'försenat', en: 'overdue' },
  overdue: {
    sv: (at) => `Försenat, skulle ha gjorts ${at}`,
    en: (at) => `Overdue, was to be done at ${at}`,
  },
  parts: { sv: 'Det här hör till', en: 'What belongs to it' },
  consent: { sv: 'Vad sa personen ja till?', en: 'What did the person agree to?' },
  consentOne: {
    sv: 'Ett ja gäller bara den du frågar om.',
    en: 'A yes holds only for the one you ask about.',
  },
  notAsked: { sv: 'Frågade inte', en: 'Did not ask' },
  regret: { sv: 'Ångrat sig', en: 'Took it back' },
  mayKnow: { sv: (what) => `Får veta: ${what}.`, en: (what) => `May know: ${what}.` },
  callNot: { sv: 'Ring inte', en: 'Do not call' },
  callNotLong: {
    sv: (names) => `${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`,
    en: (names) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
  },
  moreBans: {
    sv: (n) => `${n} till i rutinen`, en: (n) => `${n} more in the routine`,
  },
  perhaps: { sv: 'kan vara förbjudet', en: 'may be forbidden' },
  side: { sv: 'Vem du inte ringer, och frågor', en: 'Whom not to call, and questions' },
  answer: { sv: 'Svara, så blir planen bättre', en: 'Answer, and the plan gets better' },
  answerFirst: { sv: 'Svara, så blir det en plan', en: 'Answer, and there is a plan' },
  trial: {
    sv: 'Prova utan att spara svaret', en: 'Try without keeping the answer',
  },
  trialNow: {
    sv: 'Du provar. Svaret är inte sparat.', en: 'You are trying. The answer is not kept.',
  },
  keep: { sv: 'Behåll svaret', en: 'Keep the answer' },
  letGo: { sv: 'Tillbaka som det var', en: 'Back as it was' },
  fresh: { sv: (what) => `Nytt: ${what}.`, en: (what) => `New: ${what}.` },
  gone: { sv: (what) => `Borta: ${what}.`, en: (what) => `Gone: ${what}.` },
  andMore: { sv: (n) => ` och ${n} till`, en: (n) => ` and ${n} more` },
  samePlan: { sv: 'Planen är densamma.', en: 'The plan is the same.' },
  then: { sv: 'Sen', en: 'Then' },
  moreThen: { sv: (n) => `och ${n} till`, en: (n) => `and ${n} more` },
  others: {
    sv: (who, n) => `${who} gör sedan ${n} ${n === 1 ? 'sak' : 'saker'}`,
    en: (who, n) => `${who} then does ${n} ${n === 1 ? 'thing' : 'things'}`,
  },
  ownLater: { sv: 'Du', en: 'You' },
  whoKnows: { sv: 'Vem får veta vad', en: 'Who may know what' },
  who: { sv: 'Vem', en: 'Who' },
  knows: { sv: 'Får veta', en: 'May know' },
  ground: { sv: 'Grund', en: 'Ground' },
  andUnknown: { sv: 'om det blir känt:', en: 'if it comes to be known:' },
  nobody: { sv: 'Ingen får veta något än.', en: 'Nobody may know anything yet.' },
  why: {
    sv: 'Varför just det här, och var det står', en: 'Why this, and where it stands',
  },
  happened: { sv: 'Det här har hänt', en: 'What has happened' },
  received: { sv: 'Kom in', en: 'Received' },
  nothingKept: { sv: 'Inget sparas och inget skickas.', en: 'Nothing is stored and nothing is sent.' },
  closing: {
    sv: 'Stänger du sidan är svaren borta.',
    en: 'If you close the page the answers are gone.',
  },
  saveCase: { sv: 'Spara ärendet som fil', en: 'Save the case as a file' },
  openCase: { sv: 'Öppna ett ärende', en: 'Open a case' },
  newCase: { sv: 'Nytt ärende', en: 'New case' },
  closeCase: { sv: 'Stäng ärendet', en: 'Close the case' },
  version: {
    sv: (id, version, digest, at) =>
      `Rutin ${id} ${version} · sha256 ${digest} · gäller läget kl. ${at}`,
    en: (id, version, digest, at) =>
      `Routine ${id} ${version} · sha256 ${digest} · as things are at ${at}`,
  },
  otherVersion: {
    sv: (had, has) => `Ärendet är sparat med ${had}. Nu gäller ${has}. Planen kan vara en annan.`,
    en: (had, has) => `The case was saved with ${had}. Now ${has} is in force. The plan may be another.`,
  },
  elsewhere: {
    sv: 'Datorns klocka visar en annan tid än i Sverige. Sidan räknar med svensk tid.',
    en: 'This computer shows another time than in Sweden. The page reckons by Swedish time.',
  },
  notUtf8: {
    sv: 'Filen är inte sparad som UTF-8. Spara om den så i ditt skrivprogram.',
    en: 'The file is not saved as UTF-8. Save it so in your editor.',
  },
  notCase: {
    sv: (why) => `Filen går inte att öppna som ett ärende: ${why}`,
    en: (why) => `The file cannot be opened as a case: ${why}`,
  },
  halt: { sv: 'Stopp. Rutinen har ett fel', en: 'Stop. The routine has a fault' },
  haltWhat: {
    sv: 'Planen bryter mot det som alltid ska gälla:',
    en: 'The plan breaks what must always hold:',
  },
  haltDo: {
    sv: (owner) => `Följ den inte innan du har pratat med den som ansvarar: ${owner}. Vid fara: 112.`,
    en: (owner) => `Do not follow it before you have spoken with whoever answers for it: ${owner}. In danger: 112.`,
  },
  showAnyway: { sv: 'Visa planen ändå', en: 'Show the plan anyway' },
  closed: { sv: 'Ärendet är stängt', en: 'The case is closed' },
  closedAt: {
    sv: (at) => `Stängt ${at}. Inget är kvar att göra här.`,
    en: (at) => `Closed ${at}. Nothing is left to do here.`,
  },
  register: { sv: 'Visa vem som fick veta vad', en: 'Show who was told what' },
  noRegister: { sv: 'Ingen fick veta något.', en: 'Nobody was told anything.' },
  openAgain: { sv: 'Öppna igen', en: 'Open again' },
  about: { sv: 'Om sidan', en: 'About the page' },
  aboutText: {
    sv: 'Webbläsarens historik visar att sidan öppnats, men inte vad du svarat. I en fil som du sparat finns allt, och den är inte krypterad. Sidan kan läsas med tangentbord och skärmläsare och följer WCAG 2.2 AA.',
    en: 'The browser\'s history shows that the page was opened, but not what you answered. A file that you saved holds all of it, and is not encrypted. The page can be read by keyboard and screen reader, by WCAG 2.2 AA.',
  },
  tickReached: { sv: 'svarade kl. ______', en: 'answered at ______' },
  tickSilent: { sv: 'inget svar kl. ______', en: 'no answer at ______' },
  tickName: { sv: 'Namn: ____________________', en: 'Name: ____________________' },
  tickDone: { sv: 'klart kl. ______', en: 'done at ______' },
  tickFailed: {
    sv: 'gick inte, för att ________________________',
    en: 'could not, because ________________________',
  },
};

/** The texts of a language: t('undo'), t('case', id). */
export function speak(language) {
  return (key, ...given) => {
    const text = TEXTS[key][language] ?? TEXTS[key].en;
    return typeof text === 'function' ? text(...given) : text;
  };
}
