import * as z from 'zod/mini'
import { faults } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { lines, name } from '../text/text.ts'
import { type Instant, instant, plusHours } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import { writtenInstant } from '../time/written.ts'
import { needsReason } from './late-entry.ts'
import { withoutEmpty } from './left-out.ts'
import { type Endangered, endangeredSchema, MOST_PERSONS, type Notice, noticeFields, noticeSchema } from './notice.ts'
import { noticeFaults } from './notice-faults.ts'
import { type HandChannel, handChannels } from './receipt.ts'
import { inTheFuture } from './slips.ts'

/*
 * A notice that came another way than through the protocol, entered by a worker of the centre. Its clocks run from when it came, not from
 * when somebody found the time to enter it.
 */

/** How it came, when, and who says so. */
export const handEntrySchema = z.strictObject({
  channel: z.enum(handChannels),
  /** When the centre had it. */
  deliveredAt: writtenInstant,
  saidBy: name(120),
  /** Why it was entered later than it came. */
  why: z._default(lines(500), ''),
})
export type HandEntry = z.infer<typeof handEntrySchema>

/** What is sent; the notice is checked by the schema of the protocol, and told by its paths. */
export const handNoticeSchema = z.strictObject({
  id: z.ulid(),
  byHand: z.unknown(),
  notice: z.unknown(),
})

/** How a file keeps it; read without the limits of what comes. */
export const storedHandEntrySchema = z.object({
  channel: z.enum(handChannels),
  saidBy: z.string(),
  why: z.string(),
  enteredAt: z.string(),
  by: z.string(),
})
export type StoredHandEntry = z.infer<typeof storedHandEntrySchema>

/** What came earlier is no notice any more, but a file to be opened. */
const LONGEST_AGO_HOURS = 60 * 24

/** A notice and how it came, as they are understood. Throws `invalid`: faults of the notice by its paths, the others below `byHand`. */
export function readHandNotice(
  sent: { readonly byHand: unknown; readonly notice: unknown },
  now: Instant,
): { readonly entry: HandEntry; readonly notice: Notice } {
  const entry = handEntrySchema.safeParse(sent.byHand)
  const notice = noticeSchema.safeParse(sent.notice)
  const found = [
    ...(entry.success ? entryFaults(entry.data, now) : faults(entry.error)).map(below),
    ...noticeFaults(sent.notice, now),
  ]
  if (!entry.success || !notice.success || found.length > 0) throw new Problem('invalid', { faults: found })
  return { entry: { ...entry.data, deliveredAt: instant(entry.data.deliveredAt) }, notice: notice.data }
}

function entryFaults({ deliveredAt, why }: HandEntry, now: Instant) {
  const at = instant(deliveredAt)
  if (inTheFuture(at, now)) return [{ path: 'deliveredAt', code: 'in-the-future' }]
  if (plusHours(at, LONGEST_AGO_HOURS) < now) return [{ path: 'deliveredAt', code: 'too-long-ago' }]
  return why === '' && needsReason(at, now) ? [{ path: 'why', code: 'missing' }] : []
}

function below<Fault extends { readonly path: string }>(fault: Fault): Fault {
  return { ...fault, path: fault.path === '' ? 'byHand' : `byHand.${fault.path}` }
}

/** What is coded of it, for its receipt. */
export const handFactsSchema = z.object({
  channel: z.enum(handChannels),
  by: z.string(),
  enteredAt: z.string(),
  /** SHA-256 of the notice as it is understood, base64url. */
  digest: z.string(),
})

/** POST /api/hand-notices and GET /api/hand-notices/{id}. */
export interface HandNotice extends Timed {
  readonly notice: string
  readonly clients: readonly string[]
  readonly channel: HandChannel
  readonly deliveredAt: Instant
  readonly offerDueAt: Instant
  readonly enteredAt: Instant
  /** The signed receipt; missing in the first moments, until it is signed. */
  readonly receipt?: string
  /** It was entered before with other words: those stand. */
  readonly isOther?: true
}

/** What of a notice leads to whom it is about. */
export interface ToldSoFar {
  readonly reference?: string | undefined
  readonly dwelling?: Notice['dwelling'] | undefined
  /** One at least: what stands besides may lead to somebody too. */
  readonly endangered: readonly Endangered[]
}

const soFarSchema = z.pipe(
  z.transform((sent) => withoutEmpty(sent)),
  z.object({
    reference: z.catch(z.optional(noticeFields.shape.reference), undefined),
    dwelling: z.catch(z.optional(noticeFields.shape.dwelling), undefined),
    endangered: z.catch(z.array(z.catch(endangeredSchema, {})).check(z.minLength(1), z.maxLength(MOST_PERSONS)), [{}]),
  }),
)

/** What of a notice that is still being written can be read; the rest says nothing. */
export function toldSoFar(sent: unknown): ToldSoFar {
  return soFarSchema.safeParse(sent).data ?? { endangered: [{}] }
}

/** Of whom it is asked, before a notice is entered, whether they are here already. */
export const handAlikeSchema = z.strictObject({ notice: z.unknown() })
