import { randomUUID } from 'node:crypto'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { createMail } from '../../../functions/mail/app.ts'
import type { LetterChannel } from '../../../functions/mail/channel.ts'
import type { DueLetter } from '../../../functions/store/duties/letters.ts'
import { forSweep } from '../../../functions/store/for-sweep.ts'
import type { Table } from '../../../functions/store/table/connection.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import { messageTag } from '../../../shared/duties/message-tag.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Environment } from '../base/environment.ts'
import type { Inbox } from '../mail/inbox.ts'

interface Sending {
  readonly env: Environment
  /** Where the letters are read; those of years ago are kept nowhere if it is left out. */
  readonly inbox?: Inbox
  /** Letters that were written later are left to the mail door. */
  readonly until?: Instant
}

/** Sends the letters about what came before the start as the mail door would have sent each of them then. */
export async function sendLetters(table: Table, { env, inbox, until = LONG_AFTER }: Sending): Promise<void> {
  const queues = await Promise.all(forSweep(table).dueLetters(until).map(lettersIn))
  const letters = queues.flat().filter(({ createdAt }) => createdAt < until)
  for (const { centre, id, createdAt } of letters.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const item = await readItem(table, keys.letter(centre, id))
    const mail = createMail({
      table,
      channel: inbox ? intoInbox(inbox, { from: env.SENDER_ADDRESS, at: createdAt }) : forgotten,
      origin: env.PUBLIC_ORIGIN,
      now: () => new Date(createdAt),
    })
    await mail({ Records: [{ dynamodb: { NewImage: marshall(item) as StreamImage } }] })
  }
}

type StreamImage = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>

/** Later than any letter is offered for the first time. */
const LONG_AFTER = '9999-01-01T00:00:00.000Z'

async function lettersIn(queue: AsyncIterable<{ readonly read: () => DueLetter }>): Promise<DueLetter[]> {
  const letters: DueLetter[] = []
  for await (const { read } of queue) letters.push(read())
  return letters
}

const forgotten: LetterChannel = { send: async () => randomUUID() }

/** Puts letters into the inbox at a time that is over. */
function intoInbox(inbox: Inbox, { from, at }: { from: string; at: string }): LetterChannel {
  return {
    send: async ({ letter, text, to }) => {
      const tags = { centre: messageTag(letter.centre), letter: messageTag(letter.id) }
      const message = { id: randomUUID(), at, from, to: [...to], subject: text.subject, text: text.body, tags }
      inbox.add(message)
      return message.id
    },
  }
}
