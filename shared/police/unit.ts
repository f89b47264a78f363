import * as z from 'zod/mini'
import { line, name } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'

/** The id of a unit or of a key, as it stands in keys, receipts and addresses: never changed, never used again. */
export const POLICE_ID = /^[\w.-]{1,100}$/

/** What the admin says of a unit, útvar policie. */
export const unitSchema = z.strictObject({
  name: name(160),
  /** Krajské ředitelství; empty where nobody knows it yet. */
  directorate: line(120),
  /** Where to call about its keys: a telephone or an e-mail of the unit. Nobody's own. */
  contact: line(200),
})
export type UnitFacts = Readonly<z.infer<typeof unitSchema>>

/** A new unit. Whether it is for trying out is said once: its keys say it too, and what they signed never changes sides. */
export const newUnitSchema = z.extend(unitSchema, {
  id: z.string().check(z.regex(POLICE_ID, { error: 'id' })),
  isTest: z.boolean(),
})
export type NewUnit = Readonly<z.infer<typeof newUnitSchema>>

export interface Unit extends NewUnit {
  readonly since: Instant
  readonly version: number
}

/** A unit of which only the id is known, because a key of it was registered before units were kept. */
export function unnamedUnit(id: string): NewUnit {
  return { id, name: id, directorate: '', contact: '', isTest: false }
}
