import { coming, defaultLadders, type Saying } from '../../../shared/duties/ladder.ts'
import type { DutyLetter } from '../../../shared/duties/letter.ts'
import type { ComingLetter, PastLetter, Timeline } from '../../../shared/duties/views.ts'
import { recipients } from '../../../shared/on-duty/recipients.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readSettings } from '../centres/centres.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, list, readItem } from '../table/query.ts'
import { type DeadlineItem, readDeadline } from './deadlines.ts'
import { storedLetter } from './letters.ts'

/**
 * What was written about a person's duty, to whom and what became of it, and what the ladder will say if nothing happens.
 * It opens nothing that is sealed. Throws `not-found`.
 */
export async function readTimeline(centre: Centre, client: string, now: Instant): Promise<Timeline> {
  const deadline = await readDuty(centre, client)
  const [letters, settings] = await Promise.all([
    readLetters(centre, deadline.thread ?? client),
    readSettings(centre.table, centre.id),
  ])
  const ladder = settings.ladders?.[deadline.kind] ?? defaultLadders[deadline.kind]
  return {
    now,
    past: letters.filter(({ subject }) => subject === undefined || subject === client).map(pastLetter),
    coming: coming(ladder, deadline).map((saying) => comingLetter(saying, settings, now)),
  }
}

async function readDuty({ table, id }: Centre, client: string): Promise<DeadlineItem> {
  const item = await readItem(table, keys.deadline(id, client))
  if (item === undefined) throw new Problem('not-found')
  return readDeadline(item)
}

/** Letters of a thread that are about duties, oldest first. */
async function readLetters({ table, id }: Centre, thread: string): Promise<DutyLetter[]> {
  const letters = (await allItems(table, list(byCentre.letters(id, thread)))).map(storedLetter)
  return letters.flatMap((letter) => ('step' in letter ? [letter] : []))
}

function pastLetter({ id, step, urgent, createdAt, sentAt, sentTo = [], delivery }: DutyLetter): PastLetter {
  return {
    id,
    step,
    createdAt,
    ...(urgent && { urgent }),
    ...(sentAt !== undefined && { sentAt }),
    to: sentTo.map(({ who, address }) => {
      const said = delivery[address]
      return { who, ...(said && { delivery: said }) }
    }),
  }
}

function comingLetter({ step, at }: Saying, settings: Settings, now: Instant): ComingLetter {
  // A step whose time has come but that no sweep has told yet goes out now.
  const sentAt = at > now ? at : now
  return {
    step: step.name,
    at,
    ...(step.urgent && { urgent: true }),
    to: recipients(settings, step, { now: sentAt }).map(({ who }) => who),
  }
}
