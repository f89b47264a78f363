import type { AlikePeople } from '../../shared/register/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { enterByHand, readHandEntry, somebodiesOf } from './clients/hand-notices.ts'
import { alikeTo } from './search/alike.ts'
import { registerOf } from './search/register.ts'
import type { Centre } from './table/access.ts'

/** What a centre does with notices that did not come through the protocol. */
export function byHandOf(centre: Centre) {
  const register = registerOf(centre)
  return {
    enter: (sent: Parameters<typeof enterByHand>[1], doer: Parameters<typeof enterByHand>[2]) =>
      enterByHand(centre, sent, doer),
    read: (notice: string, now: Instant) => readHandEntry(centre, notice, now),
    /** Who of a notice, which may be half written, may be here already, each once. */
    alike: async (notice: unknown): Promise<Omit<AlikePeople, 'now'>> => {
      const open = await register()
      const found = await Promise.all(somebodiesOf(notice).map((somebody) => alikeTo(centre, open, somebody)))
      const rows = new Map(found.flatMap(({ alike }) => alike.map((row) => [`${row.of}#${row.id}`, row] as const)))
      const sum = (count: 'more' | 'namesakes') => found.reduce((all, each) => all + each[count], 0)
      return { alike: [...rows.values()], more: sum('more'), namesakes: sum('namesakes') }
    },
  }
}
