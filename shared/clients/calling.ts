import { callable, type SafeContact } from './safe-contact.ts'
import type { Tried } from './tried.ts'

/**
 * Whether a person may be called: `undecided` after an attempt found that contact is not safe, until somebody decides; `other-way`
 * when somebody chose another way then; `stop` by the card; `no-number` when none is known that is not wrong.
 */
export type MayCall = 'yes' | 'undecided' | 'other-way' | 'stop' | 'no-number'

/** What decides it. */
export interface CallingFacts {
  readonly safeContact: Pick<SafeContact, 'numbers' | 'doNotCall'>
  /** The version of the file in which a person last changed the card; none when it is as police gave it. */
  readonly cardChangedIn?: number | undefined
  readonly tried: Pick<Tried, 'unsafe' | 'decision'>
}

/** Whether a person may be called is decided here and nowhere else. Changing the card is a decision too, and the latest one holds. */
export function mayCall({ safeContact, cardChangedIn = -1, tried: { unsafe, decision } }: CallingFacts): MayCall {
  const decidedIn = decision?.madeIn ?? -1
  if (unsafe !== undefined && Math.max(cardChangedIn, decidedIn) < unsafe.recordedIn) return 'undecided'
  if (safeContact.doNotCall) return 'stop'
  if (unsafe !== undefined && decision?.way === 'other-way' && decidedIn > cardChangedIn) return 'other-way'
  return callable(safeContact).length > 0 ? 'yes' : 'no-number'
}
