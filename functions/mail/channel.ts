import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import type { Letter } from '../../shared/duties/letter.ts'
import { messageTag } from '../../shared/duties/message-tag.ts'
import { unbroken } from '../../shared/text/unbroken.ts'
import type { LetterText } from './letter-text.ts'

/** What is handed over to be sent. */
interface Message {
  /** Which letter it is: what comes back about it later names it by these. */
  readonly letter: Pick<Letter, 'centre' | 'id'>
  readonly text: LetterText
  readonly to: readonly string[]
}

/** A way by which letters leave. Mail is one; whatever takes a text and an address can be another. */
export interface LetterChannel {
  /** Hands a message over to all its addresses at once; answers its id there. Rejects when it was not taken. */
  send(message: Message): Promise<string>
}

/** Amazon SES. */
export function mailChannel(ses: Pick<SESClient, 'send'>, sender: string): LetterChannel {
  return {
    send: async ({ letter, text, to }) => {
      const { MessageId } = await ses.send(
        new SendEmailCommand({
          Source: sender,
          Destination: { ToAddresses: [...to] },
          Message: {
            Subject: { Data: text.subject, Charset: 'UTF-8' },
            Body: { Text: { Data: unbroken(text.body), Charset: 'UTF-8' } },
          },
          // By these the events of the mail service find the letter they are about.
          Tags: [
            { Name: 'centre', Value: messageTag(letter.centre) },
            { Name: 'letter', Value: messageTag(letter.id) },
          ],
        }),
      )
      return MessageId ?? ''
    },
  }
}
