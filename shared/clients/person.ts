import type { Endangered } from '../police/notice.ts'

/** An endangered person as the centre knows them. Sealed wherever it is stored. */
export type Person = Omit<Endangered, 'phone' | 'safeTimes' | 'safeWay'>

export function personFrom(endangered: Endangered): Person {
  const { phone: _phone, safeTimes: _times, safeWay: _way, ...person } = endangered
  return person
}
