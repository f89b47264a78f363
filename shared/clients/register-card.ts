import type { Report } from '../police/report.ts'
import type { RegisterCard } from '../register/card.ts'
import { comparable } from '../text/signs.ts'
import type { Instant } from '../time/instant.ts'
import type { Person } from './person.ts'
import type { SafeContact } from './safe-contact.ts'

/** What of a file its card in the register is made of. */
export interface CardFacts {
  readonly client: string
  readonly reference: string
  readonly arrivedAt: Instant
  readonly notice?: string | undefined
  readonly person: Person
  readonly safeContact: Pick<SafeContact, 'numbers'>
  readonly report?: (Pick<Report, 'dwelling' | 'evicted'> & Partial<Pick<Report, 'reference'>>) | undefined
}

/** What a file is found by. */
export function cardOfFile(facts: CardFacts): RegisterCard {
  const { client, reference, arrivedAt, notice, person, safeContact, report } = facts
  const { givenName, familyName, birthDate: birth, sex, municipality } = person
  return {
    of: 'client',
    id: client,
    reference,
    at: arrivedAt,
    givenName,
    familyName,
    birth,
    sex,
    // Whoever calls back from a sister's telephone is found by it.
    phones: [...safeContact.numbers, ...(person.contacts ?? [])].map(({ phone }) => phone).filter(isSaid),
    municipality: municipality?.name,
    dwelling: report && dwellingIn(report.dwelling),
    notice,
    policeReference: report?.reference === undefined ? undefined : comparable(report.reference),
    violent: violentIn({ person, report }),
  }
}

/** What tells where it is; nothing where police told no more than the district. */
function dwellingIn({
  delimitedArea: _area,
  postalCode: _code,
  ...place
}: Report['dwelling']): RegisterCard['dwelling'] {
  return Object.keys(place).length > 1 ? place : undefined
}

function violentIn({ person, report }: Pick<CardFacts, 'person' | 'report'>): RegisterCard['violent'] {
  if (report === undefined) {
    const { name, birthDate: birth } = person.violentPerson ?? {}
    return name === undefined ? undefined : { familyName: name, birth }
  }
  const { givenName, familyName, birthDate: birth } = report.evicted
  return [givenName, familyName].some(isSaid) ? { givenName, familyName, birth } : undefined
}

function isSaid(words: string | undefined): words is string {
  return words !== undefined && words !== ''
}
