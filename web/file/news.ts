import type { Attempt } from '../../shared/clients/attempt.ts'
import type { PersonField } from '../../shared/clients/new-person.ts'
import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { baselineOf, type CardField, changesSince } from './changes.ts'

/** What others did to a file that is open here, until somebody has said that they have seen it. */
export interface News {
  /** Fields of the safe-contact card that changed, and the card as it was before. */
  readonly card: readonly CardField[]
  readonly cardBefore?: SafeContact
  /** Whether the person may be called came out otherwise, by the card or by what an attempt found. */
  readonly calling: boolean
  /** Fields of the person that changed. */
  readonly person: readonly PersonField[]
  readonly attempts: readonly Attempt[]
  readonly withdrawn: readonly Attempt[]
  readonly older: number
  readonly takenBy?: string
}

export const noNews: News = { card: [], calling: false, person: [], attempts: [], withdrawn: [], older: 0 }

/** Whether it is of the kind that nobody may overlook before they get in touch. */
export function isLoud({ card, calling }: Pick<News, 'card' | 'calling'>): boolean {
  return card.length > 0 || calling
}

/** Whether there is anything to tell. */
export function isNews({ person, attempts, withdrawn, older, takenBy, ...news }: News): boolean {
  return isLoud(news) || person.length + attempts.length + withdrawn.length + older > 0 || takenBy !== undefined
}

/** Two states of a file one after the other on the screen, and who looks at it. */
interface Step {
  readonly before: ClientFile
  readonly after: ClientFile
  readonly me: string
}

/** What is to be told after one more step of others: what was told before stays until it was seen. */
export function newsAfter(news: News, { before, after, me }: Step): News {
  const changes = changesSince(baselineOf(before), after)
  const cardBefore = news.cardBefore ?? before.safeContact
  const card = [...new Set([...news.card, ...changes.card])]
  const takenBy = changes.acknowledgedBy === me ? undefined : (changes.acknowledgedBy ?? news.takenBy)
  return {
    card,
    ...(card.length > 0 && { cardBefore }),
    calling: news.calling || before.mayCall !== after.mayCall,
    person: [...new Set([...news.person, ...changes.person])],
    attempts: [...news.attempts, ...changes.attempts.filter(({ by }) => by !== me)],
    withdrawn: [...news.withdrawn, ...changes.withdrawn.filter(({ withdrawn }) => withdrawn?.by !== me)],
    older: news.older + (changes.older ?? 0),
    ...(takenBy !== undefined && { takenBy }),
  }
}
