import { noticeFaults as faultsIn } from '../../shared/police/notice-faults.ts'
import type { Fault } from '../../shared/problems/faults.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { FieldFaults } from '../forms/refusal.ts'
import { noticeOf, type TypedNotice } from './typed-notice.ts'

/*
 * What is wrong with a notice before it is sent, by the very schema of the door that takes it. Apart from the fields: the schema knows the
 * telephone numbers of the world and is loaded while somebody writes.
 */

/** What the platform would refuse in what is typed, by path; nothing when it would take it. */
export function noticeFaults(typed: TypedNotice, now: Instant): FieldFaults {
  return byPath(faultsIn(noticeOf(typed, now), now))
}

/** The first fault at each path: what comes after it may only follow from it. */
export function byPath(found: readonly Fault[]): FieldFaults {
  return Object.fromEntries(found.toReversed().map(({ path, code }) => [path, code]))
}
