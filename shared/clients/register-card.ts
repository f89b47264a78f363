import type { Report } from '../police/report.ts'
import type { RegisterCard } from '../register/card.ts'
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
  readonly report?: Pick<Report, 'dwelling' | 'evicted'> | undefined
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
    dwelling: report && addressIn(report.dwelling),
    notice,
    violent: violentIn({ person, report }),
  }
}

function addressIn({ street, houseNumber, municipality }: Report['dwelling']): string | undefined {
  const parts = [[street, houseNumber].filter(isSaid).join(' '), municipality].filter(isSaid)
  return parts.length > 0 ? parts.join(', ') : undefined
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
