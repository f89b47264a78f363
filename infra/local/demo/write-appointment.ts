import type { CentreStore } from '../../../functions/store/for-centre.ts'
import type { AppointmentOutcome, NewAppointment } from '../../../shared/appointments/appointment.ts'
import { type Instant, plusMinutes } from '../../../shared/time/instant.ts'
import { fromPrague } from '../../../shared/time/prague.ts'
import type { Doer } from './demo-deeds.ts'

interface Appointed {
  readonly id: string
  readonly made: NewAppointment
  readonly outcome: AppointmentOutcome
  /** Of one that is not over by then nobody says how it ended. */
  readonly until: Instant
}

/** Gives an appointment, and says how it ended once it is over. */
export async function writeAppointment(
  store: CentreStore,
  { id, made, outcome, until }: Appointed,
  doer: Doer & { readonly now: Instant },
): Promise<void> {
  const [day = '', time = ''] = made.wall.split('T')
  const change = { ...doer, id, version: 0 }
  await store.changeAppointment(change, { do: 'arrange', made })
  const over = plusMinutes(fromPrague(day, time), made.minutes)
  if (over > until) return
  const end = { outcome, words: outcome === 'held' ? 'Mluvili jsme o tom, co je teď nejdůležitější.' : '' }
  await store.changeAppointment({ ...change, version: 1, now: over }, { do: 'end', end })
}
