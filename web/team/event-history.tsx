import { useState } from 'preact/hooks'
import type { TeamEvent } from '../../shared/team/event.ts'
import type { Kept } from '../../shared/team/views.ts'
import { Stamp } from '../frame/moment.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useStaffName } from '../staff-name.ts'
import { EventFacts } from './event-facts.tsx'
import { useTeamEvent } from './team-queries.ts'
import { useTeamTexts } from './use-team-texts.ts'

/** What an event said in each of its versions, once somebody asks. */
export function EventHistory({ event }: { event: Kept<TeamEvent> }) {
  const { history } = useTeamTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{history.title(event.version)}</summary>
      {isOpen && <Versions event={event} />}
    </details>
  )
}

function Versions({ event: { id, version } }: { event: Kept<TeamEvent> }) {
  const { history, withdrawn } = useTeamTexts()
  const staffName = useStaffName()
  const { data, error, refetch } = useTeamEvent(id, version)
  if (data === undefined) return <NotYet error={error} onRetry={refetch} />
  return (
    <ol class="attempts">
      {data.versions.map((each, index) => (
        <li key={index}>
          <div class="entry">
            <p>
              <b>{history.version(index + 1)}</b> · <Stamp at={each.at} /> · {staffName(each.by)}
            </p>
            <p>{each.theme}</p>
            <EventFacts event={each} />
            {each.withdrawn !== undefined && (
              <p>
                {withdrawn} {each.withdrawn}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
