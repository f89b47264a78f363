import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import type { ShownVisit } from '../../../shared/visits/views.ts'
import { isOpen, standingOf } from '../../../shared/visits/visit.ts'
import { Trouble } from '../../frame/trouble.tsx'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { ComingLetters, PastLetters } from '../timeline.tsx'
import { useFileTexts } from '../use-file-texts.ts'

/** Whom letters about a visit woke and what became of them, and who will be woken; asked for when somebody opens it. */
export function VisitLetters({ client, visit }: { client: string; visit: ShownVisit }) {
  const { timeline } = useFileTexts()
  const { calls } = useServices()
  const [opened, setOpened] = useState(false)
  const param = { client: segment(client), visit: segment(visit.id) }
  const { data, error, refetch } = useQuery({
    queryKey: keyOf.records(client, `visit-letters ${visit.id}`),
    queryFn: () => calls.ask(({ clients }) => clients[':client'].visits[':visit'].timeline.$get({ param })),
    enabled: opened,
  })
  return (
    <details class="timeline" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{timeline.title}</summary>
      {data === undefined && error && <Trouble error={error} onRetry={refetch} />}
      {data && <PastLetters kind="visit" letters={data.past} />}
      {data && isOpen(standingOf(visit)) && <ComingLetters kind="visit" letters={data.coming} />}
    </details>
  )
}
