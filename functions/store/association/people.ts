import * as z from 'zod/mini'
import {
  type Associate,
  type AssociateChange,
  type Associates,
  associateAccount,
  associateSchema,
  associatesAfter,
} from '../../../shared/association/people.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { accountState, ownerOf, readAccounts, wish } from '../centres/accounts.ts'
import { type Actor, actActions } from '../platform/acts.ts'
import type { Table } from '../table/connection.ts'
import { ASSOCIATION, keys } from '../table/keys.ts'
import { readItemLately } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'

const listSchema = z.object({ version: z.number(), people: z.array(associateSchema) })

async function readList(table: Table): Promise<z.infer<typeof listSchema>> {
  const item = await readItemLately(table, keys.associates())
  return item ? stored(listSchema, item) : { version: 0, people: [] }
}

/** Who of the association has an id in its list; undefined when nobody has. */
export async function readAssociate(table: Table, person: string): Promise<Associate | undefined> {
  return (await readList(table)).people.find(({ id }) => id === person)
}

/**
 * Who of the association signs in by an id. Undefined for one whom an operator let in before there was a list: whom the sign-in service
 * lets in, and the list does not say to have ended, has access.
 */
export async function associateSignedIn(table: Table, signIn: string): Promise<Associate | undefined> {
  const [{ people }, accounts] = await Promise.all([readList(table), readAccounts(table, ASSOCIATION)])
  // Whoever has access first: an address that comes back to somebody else signs in by the same id.
  const [closed] = [...accounts].find(([, account]) => account.signIn === signIn) ?? []
  const owner = ownerOf(accounts, signIn) || closed
  return people.find(({ id }) => id === signIn || id === owner)
}

/** Everybody who is or was of the association, and what became of their accounts. */
export async function showAssociates(table: Table, now: Instant): Promise<Associates> {
  const [{ version, people }, accounts] = await Promise.all([readList(table), readAccounts(table, ASSOCIATION)])
  const shown = people.map((one) => {
    const account = accounts.get(one.id)
    return { ...one, ...(account && { account: accountState(account) }) }
  })
  return { now, version, people: shown }
}

interface Changing {
  readonly person: string
  readonly actor: Actor
}

/** Changes who is of the association, stores the wish for their account, and notes the act. Throws what the rule throws. */
export async function changeAssociates(
  table: Table,
  change: AssociateChange,
  { person, actor }: Changing,
): Promise<Associates> {
  const doer = await associateSignedIn(table, actor.by)
  await anewWhenOvertaken(async () => {
    const [{ version, people }, accounts] = await Promise.all([readList(table), readAccounts(table, ASSOCIATION)])
    const after = associatesAfter(people, change, { person, by: doer?.id, now: actor.at })
    const [before, one] = [people, after].map((list) => list.find(({ id }) => id === person))
    const wanted = one && associateAccount(before, one, change)
    const account = wish(ASSOCIATION, { person, wanted, now: actor.at }, accounts.get(person))
    const isNews = JSON.stringify(people) !== JSON.stringify(after)
    await transact<string>(table, {
      list: saveList(after, version),
      ...(account && { account }),
      ...(isNews &&
        actActions({ kind: one?.until === undefined ? 'person-invited' : 'person-ended', about: person }, actor)),
    })
  })
  return showAssociates(table, actor.at)
}

function saveList(people: readonly Associate[], version: number) {
  const item = { ...keys.associates(), type: 'associates' as const, version: 1, people }
  return version === 0 ? create(item) : replace(item, version)
}

/** Puts somebody onto the list whom an operator invited; whoever is there already stays as they are. */
export async function noteAssociate(table: Table, associate: Associate): Promise<void> {
  await anewWhenOvertaken(async () => {
    const { version, people } = await readList(table)
    if (people.some(({ id }) => id === associate.id)) return
    await transact(table, { list: saveList([...people, associate], version) })
  })
}
