import lazy from 'preact-iso/lazy'
import type { ClientFile } from '../../shared/clients/views.ts'
import { evictionOf, type OpenFile } from './open-file.ts'
import { DeliveriesSection } from './police/deliveries.tsx'
import { UnknownSection } from './police/unknown.tsx'
import { ReportSection } from './report.tsx'
import { TimelineSection } from './timeline.tsx'

const CameFrom = lazy(() => import('./tab-panels.ts').then(({ CameFrom }) => CameFrom))
const HandOverSection = lazy(() => import('./tab-panels.ts').then(({ HandOverSection }) => HandOverSection))

/** What police handed over, and the letters about the duty that began with it. A file of somebody who came by herself has no such tab. */
export function NoticePanel({ open }: { open: OpenFile }) {
  const eviction = evictionOf(open)
  return eviction ? (
    <>
      <CameFrom client={open.file.client} />
      <DeliveriesSection open={eviction} />
      <UnknownSection open={eviction} />
      <ReportSection file={eviction.file} />
      <TimelineSection client={open.file.client} />
      <HandOverSection client={open.file.client} />
    </>
  ) : null
}

/** Whether a file came by a notice of police. */
export function hasNotice({ origin }: Pick<ClientFile, 'origin'>): boolean {
  return origin === 'eviction'
}
