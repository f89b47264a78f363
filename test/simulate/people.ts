import { ulid } from 'ulid'
import type { CentreStore } from '../../functions/store/for-centre.ts'
import type { StaffRole } from '../../shared/centres/staff.ts'
import { safeContactFrom } from '../../shared/clients/safe-contact.ts'
import type { Outcome } from '../../shared/duties/outcome.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { complaint, suggestion, written } from '../support/complaints.ts'
import type { Agenda } from './agenda.ts'
import { dice } from './dice.ts'
import type { SimulatedDoors } from './doors.ts'
import { DAY, HOUR, MINUTE, type Options, type Plan } from './plan.ts'

/** What somebody did about a duty, from when they first tried to save it. */
export interface Deed {
  readonly at: number
  /** Set when they promised the next try. */
  readonly until?: number
}

interface Around {
  readonly agenda: Agenda
  readonly doors: SimulatedDoors
  readonly now: () => number
}

/** Chance of what people do: a quarter of the letters moves nobody. */
const ACTS = 0.75
const PROMISES = 0.2
const REACHES = 0.5
const TRIES_AGAIN = 0.8
const ANSWERS_COMPLAINT = 0.85

/** People at the centres: they answer letters late or not at all, promise and forget, enter complaints, and save again after a crash. */
export function openPeople({ agenda, doors, now }: Around, { seed }: Options) {
  const chance = dice(seed, 'people')
  const deeds = new Map<string, Deed[]>()
  const busy = new Set<string>()

  /** Tries until it is saved. */
  function save(at: number, centre: string, work: (store: CentreStore) => Promise<unknown>): void {
    agenda.add(at, async () => {
      const done = await doors.atCentre(centre, work).catch((thrown) => {
        // Somebody else was quicker: read again and try again.
        if (thrown instanceof Problem && /^(busy|changed-meanwhile)$/.test(thrown.code)) return false
        throw thrown
      })
      if (!done) save(now() + 2 * MINUTE, centre, work)
    })
  }

  function act(at: number, centre: string, client: string): void {
    const name = `${centre}/${client}`
    const [id, promises, reaches] = [ulid(), chance.chance(PROMISES), chance.chance(REACHES)]
    const wait = chance.between(HOUR, 8 * HOUR)
    const goesOn = chance.chance(TRIES_AGAIN)
    let begun: number | undefined
    busy.add(name)
    save(at, centre, async (store) => {
      begun ??= now()
      const [time, by] = [instant(new Date(now())), `${centre}-sluzba`]
      const { version, contact } = await store.file(client, { by, role: 'worker', now: time })
      busy.delete(name)
      if (contact === undefined || contact.status === 'met') return
      const change = { client, version, by, role: 'worker' as const, now: time }
      const latest = Date.parse(contact.dueAt) - MINUTE
      const until = now() < latest - HOUR ? Math.min(now() + wait, latest) : undefined
      deeds.set(name, [...(deeds.get(name) ?? []), { at: begun, ...(promises && until && { until }) }])
      if (promises) await store.acknowledge(change, until === undefined ? undefined : instant(new Date(until)))
      else await store.recordAttempt(change, attempt(id, time, reaches ? 'accepted' : 'not-reached'))
      if (goesOn && !reaches && !busy.has(name)) act((promises && until) || now() + wait, centre, client)
    })
  }

  return {
    deeds,
    /** Somebody at a centre has a letter about a duty before them. */
    reads: (centre: string, client: string) => {
      if (busy.has(`${centre}/${client}`) || !chance.chance(ACTS)) return
      act(now() + chance.around(3 * HOUR), centre, client)
    },
    /** Somebody enters a complaint, and it is answered, mostly in time. */
    complain: ({ at, centre, about, isAnonymous }: Plan['complaints'][number]) => {
      const id = ulid()
      const answersAt = at + Math.max(HOUR, chance.around(15 * DAY))
      const isAnswered = chance.chance(ANSWERS_COMPLAINT) && !isAnonymous
      let isPlanned = false
      save(at, centre, async (store) => {
        const deliveredOn = pragueDay(instant(new Date(at)))
        const content = { about, deliveredOn }
        const entered = await store.enterComplaint({
          id,
          complaint: isAnonymous ? suggestion(content) : complaint(content),
          viewer: viewer(centre, 'worker', now()),
        })
        if (isAnswered && !isPlanned) save(answersAt, centre, (later) => answerIt(later, entered.id))
        isPlanned = true
      })
      const answerIt = async (store: CentreStore, number: string) => {
        const who = viewer(centre, about === 'head' ? 'worker' : 'head', now())
        const { version, status } = await store.complaint(number, who)
        if (status === 'answered') return
        const target = { id: number, viewer: who }
        const next = await store.changeComplaint({ ...target, version }, { do: 'answer', answer: written() })
        const sentOn = pragueDay(who.now)
        await store.changeComplaint({ ...target, version: next.version }, { do: 'send', sentOn })
      }
    },
    /** Somebody plans a visit to a person whose file is there, or to a new one; they leave, and say sooner or later that they are back. */
    visit: ({ at, centre, workers, minutes, late }: Plan['visits'][number]) => {
      const [id, opened, isNew] = [ulid(), ulid(), chance.chance(0.5)]
      const [by] = workers
      const leavesAt = at + 30 * MINUTE
      const returnsAt = leavesAt + minutes * MINUTE
      const turn = (client: string) => ({ client, id, by, role: 'worker' as const, now: instant(new Date(now())) })
      let client: string | undefined
      save(at, centre, async (store) => {
        const [row] = isNew ? [] : (await store.clients({ whose: 'all', me: by })).clients
        const visited = row?.client ?? opened
        if (row === undefined) await store.createClient(newClient(opened), turn(opened))
        await store.saveVisit({ ...turn(visited), version: 0 }, { visit: visit({ workers, leavesAt, returnsAt }) })
        if (client === undefined)
          for (const [time, what] of [
            [leavesAt, 'left'],
            [returnsAt + late * MINUTE, 'back'],
          ] as const)
            save(time, centre, (later) => later.stepVisit(turn(visited), { what }))
        client = visited
      })
    },
    /** The head has a mailbox repaired and says that letters may go there again. */
    repair: ({ centre, address, until }: Plan['brokenMailboxes'][number]) =>
      save(until, centre, async (store) => {
        const time = instant(new Date(now()))
        const { version, failing } = await store.failingAddresses(time)
        if (failing.length > 0) await store.clearAddress({ address, version, now: time })
      }),
  }
}

function newClient(id: string) {
  return { id, person: { givenName: 'Vymyšlená' }, safeContact: safeContactFrom({}) }
}

function visit({ workers, leavesAt, returnsAt }: { workers: readonly string[]; leavesAt: number; returnsAt: number }) {
  return {
    reason: 'remote' as const,
    workers: [...workers],
    ...(workers.length === 1 && { aloneReason: 'Nikdo další není.' }),
    address: 'Zkušební 1',
    leavesAt: instant(new Date(leavesAt)),
    returnsAt: instant(new Date(returnsAt)),
  }
}

function attempt(id: string, at: Instant, outcome: Outcome) {
  return { id, channel: 'phone', outcome, at, note: 'Vymyšlený záznam.' } as const
}

function viewer(centre: string, role: StaffRole, now: number) {
  return { by: `${centre}-${role === 'head' ? 'vedouci' : 'sluzba'}`, role, now: instant(new Date(now)) } as const
}
