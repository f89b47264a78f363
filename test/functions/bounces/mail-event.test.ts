import { expect, it } from 'vitest'
import { postEventFrom } from '../../../functions/bounces/mail-event.ts'

/** An event with the fields that the documentation of SES shows, for a letter of ours. */
const documented = (event: object) =>
  JSON.stringify({
    mail: {
      timestamp: '2026-03-02T09:00:00.000Z',
      source: 'Opora <opora@opora.example>',
      sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/opora.example',
      sendingAccountId: '123456789012',
      messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
      destination: ['jana@liberec.example'],
      headersTruncated: false,
      headers: [{ name: 'From', value: 'Opora <opora@opora.example>' }],
      commonHeaders: { from: ['Opora <opora@opora.example>'], to: ['jana@liberec.example'] },
      tags: {
        'ses:configuration-set': ['ConfigSet'],
        'ses:caller-identity': ['mail'],
        centre: ['liberec'],
        letter: ['01JX-before-0_002e5'],
      },
    },
    ...event,
  })

const letter = { centre: 'liberec', id: '01JX-before-0.5', destination: ['jana@liberec.example'] }

it.each(['Permanent', 'Transient', 'Undetermined'])(
  'reads a %s bounce, also with a name before the address',
  (bounceType) => {
    const bounce = {
      bounceType,
      bounceSubType: 'General',
      feedbackId: '01000157c44f053b-0001',
      timestamp: '2026-03-02T09:00:05.041Z',
      bouncedRecipients: [
        {
          emailAddress: 'Jana Nová <jana@liberec.example>',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550',
        },
      ],
      reportingMTA: 'dsn; mta.example.com',
    }
    expect(postEventFrom(documented({ eventType: 'Bounce', bounce }))).toEqual({
      ...letter,
      is: bounceType === 'Permanent' ? 'bounced' : 'refused',
      at: '2026-03-02T09:00:05.041Z',
      addresses: ['jana@liberec.example'],
    })
  },
)

it('reads a complaint and a delivery', () => {
  const complaint = {
    timestamp: '2026-03-02T10:00:00.000Z',
    feedbackId: '01000157c44f053b-0002',
    userAgent: 'Provider',
    complaintFeedbackType: 'abuse',
    complaintSubType: null,
    arrivalDate: '2026-03-02T09:59:00.000Z',
    complainedRecipients: [{ emailAddress: 'jana@liberec.example' }],
  }
  expect(postEventFrom(documented({ eventType: 'Complaint', complaint }))).toMatchObject({
    ...letter,
    is: 'complained',
    addresses: ['jana@liberec.example'],
  })
  const delivery = {
    timestamp: '2026-03-02T09:00:01.000Z',
    processingTimeMillis: 1041,
    smtpResponse: '250 ok',
    recipients: ['jana@liberec.example'],
    reportingMTA: 'mta.example.com',
  }
  expect(postEventFrom(documented({ eventType: 'Delivery', delivery }))).toMatchObject({ ...letter, is: 'delivered' })
})
