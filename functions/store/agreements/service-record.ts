import * as z from 'zod/mini'
import { agreementForms } from '../../../shared/agreements/agreement.ts'
import { documentFates, endReasons, targetGroups, UNRECORDED } from '../../../shared/agreements/period.ts'
import type { Service } from '../../../shared/agreements/service.ts'
import { origins } from '../../../shared/clients/views.ts'
import type { RecordKind } from '../clients/records.ts'
import { agreementWords } from './earlier.ts'

/*
 * The service to a person as it is kept: of each period and agreement the coded part stays readable for figures, and the words beside
 * it are sealed, by the id of what they are about.
 */

/** What of it stays readable, for figures. */
export const codedService = {
  periods: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      origin: z.enum(origins),
      targetGroup: z.enum(targetGroups),
      end: z.exactOptional(z.object({ on: z.string(), reason: z.enum([...endReasons, UNRECORDED]) })),
    }),
  ),
  agreements: z.array(
    z.object({
      id: z.string(),
      form: z.enum(agreementForms),
      from: z.string(),
      until: z.exactOptional(z.string()),
      isWithdrawn: z.exactOptional(z.boolean()),
    }),
  ),
}

const storedSchema = z.object({
  id: z.string(),
  ...codedService,
  ofPeriods: z.record(
    z.string(),
    z.object({
      keyWorker: z.exactOptional(z.string()),
      corrections: z.exactOptional(z.number()),
      end: z.exactOptional(
        z.object({
          reasonWords: z.string(),
          achieved: z.string(),
          documents: z.enum(documentFates),
          documentsNote: z.string(),
          by: z.string(),
          at: z.string(),
        }),
      ),
    }),
  ),
  ofAgreements: z.record(
    z.string(),
    z.object({
      ...agreementWords,
      corrections: z.exactOptional(z.number()),
      by: z.string(),
      at: z.string(),
      withdrawn: z.exactOptional(z.object({ by: z.string(), at: z.string(), reason: z.string() })),
    }),
  ),
})
export type StoredService = z.infer<typeof storedSchema>

/** The service to a person among the records of the file; there is one, with the id of the file. */
export const serviceKind: RecordKind<StoredService> = {
  type: 'service',
  schema: storedSchema,
  // Who had a person in their care last finds her among their own files when the service has ended, too.
  listedFor: ({ periods, ofPeriods }) => ofPeriods[periods.at(-1)?.id ?? '']?.keyWorker,
}

/** A service as it is kept. */
export function storedService({ id, periods, agreements }: Service): StoredService {
  return storedSchema.parse({
    id,
    periods,
    agreements: agreements.map((each) => ({ ...each, ...(each.withdrawn && { isWithdrawn: true }) })),
    ofPeriods: Object.fromEntries(periods.map((each) => [each.id, each])),
    ofAgreements: Object.fromEntries(agreements.map((each) => [each.id, each])),
  })
}

/** A service that was kept. */
export function openService({ id, periods, agreements, ofPeriods, ofAgreements }: StoredService): Service {
  return {
    id,
    periods: periods.map(({ end, ...period }) => {
      const { end: words, ...rest } = wordsOf(ofPeriods, period.id)
      return { ...period, ...rest, ...(end && words && { end: { ...end, ...words } }) }
    }),
    agreements: agreements.map(({ isWithdrawn: _isWithdrawn, ...each }) => ({
      ...each,
      ...wordsOf(ofAgreements, each.id),
    })),
  }
}

function wordsOf<Words>(all: Readonly<Record<string, Words>>, id: string): Words {
  const words = all[id]
  if (words === undefined) throw new Error('what is kept lacks its words')
  return words
}
