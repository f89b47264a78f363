import type { ToldPerson } from '../police/word.ts'
import { Problem } from '../problems/problem.ts'
import { phoneOf } from '../text/phone.ts'
import type { PlanFor } from './file-changes.ts'
import type { Person } from './person.ts'
import { type CardNumber, longestOnCard, MOST_NUMBERS, type SafeContact, said } from './safe-contact.ts'

/*
 * What police told of a person later is taken over into the file by somebody of the centre, field by field, and never by itself: the card and
 * the person are the centre's own. Nothing on the card is overwritten, a number is added to those that stand there.
 */

const personFields = {
  givenName: 'givenName',
  familyName: 'familyName',
  birthDate: 'birthDate',
  sex: 'sex',
  relationOfEvicted: 'relation',
  language: 'language',
  interpreterNeeded: 'interpreterNeeded',
  healthHandicap: 'healthHandicap',
  injuries: 'injuries',
} as const satisfies Partial<Record<keyof ToldPerson, keyof Person>>

/** Takes some fields over. Throws `invalid` naming a field that was not told, or for which the card has no more room. */
export function takenOverFrom(told: ToldPerson, paths: readonly string[], ordinal: number): PlanFor {
  const unknown = paths.filter((path) => told[path as keyof ToldPerson] === undefined)
  if (unknown.length > 0) throw fault(unknown[0] ?? '', 'not-told')
  const taken = Object.fromEntries(Object.entries(told).filter(([field]) => paths.includes(field))) as ToldPerson
  return ({ person, whereNow, personChangedIn = {}, safeContact, version }) => {
    const fields = Object.entries(personFields).flatMap(([from, to]) => {
      const value = taken[from as keyof ToldPerson]
      return value === undefined ? [] : [[to, value] as const]
    })
    const card = cardWith(safeContact, taken, ordinal)
    return {
      did: 'police-taken',
      ...(fields.length > 0 && {
        person: {
          person: { ...person, ...Object.fromEntries(fields) },
          ...(whereNow !== undefined && { whereNow }),
          personChangedIn: { ...personChangedIn, ...Object.fromEntries(fields.map(([field]) => [field, version + 1])) },
        },
      }),
      ...(card !== safeContact && { safeContact: card, cardChangedIn: version + 1 }),
    }
  }
}

function fault(path: string, code: string): Problem {
  return new Problem('invalid', { faults: [{ path, code }] })
}

function cardWith(card: SafeContact, told: ToldPerson, ordinal: number): SafeContact {
  const { phone, phoneOwner: owner, safeWindows, otherPhones = [], safeTimes, safeWay } = told
  const given = [{ phone, owner, safeWindows }, ...otherPhones]
  const added = said(given.map((each, index) => numberOf(each, `police${ordinal}n${index}`))).filter(
    ({ phone: number, windows }) => windows.length > 0 || !card.numbers.some((known) => known.phone === number),
  )
  if (added.length === 0 && safeTimes === undefined && safeWay === undefined) return card
  if (card.numbers.length + added.length > MOST_NUMBERS) throw fault('phone', 'too_big')
  return {
    ...card,
    numbers: [...card.numbers, ...added],
    safeTimes: joined('safeTimes', card, safeTimes),
    safeWay: joined('safeWay', card, safeWay),
  }
}

interface Given {
  readonly phone?: string | undefined
  readonly owner?: string | undefined
  readonly safeWindows?: CardNumber['windows'] | undefined
}

function numberOf({ phone = '', owner = '', safeWindows: windows = [] }: Given, id: string): CardNumber {
  return { id, phone: phoneOf(phone), owner, windows }
}

/** What is written there stays, what police told stands below it. */
function joined(field: 'safeTimes' | 'safeWay', card: SafeContact, told: string | undefined): string {
  const before = card[field]
  if (told === undefined || before.includes(told)) return before
  const both = before === '' ? told : `${before}\n${told}`
  if (both.length > longestOnCard[field]) throw fault(field, 'too_big')
  return both
}
