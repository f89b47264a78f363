import { SESClient, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-ses'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { mockClient } from 'aws-sdk-client-mock'
import { createMail } from '../../functions/mail/app.ts'
import { mailChannel } from '../../functions/mail/channel.ts'
import { ORIGIN, type World } from './world.ts'

/** The post of a world: a mail door with a mail service that can be down, and the stream that wakes it. */
export function openPost(world: World) {
  const ses = mockClient(SESClient)
  const sent: SendEmailCommandInput[] = []
  let isDown = false
  let refuses = (_to: readonly string[]) => false
  ses.on(SendEmailCommand).callsFake((input: SendEmailCommandInput) => {
    if (isDown) throw new Error('the mail service is down')
    if ((input.Destination?.ToAddresses ?? []).length > 50) throw new Error('Recipient count exceeds 50')
    if (refuses(input.Destination?.ToAddresses ?? [])) throw new Error('Message rejected')
    sent.push(input)
    return { MessageId: `message-${sent.length}` }
  })
  const deps = { channel: mailChannel(new SESClient({}), 'opora@opora.example'), origin: ORIGIN, now: world.now }
  const mail = createMail({ ...deps, table: world.table })
  const offered = new Map<string, unknown>()

  /** The records that the stream would bring: letters that are new or were offered again since the last time. */
  async function records(): Promise<DynamoDBRecord[]> {
    const letters = (await world.everything()).filter(({ type }) => type === 'letter')
    const changed = letters.filter(({ id, offers }) => offered.get(String(id)) !== offers)
    for (const { id, offers } of changed) offered.set(String(id), offers)
    return changed.map((letter, index) => ({
      eventName: 'MODIFY',
      dynamodb: { SequenceNumber: String(index), NewImage: marshall(letter) },
    })) as DynamoDBRecord[]
  }

  return {
    sent,
    records,
    mail,
    /** The same door over another table, for faults of the table. */
    mailOver: (table: World['table']) => createMail({ ...deps, table }),
    goDown: (down: boolean) => {
      isDown = down
    },
    /** From now on messages to such addresses are refused. */
    refuse: (which: typeof refuses) => {
      refuses = which
    },
    /** Lets the stream bring what is new. */
    deliver: async () => mail({ Records: await records() }),
  }
}
