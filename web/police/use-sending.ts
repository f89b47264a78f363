import { useState } from 'preact/hooks'
import type { FieldFaults } from '../forms/refusal.ts'
import type { Standing } from '../forms/use-form.ts'
import { Unreachable } from '../unreachable.ts'
import { type Delivery, Refused } from './door.ts'
import type { KeptForm } from './use-kept.ts'

interface Sending<T> {
  readonly form: KeptForm<T>
  /** What is wrong before anybody is asked, what is sent, and how it then stands on the screen. */
  readonly prepare: (value: T) => Promise<{ readonly faults: FieldFaults; readonly body: object; readonly value: T }>
  /** Where faults that the platform tells stand on the screen. */
  readonly place?: (faults: FieldFaults, body: object) => FieldFaults
  readonly send: (body: string) => Promise<Delivery>
  readonly done: (delivery: Delivery) => Promise<void>
}

interface Course {
  readonly saving: boolean
  readonly faults: FieldFaults
  readonly failure?: unknown
}

/** Whether what was sent may have arrived though no answer came: then only the very same may be sent, and nothing be changed. */
export function isLocked({ pending }: { readonly pending: string }): boolean {
  return pending !== ''
}

/**
 * Sends what a form holds. The bytes are kept before they go: when no answer comes they are sent again as they are, and the platform, which
 * knows them, gives the first receipt.
 */
export function useSending<T extends { readonly pending: string }>(sending: Sending<T>): Standing {
  const { form, prepare, place, send, done } = sending
  const [course, setCourse] = useState<Course>({ saving: false, faults: {} })
  const save = async () => {
    setCourse({ saving: true, faults: {} })
    let { value } = form
    let bytes = value.pending
    try {
      const ready = await prepare(value)
      value = ready.value
      if (bytes === '' && Object.keys(ready.faults).length > 0) {
        await form.keep(value)
        return setCourse({ saving: false, faults: ready.faults })
      }
      if (!navigator.onLine) throw new Unreachable()
      bytes ||= JSON.stringify(ready.body)
      await form.keep({ ...value, pending: bytes })
      await done(await send(bytes))
    } catch (failure) {
      if (failure instanceof Refused) await form.keep({ ...value, pending: '' })
      setCourse({ saving: false, faults: toldFaults(failure, place, bytes), failure })
    }
  }
  return {
    ...course,
    saved: false,
    save,
    discard: () => undefined,
    touched: true,
    keeping: form.keeping,
  }
}

function toldFaults(failure: unknown, place: Sending<never>['place'], sent: string): FieldFaults {
  if (!(failure instanceof Refused)) return {}
  const told = Object.fromEntries(failure.faults.toReversed().map(({ path, code }) => [path, code]))
  return place === undefined ? told : place(told, sent === '' ? {} : JSON.parse(sent))
}
