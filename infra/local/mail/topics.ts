import type { Door } from '../../doors.ts'
import type { Call } from '../base/open-doors.ts'
import { type Report, reportFailure } from '../base/report-failure.ts'

interface World {
  readonly doors: readonly Door[]
  readonly call: Call
  readonly report: Report
}

/** Topics, as SNS has them: who publishes does not wait for the doors behind. */
export interface Topics {
  /** Hands an event to every door behind a topic, in the order of publishing. Never throws. */
  publish(topic: string, event: unknown): void
  /** Resolves when everything published by now was handed over, or failed there. */
  settle(): Promise<void>
}

/** Like Lambda with events of a topic: a door that fails is called twice more. */
const TRIES = 3

export function openTopics({ doors, call, report }: World): Topics {
  let last = Promise.resolve()
  const behind = (topic: string) =>
    doors.filter(({ triggers }) => triggers.some((trigger) => trigger.kind === 'topic' && trigger.name === topic))
  const handOver = async (door: string, event: unknown) => {
    for (let tried = 1; ; tried++) {
      try {
        return void (await call(door, event))
      } catch (thrown) {
        if (tried === TRIES) return reportFailure(report, `topic to ${door}`, thrown)
      }
    }
  }
  return {
    publish: (topic, event) => {
      for (const { name } of behind(topic)) last = last.then(() => handOver(name, event))
    },
    settle: () => last,
  }
}
