import * as z from 'zod/mini'
import { textOfTag } from '../../shared/duties/message-tag.ts'
import type { PostEvent } from '../../shared/on-duty/returned-letter.ts'
import { instant } from '../../shared/time/instant.ts'

/*
 * Events that SES publishes ("Contents of event data that Amazon SES publishes to Amazon SNS"), as far as they matter here.
 * Anything else that a configuration set may publish (opens, clicks, rendering failures) is not asked for and not read.
 */

const tag = z.tuple([z.string()])
const mailSchema = z.object({
  destination: z.array(z.string()),
  tags: z.object({ centre: tag, letter: tag }),
})
const recipient = z.object({ emailAddress: z.string() })

const eventSchema = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Delivery'),
    mail: mailSchema,
    delivery: z.object({ timestamp: z.iso.datetime(), recipients: z.array(z.string()) }),
  }),
  z.object({
    eventType: z.literal('Bounce'),
    mail: mailSchema,
    bounce: z.object({
      /** `Undetermined` is what SES could not make out; it may pass. */
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      bouncedRecipients: z.array(recipient),
      timestamp: z.iso.datetime(),
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail: mailSchema,
    complaint: z.object({ complainedRecipients: z.array(recipient), timestamp: z.iso.datetime() }),
  }),
])

/** What happened to a letter, by the message of a notification. Throws when it is no event of a letter of ours. */
export function postEventFrom(message: string): PostEvent {
  const event = eventSchema.parse(JSON.parse(message))
  const { destination, tags } = event.mail
  const letter = { centre: textOfTag(tags.centre[0]), id: textOfTag(tags.letter[0]), destination }
  switch (event.eventType) {
    case 'Delivery': {
      const { timestamp, recipients } = event.delivery
      return { ...letter, is: 'delivered', at: instant(timestamp), addresses: recipients }
    }
    case 'Bounce': {
      const { bounceType, bouncedRecipients, timestamp } = event.bounce
      const is = bounceType === 'Permanent' ? 'bounced' : 'refused'
      return { ...letter, is, at: instant(timestamp), addresses: bouncedRecipients.map(addressOf) }
    }
    case 'Complaint': {
      const { complainedRecipients, timestamp } = event.complaint
      return { ...letter, is: 'complained', at: instant(timestamp), addresses: complainedRecipients.map(addressOf) }
    }
  }
}

function addressOf({ emailAddress }: z.infer<typeof recipient>): string {
  // Some mail services give the name too: `Jana Nová <jana@centrum.example>`.
  return /<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress
}
