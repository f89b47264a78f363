import type { Delivery, Letter } from '../../../shared/duties/letter.ts'
import { peopleSchema } from '../../../shared/on-duty/people.ts'
import type { Found, Returned } from '../../../shared/on-duty/returned-letter.ts'
import { readAddresses, saveAddresses } from '../centres/addresses.ts'
import { readSettings } from '../centres/read-settings.ts'
import { readLetter } from '../duties/letters.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { type Action, create, somebodyWasFirst, transact } from '../table/transact.ts'

/** All that the bounces door may do. It opens nothing that is sealed and sees no file. */
export function forBounces(table: Table) {
  return {
    /** A letter with its centre's people and marks; undefined when there is no such letter. */
    find: (centre: string, letterId: string) => find(table, centre, letterId),
    /** Stores what was planned of a letter, all or nothing. False when somebody changed meanwhile what the plan stands on. */
    store: (found: Found, plan: Returned) => store(table, found, plan),
  }
}

export type BouncesStore = ReturnType<typeof forBounces>

async function find(table: Table, centre: string, letterId: string): Promise<Found | undefined> {
  const [letter, people, addresses] = await Promise.all([
    readLetter(table, centre, letterId),
    readSettings(table, centre, peopleSchema),
    readAddresses(table, centre),
  ])
  return letter && { letter, people, addresses }
}

async function store(table: Table, { letter, addresses }: Found, plan: Returned): Promise<boolean> {
  const { delivery, marks, next, head } = plan
  const refused = await somebodyWasFirst(
    transact(table, {
      letter: delivered(letter, delivery),
      addresses: marks && saveAddresses(letter.centre, addresses, marks),
      next: next && create(queuedLetter(next)),
      head: head && create(queuedLetter(head)),
    }),
  )
  return refused === undefined
}

function delivered({ centre, id }: Letter, delivery: Readonly<Record<string, Delivery>>): Action {
  const news = Object.entries(delivery)
  return (TableName) => ({
    Update: {
      TableName,
      Key: keys.letter(centre, id),
      UpdateExpression: `SET ${news.map((_, index) => `delivery.#a${index} = :d${index}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(news.map(([address], index) => [`#a${index}`, address])),
      ExpressionAttributeValues: Object.fromEntries(news.map(([, of], index) => [`:d${index}`, of])),
    },
  })
}
