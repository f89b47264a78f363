import type { StaffRole } from '../../shared/centres/staff.ts'
import { emptyRoster } from '../../shared/on-duty/roster.ts'
import type { Settings } from '../../shared/settings/settings.ts'

/** The staff of a test centre: a worker always on duty, a worker never on duty, a head, an external. */
export function settingsOf(centre: string): Settings {
  const member = (id: string, role: StaffRole) => ({
    id: `${centre}-${id}`,
    name: `Zkouška ${id}`,
    email: `${id}@${centre}.example`,
    role,
    outOfHours: false,
  })
  const always = { who: `${centre}-sluzba`, from: '00:00', until: '24:00' }
  return {
    staff: [
      member('sluzba', 'worker'),
      member('volno', 'worker'),
      member('vedouci', 'head'),
      member('host', 'external'),
    ],
    roster: {
      ...emptyRoster,
      weekly: [{ ...always, weekdays: [1, 2, 3, 4, 5, 6, 7] }],
      holidays: [always],
    },
    founderEmail: `zrizovatel@${centre}.example`,
  }
}
