import { isYoungerThan } from '../police/age-band.ts'
import { type Birth, birthFault } from '../police/birth.ts'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { phoneOf } from '../text/phone.ts'
import { type Instant, instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import type { PlanFor } from './file-changes.ts'
import type { NewPerson, PersonChange, PersonField } from './new-person.ts'
import type { Person } from './person.ts'

/** All that staff write down of a person: what is known of them and, apart from it, where they live now. */
type Sheet = Person & { readonly whereNow?: string | undefined }

/** By what a person is judged who comes, or came, at an instant. */
interface Terms {
  readonly at: Instant
  readonly minimumAge: number
}

const ofAge: readonly PersonField[] = ['birthDate', 'ageBand', 'ageReason']

/** What is wrong with a person when some fields of it change; paths begin with `person`. */
export function personFaults(person: Sheet, changed: readonly PersonField[], { at, minimumAge }: Terms): Fault[] {
  const { birthDate, ageBand, ageReason, violentPerson } = person
  const when = (field: PersonField, path: string, code: string | undefined) =>
    changed.includes(field) && code !== undefined ? [{ path: `person.${path}`, code }] : []
  const faults = [
    ...when('birthDate', 'birthDate', birthDate && bornFault(birthDate, at)),
    ...when(
      'violentPerson',
      'violentPerson.birthDate',
      violentPerson?.birthDate && bornFault(violentPerson.birthDate, at),
    ),
  ]
  if (faults.length > 0 || !changed.some((field) => ofAge.includes(field))) return faults
  const isTwice = birthDate !== undefined && ageBand !== undefined
  const isYoung = isYoungerThan(minimumAge, { birthDate, ageBand }, pragueDay(instant(at)))
  return [
    ...faults,
    ...(isTwice ? [{ path: 'person.ageBand', code: 'with-birth' }] : []),
    ...(isYoung && ageReason === undefined ? [{ path: 'person.ageReason', code: 'below-minimum' }] : []),
  ]
}

function bornFault(birth: Birth, at: Instant): 'before-1900' | 'in-the-future' | undefined {
  const fault = birthFault(birth, at)
  return fault === 'after-entry' ? 'in-the-future' : fault
}

/** When a person is changed, and by what they are judged. */
interface Deed {
  readonly now: Instant
  readonly minimumAge: number
}

/**
 * Changes what is known of a person, field by field: what others changed meanwhile stands. Throws `invalid`.
 */
export function changedPerson({ changed, person: written }: PersonChange, deed: Deed): PlanFor {
  const sent = keptPerson(written)
  return ({ person, whereNow, personChangedIn = {}, version }) => {
    const before: Sheet = { ...person, whereNow }
    const fields = changed.filter((field) => !isSame(before[field], sent[field]))
    if (fields.length === 0) return undefined
    const { whereNow: isNow, ...after } = withFields(before, sent, fields)
    const faults = personFaults({ ...after, whereNow: isNow }, fields, { at: deed.now, minimumAge: deed.minimumAge })
    if (faults.length > 0) throw new Problem('invalid', { faults })
    return {
      did: 'person',
      person: {
        person: after,
        ...(isNow !== undefined && { whereNow: isNow }),
        personChangedIn: { ...personChangedIn, ...Object.fromEntries(fields.map((field) => [field, version + 1])) },
      },
    }
  }
}

/** A person as they are kept: whom we may call by E.164 where it can be. */
export function keptPerson({ contacts, ...person }: NewPerson): NewPerson {
  return { ...person, ...(contacts && { contacts: contacts.map((each) => ({ ...each, phone: phoneOf(each.phone) })) }) }
}

/** A person with some fields taken from what was sent; one that says nothing is left out. */
function withFields(before: Sheet, sent: NewPerson, fields: readonly PersonField[]): Sheet {
  const rest = Object.entries(before).filter(([field]) => !fields.includes(field as PersonField))
  const taken = fields.map((field) => [field, sent[field]])
  return Object.fromEntries([...rest, ...taken].filter(([, value]) => value !== undefined))
}

/** Whether a field says the same, whatever order its parts were written in. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, inOrder(part)])
}
