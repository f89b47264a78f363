import type { OpenKind } from '../duties/open-kind.ts'
import type { Instant } from '../time/instant.ts'
import type { NewEntry } from '../work/entry.ts'

/** What was passed on from whom to whom. */
export interface Handing {
  readonly kind: Exclude<OpenKind, 'shift'>
  readonly from: string
  readonly to: string
}

/** Time lines are kept in Czech. */
const what: Readonly<Record<Handing['kind'], string>> = {
  file: 'klíčová práce se spisem',
  duty: 'nabídka pomoci do 48 hodin',
  call: 'slíbené zavolání',
  review: 'přehodnocení plánu',
  appointment: 'termín',
  visit: 'výjezd',
}

/** What a time line says of something that was passed on: names of staff, as they are called that day. */
export function entryOfHanding(
  { kind, from, to }: Handing,
  { id, now }: { readonly id: string; readonly now: Instant },
): NewEntry {
  return { id, kind: 'note', at: now, words: `Předáno: ${what[kind]}. Předává ${from}, přebírá ${to}.` }
}
