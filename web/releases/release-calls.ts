import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import type { AskedRelease, ReleaseView, YearReleases } from '../../shared/releases/release.ts'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'

/** While something is being signed it is asked for so often. */
const SIGNING_MS = 2_000

const keyOf = (year: string) => ['releases', year]

/** What was released of a year; asked anew while anything is being signed. */
export function useReleases(year: string) {
  const { calls } = useServices()
  return useQuery({
    queryKey: keyOf(year),
    queryFn: (): Promise<YearReleases> =>
      calls.ask(({ releases }) => releases[':year'].$get({ param: { year: segment(year) } })),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isBeingSigned(data) ? SIGNING_MS : false),
  })
}

function isBeingSigned({ periods }: YearReleases): boolean {
  return periods.some(({ releases }) => releases.some(({ signature }) => signature === undefined))
}

/** Releases a period. What is stored now is shown, also when somebody was first. */
export function useRelease(year: string) {
  const { calls, queries } = useServices()
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const release = async (asked: AskedRelease): Promise<void> => {
    setIsPending(true)
    setError(undefined)
    try {
      const released: YearReleases = await calls.ask(({ releases }) => releases.$post({ json: asked }))
      queries.setQueryData(keyOf(year), released)
    } catch (thrown) {
      setError(thrown)
      queries.invalidateQueries({ queryKey: keyOf(year) })
    } finally {
      setIsPending(false)
    }
  }
  return { release, error, isPending }
}

/** Brings a version, for whoever takes it along. */
export function useReleaseFile() {
  const { calls } = useServices()
  return async ({ period, version }: AskedRelease): Promise<Blob> => {
    const param = { period: segment(period), version: segment(String(version)) }
    const release: ReleaseView = await calls.ask(({ releases }) => releases[':period'][':version'].$get({ param }))
    return new Blob([JSON.stringify(release, null, 2)], { type: 'application/json' })
  }
}
