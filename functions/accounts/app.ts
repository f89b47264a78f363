import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { associationGroups } from '../../shared/association/people.ts'
import { peopleSchema } from '../../shared/on-duty/people.ts'
import { loggable } from '../../shared/problems/problem.ts'
import { instant } from '../../shared/time/instant.ts'
import { readAssociate } from '../store/association/people.ts'
import { type Account, readAccount, tellOutcome } from '../store/centres/accounts.ts'
import { readSettings } from '../store/centres/read-settings.ts'
import type { Table } from '../store/table/connection.ts'
import { ASSOCIATION } from '../store/table/keys.ts'
import { type Directory, type Person, Refusal } from './directory.ts'

export interface AccountsDeps {
  readonly table: Table
  readonly directory: Directory
  readonly now: () => Date
}

/**
 * The door to the sign-in service: opens and closes the accounts that heads of centres wish for, and writes back what became of it. What
 * the service refuses is told to the head; what it could not do just now is reported, so that the stream gives it again in order.
 */
export function createAccounts(deps: AccountsDeps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      try {
        const wished = wishOf(record)
        if (wished !== undefined) await grant(wished, deps)
      } catch (thrown) {
        console.error(JSON.stringify(loggable(thrown)))
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}

interface Wished {
  readonly centre: string
  readonly person: string
}

/** Whose account a record asks for; what became of one was written by this door. */
function wishOf({ dynamodb }: DynamoDBRecord): Wished | undefined {
  const item = dynamodb?.NewImage
  const [centre, person] = [item?.['centre']?.S, item?.['sk']?.S]
  if (item?.['state']?.S !== 'asked' || centre === undefined || person === undefined) return undefined
  return { centre, person }
}

/** Acts on the wish as it is by now: the stream may tell of an older one, or of one twice. */
async function grant({ centre, person }: Wished, { table, directory, now }: AccountsDeps): Promise<void> {
  const account = await readAccount(table, centre, person)
  if (account?.state !== 'asked') return
  const at = instant(now())
  try {
    const signIn = await act({ centre, person, account }, { table, directory, now })
    await tellOutcome(
      table,
      { centre, person, account },
      { state: 'done', at, ...(signIn !== undefined && { signIn }) },
    )
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    await tellOutcome(table, { centre, person, account }, { state: 'failed', why: thrown.why, at })
  }
}

/** The id by which the person signs in from now on; undefined when the account is closed. */
async function act(
  { centre, person, account }: Wished & { readonly account: Account },
  { table, directory }: AccountsDeps,
): Promise<string | undefined> {
  // Whoever an operator invited has the id of the sign-in service in the settings too.
  if (account.wanted === 'closed') return void (await directory.close(account.signIn ?? person))
  const found = await (centre === ASSOCIATION ? associate(table, person) : member(table, { centre, person }))
  if (found === undefined) throw new Refusal('refused')
  return directory.open(found)
}

/** Whoever is of a centre's staff, with the group of their role. */
async function member(table: Table, { centre, person }: Wished): Promise<Person | undefined> {
  const { staff } = await readSettings(table, centre, peopleSchema)
  const found = staff.find(({ id }) => id === person)
  return found && { name: found.name, email: found.email, group: `${centre}.${found.role}` }
}

/** Whoever is of the association, or an admin of the platform. */
async function associate(table: Table, person: string): Promise<Person | undefined> {
  const found = await readAssociate(table, person)
  return found && { name: found.name, email: found.email, group: associationGroups[found.role] }
}
