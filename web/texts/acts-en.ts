import type { ActKind } from '../../shared/platform/acts.ts'

/** What the platform's admin can do, in English: said to the admin and to the centres that it concerns. */
export const acts: Readonly<Record<ActKind, string>> = {
  'centre-opened': 'a centre was opened',
  'centre-changed': 'data of a centre were changed',
  'centre-closed': 'a centre was closed',
  'coverage-changed': 'coverage of a district was changed',
  'unit-added': 'a police unit was added',
  'unit-changed': 'data of a police unit were changed',
  'code-made': 'a code for a unit’s key was made',
  'key-confirmed': 'a unit’s key was confirmed',
  'code-withdrawn': 'a code for enrolling a key was withdrawn',
  'key-rejected': 'a unit’s key was rejected',
  'key-ended': 'a unit’s key was given an end',
  'key-revoked': 'a unit’s key was revoked',
  'person-invited': 'somebody was invited to the administration or the association',
  'person-ended': 'somebody’s access was ended',
}
