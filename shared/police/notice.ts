import * as z from 'zod/mini'
import { centreFor } from '../centres/centres.ts'
import { districts } from '../centres/districts.ts'
import type { Day, Instant } from '../time/instant.ts'
import { evictionEndsByRule } from '../time/law.ts'
import { writtenInstant } from '../time/written-instant.ts'
import { safeWindowsSchema } from './safe-window.ts'

/*
 * The copy of the official record of an eviction (kopie úředního záznamu o vykázání) as police send it, protocol version 1.
 * Unknown fields are refused: a misspelt field must not vanish silently.
 */

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))
const optional = z.optional
const day = z.iso.date()
/** The law has known evictions since 2007. A year far from ours is a slip of the pen, and calendars cannot reckon with some. */
const moment = writtenInstant().check(z.refine((at) => at >= '2007' && at < '2100'))
const phone = z.string().check(z.trim(), z.regex(/^\+?[0-9 ]{3,20}$/))

const address = z.strictObject({
  street: text(120),
  municipality: text(80),
  postalCode: optional(z.string().check(z.regex(/^[0-9]{3} ?[0-9]{2}$/))),
})

const name = { givenName: text(80), familyName: text(80) }

export const sexes = ['female', 'male', 'other'] as const

/** What the evicted person is to the endangered one. */
export const relations = [
  'spouse',
  'partner',
  'former-spouse',
  'former-partner',
  'adult-child',
  'parent',
  'grandchild',
  'sibling',
  'other',
] as const

/** § 3021 of the Civil Code, and stalking. */
export const violenceForms = ['physical', 'psychological', 'sexual', 'economic', 'isolation', 'stalking'] as const

export const weapons = ['none', 'handed-over', 'not-handed-over', 'unknown'] as const
export const substances = ['none', 'alcohol', 'drugs', 'both', 'unknown'] as const
export const qualifications = ['offence', 'crime', 'none', 'open'] as const
/** Result of SARA DN only; the questionnaire itself is licensed to trained users and is never sent. */
export const saraResults = ['low', 'medium', 'high'] as const
/** Who is sent a copy of the record. */
export const copyHolders = ['centre', 'court', 'ospod'] as const

const officer = z.strictObject({
  rank: optional(text(40)),
  name: text(120),
  serviceNumber: text(20),
  phone: optional(phone),
})

const evicted = z.strictObject({
  ...name,
  birthDate: day,
  sex: z.enum(sexes),
  nationality: optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  presentAtEviction: z.boolean(),
  deliveryAddress: optional(address),
  keysTaken: z.boolean(),
  weapon: z.enum(weapons),
  objectionRaised: z.boolean(),
  substanceInfluence: z.enum(substances),
})

const otherPhone = z.strictObject({ phone, owner: optional(text(120)), safeWindows: optional(safeWindowsSchema) })

const endangered = z.strictObject({
  ...name,
  birthDate: day,
  sex: z.enum(sexes),
  relationOfEvicted: z.enum(relations),
  phone: optional(phone),
  /** Whose phone it is, in words: "její", "sestra". */
  phoneOwner: optional(text(120)),
  /** When it is safe to call it, and when it must not be called. Only this makes Opora advise an hour as safe; words never do. */
  safeWindows: optional(safeWindowsSchema),
  /** Further telephones by which the person may be reached, in the order in which they are to be tried. */
  otherPhones: optional(z.array(otherPhone).check(z.maxLength(4))),
  /** When it is safe to call, in words, which staff are shown as they are: "v pracovní dny 9–14, kdy je v práci". */
  safeTimes: optional(text(300)),
  /** How it is safe to reach the person, in words: "volat na telefon sestry". */
  safeWay: optional(text(300)),
  language: optional(text(40)),
  interpreterNeeded: z.boolean(),
  healthHandicap: optional(text(300)),
  injuries: optional(text(500)),
})

const child = z.strictObject({
  age: z.int().check(z.minimum(0), z.maximum(17)),
  livesInDwelling: z.boolean(),
  presentAtIncident: z.boolean(),
  directlyEndangered: z.boolean(),
})

const incident = z.strictObject({
  description: text(10_000),
  forms: z.array(z.enum(violenceForms)).check(z.minLength(1), z.maxLength(violenceForms.length)),
  previousIncidents: z.int().check(z.minimum(0), z.maximum(999)),
  qualification: z.enum(qualifications),
  saraDn: optional(z.enum(saraResults)),
})

const copySent = z.strictObject({ to: z.enum(copyHolders), name: text(160), at: moment })

const fields = z.strictObject({
  /** Číslo jednací: with the sender it identifies the notice, so sending it again is harmless. */
  reference: text(80),
  previousReference: optional(text(80)),
  unit: z.strictObject({ directorate: text(120), name: text(160), phone: optional(phone) }),
  officer,
  enteredAt: moment,
  evictedAt: moment,
  /** End of the eviction as police wrote it; by the rule of law when left out. */
  endsAt: optional(moment),
  dwelling: z.strictObject({
    ...address.shape,
    district: z.enum([...districts.keys()]),
    delimitedArea: text(1000),
  }),
  evicted,
  endangered: z.array(endangered).check(z.minLength(1), z.maxLength(10)),
  children: z.array(child).check(z.maxLength(20)),
  ospod: optional(z.strictObject({ informed: z.boolean(), name: optional(text(160)) })),
  incident,
  distribution: z.array(copySent).check(z.maxLength(10)),
})

const before = (a: string, b: string) => Date.parse(a) <= Date.parse(b)

/** A notice whose times are in the order in which they happen. */
export const noticeSchema = fields.check(
  z.refine(({ enteredAt, evictedAt }) => before(enteredAt, evictedAt), { path: ['evictedAt'], abort: true }),
  z.refine(({ evictedAt, endsAt }) => endsAt === undefined || before(evictedAt, endsAt), { path: ['endsAt'] }),
)

export type Notice = z.infer<typeof noticeSchema>
export type Endangered = Notice['endangered'][number]

/** When the eviction ends and who says so. */
export function endOfEviction(notice: Pick<Notice, 'evictedAt' | 'endsAt'>): { at: Instant; by: 'police' | 'rule' } {
  return notice.endsAt === undefined
    ? { at: evictionEndsByRule(notice.evictedAt), by: 'rule' }
    : { at: new Date(notice.endsAt).toISOString(), by: 'police' }
}

/** The centre for the shared dwelling on the day of delivery, or undefined when no centre covers its district. */
export function centreOf(notice: Notice, day: Day): string | undefined {
  return centreFor(notice.dwelling.district, day)
}
