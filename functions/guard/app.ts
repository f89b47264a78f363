import type { DynamoDBStreamEvent } from 'aws-lambda'

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
    console.error(JSON.stringify({ guard: 'entries of the audit were changed or deleted', count: Records.length }))
    print?.(tamperedLine(Records.length, now()))
  }
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
