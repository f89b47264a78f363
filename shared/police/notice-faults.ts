import * as z from 'zod/mini'
import { type Fault, faults, MAX_FAULTS } from '../problems/faults.ts'
import type { Instant } from '../time/instant.ts'
import { birthSchema } from './birth.ts'
import { withoutEmpty } from './left-out.ts'
import { MOST_COPIES, MOST_PERSONS, moment, noticeSchema } from './notice.ts'
import { slipsAt, slipsSoFar } from './slips.ts'

/** All that is wrong with a notice that a person fills in, told at once, one fault a path; nothing when it would be taken in. */
export function noticeFaults(sent: unknown, now: Instant): Fault[] {
  const { data, error } = noticeSchema.safeParse(sent)
  if (error === undefined) return slipsAt(data, now)
  const said = withoutEmpty(sent)
  return allAtOnce(faultsOf(error, said), said, now)
}

/** All that is wrong with a notice that a system sends and the schema refused, told at once, one fault a path. */
export function refusedFaults(error: z.core.$ZodError, sent: unknown, now: Instant): Fault[] {
  return allAtOnce(faults(error), withoutEmpty(sent), now)
}

/** The schema looks at whom it is about, and at what fits together, only once all else is right. */
function allAtOnce(bySchema: readonly Fault[], said: unknown, now: Instant): Fault[] {
  const faulty = new Set(bySchema.map(({ path }) => path))
  // Of what is no notice at all nothing more can be said.
  if (faulty.has('')) return [...bySchema]
  const slips = slipsSoFar(soFarSchema.parse(said), now).filter((slip) => !isUnsure(slip, faulty))
  const first = new Map<string, Fault>()
  for (const fault of [...bySchema, ...slips]) if (!first.has(fault.path)) first.set(fault.path, fault)
  return [...first.values()].slice(0, MAX_FAULTS)
}

/** By what somebody is named, or that nobody knows by what. */
const naming = ['name', 'directorate', 'serviceNumber', 'givenName', 'familyName', 'nameUnknown']

/** Whether it says that somebody is not named where something stands by which they may be, and is faulty itself. */
function isUnsure({ path, code }: Fault, faulty: ReadonlySet<string>): boolean {
  if (code !== 'missing' && code !== 'name-missing') return false
  const whom = path.slice(0, path.lastIndexOf('.'))
  return faulty.has(whom) || naming.some((field) => faulty.has(`${whom}.${field}`))
}

/** What a schema finds wrong with what is sent; of what is not there at all, that it is missing. */
export function faultsOf(error: z.core.$ZodError, sent: unknown): Fault[] {
  const isNothing = ({ path, code }: Fault) => code.startsWith('invalid_') && at(sent, path) === undefined
  return faults(error).map((fault) => (isNothing(fault) ? { ...fault, code: 'missing' } : fault))
}

const word = z.catch(z.optional(z.string()), undefined)
const part = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.catch(z.prefault(z.object(shape), {} as never), {} as never)
/** A list longer than a notice may have says nothing: it is refused as a whole. */
const atMost = <Item extends z.ZodMiniType>(most: number, item: Item) =>
  z.catch(z._default(z.array(item).check(z.maxLength(most)), []), [])
const time = z.catch(z.optional(moment), undefined)
const birthDate = z.catch(z.optional(birthSchema), undefined)
const person = part({
  givenName: word,
  familyName: word,
  nameUnknown: z.catch(z.optional(z.boolean()), undefined),
  birthDate,
})

/** How unit, officer and persons are called, when they were born, and what was when, as far as that can be read. */
const soFarSchema = z.catch(
  z.object({
    unit: part({ name: word, directorate: word }),
    officer: part({ name: word, serviceNumber: word }),
    enteredAt: time,
    evictedAt: time,
    endsAt: time,
    evicted: part({ birthDate }),
    endangered: atMost(MOST_PERSONS, person),
    distribution: atMost(MOST_COPIES, part({ at: time })),
  }),
  { unit: {}, officer: {}, evicted: {}, endangered: [], distribution: [] },
)

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((held, step) => (held as Readonly<Record<string, unknown>> | null | undefined)?.[step], value)
}
