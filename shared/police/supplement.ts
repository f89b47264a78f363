import * as z from 'zod/mini'
import type { Fault } from '../problems/faults.ts'
import { isVerified } from '../text/phone-number.ts'
import { type Instant, instant } from '../time/instant.ts'
import { birthFault } from './birth.ts'
import { endFault } from './end.ts'
import { extensionsSchema } from './extensions.ts'
import { isEmptyObject, withoutEmpty } from './left-out.ts'
import { endangeredSchema, MOST_PERSONS, type Notice, prose, supplementParts } from './notice.ts'
import { type Doubt, inTheFuture } from './slips.ts'

/*
 * What a unit adds to a notice of its own, or corrects in it. Field by field it is spelled as in a notice; what is left out stays as it was
 * told, a list is told anew as a whole. What starts a clock or leads to a centre (reference, times, district) is told once.
 */

const personSchema = z.extend(endangeredSchema, {
  /** Which person of the notice it is about, counted from 1 in the order in which they were told; left out of one who is new. */
  number: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_PERSONS))),
})

/** The fields of a supplement, as the schema has them. */
export const supplementFields = z.strictObject({
  /** Why it is sent, or a new fact in words. */
  reason: z.optional(prose(1000)),
  ...supplementParts,
  endangered: z.optional(z.array(personSchema).check(z.minLength(1), z.maxLength(MOST_PERSONS))),
  extensions: z.optional(extensionsSchema),
})

export type Supplement = z.infer<typeof supplementFields>
type Told = NonNullable<Supplement['endangered']>[number]

/** A supplement as it is understood; see `noticeSchema`. It says something, and names each person once. */
export const supplementSchema = z.pipe(
  z.transform((sent) => withoutEmpty(sent)),
  supplementFields.check(({ value, issues }) => {
    if (issues.length > 0) return
    for (const { path, code } of slipsOfSupplement(value))
      issues.push({ code: 'custom', params: { code }, path: path === '' ? [] : path.split('.'), input: undefined })
  }),
)

/** What does not fit together in a supplement, whatever it is about. */
function slipsOfSupplement(supplement: Supplement): Fault[] {
  const { endangered = [] } = supplement
  if (Object.values(supplement).every(isEmptyObject)) return [{ path: '', code: 'nothing-said' }]
  return endangered.flatMap((person, index) => {
    const code = personFault(person, endangered.slice(0, index))
    return code === undefined
      ? []
      : [{ path: `endangered.${index}${code === 'nothing-said' ? '' : `.${at[code]}`}`, code }]
  })
}

const at = { 'number-twice': 'number', 'name-missing': 'familyName' } as const

function personFault(
  person: Told,
  before: readonly Told[],
): 'number-twice' | 'name-missing' | 'nothing-said' | undefined {
  const { number, ...told } = person
  if (number === undefined)
    return (person.givenName ?? person.familyName) || person.nameUnknown ? undefined : 'name-missing'
  if (before.some((other) => other.number === number)) return 'number-twice'
  return Object.keys(told).length === 0 ? 'nothing-said' : undefined
}

/** What is kept in the open of the notice that a supplement is about. */
interface Supplemented {
  readonly enteredAt: Instant
  readonly evictedAt: Instant
  /** How many persons it has. */
  readonly persons: number
}

/** What of a supplement does not fit the notice that it is about, at an instant. */
export function supplementFaults(supplement: Supplement, notice: Supplemented, now: Instant): Fault[] {
  return [
    ...numberFaults(supplement, notice),
    ...birthFaults(supplement, notice),
    ...distributionFaults(supplement, notice, now),
    ...(supplement.endsAt === undefined ? [] : endFault(supplement.endsAt, notice.evictedAt, 'endsAt')),
  ]
}

function numberFaults({ endangered = [] }: Supplement, { persons }: Supplemented): Fault[] {
  const unknown = endangered.flatMap(({ number = 0 }, index) =>
    number > persons ? [{ path: `endangered.${index}.number`, code: 'unknown-number' }] : [],
  )
  const added = endangered.filter(({ number }) => number === undefined).length
  return persons + added > MOST_PERSONS ? [...unknown, { path: 'endangered', code: 'too_big' }] : unknown
}

function birthFaults({ evicted, endangered = [] }: Supplement, { enteredAt }: Supplemented): Fault[] {
  const people = [
    ['evicted', evicted?.birthDate] as const,
    ...endangered.map(({ birthDate }, index) => [`endangered.${index}`, birthDate] as const),
  ]
  return people.flatMap(([path, birthDate]) => {
    const code = birthDate === undefined ? undefined : birthFault(birthDate, enteredAt)
    return code === undefined ? [] : [{ path: `${path}.birthDate`, code }]
  })
}

function distributionFaults({ distribution = [] }: Supplement, { enteredAt }: Supplemented, now: Instant): Fault[] {
  return distribution.flatMap(({ at: sentAt }, index) => {
    const path = `distribution.${index}.at`
    if (sentAt === undefined) return []
    if (instant(sentAt) < enteredAt) return [{ path, code: 'before-entry' }]
    return inTheFuture(sentAt, now) ? [{ path, code: 'in-the-future' }] : []
  })
}

/** A person told of, as one of the notice: by their number, those who are new behind those that it has. */
export interface Numbered {
  readonly number: number
  readonly isNew: boolean
  /** The words without the number. */
  readonly told: Omit<Told, 'number'>
}

/** The persons that a supplement tells of, in its order. */
export function numbered({ endangered = [] }: Supplement, persons: number): Numbered[] {
  let last = persons
  return endangered.map(({ number, ...told }) => {
    if (number === undefined) last++
    return { number: number ?? last, isNew: number === undefined, told }
  })
}

/** The people whom a supplement adds to a notice. */
export function addedBy(supplement: Supplement): Notice['endangered'] {
  return (supplement.endangered ?? []).flatMap(({ number, ...told }) => (number === undefined ? [told] : []))
}

/** What of a supplement was taken in though it may be wrong, to be asked about; persons by their place in the notice. */
export function doubtsOfSupplement(supplement: Supplement, persons: number): Doubt[] {
  const phones = [
    ['unit', supplement.unit] as const,
    ['officer', supplement.officer] as const,
    ...numbered(supplement, persons).flatMap(({ number, told }) => [
      [`endangered.${number - 1}`, told] as const,
      ...(told.otherPhones ?? []).map((other, nth) => [`endangered.${number - 1}.otherPhones.${nth}`, other] as const),
    ]),
  ]
  return phones.flatMap(([path, said]) =>
    said?.phone === undefined || isVerified(said.phone)
      ? []
      : [{ path: `${path}.phone`, code: 'unverified-phone' as const }],
  )
}
