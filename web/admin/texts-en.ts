import type { AdminTexts } from './texts-cs.ts'

/** What the screens of the platform's admin say, in English. */
export const en: AdminTexts = {
  platform: 'Administration',
  places: { centres: 'Centres', coverage: 'Coverage', acts: 'Acts' },
  acts: {
    title: 'Acts of the administration',
    lead: 'Everything the platform’s administration has changed. Centres see the acts that concern them.',
    none: 'No act yet.',
    kinds: {
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
    },
    shown: (count, isAll) => `${isAll ? 'In all' : 'Shown:'} ${count} ${count === 1 ? 'act' : 'acts'}.`,
    more: 'Show older',
    operator: 'operator at the command line',
  },
}
