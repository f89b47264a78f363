import { complaintNumber, isAnonymous, isInTime } from '../../shared/complaints/complaint.ts'
import type { ComplaintRow } from '../../shared/complaints/views.ts'
import type { Column, Value } from '../../shared/sheets/column.ts'
import type { Day } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayInCzech, documentWords } from './document-words.ts'

const { forms, about, ways, statuses, anonymous, hidden, erased } = documentWords

/** The book’s columns, in the order in which they stand on paper. */
export const bookColumns: readonly Column<ComplaintRow>[] = [
  { heading: 'Číslo', width: 9, value: (row) => complaintNumber(row) },
  { heading: 'Doručeno', width: 12, value: ({ deliveredOn }) => ({ day: deliveredOn }) },
  { heading: 'Zapsáno', width: 12, value: ({ enteredAt }) => ({ day: pragueDay(enteredAt) }) },
  { heading: 'Forma podání', width: 13, value: ({ state }) => (state ? forms[state.complaint.form] : '') },
  { heading: 'Týká se', width: 15, value: (row) => about[row.about] },
  { heading: 'Stěžovatel', width: 24, value: complainant },
  { heading: 'Nezávislá osoba', width: 20, value: ({ state }) => state?.complaint.witness ?? '' },
  { heading: 'Obsah', width: 60, value: content },
  { heading: 'Stav', width: 16, value: ({ status }) => statuses[status] },
  { heading: 'Odpovědět do', width: 13, value: ({ lastDay }) => optional(lastDay) },
  { heading: 'Prodlouženo', width: 30, value: extensions },
  { heading: 'Odpovězeno dne', width: 13, value: ({ answeredOn }) => optional(answeredOn) },
  { heading: 'Způsob odpovědi', width: 18, value: ({ state }) => (state?.answer ? ways[state.answer.way] : '') },
  { heading: 'Odpověď', width: 60, value: ({ state }) => state?.answer?.text ?? '' },
  { heading: 'Opatření', width: 40, value: ({ state }) => state?.answer?.measures || (state?.measures ?? '') },
  { heading: 'Poučení', width: 40, value: ({ state }) => state?.answer?.appeal ?? '' },
  { heading: 'V termínu', width: 10, value: (row) => (row.answeredOn ? (isInTime(row) ? 'ano' : 'ne') : '') },
  { heading: 'Opraveno', width: 10, value: ({ corrected }) => (corrected ? 'ano' : '') },
]

function content({ state, erasedOn }: ComplaintRow): string {
  if (erasedOn !== undefined) return `${erased} ${dayInCzech(erasedOn)}.`
  return state?.complaint.text ?? hidden
}

function complainant({ state }: ComplaintRow): string {
  if (state === undefined) return ''
  if (isAnonymous(state.complaint)) return anonymous
  const { name = '', contact = '' } = state.complaint.complainant ?? {}
  return [name, contact].filter((part) => part !== '').join('\n')
}

function extensions({ state }: ComplaintRow): string {
  return (state?.extensions ?? []).map(({ until, reason }) => `do ${dayInCzech(until)}: ${reason}`).join('\n')
}

function optional(day: Day | undefined): Value {
  return day === undefined ? '' : { day }
}
