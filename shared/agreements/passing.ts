import { Problem } from '../problems/problem.ts'
import { instant } from '../time/instant.ts'
import type { Kind } from '../work/acts.ts'
import type { NewEntry } from '../work/entry.ts'
import { type Consent, consentFor, type Recipient, recipients } from './consent.ts'

/** To whom something is told by a kind of work; by a referral to any service, office or person that no kind of its own is for. */
const toldBy: Partial<Readonly<Record<Kind, readonly Recipient[]>>> = {
  ospod: ['ospod'],
  police: ['police'],
  court: ['court'],
  referral: recipients.filter((each) => each !== 'police' && each !== 'court'),
}

/**
 * An entry that says that somebody outside was told of her by her consent, with the record of that consent: the one it names, else the
 * one that was given last. Throws `invalid` when none held for such a recipient then. Other entries stay as they are.
 */
export function byConsent(entry: NewEntry, consents: readonly Consent[]): NewEntry {
  const { kind, at, passedOn } = entry
  if (passedOn?.ground !== 'consent') return entry
  const holding = (toldBy[kind] ?? []).flatMap((recipient) => consentFor(consents, recipient, instant(at)))
  const consent = holding.find(({ id }) => id === passedOn.consent) ?? holding[0]
  const isNamed = passedOn.consent === undefined || passedOn.consent === consent?.id
  if (consent === undefined || !isNamed)
    throw new Problem('invalid', { faults: [{ path: 'entry.passedOn', code: 'no-consent' }] })
  return { ...entry, passedOn: { ...passedOn, consent: consent.id } }
}
