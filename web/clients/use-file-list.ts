import { useInfiniteQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import type { ListChoice, ListName } from '../../shared/register/lists.ts'
import type { FileList } from '../../shared/register/views.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'

/** What was stored before there was a register is gone through a part with each question. */
const GATHERING_MS = 1_000

/** A list as the address names it and as somebody has chosen to see it; what they choose is kept for them. */
export function useFileList(named: ListName | undefined) {
  const { calls } = useServices()
  const [chosen, choose] = useState<Partial<ListChoice>>({})
  const { list = named, sort, isDescending } = { ...chosen, ...(named !== undefined && { list: named }) }
  const query = {
    ...(list !== undefined && { list }),
    ...(sort !== undefined && { sort }),
    ...(isDescending !== undefined && { descending: String(isDescending) as 'true' | 'false' }),
  }
  const ask = (from: number): Promise<FileList> =>
    calls.ask(({ lists }) => lists.$get({ query: { ...query, ...(from > 0 && { from: String(from) }) } }))
  const asked = useInfiniteQuery({
    queryKey: [...keyOf.clients, query],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
    // Coming back to the window must not fetch fifty files again for each page that is open.
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (state.data?.pages.at(-1)?.isGathering ? GATHERING_MS : false),
  })
  const kept = asked.data?.pages[0]?.choice
  const choice = kept && { ...kept, ...chosen, ...(named !== undefined && { list: named }) }
  const change = (part: Partial<ListChoice>) => {
    if (choice === undefined) return
    choose({ ...chosen, ...part })
    // Not kept, it is chosen again next time: nobody is stopped by that.
    calls.ask(({ lists }) => lists.choice.$put({ json: { ...choice, ...part } })).catch(() => undefined)
  }
  return { ...asked, choice, change }
}
