import { useLocation } from 'preact-iso/router'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { useWorker } from '../services.ts'
import type { Own } from './charts.ts'
import { type Asked, choiceOf } from './choice.ts'
import { Comparison } from './comparison.tsx'
import { useOwnFigures, usePublications } from './publications-queries.ts'
import { useComparisonTexts } from './use-comparison-texts.ts'

/** The comparison for whoever works in a centre: what is published of all, and beside it the own figures, published or not. */
export function ComparisonScreen() {
  const { centreId } = useWorker()
  const { query } = useLocation()
  const asked: Asked = query
  const { data } = usePublications()
  const choice = data && choiceOf(asked, data.publications, centreId)
  const figures = useOwnFigures(choice?.period)
  return <Published own={{ area: centreId, figures }} />
}

/** What is published of all centres; `own`: what whoever looks may see besides. */
export function Published({ own }: { own?: Own }) {
  const { title, lead, caution, refused } = useComparisonTexts()
  const { data, error, refetch } = usePublications()
  return (
    <Screen heading={title} title={title}>
      <p class="lead">{lead}</p>
      <p class="notice">{caution}</p>
      {data === undefined && <NotYet error={error} onRetry={refetch} />}
      {data && <Stale error={error} asOf={data.now} />}
      {data && data.refused.length > 0 && <p class="notice warn">{refused(data.refused.join(', '))}</p>}
      {data && <Comparison publications={data.publications} network={data} own={own} />}
    </Screen>
  )
}
