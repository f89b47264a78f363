import type { SNSEvent } from 'aws-lambda'
import { isCentreId } from '../../shared/centres/centres.ts'
import { type Noted, type PostEvent, returned } from '../../shared/on-duty/returned-letter.ts'
import { loggable } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import type { BouncesStore } from '../store/on-duty/bounces.ts'
import { postEventFrom } from './mail-event.ts'

export interface BouncesDeps {
  readonly store: BouncesStore
  readonly now: () => Date
}

/**
 * The door of what comes back from the post: deliveries, bounces, complaints. Logs codes and counts only. What it cannot read or
 * store it rejects; it is then called again, and at last the operator is told. So is that nobody is left to write to.
 */
export function createBounces({ store, now }: BouncesDeps) {
  return async ({ Records }: Pick<SNSEvent, 'Records'>): Promise<void> => {
    for (const { Sns } of Records) {
      const noted = await heard(Sns.Message, { store, now })
      // All is noted by now, and a repeated call finds it so: this is only for the operator to hear, by the alarm on failures.
      if (noted.next === 'nobody') throw new Error('a centre where nobody can be written to')
    }
  }
}

async function heard(message: string, { store, now }: BouncesDeps): Promise<Noted> {
  try {
    const event = postEventFrom(message)
    if (!isCentreId(event.centre)) throw new Error('an event of no centre')
    const noted = await note(store, event, instant(now()))
    if (event.is !== 'delivered') console.log(JSON.stringify({ post: event.is, letter: event.id, ...noted }))
    return noted
  } catch (thrown) {
    console.error(JSON.stringify(loggable(thrown)))
    // Lambda logs whatever is thrown, with its text and its fields: an address may stand in them, or a whole item.
    throw new Error('an event of the post could not be noted')
  }
}

const TRIES = 5

async function note(store: BouncesStore, event: PostEvent, now: Instant): Promise<Noted> {
  for (let tried = 1; tried <= TRIES; tried++) {
    const found = await store.find(event.centre, event.id)
    if (found === undefined) return { event: 'unknown', failing: 0, next: 'not-needed' }
    const plan = returned(found, event, now)
    if (plan.noted.event === 'known' || (await store.store(found, plan))) return plan.noted
    // Another event of this centre came between; what it left decides anew.
  }
  throw new Error('other events of the centre kept coming between')
}
