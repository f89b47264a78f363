import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Inbox, SentLetter } from './inbox.ts'
import type { MailState } from './mail-switch.ts'

interface SesDeps {
  readonly inbox: Inbox
  readonly mail: () => MailState
  readonly now: () => Date
  /** Told of every letter that was taken. */
  readonly onTaken: (letter: SentLetter) => void
}

type Sent = Omit<SentLetter, 'id' | 'at'>

/** Refusals by SES's own codes; see the API reference of Amazon SES, "Common errors" and SendEmail. */
const refusals = {
  InvalidAction: { status: 400, type: 'Sender' },
  InvalidParameterValue: { status: 400, type: 'Sender' },
  MessageRejected: { status: 400, type: 'Sender' },
  MissingAuthenticationToken: { status: 403, type: 'Sender' },
  ServiceUnavailable: { status: 503, type: 'Receiver' },
} as const

class Refusal extends Error {
  readonly code: keyof typeof refusals

  constructor(code: keyof typeof refusals, message: string) {
    super(message)
    this.code = code
  }
}

/** Amazon SES as the SDK's SESClient talks to it (API 2010-12-01): SendEmail, into the inbox. */
export function createSes(deps: SesDeps) {
  const ses = new Hono()
  ses.post('/', async (c) => {
    const parameters = new URLSearchParams(await c.req.text())
    // Signed by whatever key, but signed: a page of somebody else cannot make a browser send this header.
    if (!c.req.header('authorization')?.startsWith('AWS4-HMAC-SHA256 ')) {
      throw new Refusal('MissingAuthenticationToken', 'Request is missing Authentication Token')
    }
    return xml(accepted(take(parameters, deps)))
  })
  ses.onError((thrown) => {
    if (!(thrown instanceof Refusal)) throw thrown
    return xml(refused(thrown), refusals[thrown.code].status)
  })
  return ses
}

/** "The message may not include more than 50 recipients, across the To:, CC: and BCC: fields." (SES API reference, SendEmail) */
const MOST_RECIPIENTS = 50

/** Puts the letter into the inbox; gives back its id. */
function take(parameters: URLSearchParams, { inbox, mail, now, onTaken }: SesDeps): string {
  const { down, reject } = mail()
  if (down) throw new Refusal('ServiceUnavailable', 'Service is temporarily unavailable')
  const sent = readLetter(parameters)
  if (sent.to.length === 0) throw new Refusal('InvalidParameterValue', 'Missing final recipient')
  if (sent.to.length > MOST_RECIPIENTS) {
    throw new Refusal('InvalidParameterValue', `Recipient count exceeds ${MOST_RECIPIENTS}`)
  }
  if (sent.to.some((address) => reject.includes(address))) {
    throw new Refusal('MessageRejected', 'Email address is on the suppression list')
  }
  const id = randomUUID()
  const letter = { id, at: now().toISOString(), ...sent }
  inbox.add(letter)
  onTaken(letter)
  return id
}

function readLetter(parameters: URLSearchParams): Sent {
  const action = parameters.get('Action')
  if (action !== 'SendEmail') throw new Refusal('InvalidAction', `The action ${action} is not valid for this endpoint`)
  const text = (name: string) => parameters.get(name) ?? ''
  const bodyHtml = parameters.get('Message.Body.Html.Data')
  return {
    from: text('Source'),
    to: ['To', 'Cc', 'Bcc'].flatMap((kind) => members(parameters, `Destination.${kind}Addresses.member.`)),
    subject: text('Message.Subject.Data'),
    text: text('Message.Body.Text.Data'),
    ...(bodyHtml !== null && { html: bodyHtml }),
    tags: tagsOf(parameters),
  }
}

/** `Tags.member.1.Name`, `Tags.member.1.Value` */
function tagsOf(parameters: URLSearchParams): Record<string, string> {
  const named = [...parameters].filter(([name]) => /^Tags\.member\.\d+\.Name$/.test(name))
  return Object.fromEntries(named.map(([name, tag]) => [tag, parameters.get(name.replace(/Name$/, 'Value')) ?? '']))
}

function members(parameters: URLSearchParams, prefix: string): string[] {
  return [...parameters].filter(([name]) => name.startsWith(prefix)).map(([, value]) => value)
}

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/'

function accepted(messageId: string) {
  return `<SendEmailResponse xmlns="${NAMESPACE}"><SendEmailResult><MessageId>${messageId}</MessageId></SendEmailResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendEmailResponse>`
}

function refused({ code, message }: Refusal) {
  return html`<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${refusals[code].type}</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`.toString()
}

function xml(body: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/xml; charset=utf-8' } })
}
