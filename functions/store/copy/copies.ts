import { openFile, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { noteExport } from '../table/audit.ts'

/** Copies of files that people are shown of the files about them. */
export function copiesOf(centre: Centre) {
  return {
    /** Leaves the audit entry of a person being shown their file, or given a copy of it. Throws `not-found`. */
    noteCopy: async ({ client, by, role, now }: Turning): Promise<void> => {
      await openFile(centre, client)
      await noteExport(centre, { client, by, role, at: now, did: 'copy' })
    },
  }
}
