import { ulid } from 'ulid'
import type { CentreStore } from '../../functions/store/for-centre.ts'
import { joinStaff } from '../../functions/store/settings/staff.ts'
import { blankPetition } from '../../shared/protection/petition.ts'
import { disposalKinds } from '../../shared/retention/kinds.ts'
import { agreementFields, closing, consentFields } from './agreements.ts'
import { liberecPlaces, wanted } from './appointments.ts'
import { settingsOf } from './centre-settings.ts'
import { namedEnquiry } from './enquiries.ts'
import { consultation } from './entries.ts'
import { endangered, notice } from './notices.ts'
import { goal, review, safetyPlan } from './plans.ts'
import { newVisit } from './visits.ts'
import type { World } from './world.ts'

/** Stands wherever words of a person are kept. */
export const SECRET = 'Tajemná'

const who = { by: 'liberec-sluzba', role: 'worker', now: '2026-03-02T09:00:00.000Z' } as const

/** Liberec with places and so many heads, in which each kind is kept for so many months; undecided when left out. */
export async function openLiberec(world: World, { heads = 1, months }: { heads?: number; months?: number } = {}) {
  const store = world.centre('liberec')
  const settings = settingsOf('liberec')
  const retention = Object.fromEntries(disposalKinds.map((kind) => [kind, months]))
  await store.saveSettings(
    { version: 1, by: 'liberec-vedouci', now: who.now },
    { ...settings, places: [...liberecPlaces], ...(months !== undefined && { retention }) },
  )
  const second = { id: 'liberec-druha', name: 'Zkouška druhá', email: 'druha@liberec.example' }
  if (heads > 1) await joinStaff(world.table, 'liberec', { ...second, role: 'head', outOfHours: false })
  return store
}

/**
 * A file that police opened, told of in every kind of item that a file has, and closed on the same day: all of it is over, nothing is
 * left open. Answers its id and that of the enquiry that was linked to it.
 */
export async function toldEverywhere(world: World): Promise<{ client: string; enquiry: string; reference: string }> {
  const store = world.centre('liberec')
  const person = endangered({ givenName: SECRET, familyName: 'Zkušební' })
  await world.deliver(notice({ reference: `ZK-${ulid()}`, endangered: [person] }))
  const { clients } = await store.clients({ whose: 'all', me: '' })
  const { client = '', reference = '' } = clients.find(({ name }) => name.includes(SECRET)) ?? {}
  const turn = { client, ...who }
  const { version } = await store.file(client, who)
  await store.recordAttempt(
    { ...turn, version },
    { id: ulid(), channel: 'phone', outcome: 'accepted', at: who.now, note: SECRET },
  )
  const entry = consultation({ words: SECRET, at: who.now })
  await store.recordEntry({ ...turn, id: entry.id }, entry)
  await store.writeConsent({ ...turn, id: ulid(), version: 0 }, consentFields({ scope: SECRET, givenOn: '2026-03-02' }))
  await store.saveGoal({ ...turn, version: 0 }, goal({ words: SECRET }))
  await store.saveReview({ ...turn, version: 0 }, { review: review() })
  await store.saveSafetyPlan({ ...turn, version: 0 }, safetyPlan({ words: { signs: SECRET, call: '', sheet: '' } }))
  await store.savePetition({ ...turn, version: 0 }, { id: ulid(), petition: { ...blankPetition({}), address: SECRET } })
  await visited(store, turn)
  await booked(store, client)
  const enquiry = ulid()
  await store.recordEnquiry({ id: enquiry, enquiry: namedEnquiry({ name: SECRET }) }, who)
  await store.linkEnquiry({ id: enquiry }, reference, who)
  const service = await store.service(turn)
  const agreed = await store.addAgreement(
    { ...turn, version: service.version },
    { id: ulid(), agreement: agreementFields({ from: '2026-03-02', assignment: SECRET }) },
  )
  await store.closeFile(
    { ...turn, version: agreed.version },
    closing({ period: service.periods[0]?.id ?? '', on: '2026-03-02', achieved: SECRET }),
  )
  return { client, enquiry, reference }
}

async function visited(store: CentreStore, turn: { client: string } & typeof who): Promise<void> {
  const id = ulid()
  await store.saveVisit({ ...turn, id, version: 0 }, { visit: { ...newVisit, address: SECRET } })
  for (const what of ['left', 'back'] as const) await store.stepVisit({ ...turn, id }, { what })
}

async function booked(store: CentreStore, client: string): Promise<void> {
  const change = { id: ulid(), ...who }
  const { version } = await store.changeAppointment(
    { ...change, version: 0 },
    { do: 'arrange', made: wanted({ client, words: SECRET }) },
  )
  const end = { outcome: 'cancelled', words: SECRET } as const
  await store.changeAppointment({ ...change, version }, { do: 'end', end })
}
