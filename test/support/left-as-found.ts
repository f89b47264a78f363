import { afterAll, vi } from 'vitest'

// Files that share a process leave it to the next one as they found it.
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})
