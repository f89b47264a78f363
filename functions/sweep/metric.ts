import type { DeadlineKind } from '../../shared/duties/deadline.ts'

/**
 * How long the oldest due item waits, as a line that CloudWatch makes a metric of ("Embedded metric format specification").
 * It is a count of seconds and the name of a schedule; nothing of a duty or a person.
 */
export function oldestDueLine(sweep: DeadlineKind, oldestDueSeconds: number, at: Date): string {
  const directive = {
    Namespace: 'Opora',
    Dimensions: [['sweep']],
    Metrics: [{ Name: 'oldestDueSeconds', Unit: 'Seconds' }],
  }
  return JSON.stringify({
    _aws: { Timestamp: at.getTime(), CloudWatchMetrics: [directive] },
    sweep,
    oldestDueSeconds,
  })
}
