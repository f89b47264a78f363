import * as z from 'zod/mini'
import {
  type Enquiry,
  enquiryAgeBands,
  enquiryKinds,
  enquirySchema,
  enquirySexes,
  type Naming,
  namingSchema,
  type Reply,
  refusals,
  replyChannels,
} from '../../shared/enquiries/enquiry.ts'
import { enquiryFaults, replyFaults } from '../../shared/enquiries/enquiry-faults.ts'
import type { EnquiryField } from '../../shared/enquiries/enquiry-fields.ts'
import { storedSafeWindowSchema } from '../../shared/police/safe-window.ts'
import type { Fault } from '../../shared/problems/faults.ts'
import { isSamePhone } from '../../shared/text/phone-number.ts'
import { manyLines, oneLine } from '../../shared/text/signs.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { instantTyped, wallTime } from '../../shared/time/typed.ts'
import { type FieldFaults, faultsBy } from '../forms/refusal.ts'

const answers = ['yes', 'no', 'unknown'] as const

const replyDraft = {
  mayReply: z.boolean(),
  channel: z.enum(replyChannels),
  to: z.string(),
  windows: z.array(storedSafeWindowSchema),
  mayLeaveMessage: z.enum(answers),
  /** As it is typed; empty while nothing is promised. */
  promisedAt: z.string(),
}

/** What she gives of herself while it is being written. */
export const namingDraftSchema = z.object({ name: z.string(), ...replyDraft })
export type NamingDraft = z.infer<typeof namingDraftSchema>

/** An enquiry while it is being written. What is hidden on the screen stays in it, in case the choice that hid it was a slip. */
export const enquiryDraftSchema = z.object({
  kind: z.enum([...enquiryKinds, '']),
  refusal: z.enum([...refusals, '']),
  refusalWords: z.string(),
  anonymous: z.boolean(),
  sex: z.enum(enquirySexes),
  ageBand: z.enum(enquiryAgeBands),
  said: z.string(),
  offered: z.string(),
  nothingOffered: z.boolean(),
  sentTo: z.string(),
  sentNowhere: z.boolean(),
  /** As it is typed; empty where it is now, or as it was recorded. */
  at: z.string(),
  ...namingDraftSchema.shape,
})
export type EnquiryDraft = z.infer<typeof enquiryDraftSchema>

export const blankNaming: NamingDraft = {
  name: '',
  mayReply: false,
  channel: 'phone',
  to: '',
  windows: [],
  mayLeaveMessage: 'no',
  promisedAt: '',
}

export const blankEnquiry: EnquiryDraft = {
  kind: '',
  refusal: '',
  refusalWords: '',
  anonymous: false,
  sex: 'unknown',
  ageBand: 'unknown',
  said: '',
  offered: '',
  nothingOffered: false,
  sentTo: '',
  sentNowhere: false,
  at: '',
  ...blankNaming,
}

/** The draft of an enquiry that is to be corrected. */
export function draftOf(enquiry: Enquiry): EnquiryDraft {
  const { kind, refusal = '', refusalWords = '', anonymous, sex, ageBand, said, offered, sentTo } = enquiry
  return {
    ...blankEnquiry,
    ...{ kind, refusal, refusalWords, anonymous, sex, ageBand, said },
    ...{ offered: offered ?? '', nothingOffered: offered === null },
    ...{ sentTo: sentTo ?? '', sentNowhere: sentTo === null },
    ...(!enquiry.anonymous && { name: enquiry.name ?? '', ...replyDraftOf(enquiry.reply) }),
  }
}

function replyDraftOf(reply: Reply | undefined): Partial<EnquiryDraft> {
  if (reply === undefined) return {}
  const { promisedAt, windows, ...rest } = reply
  return {
    mayReply: true,
    ...rest,
    windows: [...windows],
    promisedAt: promisedAt === undefined ? '' : wallTime(promisedAt),
  }
}

interface Given {
  readonly now: Instant
  /** When it was, unless the draft says otherwise. */
  readonly at?: Instant
}

/**
 * What a draft stands for, as it is sent: what the screen hides is not in it, and of somebody anonymous nothing of who she is. Times that
 * nobody can read stay as they are typed, so that the schema refuses them.
 */
export function enquiryOf(draft: EnquiryDraft, { now, at = now }: Given): Enquiry {
  const { kind, refusal, anonymous, sex, ageBand } = draft
  const isRefused = kind === 'refused'
  const about = {
    at: draft.at === '' ? at : read(draft.at, now, 'past'),
    kind: kind as Enquiry['kind'],
    ...(isRefused && refusal !== '' && { refusal }),
    ...(isRefused && refusal === 'other' && filled('refusalWords', manyLines(draft.refusalWords))),
    sex,
    ageBand,
    said: manyLines(draft.said),
    offered: draft.nothingOffered ? null : manyLines(draft.offered),
    sentTo: draft.sentNowhere ? null : manyLines(draft.sentTo),
  }
  if (anonymous) return { anonymous, ...about }
  return { anonymous, ...about, ...filled('name', oneLine(draft.name)), ...replyOf(draft, now) }
}

/** What somebody gives of herself, as it is sent. */
export function namingOf(draft: NamingDraft, now: Instant): Naming {
  return { name: oneLine(draft.name), ...replyOf(draft, now) }
}

function replyOf(draft: NamingDraft, now: Instant): { reply?: Reply } {
  const { mayReply, channel, to, windows, mayLeaveMessage, promisedAt } = draft
  if (!mayReply) return {}
  const promised = promisedAt === '' ? {} : { promisedAt: read(promisedAt, now, 'future') }
  return { reply: { channel, to: oneLine(to), windows, mayLeaveMessage, ...promised } }
}

function read(typed: string, now: Instant, lean: 'past' | 'future'): string {
  return instantTyped(typed, { now, lean }) ?? typed
}

function filled<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  return text === '' ? {} : ({ [name]: text } as Partial<Record<Name, string>>)
}

/** What is wrong with a draft before anybody is asked. `before`: what is corrected. */
export function draftFaults(draft: EnquiryDraft, now: Instant, before?: Enquiry): FieldFaults {
  const enquiry = enquiryOf(draft, { now, ...(before && { at: before.at }) })
  const found = faultsBy(enquirySchema, enquiry)
  return Object.keys(found).length > 0 ? found : byPath(enquiryFaults(enquiry, now, before))
}

/** The same of what somebody gives of herself. */
export function namingFaults(draft: NamingDraft, now: Instant): FieldFaults {
  const naming = namingOf(draft, now)
  const found = faultsBy(namingSchema, naming)
  return Object.keys(found).length > 0 ? found : byPath(replyFaults(naming.reply, now))
}

function byPath(faults: readonly Fault[]): FieldFaults {
  return Object.fromEntries(faults.map(({ path, code }) => [path, code]))
}

/** Whether an enquiry says already what a draft stands for, however its number was spelled. */
export function isSaid(draft: EnquiryDraft, enquiry: Enquiry, now: Instant): boolean {
  const mine = draftOf(enquiryOf(draft, { now, at: enquiry.at }))
  const theirs = draftOf(enquiry)
  return (
    isSamePhone(mine.to, theirs.to) && JSON.stringify({ ...mine, to: '' }) === JSON.stringify({ ...theirs, to: '' })
  )
}

/** Where a field of an enquiry is more than one of its draft. */
const partsOf: Readonly<Partial<Record<EnquiryField, readonly (keyof EnquiryDraft)[]>>> = {
  kind: ['kind', 'refusal', 'refusalWords'],
  offered: ['offered', 'nothingOffered'],
  sentTo: ['sentTo', 'sentNowhere'],
  reply: Object.keys(replyDraft) as (keyof typeof replyDraft)[],
}

/** A draft with some fields as another one has them. */
export function withFields(draft: EnquiryDraft, from: EnquiryDraft, fields: readonly EnquiryField[]): EnquiryDraft {
  const parts = fields.flatMap((field) => partsOf[field] ?? [field as keyof EnquiryDraft])
  return { ...draft, ...Object.fromEntries(parts.map((part) => [part, from[part]])) }
}
