import * as z from 'zod/mini'
import { ageBandOf, ageBands, ageOn, birthYear } from '../police/age-band.ts'
import type { Birth } from '../police/birth.ts'
import { relations, sexes, violenceForms } from '../police/coded.ts'
import { type Instant, instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import type { Person } from './person.ts'

const unknown = z.literal('unknown')
const count = z.union([z.number(), unknown])

/** What of a person figures are made of: nothing but coded words and numbers, each with what says that it is not known. */
export const personFiguresSchema = z.object({
  sex: z.union([z.enum(sexes), unknown]),
  /** On the day on which the file was opened. */
  ageBand: z.union([z.enum(ageBands), unknown]),
  birthYear: count,
  relation: z.union([z.enum(relations), unknown]),
  sharedDwelling: z.enum(['yes', 'no', 'unknown']),
  forms: z.union([z.array(z.enum(violenceForms)), unknown]),
  childrenLiving: count,
  childrenPresent: count,
  childrenEndangered: count,
  /** Where they lived before they came: a district by its code, or `abroad`. */
  districtBefore: z.string(),
})
export type PersonFigures = z.infer<typeof personFiguresSchema>

/** What figures are told of a person whose file was opened at an instant. */
export function personFigures(person: Person, arrivedAt: Instant): PersonFigures {
  const { sex, relation, sharedDwelling, forms, children = {}, district } = person
  return {
    sex: sex ?? 'unknown',
    ...ageFigures(person, arrivedAt),
    relation: relation ?? 'unknown',
    sharedDwelling: sharedDwelling === undefined ? 'unknown' : sharedDwelling ? 'yes' : 'no',
    forms: forms ?? 'unknown',
    childrenLiving: children.living ?? 'unknown',
    childrenPresent: children.present ?? 'unknown',
    childrenEndangered: children.endangered ?? 'unknown',
    districtBefore: district ?? 'unknown',
  }
}

function ageFigures({ birthDate, ageBand }: Person, at: Instant): Pick<PersonFigures, 'ageBand' | 'birthYear'> {
  const birth = birthDate !== undefined && isBirth(birthDate) ? birthDate : undefined
  if (birth === undefined) return { ageBand: ageBand ?? 'unknown', birthYear: 'unknown' }
  const day = pragueDay(instant(at))
  return { ageBand: ageBandOf(ageOn(birth, day)), birthYear: birthYear(birth, day) }
}

/** What was stored by whatever rules held then may be words. */
function isBirth(birth: NonNullable<Person['birthDate']>): birth is Birth {
  return typeof birth !== 'string' || /^\d{4}(-\d{2}-\d{2})?$/.test(birth)
}
