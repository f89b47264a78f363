import * as z from 'zod/mini'
import type { AccountState } from '../../../shared/centres/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, replace, somebodyWasFirst, transact } from '../table/transact.ts'

/*
 * Accounts of a centre's people at the sign-in service. Staff store the wish; the door `accounts` acts on it and writes back what became
 * of it. The address it takes from the settings: here is none.
 */

const accountSchema = z.object({
  sk: z.string(),
  version: z.number(),
  wanted: z.enum(['open', 'closed']),
  state: z.enum(['asked', 'done', 'failed']),
  why: z.exactOptional(z.enum(['taken', 'refused'])),
  /** The id by which the person signs in, once it is known. */
  signIn: z.exactOptional(z.string()),
  at: z.string(),
})
export type Account = z.infer<typeof accountSchema>

/** Accounts of a centre by the id of whose they are; whoever an operator invited has none. */
export async function readAccounts(table: Table, centre: string): Promise<ReadonlyMap<string, Account>> {
  const items = await allItems(table, partition(keys.account(centre, '').pk))
  const accounts = items.map((item) => stored(accountSchema, item))
  return new Map(accounts.map((account) => [account.sk, account]))
}

/** One account as it is now. */
export async function readAccount(table: Table, centre: string, person: string): Promise<Account | undefined> {
  const item = await readItem(table, keys.account(centre, person))
  return item && stored(accountSchema, item)
}

/** Whose account somebody signs in by; nobody's when there is none. */
export function ownerOf(accounts: ReadonlyMap<string, Account>, signIn: string): string {
  const owns = ({ signIn: own, wanted }: Account) => own === signIn && wanted === 'open'
  const [owner = ''] = [...accounts].find(([, account]) => owns(account)) ?? []
  return owner
}

/** What of an account is shown. */
export function accountState({ wanted, state, why, at }: Account): AccountState {
  return { wanted, state, at, ...(why !== undefined && { why }) }
}

interface Wish {
  readonly person: string
  readonly wanted: Account['wanted']
  readonly now: Instant
}

/** The wish that somebody can sign in, or cannot any more; the door acts on it. */
export function wish(centre: string, { person, wanted, now }: Wish, before: Account | undefined): Action {
  const item = itemOf(centre, person, { wanted, state: 'asked', at: now, ...signInOf(before) })
  return before ? replace(item, before.version) : create(item)
}

/** Makes whoever signs in by an id somebody who is of the centre already: under that one's own id all that they did stays theirs. */
export async function bindSignIn(
  table: Table,
  { centre, person }: { readonly centre: string; readonly person: string },
  { signIn, at }: { readonly signIn: string; readonly at: Instant },
): Promise<void> {
  await anewWhenOvertaken(async () => {
    const before = await readAccount(table, centre, person)
    if (before?.signIn === signIn && before.wanted === 'open') return
    const item = itemOf(centre, person, { wanted: 'open', state: 'done', signIn, at })
    await transact(table, { account: before ? replace(item, before.version) : create(item) })
  })
}

/** What became of a wish, unless another was stored meanwhile: that one comes by itself. */
export async function tellOutcome(
  table: Table,
  { centre, person, account }: { centre: string; person: string; account: Account },
  outcome: Pick<Account, 'state' | 'at'> & Partial<Pick<Account, 'why' | 'signIn'>>,
): Promise<void> {
  const item = itemOf(centre, person, { wanted: account.wanted, ...signInOf(account), ...outcome })
  await somebodyWasFirst(transact(table, { account: replace(item, account.version) }))
}

function signInOf(account: Account | undefined): Pick<Account, 'signIn'> | object {
  return account?.signIn === undefined ? {} : { signIn: account.signIn }
}

function itemOf(centre: string, person: string, account: Omit<Account, 'sk' | 'version'>) {
  return { ...keys.account(centre, person), type: 'account' as const, centre, version: 1, ...account }
}
