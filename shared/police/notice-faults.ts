import * as z from 'zod/mini'
import { type Fault, faults } from '../problems/faults.ts'
import type { Instant } from '../time/instant.ts'
import { birthSchema } from './birth.ts'
import { withoutEmpty } from './left-out.ts'
import { moment, noticeSchema } from './notice.ts'
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
  const found = [...bySchema, ...slipsSoFar(soFarSchema.parse(said), now)]
  return found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index)
}

/** What a schema finds wrong with what is sent; of what is not there at all, that it is missing. */
export function faultsOf(error: z.core.$ZodError, sent: unknown): Fault[] {
  const isNothing = ({ path, code }: Fault) => code.startsWith('invalid_') && at(sent, path) === undefined
  return faults(error).map((fault) => (isNothing(fault) ? { ...fault, code: 'missing' } : fault))
}

const word = z.catch(z.optional(z.string()), undefined)
const part = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.catch(z.prefault(z.object(shape), {} as never), {} as never)
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
    endangered: z.catch(z._default(z.array(person), []), []),
    distribution: z.catch(z._default(z.array(part({ at: time })), []), []),
  }),
  { unit: {}, officer: {}, evicted: {}, endangered: [], distribution: [] },
)

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((held, step) => (held as Readonly<Record<string, unknown>> | null | undefined)?.[step], value)
}
