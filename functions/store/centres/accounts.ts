import * as z from 'zod/mini'
import type { AccountState } from '../../../shared/centres/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { due, keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
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
  /** When it is to be closed, where that was decided before. */
  closesAt: z.exactOptional(z.string()),
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
  /** Left out when only the end is another. */
  readonly wanted?: Account['wanted'] | undefined
  readonly closesAt?: Instant | undefined
  readonly now: Instant
}

/**
 * The wish that somebody can sign in, or cannot any more, now or from an instant on; the door acts on it. Undefined when it is as it was.
 * Whoever has no account here was invited by an operator.
 */
export function wish(
  centre: string,
  { person, wanted, closesAt, now }: Wish,
  before: Account | undefined,
): Action | undefined {
  if (wanted === undefined && closesAt === before?.closesAt) return undefined
  const unchanged = before ? kept(before) : { wanted: 'open' as const, state: 'done' as const, at: now }
  const asked = wanted === undefined ? unchanged : { wanted, state: 'asked' as const, at: now }
  const item = itemOf(centre, person, { ...asked, ...signInOf(before), ...closingOf({ closesAt }) })
  return before ? replace(item, before.version) : create(item)
}

function kept({ wanted, state, why, at }: Account) {
  return { wanted, state, ...(why !== undefined && { why }), at }
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
    const item = itemOf(centre, person, { wanted: 'open', state: 'done', signIn, at, ...closingOf(before) })
    await transact(table, { account: before ? replace(item, before.version) : create(item) })
  })
}

/** What became of a wish, unless another was stored meanwhile: that one comes by itself. */
export async function tellOutcome(
  table: Table,
  { centre, person, account }: { centre: string; person: string; account: Account },
  outcome: Pick<Account, 'state' | 'at'> & Partial<Pick<Account, 'why' | 'signIn'>>,
): Promise<void> {
  const { wanted } = account
  const item = itemOf(centre, person, { wanted, ...signInOf(account), ...closingOf(account), ...outcome })
  await somebodyWasFirst(transact(table, { account: replace(item, account.version) }))
}

const dueAccountSchema = z.object({ ...accountSchema.shape, centre: z.string() })
export type DueAccount = z.infer<typeof dueAccountSchema>

/** An account that the due index says to close. */
export function readDueAccount(item: Item): DueAccount {
  return stored(dueAccountSchema, item)
}

/** Stores the wish to close an account whose time has come, unless somebody decided otherwise meanwhile. Gives back how many. */
export async function closeDueAccount(table: Table, account: DueAccount, now: Instant): Promise<number> {
  const asked = { wanted: 'closed' as const, state: 'asked' as const, at: now, ...signInOf(account) }
  const closing = replace(itemOf(account.centre, account.sk, asked), account.version)
  return (await somebodyWasFirst(transact(table, { account: closing }))) === undefined ? 1 : 0
}

function signInOf(account: Account | undefined): Pick<Account, 'signIn'> | object {
  return account?.signIn === undefined ? {} : { signIn: account.signIn }
}

function closingOf(account: { readonly closesAt?: Instant | undefined } | undefined): Pick<Account, 'closesAt'> {
  return account?.closesAt === undefined ? {} : { closesAt: account.closesAt }
}

function itemOf(centre: string, person: string, account: Omit<Account, 'sk' | 'version'>) {
  const key = keys.account(centre, person)
  const { closesAt } = account
  const waiting = closesAt === undefined ? {} : due.account(key, closesAt)
  return { ...key, type: 'account' as const, centre, version: 1, ...account, ...waiting }
}
