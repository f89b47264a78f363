import type { NewVisit, Visit } from '../../shared/visits/visit.ts'

/** A visit of two to an invented address, from eleven to one in Prague. */
export const newVisit: NewVisit = {
  reason: 'handicap',
  workers: ['liberec-sluzba', 'liberec-volno'],
  address: 'Zkušební 1, 460 01 Vymyšlená Lhota',
  leavesAt: '2026-03-02T10:00:00.000Z',
  returnsAt: '2026-03-02T12:00:00.000Z',
}

/** The same as it is stored. */
export const visit: Visit = {
  ...newVisit,
  id: '01KVS000000000000000000000',
  enteredBy: 'liberec-sluzba',
  enteredAt: '2026-03-02T09:00:00.000Z',
  steps: [],
}
