import type { CentreStore } from '../../../functions/store/for-centre.ts'
import { safetyHeadings } from '../../../shared/plans/safety-plan.ts'
import { courtsOf } from '../../../shared/protection/courts.ts'
import { blankPetition, type Petition } from '../../../shared/protection/petition.ts'
import { type Instant, instant, plusHours } from '../../../shared/time/instant.ts'
import { type Calendar, calendarOf } from './demo-calendar.ts'
import { type Deed, type DeedName, type Doers, doerOn, external, head } from './demo-deeds.ts'
import type { DemoFile } from './demo-files.ts'
import { demoId } from './demo-id.ts'
import { writeAppointment } from './write-appointment.ts'
import { writeEnquiry } from './write-enquiry.ts'
import type { Writing } from './writing.ts'

/** A file in which something is done, and what was left there before. */
interface Place extends Calendar {
  readonly store: CentreStore
  readonly now: Date
  readonly doers: Doers
  readonly client: string
  readonly file: DemoFile
  /** The version of what was changed before, by its name. */
  readonly versions: Map<string, number>
  /** The last agreement and the running period, by id. */
  readonly last: Map<'agreement' | 'period', string>
}

/** A file in which one thing is done. */
interface Doable extends Place {
  readonly newId: (at: Instant) => string
}

/** A file of the demo as it was just opened. */
export function placeOf(
  { store, now, doers }: Pick<Writing, 'store' | 'now' | 'doers'>,
  { client, file }: { readonly client: string; readonly file: DemoFile },
): Place {
  // Whoever was evicted has a record of protection from the beginning.
  const versions = new Map(file.eviction ? [['court', 1]] : [])
  return { ...calendarOf(now), store, now, doers, client, file, versions, last: new Map([['period', client]]) }
}

/** Does what was done, on its day; `number`: its own among the deeds of the file. */
export async function doIn<Name extends DeedName>(place: Place, deed: Deed<Name>, number: number): Promise<void> {
  let made = 0
  const newId = (at: Instant) => {
    made += 1
    return demoId(at, `${place.client} ${number} ${made}`)
  }
  await doing[deed.do](deed, { ...place, newId })
}

type Doing = { readonly [Name in DeedName]: (deed: Deed<Name>, place: Doable) => Promise<unknown> }

const doing: Doing = {
  entry: ({ do: _do, ago, time, ...said }, place) => {
    const { now: _now, ...turning } = turnOf(place, ago)
    const now = place.at(ago, time)
    const id = place.newId(now)
    return place.store.recordEntry({ ...turning, now, id }, { ...said, id, at: now })
  },
  person: ({ ago, known }, place) => {
    const changed = Object.keys(known) as (keyof typeof known)[]
    return place.store.savePerson({ ...turnOf(place, ago), version: 1 }, { changed, person: known })
  },
  appointment: ({ do: _do, ago, outcome, ...fields }, place) => {
    const { client, ...doer } = turnOf(place, ago)
    const made = { ...fields, client }
    const id = place.newId(place.at(ago))
    return writeAppointment(place.store, { id, made, outcome, until: instant(place.now) }, doer)
  },
  link: async ({ ago, enquiry }, place) => {
    const { client, ...doer } = turnOf(place, ago)
    const { id } = await writeEnquiry(place, enquiry)
    const { reference } = await place.store.file(client, doer)
    await place.store.linkEnquiry({ id }, reference, doer)
  },
  agreement: ({ do: _do, ago, ...fields }, place) => {
    const id = place.newId(place.at(ago))
    const ends = place.last.get('agreement')
    place.last.set('agreement', id)
    const agreement = { ...fields, place: '', from: place.day(ago), ...signedOn(fields.form, place.day(ago)) }
    return place.store.addAgreement(next(place, 'service', ago), { id, agreement, ...(ends && { ends }) })
  },
  consent: async ({ do: _do, ago, withdrawnAgo, ...fields }, place) => {
    const { store, day, at } = place
    const turning = { ...turnOf(place, ago), id: place.newId(at(ago)) }
    await store.writeConsent(
      { ...turning, version: 0 },
      { ...fields, givenOn: day(ago), kept: 'Trezor centra, složka A' },
    )
    if (withdrawnAgo === undefined) return
    const withdrawal = { on: day(withdrawnAgo), how: 'Telefonicky, potvrdila dopisem.' }
    await store.withdrawConsent({ ...turning, ...turnOf(place, withdrawnAgo), version: 1 }, withdrawal)
  },
  goal: ({ ago, words, setAgo, steps, result }, place) => {
    const { day, at } = place
    const written = steps.map(([what, who, until, state]) => ({
      id: place.newId(at(setAgo)),
      what,
      who,
      until: day(until),
      state,
    }))
    const goal = { id: place.newId(at(setAgo)), words, setOn: day(setAgo), steps: written }
    const change = { ...turnOf(place, ago), version: 0 }
    return place.store.saveGoal(change, { ...goal, ...(result && { result: { ...result, on: day(ago) } }) })
  },
  review: async ({ ago, onAgo, found, nextAgo }, place) => {
    const { store, day, at } = place
    const review = { id: place.newId(at(ago)), on: day(onAgo), staff: place.doers[0].by }
    await store.saveReview({ ...turnOf(place, ago), version: 0 }, { review })
    if (found === undefined) return
    const held = { ...review, held: { on: day(onAgo), found } }
    const following = nextAgo === undefined ? undefined : { ...review, id: place.newId(at(onAgo)), on: day(nextAgo) }
    await store.saveReview({ ...turnOf(place, onAgo), version: 1 }, { review: held, next: following })
  },
  safetyPlan: ({ ago, situation, codeWord, words }, place) => {
    const blank = Object.fromEntries(safetyHeadings.map((heading) => [heading, '']))
    const plan = {
      save: place.newId(place.at(ago)),
      situation,
      codeWord,
      numbers: ['police' as const, 'women' as const],
    }
    return place.store.saveSafetyPlan(next(place, 'safety-plan', ago), {
      ...plan,
      words: { ...(blank as Record<(typeof safetyHeadings)[number], string>), ...words },
    })
  },
  court: ({ ago, kind, untilAgo, bans, note = '' }, place) =>
    place.store.recordStep(next(place, 'court', ago), {
      id: place.newId(place.at(ago)),
      kind,
      on: place.day(ago),
      ...(untilAgo !== undefined && { until: place.day(untilAgo) }),
      ...(bans && { bans }),
      court: courtsOf(place.file.eviction?.place[1])[0] ?? '',
      fileNumber: '0 Nc 0/0000',
      note,
    }),
  petition: ({ ago, facts }, place) => {
    const { person } = place.file
    const petition: Petition = { ...blankPetition({ person, sex: 'female' }), ...facts }
    const saved = { id: place.newId(place.at(ago)), petition: { ...petition, otherName: 'Bořek Neexistující' } }
    return place.store.savePetition({ ...turnOf(place, ago), version: 0 }, saved)
  },
  visit: async ({ do: _do, ago, leavesAgo, end, ...planned }, place) => {
    const leavesAt = place.at(leavesAgo)
    const turn = { ...turnOf(place, ago), id: place.newId(place.at(ago)) }
    const times = { leavesAt, returnsAt: plusHours(leavesAt, 2) }
    await place.store.saveVisit({ ...turn, version: 0 }, { visit: { ...planned, ...times } })
    if (end === 'cancelled') await place.store.stepVisit(turn, { what: 'cancelled' })
    if (end !== 'back') return
    await place.store.stepVisit({ ...turn, now: leavesAt }, { what: 'left' })
    await place.store.stepVisit({ ...turn, now: times.returnsAt }, { what: 'back' })
  },
  share: ({ ago, untilAgo }, { store, client, at, day }) =>
    store.share({ client, by: head, role: 'head', now: at(ago) }, { external, until: day(untilAgo) }),
  closing: ({ do: _do, ago, ...closing }, place) => {
    const period = place.last.get('period') ?? place.client
    return place.store.closeFile(next(place, 'service', ago), { ...closing, period, on: place.day(ago) })
  },
  reopening: ({ ago }, place) => {
    const id = place.newId(place.at(ago))
    place.last.set('period', id)
    place.last.delete('agreement')
    const about = { from: place.day(ago), origin: 'self-referral' as const, targetGroup: 'domestic-violence' as const }
    return place.store.reopenFile(next(place, 'service', ago), { id, ...about })
  },
}

/** Workers do things by turns. */
function turnOf({ client, doers, at }: Pick<Place, 'client' | 'doers' | 'at'>, ago: number) {
  return { client, ...doerOn(ago, doers), now: at(ago) }
}

/** The next change of something that has a version of its own. */
function next(place: Place, name: string, ago: number) {
  const version = place.versions.get(name) ?? 0
  place.versions.set(name, version + 1)
  return { ...turnOf(place, ago), version }
}

function signedOn(form: 'oral' | 'written', on: string) {
  return form === 'written' ? { signed: { on, where: 'Trezor centra, složka A' } } : {}
}
