import type { NewUnit } from '../../../shared/police/unit.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Actor } from '../platform/acts.ts'
import type { Table } from '../table/connection.ts'
import { confirmKey, endKey, makeCode, type OfUnit, rejectKey, revokeKey, withdrawCode } from './unit-keys.ts'
import { showSigned, showUnit, showUnits } from './unit-lists.ts'
import { addUnit, changeUnit } from './units.ts'

/** What the platform's admin does with units of the police and their keys. */
export function unitsForAdmin(table: Table) {
  return {
    list: (asked: Parameters<typeof showUnits>[1]) => showUnits(table, asked),
    show: (unit: string, now: Instant) => showUnit(table, unit, now),
    add: (unit: NewUnit, actor: Actor) => addUnit(table, unit, actor),
    change: (change: Parameters<typeof changeUnit>[1], actor: Actor) => changeUnit(table, change, actor),
    makeCode: (unit: string, actor: Actor) => makeCode(table, unit, actor),
    withdrawCode: (code: Parameters<typeof withdrawCode>[1], actor: Actor) => withdrawCode(table, code, actor),
    confirmKey: (key: OfUnit, how: Parameters<typeof confirmKey>[2]) => confirmKey(table, key, how),
    rejectKey: (key: OfUnit, actor: Actor) => rejectKey(table, key, actor),
    endKey: (key: OfUnit, how: Parameters<typeof endKey>[2]) => endKey(table, key, how),
    revokeKey: (key: OfUnit, how: Parameters<typeof revokeKey>[2]) => revokeKey(table, key, how),
    signed: (key: OfUnit, from: Parameters<typeof showSigned>[2]) => showSigned(table, key, from),
  }
}
