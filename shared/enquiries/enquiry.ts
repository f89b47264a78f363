import * as z from 'zod/mini'
import { known } from '../clients/safe-contact.ts'
import { ageBands } from '../police/age-band.ts'
import { sexes } from '../police/coded.ts'
import { safeWindowsSchema, storedSafeWindowSchema } from '../police/safe-window.ts'
import { LONGEST_PHONE, line, lines, name } from '../text/text.ts'
import { writtenInstant } from '../time/written.ts'
import { codeOf, LONGEST_CODE } from './return-code.ts'

/*
 * Somebody who turned to the centre and is not, or not yet, its client (zájemce). Whoever stays anonymous has a schema of their own, in
 * which there is no place for a name, a telephone, an address or a birth date: what nobody can send nobody can store.
 */

/** What came of it. A rescuer (zachránce) asks for somebody else. */
export const enquiryKinds = ['one-off', 'rescuer', 'refused'] as const
export type EnquiryKind = (typeof enquiryKinds)[number]

/** What the list shows of them, when it does not show all; whoever is anonymous is of one of the kinds too. */
export const enquirySelections = [...enquiryKinds, 'anonymous'] as const
export type EnquirySelection = (typeof enquirySelections)[number]

/** Why somebody was refused. */
export const refusals = ['not-violence', 'outside-group', 'capacity', 'ended-lately', 'other'] as const
export type Refusal = (typeof refusals)[number]

/**
 * The letter of § 91 (3) of Act 108/2006 by which a refusal is reported; another reason has none. The reason is what is stored: services
 * without beds leave `c` out, and some letter the rest anew.
 */
export const refusalLetters = {
  'not-violence': 'a',
  'outside-group': 'a',
  capacity: 'b',
  'ended-lately': 'd',
} as const satisfies Partial<Record<Refusal, string>>

export const enquirySexes = [...sexes, 'unknown'] as const

/** Nobody is asked how old they are: it is as they say, or as they sound. */
export const enquiryAgeBands = [...ageBands, 'unknown'] as const

/** By what she may be reached. */
export const replyChannels = ['phone', 'message', 'e-mail'] as const
export type ReplyChannel = (typeof replyChannels)[number]

/** The longest text that each field takes, in characters. */
export const longestOfEnquiry = {
  said: 2000,
  offered: 500,
  sentTo: 500,
  refusalWords: 300,
  ageReason: 500,
  name: 80,
  to: LONGEST_PHONE,
}

const prose = (max: number) => lines(max).check(z.minLength(1))

const about = {
  /** When she called or came. */
  at: writtenInstant,
  kind: z.enum(enquiryKinds),
  refusal: z.optional(z.enum(refusals)),
  /** Why she was refused, when no other reason is it. */
  refusalWords: z.optional(prose(longestOfEnquiry.refusalWords)),
  sex: z.enum(enquirySexes),
  ageBand: z.enum(enquiryAgeBands),
  /** What she said; perhaps nothing. */
  said: lines(longestOfEnquiry.said),
  /** What was offered instead. `null` is nothing, said in so many words. */
  offered: z.nullable(prose(longestOfEnquiry.offered)),
  /** Where she was sent. `null` is nowhere. */
  sentTo: z.nullable(prose(longestOfEnquiry.sentTo)),
}

/** How she may be reached, as far as she allowed it. Who did not allow it leaves no number. */
export const replySchema = z.strictObject({
  channel: z.enum(replyChannels),
  /** The number or the address. */
  to: line(longestOfEnquiry.to).check(z.minLength(1)),
  windows: safeWindowsSchema,
  mayLeaveMessage: known,
  /** By when she was promised to be called back. */
  promisedAt: z.optional(writtenInstant),
})
export type Reply = z.infer<typeof replySchema>

const named = {
  /** The one name that she gave; left out when she gave none. */
  name: z.optional(name(longestOfEnquiry.name)),
  reply: z.optional(replySchema),
}

/** An enquiry of somebody who stays anonymous. */
export const anonymousSchema = z.strictObject({ anonymous: z.literal(true), ...about })

/** An enquiry of anybody else. */
export const namedSchema = z.strictObject({ anonymous: z.literal(false), ...about, ...named })

export const enquirySchema = z.discriminatedUnion('anonymous', [anonymousSchema, namedSchema])
export type Enquiry = z.infer<typeof enquirySchema>

/** What she gives who gives up being anonymous: a name, and whether she may be reached. */
export const namingSchema = z.strictObject({ name: name(longestOfEnquiry.name), reply: z.optional(replySchema) })
export type Naming = z.infer<typeof namingSchema>

/** The code of one who stays anonymous, however it is spelled. */
export const codeSchema = z.string().check(
  z.maxLength(LONGEST_CODE),
  z.refine((typed) => codeOf(typed) !== undefined, { params: { code: 'not-a-code' } }),
)

/** What is still asked for when she becomes a client. */
export const becomingSchema = z.strictObject({
  /** Made by the client, so that sending again after a lost answer opens one file. */
  client: z.ulid(),
  /** Her name, where the enquiry says none or somebody else's: one is enough. */
  name: z.optional(name(longestOfEnquiry.name)),
  ageReason: z.optional(prose(longestOfEnquiry.ageReason)),
})

export const storedReplySchema = z.object({
  channel: z.enum(replyChannels),
  to: z.string(),
  windows: z.array(storedSafeWindowSchema),
  mayLeaveMessage: known,
  promisedAt: z.optional(z.string()),
})

/** The words of an enquiry as they were stored, whatever limits they were saved under. */
export const storedWords = {
  refusalWords: z.optional(z.string()),
  said: z.string(),
  offered: z.nullable(z.string()),
  sentTo: z.nullable(z.string()),
}

export const deedSchema = z.object({ by: z.string(), at: z.string() })

/** What became of an enquiry since it was recorded. */
const courseSchema = {
  recorded: deedSchema,
  /** When she came back by her code, from the first time on. */
  returns: z.array(deedSchema),
  /** When she gave up being anonymous. */
  named: z.optional(deedSchema),
  /** When what was promised was done. */
  repliedTo: z.optional(deedSchema),
  /** Who is to call her back since that was passed on; before, whoever recorded it. */
  caller: z.optional(z.string()),
  /** When she became a client. */
  becameClient: z.optional(deedSchema),
  /** When it was linked to a file that was there already, and when such a link was last undone. */
  linked: z.optional(deedSchema),
  unlinked: z.optional(deedSchema),
  /** In which version each field was last corrected. */
  changedIn: z.optional(z.record(z.string(), z.number())),
}

/** What is stored sealed of an enquiry. The anonymous one has no place for who she is here either: what is of no schema is not read. */
export const storedAnonymousSchema = z.object({ ...storedWords, ...courseSchema })
export const storedNamedSchema = z.object({
  ...storedWords,
  ...courseSchema,
  name: z.optional(z.string()),
  reply: z.optional(storedReplySchema),
})

/** Everything that is known of an enquiry. */
export interface EnquiryFacts {
  readonly id: string
  readonly version: number
  readonly enquiry: Enquiry
  readonly recorded: EnquiryDeed
  readonly returns: readonly EnquiryDeed[]
  readonly named?: EnquiryDeed | undefined
  readonly repliedTo?: EnquiryDeed | undefined
  /** Who is to call her back since that was passed on. */
  readonly caller?: string | undefined
  /** The file that was opened for her, or that she had. */
  readonly client?: string
  readonly becameClient?: EnquiryDeed | undefined
  /** Set when the file was there already: such a link can be undone. */
  readonly linked?: EnquiryDeed | undefined
  readonly unlinked?: EnquiryDeed | undefined
  /** In which version each field was last corrected; what it said before is asked for by itself. */
  readonly changedIn?: Readonly<Record<string, number>> | undefined
}

/** Who did it, and when. */
export type EnquiryDeed = z.infer<typeof deedSchema>

/** The promise to call her back that nobody has kept yet. */
export function openPromise({ enquiry, repliedTo }: Pick<EnquiryFacts, 'enquiry' | 'repliedTo'>): string | undefined {
  return enquiry.anonymous || repliedTo !== undefined ? undefined : enquiry.reply?.promisedAt
}

/** Who is to call her back: whoever recorded it, or took that over. */
export function callerOf({ caller, recorded }: Pick<EnquiryFacts, 'caller' | 'recorded'>): string {
  return caller ?? recorded.by
}
