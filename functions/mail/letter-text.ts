import type { DeadlineKind } from '../../shared/duties/deadline.ts'
import type { HandOverReason } from '../../shared/duties/handed.ts'
import type { DutyLetter, holdingSteps, Letter } from '../../shared/duties/letter.ts'
import type { NewMessage } from '../../shared/duties/messages.ts'
import { type OpenKind, openKinds } from '../../shared/duties/open-kind.ts'
import { ROSTER_DAYS } from '../../shared/on-duty/roster.ts'
import { czechAt, type Shown, shown, shownEnd } from '../../shared/time/clock.ts'
import { type Day, type Instant, minutesBetween } from '../../shared/time/instant.ts'

export interface LetterText {
  readonly subject: string
  readonly body: string
}

interface Reading {
  readonly reader: NewMessage['reader']
  /** What the centre is called now. */
  readonly centre: string
  /** Whether the centre only tries things out. */
  readonly isTest?: boolean
  /** Where links lead, without a final slash. */
  readonly origin: string
  readonly now: Instant
}

/**
 * The words of a letter, in Czech. They say a reference number, what is due and when, and where to sign in: whoever else
 * reads a mailbox learns nothing of any person. To the founder, where nobody can sign in, they say who tells more.
 */
export function letterText(letter: Letter, { reader, centre, isTest = false, origin, now }: Reading): LetterText {
  const { subject, lines, path } = content(letter, now)
  const more = {
    staff: ['Podrobnosti uvidíte po přihlášení:', `${origin}${path}`],
    founder: [`Podrobnosti vám sdělí ${centre}.`],
  }
  const closing = [
    '',
    ...more[reader],
    '',
    'Tento e-mail odeslala Opora automaticky. Osobní údaje záměrně neobsahuje; neposílejte je ani v odpovědi.',
  ]
  if (!isTest) return { subject, body: [...lines, ...closing].join('\n') }
  const trial = ['ZKOUŠKA: nejde o skutečný případ, nikomu nevolejte.', '']
  return { subject: `ZKOUŠKA: ${subject}`, body: [...trial, ...lines, ...closing].join('\n') }
}

interface Content {
  readonly subject: string
  readonly lines: readonly string[]
  /** Where the link of staff leads. */
  readonly path: string
}

function content(letter: Letter, now: Instant): Content {
  if (letter.kind === 'complaint') return ofComplaint(letter, now)
  switch (letter.kind) {
    case 'contact':
      return ofDuty(letter, now)
    case 'visit':
      return ofVisit(letter, now)
    case 'digest':
      return ofDay(letter, now)
    case 'roster-gap':
      return ofRoster(letter.gaps)
    case 'roster-change':
      return ofChange(letter)
    case 'address':
      return ofAddress
    case 'passed-on':
      return ofPassing(letter)
    case 'police':
      return ofPolice(letter)
    case 'moved-in':
      return ofMove(letter)
  }
}

function ofDuty(letter: DutyLetter, now: Instant): Content {
  const { references, startsAt, dueAt, subject: id } = letter
  const { subject, opening, reference } = headOf(letter, now)
  return {
    subject,
    lines: [
      opening,
      '',
      `${references.length > 1 ? 'Čísla spisů' : 'Číslo spisu'}: ${reference}`,
      `Doručeno centru: ${moment(startsAt)}`,
      `Pomoc nabídnout do: ${end(dueAt)} (${remaining(now, dueAt)})`,
    ],
    path: id === undefined ? '/' : `/spis/${id}`,
  }
}

/** A complaint is counted in days. One that is hidden from the head goes to the founder. */
function ofComplaint(letter: DutyLetter, now: Instant): Content {
  const { startsAt, dueAt, hiddenFrom, subject: id = '' } = letter
  const { subject, opening, reference } = headOf(letter, now)
  return {
    subject,
    lines: [
      opening,
      ...(hiddenFrom === undefined ? [] : ['', FOR_FOUNDER]),
      '',
      `Číslo stížnosti: ${reference}`,
      `Doručena: ${dayWords(shown(startsAt).day)}`,
      `Odpovědět do: ${dayWords(shownEnd(dueAt).day)} včetně (${remainingDays(now, dueAt)})`,
    ],
    path: `/stiznosti/${id}`,
  }
}

/** Colleagues who have not come back and give no word. They are not written to: their telephone may lie where others see it. */
function ofVisit(letter: DutyLetter, now: Instant): Content {
  const { dueAt, file } = letter
  const { subject, opening, reference } = headOf(letter, now)
  return {
    subject,
    lines: [opening, '', `Číslo spisu: ${reference}`, `Návrat se čekal do: ${end(dueAt)} (${remaining(now, dueAt)})`],
    path: file === undefined ? '/' : `/spis/${file}/navstevy`,
  }
}

/** How every letter about a duty begins: its subject, its first words, and the numbers it is about. */
function headOf(letter: DutyLetter, now: Instant): Words & { readonly reference: string } {
  const { subject, opening } = wordsOf(letter, now)
  const reference = letter.references.join(', ')
  return { subject: `${letter.urgent ? 'NALÉHAVÉ: ' : ''}${subject} – ${reference}`, opening, reference }
}

const FOR_FOUNDER =
  'Stížnost se týká vedení centra, proto ji vyřizuje zřizovatel. Její obsah vám předají pracovníci centra; vedení ho v Opoře nevidí.'

type DayLetter = Extract<Letter, { kind: 'digest' }>

function ofDay(letter: DayLetter, now: Instant): Content {
  const { duties } = letter
  if (duties.some(({ kind }) => kind === 'complaint')) return ofLateComplaints(letter, now)
  const isOver = duties.some(({ dueAt }) => dueAt <= now)
  const lines = duties.map(({ reference, dueAt, promisedAt }) => {
    const promise = promisedAt === undefined ? '' : `, další pokus naplánován na ${moment(promisedAt)}`
    const what = dueAt <= now ? 'pomoc měla být nabídnuta do' : 'pomoc nabídnout do'
    return `${reference}: ${what} ${end(dueAt)} (${remaining(now, dueAt)})${promise}`
  })
  return {
    subject: isOver ? 'NALÉHAVÉ: Co je po lhůtě a co je dnes potřeba' : 'Co je dnes potřeba',
    lines: ['Dnes vás čeká:', '', ...lines, ...andMore(letter)],
    path: '/',
  }
}

/** The letter names the most urgent only. */
function andMore({ duties, more = 0 }: DayLetter): string[] {
  return more > 0 ? [`a další; celkem ${duties.length + more}`] : []
}

function ofLateComplaints(letter: DayLetter, now: Instant): Content {
  const lines = letter.duties.map(({ reference, dueAt }) => {
    return `${reference}: odpovědět do ${dayWords(shownEnd(dueAt).day)} (${remainingDays(now, dueAt)})`
  })
  return {
    subject: 'NALÉHAVÉ: Stížnosti po lhůtě',
    lines: ['Odpověď na tyto stížnosti dosud není zaznamenána:', '', ...lines, ...andMore(letter)],
    path: '/stiznosti',
  }
}

/** A longer list nobody reads; the roster shows it all. */
const SHOWN_SPANS = 12

function ofRoster(gaps: Extract<Letter, { kind: 'roster-gap' }>['gaps']): Content {
  const lines = spanLines(gaps)
  return {
    subject: `V příštích ${ROSTER_DAYS} dnech jsou některé služby neobsazené`,
    lines: [
      'Podle rozpisu nejsou obsazené tyto služby. Oznámení, které v té době přijde, dostane ten, kdo má službu jako další, a všichni, kdo souhlasí s upomínkami mimo službu:',
      '',
      ...lines,
    ],
    path: '/sluzby',
  }
}

function spanLines(spans: Extract<Letter, { kind: 'roster-gap' }>['gaps']): string[] {
  const listed = spans.slice(0, SHOWN_SPANS).map(({ from, until }) => `${moment(from)} – ${end(until)}`)
  return spans.length > listed.length ? [...listed, `a další; celkem ${spans.length}`] : listed
}

function ofChange({ gained, lost }: Extract<Letter, { kind: 'roster-change' }>): Content {
  const part = (opening: string, spans: typeof gained) =>
    spans.length === 0 ? [] : ['', opening, '', ...spanLines(spans)]
  return {
    subject: 'Vaše služby se změnily',
    lines: [
      'V rozpisu se změnily vaše služby.',
      ...part('Nově máte službu:', gained),
      ...part('Už nemáte službu:', lost),
    ],
    path: '/sluzby',
  }
}

const passedOn: Readonly<Record<OpenKind, string>> = {
  file: 'spisy (klíčová práce)',
  duty: 'nabídky pomoci do 48 hodin',
  call: 'slíbená zavolání',
  review: 'přehodnocení plánu',
  appointment: 'termíny',
  visit: 'výjezdy',
  shift: 'řádky rozpisu služeb',
}

function ofPassing({ counts }: Extract<Letter, { kind: 'passed-on' }>): Content {
  const lines = openKinds.flatMap((kind) => (counts[kind] ? [`${passedOn[kind]}: ${counts[kind]}`] : []))
  return {
    subject: 'Předaná práce z týmu je teď vaše',
    lines: ['Vedení vám předalo práci, kterou měl otevřenou někdo z týmu:', '', ...lines],
    path: '/',
  }
}

/** What police told is read after signing in; that the eviction ended is said at once, because somebody may be back. */
function ofPolice({ word, references, subject: id, urgent }: Extract<Letter, { kind: 'police' }>): Content {
  const reference = references.join(', ')
  const { subject, opening } = toldByPolice[word]
  return {
    subject: `${urgent ? 'NALÉHAVÉ: ' : ''}${subject} – ${reference}`,
    lines: [...opening, '', `${references.length > 1 ? 'Čísla spisů' : 'Číslo spisu'}: ${reference}`],
    path: id === undefined ? '/' : `/spis/${id}`,
  }
}

/** Nobody waits for a legal term here; and still somebody waits for a call. */
function ofMove({ from, references, subject: id }: Extract<Letter, { kind: 'moved-in' }>): Content {
  const reference = references.join(', ')
  return {
    subject: `Přechod z jiného centra – ${reference}`,
    lines: [
      `${from} vám se souhlasem klientky nebo klienta předalo spis. Domluvte se, kdo z vás se ozve.`,
      'Jak se bezpečně ozvat a co druhé centrum sdělilo, uvidíte ve spisu.',
      '',
      `Číslo spisu: ${reference}`,
    ],
    path: id === undefined ? '/' : `/spis/${id}`,
  }
}

const toldByPolice = {
  supplement: {
    subject: 'Policie doplnila oznámení',
    opening: ['Policie k oznámení doplnila nebo opravila údaje. Co je nového, uvidíte ve spisu.'],
  },
  end: {
    subject: 'Policie oznámila konec vykázání',
    opening: [
      'Policie oznámila, že vykázání skončilo. Násilná osoba se může vrátit.',
      'Povinnost nabídnout pomoc do 48 hodin trvá dál. Od kdy vykázání neplatí a proč, uvidíte ve spisu.',
    ],
  },
} as const

const ofAddress: Content = {
  subject: 'Jedna e-mailová adresa centra je nedoručitelná',
  lines: [
    'E-mail z Opory se nepodařilo doručit. Opravte prosím adresu v nastavení centra; do té doby píšeme dalším v pořadí.',
  ],
  path: '/adresy',
}

interface Words {
  readonly subject: string
  readonly opening: string
}

/** What a step says. A centre sets the hours of its steps itself, so the words reckon with those of the letter. */
function wordsOf(letter: DutyLetter, now: Instant): Words {
  const { kind, step, startsAt, dueAt } = letter
  if (kind === 'visit')
    return now < dueAt ? visiting.before : step === 'no-word' ? visiting.silent : visiting.stillSilent
  if (step === 'arrival' || step === 'promise' || step === 'overdue') return named[kind][step]
  if (step === 'handed-over') return handed(letter, now)
  if (step === 'taken-over' || step === 'released' || step === 'plan-cancelled') return holding[step]
  if (step.startsWith('overdue-')) return { ...named[kind].overdue, subject: `Po lhůtě už ${span(dueAt, now).said}` }
  if (step === 'unacknowledged') return untaken(kind, passed(span(startsAt, now)))
  return {
    subject: now < dueAt ? `Do konce lhůty ${left(span(now, dueAt))}` : 'Lhůta uplynula',
    opening: unmet[kind],
  }
}

/** Why another centre handed it over, as the rest of a sentence. */
const handOverReasons: Readonly<Record<HandOverReason, string>> = {
  'other-district': 'obydlí leží v působnosti vašeho centra',
  'lives-elsewhere': 'ohrožená osoba pobývá ve vaší působnosti',
  'sent-by-mistake': 'policie ho poslala omylem jinam',
  'agreed-between-centres': 'centra se tak domluvila',
  'handed-over-by-mistake': 'předtím bylo předáno omylem',
  other: 'důvod najdete ve spisu',
}

/** Part of the time has passed elsewhere: how much is left stands in the subject. */
function handed(letter: DutyLetter, now: Instant): Words {
  const { from = 'Jiné intervenční centrum', reason = 'other', startsAt, dueAt } = letter
  const rest = now < dueAt ? `do konce lhůty ${remaining(now, dueAt)}` : 'lhůta už uplynula'
  return {
    subject: `Předané oznámení o vykázání, ${rest}`,
    opening: `${from} vám předalo oznámení o vykázání (${handOverReasons[reason]}). Lhůta 48 hodin běží od doručení prvnímu centru ${moment(startsAt)}, předáním se neprodlužuje.`,
  }
}

/** Who it is now shows after signing in: letters name nobody. */
const holding: Readonly<Record<(typeof holdingSteps)[number], Words>> = {
  'taken-over': {
    subject: 'Vyřizování převzal někdo další',
    opening: 'Vyřizování, které jste měli převzaté, převzal někdo další z centra. Kdo, uvidíte po přihlášení.',
  },
  released: {
    subject: 'Převzetí bylo zrušeno, teď nevyřizuje nikdo',
    opening: 'Převzetí bylo zrušeno a pomoc dosud nebyla nabídnuta. Převezměte prosím vyřizování.',
  },
  'plan-cancelled': {
    subject: 'Naplánovaný další pokus byl zrušen',
    opening: 'Váš naplánovaný další pokus o kontakt někdo z centra zrušil. Pomoc dosud nebyla nabídnuta.',
  },
}

const visiting = {
  before: { subject: 'Návrat z výjezdu se blíží', opening: 'Z výjezdu se zatím nikdo neohlásil.' },
  silent: {
    subject: 'Výjezd se neozval',
    opening:
      'Čas návratu z výjezdu uplynul a nikdo z něj se neohlásil. Zavolejte kolegům. Když se nedovoláte, volejte 158. Jsou-li v pořádku, označte v Opoře, že jsou zpátky.',
  },
  stillSilent: {
    subject: 'Výjezd se stále neozval',
    opening:
      'Z výjezdu se stále nikdo neohlásil. Zavolejte kolegům, a když se nedovoláte, volejte 158. Jsou-li v pořádku, označte v Opoře, že jsou zpátky; e-maily do té doby chodí každou hodinu.',
  },
} satisfies Record<string, Words>

/** The duties whose letters speak of a time limit. */
type LimitKind = Exclude<DeadlineKind, 'visit'>

const unmet: Readonly<Record<LimitKind, string>> = {
  contact: 'Pomoc dosud nebyla nabídnuta.',
  complaint: 'Stížnost dosud nemá odpověď.',
}

function untaken(kind: LimitKind, since: string): Words {
  return kind === 'contact'
    ? {
        subject: 'Oznámení zatím nikdo nepřevzal',
        opening: `Od doručení oznámení ${since} a nikdo z centra ho dosud nepřevzal ani nezapsal pokus o kontakt.`,
      }
    : {
        subject: 'Stížnost zatím nikdo nepřevzal',
        opening: `Od doručení ${since} a stížnost nikdo nevyřizuje.`,
      }
}

const overdue = (what: string): Words => ({
  subject: 'Lhůta uplynula',
  opening: `${what} Prosíme o okamžitou nápravu; zmeškaná lhůta zůstává zaznamenána.`,
})

const named: Readonly<Record<LimitKind, Readonly<Record<'arrival' | 'promise' | 'overdue', Words>>>> = {
  contact: {
    arrival: {
      subject: 'Nové oznámení o vykázání',
      opening: 'Policie doručila kopii úředního záznamu o vykázání. Lhůta 48 hodin k nabídnutí pomoci už běží.',
    },
    promise: {
      subject: 'Naplánovaný čas dalšího pokusu uplynul',
      opening: 'V době naplánované pro další pokus o kontakt není žádný pokus zapsán. Pomoc dosud nebyla nabídnuta.',
    },
    overdue: overdue('Zákonná lhůta 48 hodin uplynula a nabídka pomoci není zaznamenána.'),
  },
  complaint: {
    arrival: { subject: 'Nová stížnost', opening: 'V knize stížností přibyla stížnost, na kterou je třeba odpovědět.' },
    promise: { subject: 'Naplánovaný čas uplynul', opening: 'Stížnost dosud nemá odpověď a naplánovaný čas uplynul.' },
    overdue: overdue('Lhůta k vyřízení stížnosti uplynula a odpověď není zaznamenána.'),
  },
}

const MINUTES_PER_HOUR = 60
const HOURS_PER_DAY = 24

interface Span {
  readonly said: string
  /** Two to four take a verb of their own. */
  readonly isFew?: boolean
}

const left = ({ said, isFew }: Span) => `${isFew ? 'zbývají' : 'zbývá'} ${said}`
const passed = ({ said, isFew }: Span) => `${isFew ? 'uplynuly' : 'uplynulo'} ${said}`

/** `6 h`, from two days on `14 dnů`, rounded to the nearest. */
function span(from: Instant, to: Instant): Span {
  const hours = Math.round(minutesBetween(from, to) / MINUTES_PER_HOUR)
  return hours < 2 * HOURS_PER_DAY ? { said: `${hours} h` } : daySpan(Math.round(hours / HOURS_PER_DAY))
}

/** `1 den`, `3 dny`, `5 dnů` */
function daySpan(days: number): Span {
  const isFew = days > 1 && days < 5
  return { said: `${days} ${days === 1 ? 'den' : isFew ? 'dny' : 'dnů'}`, isFew }
}

/** `zbývá 5 dnů`, `po lhůtě 1 den`; within a day to the minute. */
function remainingDays(now: Instant, dueAt: Instant): string {
  const days = Math.floor(Math.abs(minutesBetween(now, dueAt)) / (MINUTES_PER_HOUR * HOURS_PER_DAY))
  if (days === 0) return remaining(now, dueAt)
  return now < dueAt ? left(daySpan(days)) : `po lhůtě ${daySpan(days).said}`
}

/** `zbývá 31 h 5 min`, `po lhůtě 1 min` */
function remaining(now: Instant, dueAt: Instant): string {
  const minutes = minutesBetween(now, dueAt)
  const size = Math.abs(minutes)
  if (size === 0) return 'lhůta právě končí'
  const parts = [
    [Math.floor(size / MINUTES_PER_HOUR), 'h'],
    [size % MINUTES_PER_HOUR, 'min'],
  ] as const
  const said = parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ')
  return minutes > 0 ? left({ said }) : `po lhůtě ${said}`
}

/** `so 28. 3. 2026 v 9:05`, as a clock on the wall in Prague shows it. */
function moment(at: Instant): string {
  return momentWords(shown(at))
}

/** The same of an end: at midnight `so 28. 3. 2026 ve 24:00`. */
function end(at: Instant): string {
  return momentWords(shownEnd(at))
}

function momentWords({ day, time, by }: Shown): string {
  const which = by === undefined ? '' : ` (${{ summer: 'letního času', standard: 'zimního času' }[by]})`
  return `${dayWords(day)} ${czechAt(time)}${which}`
}

/** `so 28. 3. 2026` */
function dayWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = ['ne', 'po', 'út', 'st', 'čt', 'pá', 'so'][new Date(`${day}T00:00:00Z`).getUTCDay()]
  return `${weekday} ${date}. ${month}. ${year}`
}
