import * as z from 'zod/mini'
import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Alike, alike, type Somebody, sameHousehold, surest } from '../../../shared/register/alike.ts'
import { type Apart, apartOf, type NewApart } from '../../../shared/register/apart.ts'
import type { RegisterCard } from '../../../shared/register/card.ts'
import type { AlikeFiles, AlikePeople, EarlierEviction } from '../../../shared/register/views.ts'
import { touched } from '../clients/activity.ts'
import { readEviction } from '../clients/households.ts'
import { readPerson } from '../clients/persons.ts'
import type { Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { create, put, transact } from '../table/transact.ts'
import type { OpenRegister } from './register.ts'
import { rowOf } from './rows.ts'

type Found = Omit<AlikePeople, 'now'>

/** Who may be the same as somebody. */
export async function alikeTo(centre: Centre, register: OpenRegister, somebody: Somebody): Promise<Found> {
  return shown(
    centre,
    register.everywhere((part) => alike(part, somebody)),
  )
}

async function shown(centre: Centre, found: readonly Alike[]): Promise<Found> {
  const { alike: few, ...counts } = surest(found)
  const rows = few.map(async ({ card, reasons, differs }) => ({ ...(await rowOf(centre, card)), reasons, differs }))
  return { alike: await Promise.all(rows), ...counts }
}

/**
 * Which other files may be of the same person, or of the same household, without those of which somebody has said what they are. Throws
 * `not-found`.
 */
export async function alikeFiles(
  centre: Centre,
  register: OpenRegister,
  client: string,
): Promise<Omit<AlikeFiles, 'now'>> {
  const [person, said] = await Promise.all([readPerson(centre, client), readApart(centre, client)])
  const [own] = person
  const [card] = register.cardsWhere(({ id }) => id === client)
  const known = new Set(person.map(({ id }) => id))
  const apart = said.map((each) => ({ ...each, reference: clientReference(centre.id, each.other) }))
  if (card === undefined) return { client, alike: [], more: 0, namesakes: 0, apart }
  const isNew = ({ card: other }: { card: RegisterCard }) =>
    other.of === 'client' &&
    !known.has(other.id) &&
    (other.notice === undefined || other.notice !== own.notice) &&
    !said.some(({ of, other: id }) => of === 'person' && id === other.id)
  const found = register.everywhere((part) => alike(part, card)).filter(isNew)
  const household = await earlierEviction(centre, { register, card, said })
  return { client, ...(await shown(centre, found)), ...(household && { household }), apart }
}

interface Household {
  readonly register: OpenRegister
  readonly card: RegisterCard
  readonly said: readonly Apart[]
}

/** The last one before, unless it is known already which eviction of its household this is. */
async function earlierEviction(
  centre: Centre,
  { register, card, said }: Household,
): Promise<EarlierEviction | undefined> {
  const own = await readEviction(centre, noticeOf(card))
  if (own === undefined || own.ordinal !== undefined) return undefined
  const others = register
    .cardsWhere((other) => sameHousehold(card, other) !== undefined)
    .filter(({ id }) => !said.some(({ of, other }) => of === 'household' && other === id))
  const evictions = await Promise.all(
    others.map(async (other) => ({ other, eviction: await readEviction(centre, noticeOf(other)) })),
  )
  const [last] = evictions
    .flatMap(({ other, eviction }) => (eviction && eviction.evictedAt < own.evictedAt ? [{ other, eviction }] : []))
    .toSorted((a, b) => (a.eviction.evictedAt < b.eviction.evictedAt ? 1 : -1))
  if (last === undefined) return undefined
  const { id, reference = '', at } = last.other
  return {
    client: id,
    reference,
    at,
    ordinal: (last.eviction.ordinal ?? 1) + 1,
    reasons: sameHousehold(card, last.other) ?? [],
  }
}

function noticeOf({ notice }: RegisterCard) {
  return notice === undefined ? {} : { notice }
}

const apartItemSchema = z.object({
  other: z.string(),
  of: z.enum(apartOf),
  isApart: z.boolean(),
  by: z.string(),
  at: z.string(),
})

async function readApart(centre: Centre, client: string): Promise<Apart[]> {
  const { pk } = keys.apart(centre.id, client, { of: 'person', other: '' })
  return (await allItems(centre.table, partition(pk))).flatMap(apartIn)
}

function apartIn(item: Item): Apart[] {
  const { isApart, ...said } = stored(apartItemSchema, item)
  return isApart ? [said] : []
}

/** Says that two files are not of one person or household, or takes it back; of both. Throws `not-found`, and `invalid` for one file. */
export async function setApart(centre: Centre, { client, by, role, now }: Turning, apart: NewApart): Promise<void> {
  const { other, of, isApart } = apart
  await Promise.all([readPerson(centre, client), readPerson(centre, other)])
  if (client === other) throw new Problem('invalid', { faults: [{ path: 'other', code: 'same-file' }] })
  const item = (one: string, two: string) => ({
    ...keys.apart(centre.id, one, { of, other: two }),
    type: 'apart' as const,
    ...{ client: one, other: two, of, isApart, by, at: now },
  })
  const did = isApart ? 'apart' : 'apart-undone'
  const entry = { by, role, at: now, did } as const
  await transact(centre.table, {
    one: put(item(client, other)),
    two: put(item(other, client)),
    oneAudit: create(changeEntry(centre.id, { client, ...entry })),
    twoAudit: create(changeEntry(centre.id, { client: other, ...entry })),
    oneTouched: touched(centre.id, client, now),
    twoTouched: touched(centre.id, other, now),
  })
}
