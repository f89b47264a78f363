import type { ComponentChildren } from 'preact'
import { Stamp } from '../frame/moment.tsx'
import { useStaffName } from '../staff-name.ts'
import { useTeamTexts } from './use-team-texts.ts'

interface VersionsProps<V> {
  readonly versions: readonly V[]
  /** What one of them said. */
  readonly children: (version: V) => ComponentChildren
}

/** Each version of something the team keeps, with who said so and when, oldest first. */
export function Versions<V extends { readonly by: string; readonly at: string }>(props: VersionsProps<V>) {
  const { history } = useTeamTexts()
  const staffName = useStaffName()
  return (
    <ol class="attempts">
      {props.versions.map((each, index) => (
        <li key={index}>
          <div class="entry">
            <p>
              <b>{history.version(index + 1)}</b> · <Stamp at={each.at} /> · {staffName(each.by)}
            </p>
            {props.children(each)}
          </div>
        </li>
      ))}
    </ol>
  )
}
