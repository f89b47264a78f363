import { type Centre, centresOn } from '../../shared/centres/centres.ts'
import { seed } from '../../shared/centres/seed.ts'

/** The centres with which an installation begins, without the one that only tries things out; and what they cover. */
export const centres: ReadonlyMap<string, Centre> = new Map(
  centresOn(seed, '2026-03-02')
    .filter(({ isTest }) => !isTest)
    .map((centre) => [centre.id, centre]),
)
export const { coverage } = seed

/** One of them. */
export function centreOf(id: string): Centre {
  const centre = centres.get(id)
  if (centre === undefined) throw new Error(`no centre ${id}`)
  return centre
}

/** What the public knows of Liberec. */
export const liberec = { ...centreOf('liberec'), districts: ['CZ0511', 'CZ0512', 'CZ0513', 'CZ0514'] }
