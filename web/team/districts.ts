import { districts } from '../../shared/centres/districts.ts'

type Option = readonly [code: string, name: string]

/** Districts to choose from, those of the centre first. */
export function districtsFor(centre: readonly string[]): Option[] {
  const own = new Set(centre)
  const byName = [...districts].toSorted(([, a], [, b]) => a.localeCompare(b, 'cs'))
  return [...byName.filter(([code]) => own.has(code)), ...byName.filter(([code]) => !own.has(code))]
}
