import type { DeadlineKind } from '../../shared/deadline.ts'
import { type Instant, minutesBetween } from '../../shared/instant.ts'
import type { StepName } from '../../shared/ladder.ts'
import { pragueWallClock } from '../../shared/prague.ts'
import type { Letter } from '../store/letters.ts'

export interface LetterText {
  readonly subject: string
  readonly body: string
}

/**
 * The words of a letter, in Czech. They say a reference number, what is due and when, and where to sign in: whoever else
 * reads a mailbox learns nothing of any person.
 */
export function letterText(letter: Letter, { origin, now }: { origin: string; now: Instant }): LetterText {
  const reference = letter.references.join(', ')
  const { subject, opening } = words[letter.kind][letter.step]
  const lines = [
    opening,
    '',
    `${letter.references.length > 1 ? 'Čísla spisů' : numberOf[letter.kind]}: ${reference}`,
    `${startOf[letter.kind]}: ${moment(letter.startsAt)}`,
    `${dueOf[letter.kind]}: ${moment(letter.dueAt)} (${remaining(now, letter.dueAt)})`,
    '',
    'Podrobnosti uvidíte po přihlášení:',
    `${origin}${letter.subject === undefined || letter.kind !== 'contact' ? '/' : `/spis/${letter.subject}`}`,
    '',
    'Tento e-mail posílá Opora sama. Osobní údaje v něm nejsou záměrně; neposílejte je ani v odpovědi.',
  ]
  return { subject: `${subject} – ${reference}`, body: lines.join('\n') }
}

const numberOf: Readonly<Record<DeadlineKind, string>> = { contact: 'Číslo spisu', complaint: 'Číslo stížnosti' }
const startOf: Readonly<Record<DeadlineKind, string>> = {
  contact: 'Doručeno centru',
  complaint: 'Stížnost doručena',
}
const dueOf: Readonly<Record<DeadlineKind, string>> = { contact: 'Pomoc nabídnout do', complaint: 'Odpovědět do' }

interface Words {
  readonly subject: string
  readonly opening: string
}

const arrival: Words = {
  subject: 'Nové oznámení o vykázání',
  opening: 'Policie doručila kopii úředního záznamu o vykázání. Lhůta 48 hodin k nabídnutí pomoci už běží.',
}
const overdue = (what: string): Words => ({
  subject: 'Lhůta uplynula',
  opening: `${what} Prosíme o okamžitou nápravu; zmeškaná lhůta zůstává zaznamenána.`,
})

const words: Readonly<Record<DeadlineKind, Readonly<Record<StepName, Words>>>> = {
  contact: {
    arrival,
    unacknowledged: {
      subject: 'Oznámení zatím nikdo nepřevzal',
      opening:
        'Od doručení oznámení uplynuly dvě hodiny a nikdo z centra ho dosud nepřevzal ani nezapsal pokus o kontakt.',
    },
    'day-before': {
      subject: 'Do konce lhůty zbývá den',
      opening: 'Pomoc dosud nebyla nabídnuta. Do konce zákonné lhůty zbývá 24 hodin nebo méně.',
    },
    'hours-before': {
      subject: 'Do konce lhůty zbývá jen několik hodin',
      opening: 'Pomoc dosud nebyla nabídnuta. Do konce zákonné lhůty zbývá šest hodin nebo méně.',
    },
    'fourteen-days': remainder('14 dnů'),
    'seven-days': remainder('7 dnů'),
    'three-days': remainder('3 dny'),
    overdue: overdue('Zákonná lhůta 48 hodin uplynula a nabídka pomoci není zaznamenána.'),
  },
  complaint: {
    arrival: { subject: 'Nová stížnost', opening: 'V knize stížností přibyla stížnost, na kterou je třeba odpovědět.' },
    unacknowledged: { subject: 'Stížnost zatím nikdo nepřevzal', opening: 'Stížnost zatím nikdo nevyřizuje.' },
    'fourteen-days': remainder('14 dnů'),
    'seven-days': remainder('7 dnů'),
    'three-days': remainder('3 dny'),
    'day-before': remainder('jediný den'),
    'hours-before': remainder('jen několik hodin'),
    overdue: overdue('Lhůta k vyřízení stížnosti uplynula a odpověď není zaznamenána.'),
  },
}

function remainder(span: string): Words {
  return {
    subject: `Do konce lhůty zbývá ${span}`,
    opening: `Povinnost zatím není splněna a do konce lhůty zbývá ${span}.`,
  }
}

/** `so 28. 3. 2026 v 11:00`, as a clock on the wall in Prague shows it. */
function moment(at: Instant): string {
  const { day, time } = pragueWallClock(at)
  const [year, month, date] = day.split('-').map(Number)
  const weekday = ['ne', 'po', 'út', 'st', 'čt', 'pá', 'so'][new Date(`${day}T00:00:00Z`).getUTCDay()]
  return `${weekday} ${date}. ${month}. ${year} v ${time.slice(0, 5)}`
}

const MINUTES_PER_HOUR = 60

function remaining(now: Instant, dueAt: Instant): string {
  const minutes = minutesBetween(now, dueAt)
  const size = Math.abs(minutes)
  const span = `${Math.floor(size / MINUTES_PER_HOUR)} h ${size % MINUTES_PER_HOUR} min`
  return minutes >= 0 ? `zbývá ${span}` : `po lhůtě ${span}`
}
