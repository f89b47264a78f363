import { useState } from 'preact/hooks'
import type { TeamEvent } from '../../shared/team/event.ts'
import type { Kept } from '../../shared/team/views.ts'
import { NotYet } from '../frame/trouble.tsx'
import { EventFacts } from './event-facts.tsx'
import { useTeamEvent } from './team-queries.ts'
import { useTeamTexts } from './use-team-texts.ts'
import { Versions } from './versions.tsx'

/** What an event said in each of its versions, once somebody asks. */
export function EventHistory({ event }: { event: Kept<TeamEvent> }) {
  const { history } = useTeamTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{history.title(event.version)}</summary>
      {isOpen && <EventVersions event={event} />}
    </details>
  )
}

function EventVersions({ event: { id, version } }: { event: Kept<TeamEvent> }) {
  const { withdrawn } = useTeamTexts()
  const { data, error, refetch } = useTeamEvent(id, version)
  if (data === undefined) return <NotYet error={error} onRetry={refetch} />
  return (
    <Versions versions={data.versions}>
      {(each) => (
        <>
          <p>{each.theme}</p>
          <EventFacts event={each} />
          {each.withdrawn !== undefined && (
            <p>
              {withdrawn} {each.withdrawn}
            </p>
          )}
        </>
      )}
    </Versions>
  )
}
