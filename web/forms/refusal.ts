import type * as z from 'zod/mini'
import { faults } from '../../shared/problems/faults.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { textFaults } from '../../shared/text/signs.ts'

/** Codes of what is wrong, by the path in what is sent. */
export type FieldFaults = Readonly<Record<string, string>>

/** What the platform found wrong, by path; nothing when it refused for another reason or did not answer. */
export function faultsIn(error: unknown): FieldFaults {
  const found = error instanceof Problem ? (error.details.faults ?? []) : []
  return Object.fromEntries(found.map(({ path, code }) => [path, code]))
}

/** What a schema finds wrong with what a form stands for, by path. */
export function faultsBy(schema: z.ZodMiniType, value: unknown): FieldFaults {
  const { error } = schema.safeParse(value)
  const named: readonly string[] = textFaults
  const found = error === undefined ? [] : faults(error)
  return Object.fromEntries(found.map(({ path, code }) => [path, named.includes(code) ? code : 'missing']))
}

/** The record as it is now, when a save was refused because somebody else's came first. */
export function currentIn<R>(error: unknown, isRecord: (current: unknown) => current is R): R | undefined {
  if (!(error instanceof Problem) || error.code !== 'changed-meanwhile') return undefined
  const { current } = error.details
  return isRecord(current) ? current : undefined
}
