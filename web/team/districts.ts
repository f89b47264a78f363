import { centres, coverage } from '../../shared/centres/centres.ts'
import { districts } from '../../shared/centres/districts.ts'

type Option = readonly [code: string, name: string]

/** Districts to choose from, those of the centre first; what a centre is called leads to its own. */
export function districtsFor(centre: string): Option[] {
  const id = [...centres.values()].find(({ name }) => name === centre)?.id
  const own = new Set(coverage.filter((row) => row.centre === id).map(({ district }) => district))
  const byName = [...districts].toSorted(([, a], [, b]) => a.localeCompare(b, 'cs'))
  return [...byName.filter(([code]) => own.has(code)), ...byName.filter(([code]) => !own.has(code))]
}
