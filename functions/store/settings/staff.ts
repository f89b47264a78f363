import * as z from 'zod/mini'
import { sameAddress } from '../../../shared/centres/address-marks.ts'
import { newStaffSchema } from '../../../shared/centres/settings.ts'
import type { Staff } from '../../../shared/centres/staff.ts'
import { isHere } from '../../../shared/centres/standing.ts'
import { faults } from '../../../shared/problems/faults.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { anewWhenOvertaken, replace, transact } from '../table/transact.ts'
import { storedSchema } from './settings.ts'

/** Settings with who of the centre last changed them, which stays as it was. */
const keptSchema = z.object({
  ...storedSchema.shape,
  changed: z.exactOptional(z.object({ by: z.string(), at: z.string() })),
})

/** Who of a centre has an address, and has not been ended: they are known by it wherever they sign in. */
export async function memberAt(
  table: Table,
  { centre, email }: { readonly centre: string; readonly email: string },
  now: Instant,
): Promise<Staff | undefined> {
  const { staff } = await readSettings(table, centre, keptSchema)
  return staff.find((member) => isHere(member, now) && sameAddress(member.email, email))
}

/**
 * Makes somebody who was invited one of a centre's staff, so that letters and the roster know them. Whoever is there already stays as
 * the head has them. Answers whether the staff is another now. Throws `invalid` when no more fit in.
 */
export function joinStaff(table: Table, centre: string, member: Staff): Promise<boolean> {
  return anewWhenOvertaken(async () => {
    const { version, ...settings } = await readSettings(table, centre, keptSchema)
    if (settings.staff.some(({ id }) => id === member.id)) return false
    const staff = [...settings.staff, member]
    const { error } = newStaffSchema.safeParse(staff)
    if (error) throw new Problem('invalid', { faults: faults(error) })
    const item = { ...keys.settings(centre), type: 'settings' as const, version, ...settings, staff }
    await transact(table, { settings: replace(item, version) })
    return true
  })
}
