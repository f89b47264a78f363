import type * as z from 'zod/mini'
import { noticeSchema } from '../../shared/police/notice.ts'
import { missingFaults, slipsAt } from '../../shared/police/slips.ts'
import { type Fault, faults } from '../../shared/problems/faults.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { FieldFaults } from '../forms/refusal.ts'
import { noticeOf, type TypedNotice } from './typed-notice.ts'

/*
 * What is wrong with a notice before it is sent, by the very schema of the door that takes it. Apart from the fields: the schema knows the
 * telephone numbers of the world and is loaded while somebody writes.
 */

/** What the platform would refuse in what is typed, by path; nothing when it would take it. */
export function noticeFaults(typed: TypedNotice, now: Instant): FieldFaults {
  const sent = noticeOf(typed, now)
  const parsed = noticeSchema.safeParse(sent)
  if (parsed.success) return byPath(slipsAt(parsed.data, now))
  // The schema looks at whom it is about only once all else is right; a person at a form is told all at once.
  const { unit = {}, officer = {}, endangered = [] } = sent as Partial<Parameters<typeof missingFaults>[0]>
  return byPath([...faultsOf(parsed.error, sent), ...missingFaults({ unit, officer, endangered })])
}

/** What a schema finds wrong with what is sent; of what is not there at all, that it is missing. */
export function faultsOf(error: z.core.$ZodError, sent: unknown): Fault[] {
  const isNothing = ({ path, code }: Fault) => code.startsWith('invalid_') && at(sent, path) === undefined
  return faults(error).map((fault) => (isNothing(fault) ? { ...fault, code: 'missing' } : fault))
}

/** The first fault at each path: what comes after it may only follow from it. */
export function byPath(found: readonly Fault[]): FieldFaults {
  return Object.fromEntries(found.toReversed().map(({ path, code }) => [path, code]))
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((held, step) => (held as Readonly<Record<string, unknown>> | undefined)?.[step], value)
}
