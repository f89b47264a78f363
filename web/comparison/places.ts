import type { Centre, Coverage } from '../../shared/centres/centres.ts'
import { districts, regions } from '../../shared/centres/districts.ts'
import { type Area, districtsOf, NATION } from '../../shared/population/population.ts'
import type { Publication } from '../../shared/publications/publication.ts'
import type { Datum } from '../charts/chart.ts'
import type { KindOfPlaces, Order } from './choice.ts'

/** Which centres there are, and what each covers. */
export interface Centres {
  readonly centres: readonly Centre[]
  readonly coverage: readonly Coverage[]
}

/** All places of a kind, whether or not anything is published of them: none is left out in silence. By code: as regions are numbered. */
export function areasOf(
  kind: KindOfPlaces,
  publications: readonly Publication[],
  { centres, coverage }: Centres,
): readonly Area[] {
  if (kind === 'regions') return Object.keys(regions)
  if (kind === 'districts') return [...districts.keys()]
  const published = publications.flatMap(({ rows }) => rows.map(({ area }) => area))
  const all = [...new Set([...centres.map(({ id }) => id), ...published])].filter((area) => area !== NATION)
  return all.toSorted((one, other) => compareText(codeOf(one, coverage), codeOf(other, coverage)))
}

/** The first district of a centre tells where it stands among the others; one that serves none comes last. */
function codeOf(centre: Area, coverage: readonly Coverage[]): string {
  return districtsOf(centre, LATEST, coverage)?.[0] ?? `~${centre}`
}

/** Any year after the last change of who serves what. */
const LATEST = 9999

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** What a place is called where many are side by side: a centre by the town of its seat. */
export function nameOf(
  area: Area,
  { nation, centres }: { readonly nation: string } & Pick<Centres, 'centres'>,
): string {
  if (area === NATION) return nation
  const region = Object.entries(regions).find(([code]) => code === area)?.[1].name
  return centres.find(({ id }) => id === area)?.seat ?? region ?? districts.get(area) ?? area
}

interface Ordered {
  readonly area: Area
  readonly name: string
  readonly datum: Datum
}

/** Places as somebody wants them. By value: the largest first, what is not told after all numbers, equals by name. */
export function inOrder<T extends Ordered>(places: readonly T[], order: Order): readonly T[] {
  if (order === 'code') return places
  const byName = (one: T, other: T) => collator.compare(one.name, other.name)
  if (order === 'name') return places.toSorted(byName)
  return places.toSorted((one, other) => numberOf(other) - numberOf(one) || byName(one, other))
}

function numberOf({ datum }: Ordered): number {
  return 'value' in datum ? datum.value : -1
}

const collator = new Intl.Collator('cs')
