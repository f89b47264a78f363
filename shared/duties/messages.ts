import { type Addressee, FOUNDER, type Letter } from './letter.ts'

/** Amazon SES takes no message to more. */
export const MOST_ADDRESSEES = 50

/** One message of a letter before it is sent: everybody it goes to gets the same words. */
export interface NewMessage {
  /** Who reads it: only staff can sign in. */
  readonly reader: 'staff' | 'founder'
  readonly to: readonly Addressee[]
}

/** Everybody whom a letter was handed to the post for. */
export function sentTo({ messages = [] }: Pick<Letter, 'messages'>): Addressee[] {
  return messages.flatMap(({ to }) => to)
}

/** The messages by which a letter reaches everybody it goes to whom it was not sent to before. */
export function messagesLeft(letter: Pick<Letter, 'messages'>, goesTo: readonly Addressee[]): NewMessage[] {
  const had = new Set(sentTo(letter).map(({ address }) => address))
  const left = goesTo.filter(({ address }) => !had.has(address))
  const of = (reader: NewMessage['reader']) =>
    inParts(left.filter(({ who }) => (who === FOUNDER) === (reader === 'founder'))).map((to) => ({ reader, to }))
  return [...of('staff'), ...of('founder')]
}

function inParts(addressees: readonly Addressee[]): (readonly Addressee[])[] {
  const parts = Math.ceil(addressees.length / MOST_ADDRESSEES)
  return Array.from({ length: parts }, (_, part) =>
    addressees.slice(part * MOST_ADDRESSEES, (part + 1) * MOST_ADDRESSEES),
  )
}
