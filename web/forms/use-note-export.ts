import type { NotedExport } from '../../shared/audit/views.ts'
import { useServices } from '../services.ts'

/** Notes that something is about to be given out. Rejects when that cannot be noted: then nothing is to be given out. */
export function useNoteExport(): (given: NotedExport) => Promise<unknown> {
  const { calls } = useServices()
  return (given) => calls.ask(({ audit }) => audit.exports.$post({ json: given }))
}
