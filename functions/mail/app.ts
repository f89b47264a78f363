import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { isFailing } from '../../shared/centres/address-marks.ts'
import type { Addressee, Letter } from '../../shared/duties/letter.ts'
import { peopleSchema } from '../../shared/on-duty/people.ts'
import { recipients } from '../../shared/on-duty/recipients.ts'
import { loggable } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { readAddresses } from '../store/centres/addresses.ts'
import { readSettings } from '../store/centres/read-settings.ts'
import { leaseLetter, letterFrom, markSent, putBack } from '../store/duties/letters.ts'
import type { Table } from '../store/table/connection.ts'
import type { LetterChannel } from './channel.ts'
import { letterText } from './letter-text.ts'

export interface MailDeps {
  readonly table: Table
  readonly channel: LetterChannel
  /** Where the links of letters lead. */
  readonly origin: string
  readonly now: () => Date
}

/**
 * The door to the post: sends each letter that the stream says was queued or offered again. It decides nothing else.
 * A letter that the mail service refuses goes back and the sweep offers it again; a record that the table itself did not let
 * us handle is reported, and with it the rest of the batch, so that the stream gives them again in order.
 */
export function createMail(deps: MailDeps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      try {
        const letter = offeredLetter(record)
        if (letter !== undefined) await deliver(letter, deps)
      } catch (thrown) {
        console.error(JSON.stringify(loggable(thrown)))
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}

/** The letter of a record that offers one: a new letter, or one offered once more. Other changes of letters are our own. */
function offeredLetter({ dynamodb }: DynamoDBRecord): Letter | undefined {
  const { NewImage, OldImage } = dynamodb ?? {}
  if (NewImage?.['type']?.S !== 'letter') return undefined
  return NewImage['offers']?.N === OldImage?.['offers']?.N ? undefined : letterFrom(NewImage)
}

async function deliver(letter: Letter, deps: MailDeps): Promise<void> {
  const now = instant(deps.now())
  if (!(await leaseLetter(deps.table, letter, now))) return
  const posted = await send(letter, deps, now).catch((thrown) => {
    console.error(JSON.stringify({ letter: letter.id, ...loggable(thrown) }))
  })
  const after = instant(deps.now())
  if (posted === undefined) await putBack(deps.table, letter, after)
  else await markSent(deps.table, letter, { now: after, ...posted })
}

interface Posted {
  readonly messageId: string
  readonly sentTo: readonly Addressee[]
}

async function send(letter: Letter, { table, channel, origin }: MailDeps, now: Instant): Promise<Posted> {
  const { centre } = letter
  const [settings, addresses] = await Promise.all([
    readSettings(table, centre, peopleSchema),
    readAddresses(table, centre),
  ])
  const sentTo = recipients(settings, letter, { now, isFailing: (address) => isFailing(addresses, address) })
  if (sentTo.length === 0) throw new Error('the centre has nobody to write to')
  const text = letterText(letter, { origin, now })
  return { messageId: await channel.send({ letter, text, to: sentTo.map(({ address }) => address) }), sentTo }
}
