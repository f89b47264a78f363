import * as z from 'zod/mini'
import {
  type Consent,
  type ConsentFields,
  type ConsentWithdrawal,
  recipients,
  withdrawnConsent,
  writtenConsent,
} from '../../../shared/agreements/consent.ts'
import type { Consents, ConsentView } from '../../../shared/agreements/views.ts'
import { changeRecord, listRecords, type RecordKind, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'

const kind: RecordKind<Consent> = {
  type: 'consent',
  schema: z.object({
    id: z.string(),
    recipient: z.enum(recipients),
    recipientName: z.string(),
    scope: z.string(),
    purpose: z.string(),
    givenOn: z.string(),
    until: z.exactOptional(z.string()),
    kept: z.string(),
    by: z.string(),
    at: z.string(),
    withdrawn: z.exactOptional(z.object({ on: z.string(), how: z.string(), by: z.string(), at: z.string() })),
  }),
}

/** Which consent is changed, from which version of it; 0 for a new one. */
export interface ConsentChange extends Turning {
  readonly id: string
  readonly version: number
}

/** What can be asked of the consents of a file. Reading leaves an audit entry. */
export function consentsOf(centre: Centre) {
  return {
    /** Throws `not-found`. */
    consents: async (turning: Turning): Promise<Consents> => ({
      now: turning.now,
      consents: await listRecords(centre, turning, kind),
    }),
    /** Throws `not-found`, `invalid` with faults, and `changed-meanwhile` with what it is now; so does the other. */
    writeConsent: (change: ConsentChange, consent: ConsentFields): Promise<ConsentView> =>
      changeRecord(
        centre,
        { ...change, did: 'consent' },
        {
          kind,
          plan: (before) =>
            before && change.version === 0 ? undefined : writtenConsent(before, { id: change.id, consent }, change),
        },
      ),
    withdrawConsent: (change: ConsentChange, withdrawal: ConsentWithdrawal): Promise<ConsentView> =>
      changeRecord(
        centre,
        { ...change, did: 'consent-withdrawal' },
        {
          kind,
          plan: (before) => withdrawnConsent(before, withdrawal, change),
        },
      ),
  }
}
