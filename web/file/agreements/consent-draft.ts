import { ulid } from 'ulid'
import * as z from 'zod/mini'
import {
  type Consent,
  type ConsentFields,
  consentSchema,
  consentWithdrawalSchema,
  recipients,
} from '../../../shared/agreements/consent.ts'
import type { ConsentView } from '../../../shared/agreements/views.ts'
import { manyLines, oneLine } from '../../../shared/text/signs.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { faultsBy } from '../../forms/refusal.ts'
import { useServices } from '../../services.ts'
import type { OpenService } from './use-agreements.ts'
import { type ConsentForm, useConsentForm } from './use-service-form.ts'

/** A consent while it is being written. */
const draftSchema = z.object({
  id: z.string(),
  recipient: z.enum(recipients),
  recipientName: z.string(),
  scope: z.string(),
  purpose: z.string(),
  givenOn: z.string(),
  until: z.string(),
  kept: z.string(),
})
export type ConsentDraft = z.infer<typeof draftSchema>

/** The form of a consent, or of a new one. */
export function useWrittenConsentForm(open: OpenService, consent: ConsentView | undefined) {
  const { clock } = useServices()
  const { client } = open.file
  return useConsentForm<ConsentDraft>(open, {
    name: consent ? `consent:${client}:${consent.id}` : `consent:${client}`,
    consent,
    schema: draftSchema,
    begin: draftOf,
    blank: () => (consent ? draftOf(consent) : blankConsent(pragueDay(clock.now()))),
    check: (draft) => faultsBy(consentSchema, consentOf(draft)),
    send: (draft, version) => open.calls.writeConsent(version, { id: draft.id, consent: consentOf(draft) }),
    arrived: (draft, kept) => JSON.stringify(draftOf(kept)) === JSON.stringify(draft),
  })
}

const withdrawalDraftSchema = z.object({ on: z.string(), how: z.string() })
export type TakenBackDraft = z.infer<typeof withdrawalDraftSchema>

/** The form by which a consent is taken back. */
export function useTakenBackForm(open: OpenService, consent: ConsentView): ConsentForm<TakenBackDraft> | undefined {
  const { clock } = useServices()
  const { id } = consent
  return useConsentForm<TakenBackDraft>(open, {
    name: `consent-withdrawal:${open.file.client}:${id}`,
    consent,
    schema: withdrawalDraftSchema,
    blank: () => ({ on: pragueDay(clock.now()), how: '' }),
    check: ({ on, how }) => faultsBy(consentWithdrawalSchema, { on, how: oneLine(how) }),
    send: ({ on, how }, from) => open.calls.withdrawConsent(from, { id, withdrawal: { on, how: oneLine(how) } }),
    arrived: (_draft, kept) => kept.withdrawn !== undefined,
  })
}

function blankConsent(today: Day): ConsentDraft {
  return {
    ...{ id: ulid(), recipient: 'ospod', recipientName: '', scope: '', purpose: '' },
    ...{ givenOn: today, until: '', kept: '' },
  }
}

function draftOf({ id, recipient, recipientName, scope, purpose, givenOn, until = '', kept }: Consent): ConsentDraft {
  return { id, recipient, recipientName, scope, purpose, givenOn, until, kept }
}

function consentOf({ id: _id, until, recipientName, scope, purpose, kept, ...draft }: ConsentDraft): ConsentFields {
  return {
    ...draft,
    recipientName: oneLine(recipientName),
    scope: manyLines(scope),
    purpose: manyLines(purpose),
    ...(until !== '' && { until }),
    kept: oneLine(kept),
  }
}
