import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { isFailing } from '../../shared/centres/address-marks.ts'
import { type Centre, centreOn } from '../../shared/centres/centres.ts'
import type { Letter, Message } from '../../shared/duties/letter.ts'
import { messagesLeft, type NewMessage } from '../../shared/duties/messages.ts'
import { peopleSchema } from '../../shared/on-duty/people.ts'
import { recipients } from '../../shared/on-duty/recipients.ts'
import { loggable } from '../../shared/problems/problem.ts'
import { instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { readAddresses } from '../store/centres/addresses.ts'
import { readNetwork } from '../store/centres/network.ts'
import { readSettings } from '../store/centres/read-settings.ts'
import { leaseLetter, letterFrom, markMessage, markSent, putBack } from '../store/duties/letters.ts'
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

async function deliver(offered: Letter, deps: MailDeps): Promise<void> {
  const letter = await leaseLetter(deps.table, offered, instant(deps.now()))
  if (letter === undefined) return
  const isPosted = await post(letter, deps)
  const now = instant(deps.now())
  await (isPosted ? markSent(deps.table, letter, now) : putBack(deps.table, letter, now))
}

/**
 * Sends what is left of a letter, message by message, each noted before the next: a crash between two leaves the second to be
 * sent, and the first is not sent again. One that is refused keeps none of the others waiting. False when one was.
 */
async function post(letter: Letter, deps: MailDeps): Promise<boolean> {
  const messages = await unlessRefused(letter, toSend(letter, deps))
  let isPosted = messages !== undefined
  for (const message of messages ?? []) {
    const sent = await unlessRefused(letter, send(letter, message, deps))
    if (sent) await markMessage(deps.table, letter, sent)
    else isPosted = false
  }
  return isPosted
}

/** Undefined when it failed; why is logged. */
async function unlessRefused<Done>({ id }: Letter, work: Promise<Done>): Promise<Done | undefined> {
  return work.catch((thrown) => {
    console.error(JSON.stringify({ letter: id, ...loggable(thrown) }))
    return undefined
  })
}

/** The messages of a letter that are left, to whoever it goes to by now. */
async function toSend(letter: Letter, deps: MailDeps): Promise<NewMessage[]> {
  const { table, now } = deps
  const [people, addresses, centre] = await Promise.all([
    readSettings(table, letter.centre, peopleSchema),
    readAddresses(table, letter.centre),
    centreOfLetter(letter, deps),
  ])
  // What is sent on trial is told to nobody but those who try it out.
  const { founderEmail: _, ...ownStaff } = people
  const settings = centre?.isTest ? ownStaff : people
  const posting = { now: instant(now()), isFailing: (address: string) => isFailing(addresses, address) }
  const goesTo = recipients(settings, letter, posting)
  if (goesTo.length === 0) throw new Error('the centre has nobody to write to')
  return messagesLeft(letter, goesTo)
}

async function send(letter: Letter, { reader, to }: NewMessage, deps: MailDeps): Promise<Message> {
  const { channel, origin, now } = deps
  const { name = 'intervenční centrum', isTest = false } = (await centreOfLetter(letter, deps)) ?? {}
  const text = letterText(letter, { reader, centre: name, isTest, origin, now: instant(now()) })
  const id = await channel.send({ letter, text, to: to.map(({ address }) => address) })
  return { id, at: instant(now()), to: [...to] }
}

/** The centre of a letter as it is called now. */
async function centreOfLetter({ centre }: Letter, { table, now }: MailDeps): Promise<Centre | undefined> {
  return centreOn(await readNetwork(table), centre, pragueDay(instant(now())))
}
