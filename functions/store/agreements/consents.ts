import * as z from 'zod/mini'
import {
  type Consent,
  type ConsentFields,
  type ConsentWithdrawal,
  correctedConsent,
  withdrawnConsent,
  writtenConsent,
} from '../../../shared/agreements/consent.ts'
import { type Earlier, seenIn } from '../../../shared/agreements/earlier.ts'
import type { Consents, ConsentView } from '../../../shared/agreements/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { ClientItem } from '../clients/file.ts'
import { changeRecord, listRecords, type RecordKind, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { consentWords, earlierActions, readEarlier } from './earlier.ts'

const kind: RecordKind<Consent> = {
  type: 'consent',
  schema: z.object({
    id: z.string(),
    ...consentWords,
    corrections: z.exactOptional(z.number()),
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
      change.version === 0 ? addConsent(centre, change, consent) : correctConsent(centre, change, consent),
    /** Nothing of another's can be lost by it: what a consent says stays as it is. */
    withdrawConsent: ({ version: _seen, ...change }: ConsentChange, withdrawal: ConsentWithdrawal) =>
      changeRecord(
        centre,
        { ...change, did: 'consent-withdrawal' },
        { kind, plan: (before) => withdrawnConsent(before, withdrawal, change) },
      ),
  }
}

/** One that is sent again was written down before. */
function addConsent(centre: Centre, change: ConsentChange, consent: ConsentFields): Promise<ConsentView> {
  return changeRecord(
    centre,
    { ...change, did: 'consent' },
    { kind, plan: (before) => (before ? undefined : writtenConsent({ id: change.id, consent }, change)) },
  )
}

/** What others put right meanwhile stands; what it said before is kept. */
function correctConsent(
  centre: Centre,
  { version: seen, ...change }: ConsentChange,
  consent: ConsentFields,
): Promise<ConsentView> {
  const { client, id } = change
  const kept: Earlier[] = []
  const plan = async (before: ConsentView | undefined) => {
    if (before === undefined) throw new Problem('not-found')
    const earlier = before.version > seen ? seenIn(await readEarlier(centre, client, id), seen) : undefined
    const was = earlier && 'consent' in earlier ? earlier.consent : before
    const right = correctedConsent(before, { was, consent }, change)
    kept.splice(0, kept.length, ...(right ? [right.earlier] : []))
    return right?.consent
  }
  const also = (_consent: Consent, file: ClientItem) => earlierActions(centre, file, kept)
  return changeRecord(centre, { ...change, did: 'consent' }, { kind, plan, also })
}
