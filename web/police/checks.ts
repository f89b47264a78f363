import { endSchema } from '../../shared/police/end.ts'
import { faultsOf } from '../../shared/police/notice-faults.ts'
import { supplementSchema } from '../../shared/police/supplement.ts'
import type { FieldFaults } from '../forms/refusal.ts'
import { byPath } from '../notice-form/checks.ts'

export { noticeFaults } from '../notice-form/checks.ts'

/** What the platform would refuse in a supplement or in an end, by the path in what is sent. */
export function faultsBefore(verb: 'supplements' | 'end', sent: unknown): FieldFaults {
  const { error } = (verb === 'end' ? endSchema : supplementSchema).safeParse(sent)
  return error === undefined ? {} : byPath(faultsOf(error, sent))
}
