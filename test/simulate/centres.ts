import { emptyRoster, type Roster } from '../../shared/on-duty/roster.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import { settingsOf } from '../support/centre-settings.ts'

/** The staff of a centre, and one of three ways to be on duty: always, in office hours, without any roster. */
export function settingsFor(centre: string, index: number): Settings {
  const always = settingsOf(centre)
  if (index % 3 === 0) return always
  const { roster: _roster, ...without } = always
  return index % 3 === 1 ? { ...without, roster: officeHours(centre) } : without
}

function officeHours(centre: string): Roster {
  const weekly = [1, 2, 3, 4, 5].map((weekday) => ({
    weekdays: [weekday],
    who: weekday % 2 === 0 ? `${centre}-sluzba` : `${centre}-volno`,
    from: '08:00',
    until: '16:00',
  }))
  return { ...emptyRoster, weekly }
}
