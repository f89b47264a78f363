import { randomUUID } from 'node:crypto'
import type { SNSEvent } from 'aws-lambda'
import type { SentLetter } from './inbox.ts'

/** What can become of a letter after SES took it. */
export const mailEventKinds = ['delivery', 'bounce', 'passing-bounce', 'complaint'] as const
export type MailEventKind = (typeof mailEventKinds)[number]

export interface MailEvent {
  readonly kind: MailEventKind
  readonly letter: SentLetter
  /** Those of the letter's addresses that it happened to. */
  readonly addresses: readonly string[]
  readonly at: Date
}

const ACCOUNT = '000000000000'
const TOPIC = `arn:aws:sns:eu-central-1:${ACCOUNT}:opora-mail-events`

/**
 * An event of a letter as a door behind the topic gets it: what SES publishes by a configuration set, inside of the record that
 * SNS hands to Lambda.
 */
export function notificationOf(event: MailEvent): SNSEvent {
  const timestamp = event.at.toISOString()
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `${TOPIC}:${randomUUID()}`,
        Sns: {
          Type: 'Notification',
          MessageId: randomUUID(),
          TopicArn: TOPIC,
          Timestamp: timestamp,
          Subject: 'Amazon SES Email Event Notification',
          Message: JSON.stringify(sesEvent(event)),
          SignatureVersion: '1',
          Signature: '',
          SigningCertUrl: '',
          UnsubscribeUrl: '',
          MessageAttributes: {},
        },
      },
    ],
  }
}

function sesEvent(event: MailEvent): object {
  const { letter, addresses } = event
  const timestamp = event.at.toISOString()
  const mail = mailOf(letter)
  const feedbackId = randomUUID()
  switch (event.kind) {
    case 'delivery':
      return { eventType: 'Delivery', mail, delivery: { ...deliveryFacts, timestamp, recipients: addresses } }
    case 'bounce':
      return { eventType: 'Bounce', mail, bounce: { ...bounce(addresses, true), feedbackId, timestamp } }
    case 'passing-bounce':
      return { eventType: 'Bounce', mail, bounce: { ...bounce(addresses, false), feedbackId, timestamp } }
    case 'complaint': {
      const complainedRecipients = addresses.map((emailAddress) => ({ emailAddress }))
      const complaintFeedbackType = 'abuse'
      const complaint = { complainedRecipients, complaintFeedbackType, feedbackId, timestamp, arrivalDate: timestamp }
      return { eventType: 'Complaint', mail, complaint }
    }
  }
}

function mailOf({ id, at, from, to, subject, tags = {} }: SentLetter): object {
  const own = Object.entries(tags).map(([name, value]): [string, string[]] => [name, [value]])
  return {
    timestamp: at,
    source: from,
    sendingAccountId: ACCOUNT,
    messageId: id,
    destination: to,
    headersTruncated: false,
    headers: [],
    commonHeaders: { from: [from], to, messageId: id, subject },
    tags: { 'ses:operation': ['SendEmail'], 'ses:source-ip': ['127.0.0.1'], ...Object.fromEntries(own) },
  }
}

const deliveryFacts = {
  processingTimeMillis: 640,
  smtpResponse: '250 2.6.0 Message received',
  reportingMTA: 'localhost',
  remoteMtaIp: '127.0.0.1',
}

function bounce(addresses: readonly string[], isPermanent: boolean): object {
  const diagnosticCode = isPermanent ? 'smtp; 550 5.1.1 user unknown' : 'smtp; 452 4.2.2 mailbox full'
  const status = isPermanent ? '5.1.1' : '4.2.2'
  return {
    bounceType: isPermanent ? 'Permanent' : 'Transient',
    bounceSubType: isPermanent ? 'General' : 'MailboxFull',
    bouncedRecipients: addresses.map((emailAddress) => ({ emailAddress, action: 'failed', status, diagnosticCode })),
    reportingMTA: 'dns; localhost',
  }
}
