import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { mayDisposeOf } from '../../shared/audit/disposed-month.ts'
import { type Day, instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'

export interface GuardDeps {
  readonly now: () => Date
  /** Takes lines that are metrics; on one machine nobody does. */
  readonly print?: ((line: string) => void) | undefined
}

/**
 * The door that watches the audit: an entry is written once, so one that the stream says was changed or deleted was tampered with,
 * whoever did it. It tells how many, and nothing of what they say.
 */
export function createGuard({ now, print }: GuardDeps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
    const today = pragueDay(instant(now()))
    const tampered = Records.filter((record) => !mayBeDisposal(record, today)).length
    if (tampered === 0) return
    console.error(JSON.stringify({ guard: 'entries of the audit were changed or deleted', count: tampered }))
    print?.(tamperedLine(tampered, now()))
  }
}

/**
 * Whether an entry that was deleted is of a month that heads may dispose of. Whether they did, only the verification tells: this door can
 * read nothing.
 */
function mayBeDisposal({ eventName, dynamodb }: DynamoDBRecord, today: Day): boolean {
  const { type, at } = dynamodb?.OldImage ?? {}
  return (
    eventName === 'REMOVE' &&
    type?.S === 'audit' &&
    at?.S !== undefined &&
    mayDisposeOf(pragueDay(at.S).slice(0, 7), today)
  )
}

/** A line that CloudWatch makes a metric of ("Embedded metric format specification"). */
function tamperedLine(tamperedEntries: number, at: Date): string {
  const directive = {
    Namespace: 'Opora',
    Dimensions: [[]],
    Metrics: [{ Name: 'tamperedEntries', Unit: 'Count' }],
  }
  return JSON.stringify({ _aws: { Timestamp: at.getTime(), CloudWatchMetrics: [directive] }, tamperedEntries })
}
