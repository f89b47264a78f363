import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { monthOf, monthsOf, type Period } from '../../shared/figures/period.ts'
import { handFactsSchema } from '../../shared/police/hand-entry.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { checkFigures } from './figures/check.ts'
import { readCodedHandOver, readCodedNotice } from './figures/coded.ts'
import { periodOfFacts, type Subject } from './figures/facts.ts'
import { reckon } from './figures/reckoning.ts'
import { monthsByOtherRules, reckonMonth } from './figures/slices.ts'
import { markStale, reckonStaleMonths } from './figures/stale-months.ts'
import type { HandNoticeFacts } from './police/hand-receipts.ts'
import { readOpenCentres } from './police/senders.ts'
import type { Table } from './table/connection.ts'
import { keySchema } from './table/keys.ts'

/** What the figures door sees: coded attributes of records, of every centre, and nothing that was ever sealed. */
export function forFigures(table: Table) {
  return {
    centres: () => readOpenCentres(table),
    /** Brings the facts of a record up to what is stored of it. */
    reckon: (centre: string, subject: Subject, now: Instant) =>
      reckon({ table, centre, today: pragueDay(now) }, subject),
    /** Says that facts of a month have changed, or of any month of a year. */
    markStale: async (centre: string, period: Period, now: Instant) => {
      const running = monthOf(pragueDay(now))
      for (const month of monthsOf(period)) if (month <= running) await markStale(table, centre, month)
    },
    /** Brings the figures of such months up to their facts. */
    reckonStale: (centre: string, round: { readonly now: Instant; readonly isTime: () => boolean }) =>
      reckonStaleMonths(table, { centre, ...round }),
    /** Brings all months up to rules of the centre that have changed. */
    reckonAll: async (centre: string, now: Instant) => {
      for (const month of await monthsByOtherRules(table, centre)) await reckonMonth(table, { centre, month, now })
    },
    /** Brings the facts of what was handed over up to that: the notice and its files are counted where they are now. */
    reckonHandOver: async (centre: string, id: string, now: Instant) => {
      const { notice, clients = [] } = (await readCodedHandOver(table, centre, id)) ?? {}
      const subjects: Subject[] = [
        { of: 'hand-over', id },
        ...(notice === undefined ? [] : [{ of: 'notice' as const, id: notice }]),
        ...clients.map((client) => ({ of: 'file' as const, id: client })),
      ]
      for (const subject of subjects) await reckon({ table, centre, today: pragueDay(now) }, subject)
    },
    /** The files of a notice. */
    filesOf: async (centre: string, notice: string) => (await readCodedNotice(table, centre, notice))?.clients ?? [],
    /** Goes on with the check of a centre's figures. */
    check: (centre: string, checking: { readonly now: Instant; readonly isTime: () => boolean }) =>
      checkFigures(table, { centre, ...checking }),
  }
}

export type FiguresStore = ReturnType<typeof forFigures>

/** What a changed item asks for. */
export type Touched =
  | { readonly touched: 'subject'; readonly centre: string; readonly subject: Subject }
  /** Which eviction of its household a notice tells of, which its files are counted by too. */
  | { readonly touched: 'household'; readonly centre: string; readonly notice: string }
  /** What went to another centre, which is counted there. */
  | { readonly touched: 'hand-over'; readonly centre: string; readonly handOver: string }
  | { readonly touched: 'period'; readonly centre: string; readonly period: Period }
  | { readonly touched: 'rules'; readonly centre: string }
  /** A notice that a centre entered by hand, whose receipt is to be signed. */
  | ({ readonly touched: 'hand-notice' } & HandNoticeFacts)
  /** A version of a period's figures, by its name, that is to be signed and published. */
  | { readonly touched: 'release'; readonly centre: string; readonly release: string }

const touchedSchema = z.looseObject({
  ...keySchema.shape,
  type: z.string(),
  client: z.optional(z.string()),
  centrePk: z.optional(z.string()),
  deliveredAt: z.optional(z.string()),
  byHand: z.optional(handFactsSchema),
})

/** What has to be reckoned after an item changed, as the stream tells it; nothing when no figure hangs on it. */
export function touchedBy(image: object): Touched | undefined {
  const {
    pk,
    sk,
    type,
    client,
    centrePk,
    deliveredAt = '',
    byHand,
  } = touchedSchema.parse(unmarshall(image as Parameters<typeof unmarshall>[0]))
  const [centre = '', place = '', id = ''] = pk.split('#')
  const subject = (of: Subject['of'], which = id): Touched => ({
    touched: 'subject',
    centre,
    subject: { of, id: which },
  })
  if (type === 'facts') return { touched: 'period', ...periodOfFacts({ pk }) }
  if (type === 'settings') return { touched: 'rules', centre }
  if (type === 'notice' && byHand !== undefined)
    return { touched: 'hand-notice', centre, notice: id, deliveredAt, byHand }
  if (type === 'release') return { touched: 'release', centre, release: sk }
  if (type === 'hand-over') return { touched: 'hand-over', centre, handOver: id }
  if (type === 'household') return { touched: 'household', centre, notice: id }
  // A file that an undone import takes away is written nowhere else.
  if (type === 'activity') return centrePk?.endsWith('#undone') ? subject('file', client ?? '') : undefined
  if (type === 'appointment' || type === 'service') return client === undefined ? undefined : subject('file', client)
  const of = places[place]
  return of && subject(of)
}

/** Of what the items of a partition are. */
const places: Readonly<Record<string, Subject['of']>> = {
  client: 'file',
  enquiry: 'enquiry',
  notice: 'notice',
  complaint: 'complaint',
  team: 'event',
}
