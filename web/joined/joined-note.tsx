import type { JoinedFile } from '../../shared/clients/views.ts'
import { Icon } from '../frame/icon.tsx'
import { Countdown } from '../frame/moment.tsx'
import { useJoined } from './use-joined.ts'
import { useJoiningTexts } from './use-joining-texts.ts'

/** On top of a file: which others are of the same person, and first those in which somebody owes her a call. */
export function JoinedNote({ client }: { client: string }) {
  const texts = useJoiningTexts()
  const { open } = useJoined(client)
  const joined = open?.files.joined ?? []
  const calm = joined.filter(({ dueAt }) => dueAt === undefined)
  return (
    <div class="joined-note off-paper">
      {joined.map((file) => file.dueAt !== undefined && <Owed key={file.client} file={file} dueAt={file.dueAt} />)}
      {calm.length > 0 && (
        <p>
          {texts.note(calm.length)}{' '}
          {calm.map(({ client, reference }, index) => (
            <span key={client}>
              {index > 0 && ', '}
              <a href={`/spis/${client}`}>{reference}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Owed({ file: { client, reference }, dueAt }: { file: JoinedFile; dueAt: string }) {
  const texts = useJoiningTexts()
  return (
    <div class="notice warn">
      <Icon name="alert" />
      <p>
        {texts.note(1)} <a href={`/spis/${client}`}>{reference}</a>. {texts.clock} <Countdown dueAt={dueAt} />
      </p>
    </div>
  )
}
