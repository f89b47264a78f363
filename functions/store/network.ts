import * as z from 'zod/mini'
import type { Network } from '../../shared/centres/centres.ts'
import { concernedBy } from '../../shared/centres/coverage.ts'
import {
  type Contacts,
  type CoverageChange,
  contactsAfter,
  contactsSchema,
  districtsLeft,
  type InTheWay,
  type Line,
  type Opening,
  withCentre,
  withCoverage,
  withLine,
  withoutCentre,
  withoutLine,
} from '../../shared/centres/network-changes.ts'
import type { ClosingView, NetworkView } from '../../shared/centres/network-views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Day, Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { readAccount, wish } from './centres/accounts.ts'
import { keepSeed, readNetworkNow } from './centres/network.ts'
import { openCentre } from './open-centre.ts'
import { type Actor, actActions, type NewAct } from './platform/acts.ts'
import { lookUp, NOBODY } from './police/senders.ts'
import type { Table } from './table/connection.ts'
import { byCentre, keys } from './table/keys.ts'
import { allItems, beginningWith, only, wholeList } from './table/query.ts'
import { stored } from './table/shapes.ts'
import { type Action, put, replace, somebodyWasFirst, transact } from './table/transact.ts'
import type { Vault } from './table/vault.ts'

/*
 * Centres and coverage as the platform's admin changes them. Each change is one transaction with the act that notes it; whoever made it
 * from an older version is shown the present one.
 */

/** What the admin's door has of the platform: it can make a centre's key, and open none. */
export interface Platform {
  readonly table: Table
  readonly vault: Pick<Vault, 'wrap'>
}

/** Who changes something, from which version of the network. */
export interface NetworkDeed {
  readonly version: number
  readonly actor: Actor
}

/** What a change makes of the network, how it is noted, and what is written with it. */
interface Planned {
  readonly network: Network
  readonly act: NewAct
  readonly also?: Record<string, Action | undefined>
}

type Plan = (network: Network, today: Day) => Promise<Planned>

/** What can be asked of centres and coverage. Changes throw `not-found`, `invalid` with faults, and `changed-meanwhile` with what is now. */
export function networkOf({ table, vault }: Platform) {
  const change = (deed: NetworkDeed, plan: Plan) => changeNetwork(table, deed, plan)
  return {
    network: (now: Instant) => showNetwork(table, now),
    openCentre: ({ id, opening }: NewCentre, actor: Actor) => {
      const { version } = opening
      return change({ version, actor }, (network) => opened({ table, vault }, { id, opening, network, now: actor.at }))
    },
    changeLine: (deed: NetworkDeed, { id, from, line }: { id: string; from: Day; line: Line }) =>
      change(deed, async (network, today) => ({
        network: withLine(network, { id, from, line }, today),
        act: { kind: 'centre-changed', about: id, centres: [id] },
        also: { contacts: keepContacts(id, contactsAfter(await readContacts(table, id), { from, line })) },
      })),
    withdrawLine: (deed: NetworkDeed, { id, from }: { id: string; from: Day }) =>
      change(deed, async (network, today) => ({
        network: withoutLine(network, { id, from }, today),
        act: { kind: 'centre-changed', about: id, centres: [id] },
        also: { contacts: keepContacts(id, contactsAfter(await readContacts(table, id), { from })) },
      })),
    closing: (id: string, now: Instant) => showClosing(table, id, now),
    closeCentre: (deed: NetworkDeed, id: string) =>
      change(deed, async (network, today) => ({
        network: withoutCentre(network, { id, way: await readInTheWay(table, id) }, today),
        act: { kind: 'centre-closed', about: id, centres: [id] },
      })),
    changeCoverage: (deed: NetworkDeed, changed: CoverageChange) =>
      change(deed, async (before, today) => {
        const { centreKeys } = await lookUp(table, NOBODY)
        const network = withCoverage(before, changed, { today, receiving: [...centreKeys.keys()] })
        const { district } = changed
        const centres = concernedBy(district, before.coverage, network.coverage)
        return { network, act: { kind: 'coverage-changed', about: district, centres } }
      }),
  }
}

interface NewCentre {
  readonly id: string
  readonly opening: Opening
}

/**
 * Makes what a new centre needs: its pair of keys, its line in the directory, its settings with the head, whose account is wished for. Of
 * an opening that broke off before it was noted all this is there already, and stays.
 */
async function opened(
  { table, vault }: Platform,
  { id, opening, network, now }: NewCentre & { readonly network: Network; readonly now: Instant },
): Promise<Planned> {
  const today = pragueDay(now)
  const after = withCentre(network, { id, opening }, today)
  const { head, line } = opening
  await openCentre({ table, vault }, id, { staff: [{ ...head, role: 'head', outOfHours: false }] })
  const account = await readAccount(table, id, head.id)
  return {
    network: after,
    act: { kind: 'centre-opened', about: id, centres: [id] },
    also: {
      contacts: keepContacts(id, contactsAfter([], { from: today, line })),
      account: wish(id, { person: head.id, wanted: 'open', now }, account),
    },
  }
}

async function changeNetwork(table: Table, { version, actor }: NetworkDeed, plan: Plan): Promise<NetworkView> {
  await keepSeed(table)
  const { version: is, ...network } = await readNetworkNow(table)
  if (is !== version) throw await overtaken(table, actor.at)
  const planned = await plan(network, pragueDay(actor.at))
  const item = { ...keys.network(), type: 'network' as const, version, ...planned.network }
  const written = transact<string>(table, {
    network: replace(item, version),
    ...planned.also,
    ...actActions(planned.act, actor),
  })
  if (await somebodyWasFirst(written)) throw await overtaken(table, actor.at)
  return showNetwork(table, actor.at)
}

async function overtaken(table: Table, now: Instant): Promise<Problem> {
  return new Problem('changed-meanwhile', { current: await showNetwork(table, now) })
}

const keptSchema = z.object({ sk: z.string(), contacts: z.array(contactsSchema) })

async function showNetwork(table: Table, now: Instant): Promise<NetworkView> {
  const [{ version, centres, coverage }, { centreKeys, closed }, items] = await Promise.all([
    readNetworkNow(table),
    lookUp(table, NOBODY),
    allItems(table, beginningWith(keys.centreContacts(''))),
  ])
  const contacts = new Map(items.map((item) => stored(keptSchema, item)).map((kept) => [kept.sk, kept.contacts]))
  return {
    ...{ now, today: pragueDay(now), version, coverage },
    centres: centres.map((centre) => ({
      ...centre,
      contacts: contacts.get(keys.centreContacts(centre.id).sk) ?? [],
      keys: closed.has(centre.id) ? 'left' : centreKeys.has(centre.id) ? 'made' : 'none',
    })),
  }
}

async function readContacts(table: Table, id: string): Promise<Contacts[]> {
  const [item] = await allItems(table, beginningWith(keys.centreContacts(id)))
  return item ? stored(keptSchema, item).contacts : []
}

function keepContacts(id: string, contacts: readonly Contacts[]): Action {
  return put({ ...keys.centreContacts(id), type: 'centre-contacts' as const, contacts })
}

async function showClosing(table: Table, id: string, now: Instant): Promise<ClosingView> {
  const network = await readNetworkNow(table)
  if (!network.centres.some((centre) => centre.id === id)) throw new Problem('not-found')
  return { now, ...(await readInTheWay(table, id)), districts: districtsLeft(network, id, pragueDay(now)) }
}

/** Of what is open only how much of it there is: the door reads no attribute but where it stands in its list. */
async function readInTheWay(table: Table, id: string): Promise<InTheWay> {
  const counted = async (list: string) =>
    (await allItems(table, { ...wholeList(list), ...only(['centrePk', 'centreSk']) })).length
  const [duties, complaints, visits] = await Promise.all([
    counted(byCentre.openDuties(id)),
    counted(byCentre.openComplaints(id)),
    counted(byCentre.openVisits(id)),
  ])
  return { duties, complaints, visits }
}
