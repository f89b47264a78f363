import type { NewClient } from '../../../shared/clients/new-client.ts'
import type { PersonChange } from '../../../shared/clients/new-person.ts'
import { changedPerson } from '../../../shared/clients/person-changes.ts'
import { clientSettingsSchema, MINIMUM_AGE } from '../../../shared/clients/settings.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Centre } from '../table/access.ts'
import { type Change, changeFile } from './changes.ts'
import { createClient, type Opening } from './new-clients.ts'

/** What staff do about the people whom files are about. */
export function peopleOf(centre: Centre) {
  return {
    /** Opens a file for somebody who came by herself. Throws `invalid`. */
    createClient: (client: NewClient, opening: Opening) => createClient(centre, client, opening),
    /** Changes what is known of a person, field by field. Throws `not-found`, `invalid` and `changed-meanwhile`. */
    savePerson: async (change: Change, person: PersonChange) => {
      const { minimumAge = MINIMUM_AGE } = await readSettings(centre.table, centre.id, clientSettingsSchema)
      return changeFile(centre, change, changedPerson(person, { now: change.now, minimumAge }))
    },
  }
}
