import type { End } from '../../shared/police/end.ts'
import { fullNotice } from './full-notice.ts'

/** A supplement with every field of a notice that it may tell anew, about a notice of one person. */
export function fullSupplement() {
  const { reference: _reference, enteredAt: _entered, evictedAt: _evicted, ...told } = fullNotice
  const { district: _district, ...dwelling } = told.dwelling
  return {
    ...told,
    reason: 'Vymyšlené doplnění pro zkoušku.',
    dwelling,
    endangered: told.endangered.map((person) => ({ number: 1, ...person })),
  }
}

/** An end with every field there is. */
export const fullEnd: End = {
  reason: 'objection-upheld',
  endedAt: '2026-03-02T09:30:00+01:00',
  note: 'Vymyšlený konec pro zkoušku.',
  extensions: { 'x-zkouska': { value: ['vymyšleno', 1, null] } },
}
