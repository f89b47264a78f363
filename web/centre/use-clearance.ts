import { useState } from 'preact/hooks'
import { Problem } from '../../shared/problems/problem.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'

interface Course {
  readonly busy: boolean
  readonly done: boolean
  /** Whether the list was changed by somebody else before this save, which then saved nothing. */
  readonly overtaken: boolean
  readonly failure?: unknown
  readonly last?: () => Promise<void>
}

const quiet: Course = { busy: false, done: false, overtaken: false }

/** Says of an address that it works again. */
export function useClearance() {
  const { calls, queries } = useServices()
  const [course, setCourse] = useState(quiet)
  const clear = async (address: string, version: number): Promise<void> => {
    setCourse({ ...quiet, busy: true })
    try {
      const json = { address, version }
      queries.setQueryData(keyOf.addresses, await calls.ask((api) => api.addresses.clearance.$post({ json })))
      setCourse({ ...quiet, done: true })
    } catch (failure) {
      const overtaken = failure instanceof Problem && failure.code === 'changed-meanwhile'
      if (overtaken) await queries.invalidateQueries({ queryKey: keyOf.addresses })
      setCourse(overtaken ? { ...quiet, overtaken } : { ...quiet, failure, last: () => clear(address, version) })
    }
  }
  return { ...course, clear, repeat: () => void course.last?.() }
}
