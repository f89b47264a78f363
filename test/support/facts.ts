import type { FactOf } from '../../shared/figures/facts.ts'

/** Facts of invented people, of whom nothing is known but what a test says. */
export function enquiryFact(part: Partial<FactOf<'enquiry'>> & { readonly id: string }): FactOf<'enquiry'> {
  return {
    kind: 'enquiry',
    on: '2023-03-01',
    person: part.id,
    enquiryKind: 'one-off',
    anonymous: false,
    sex: 'unknown',
    ageBand: 'unknown',
    isClient: false,
    ...part,
  }
}

export function serviceFact(part: Partial<FactOf<'service'>> & { readonly id: string }): FactOf<'service'> {
  const { id, on = '2023-03-01' } = part
  return {
    kind: 'service',
    on,
    person: id,
    family: id,
    period: `period-${id}`,
    from: on,
    since: on,
    origin: 'eviction',
    targetGroup: 'domestic-violence',
    isAgreed: true,
    sex: 'female',
    ageBand: '27-64',
    birthYear: 1985,
    relation: 'spouse',
    childrenLiving: 0,
    districtBefore: 'CZ0513',
    ...part,
  }
}

function several<T>(count: number, one: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => one(index))
}

/** A year that comes to the table that Liberec published of 2023: six of its clients had asked before, four once and two who were refused. */
export function liberec2023() {
  const clients = several(113, (index) =>
    serviceFact({
      id: `file-${index}`,
      on: `2023-${String(1 + (index % 12)).padStart(2, '0')}-10`,
      sex: index < 13 ? 'male' : 'female',
      origin: index < 24 ? 'self-referral' : 'eviction',
      childrenLiving: index < 61 ? 2 : 0,
    }),
  )
  const asked = (kind: FactOf<'enquiry'>['enquiryKind'], count: number, known: number) =>
    several(count, (index) =>
      enquiryFact({
        id: `${kind}-${index}`,
        on: '2023-01-05',
        enquiryKind: kind,
        ...(kind === 'refused' && { refusal: 'not-violence' as const }),
        ...(index < known && { person: `file-${kind === 'refused' ? index : 10 + index}`, isClient: true }),
      }),
    )
  return [...clients, ...asked('one-off', 17, 4), ...asked('rescuer', 5, 0), ...asked('refused', 91, 2)]
}
