import { useUnit } from './at-unit.ts'
import { type Delivery, Refused } from './door.ts'
import { type Sent, versionOf } from './kept.ts'

interface Added {
  readonly id: string
  readonly sent: Sent
  readonly put: (sent: Sent) => Promise<void>
}

/**
 * Sends what is added to a notice over the version that is known here. When it has another one by now, its status is read, so that whoever
 * sends it once more has seen what has changed.
 */
export function useAdding({ id, sent, put }: Added): (verb: 'supplements' | 'end', body: string) => Promise<Delivery> {
  const { door, clock } = useUnit()
  return async (verb, body) => {
    try {
      return await door.add({ noticeId: id, version: versionOf(sent) }, verb, body)
    } catch (failure) {
      if (failure instanceof Refused && failure.code === 'version-changed') {
        const said = await door.status(id)
        await put({ ...sent, status: { readAt: clock.now(), said } })
      }
      throw failure
    }
  }
}
