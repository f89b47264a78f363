import { ulid } from 'ulid'
import type { Agreement, AgreementFields } from '../../shared/agreements/agreement.ts'
import type { Consent, ConsentFields } from '../../shared/agreements/consent.ts'
import type { Closing, Reopening } from '../../shared/agreements/period.ts'

/** An oral agreement on advice that is given once. */
export function agreementFields(given: Partial<AgreementFields> = {}): AgreementFields {
  return {
    form: 'oral',
    from: '2026-03-03',
    extent: 'one-off',
    activities: ['legal-advice'],
    assignment: 'Chci vědět, co mohu udělat.',
    place: '',
    ...given,
  }
}

export function agreement(given: Partial<Agreement> = {}): Agreement {
  return { ...agreementFields(), id: ulid(), by: 'liberec-sluzba', at: '2026-03-03T09:00:00.000Z', ...given }
}

export function consentFields(given: Partial<ConsentFields> = {}): ConsentFields {
  return {
    recipient: 'ospod',
    recipientName: '',
    scope: 'Kde a kdy se dítě vídá s otcem.',
    purpose: 'Domluva styku s dítětem.',
    givenOn: '2026-03-03',
    kept: 'Šanon 12',
    ...given,
  }
}

export function consent(given: Partial<Consent> = {}): Consent {
  return { ...consentFields(), id: ulid(), by: 'liberec-sluzba', at: '2026-03-03T09:00:00.000Z', ...given }
}

export function closing(given: Partial<Closing> & Pick<Closing, 'period'>): Closing {
  return {
    on: '2026-03-20',
    reason: 'assignment-met',
    reasonWords: '',
    achieved: 'Ví, co může udělat.',
    documents: 'none',
    documentsNote: '',
    ...given,
  }
}

export function reopening(given: Partial<Reopening> = {}): Reopening {
  return { id: ulid(), from: '2026-03-25', origin: 'self-referral', targetGroup: 'domestic-violence', ...given }
}
