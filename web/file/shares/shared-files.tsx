import { useQuery } from '@tanstack/preact-query'
import { lastDay } from '../../../shared/centres/standing.ts'
import { fullName } from '../../../shared/clients/full-name.ts'
import { timeLine, written } from '../../../shared/clients/time-line.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import { Screen } from '../../frame/screen.tsx'
import { NotYet, Stale, Trouble } from '../../frame/trouble.tsx'
import { dayInFull } from '../../moments.ts'
import { useServices } from '../../services.ts'
import { useTexts } from '../../texts/language.ts'
import { EntryItem } from '../../work/entry-item.tsx'
import { AttemptItem } from '../attempt-item.tsx'
import { EvictionTerms } from '../eviction-terms.tsx'
import { type OlderEntries, useFile } from '../use-file.ts'
import { useSharesTexts } from './use-shares-texts.ts'

/** What an external begins with: the files that are shared with them. */
export function SharedFilesScreen() {
  const { list } = useSharesTexts()
  const texts = useTexts()
  const { calls } = useServices()
  const queryFn = () => calls.ask((api) => api.shared.$get())
  const { data, error, refetch } = useQuery({ queryKey: ['shared'], queryFn })
  return (
    <Screen heading={list.title} title={list.title}>
      <p class="lead">{list.lead}</p>
      {data === undefined && <NotYet error={error} onRetry={refetch} />}
      {data && <Stale error={error} asOf={data.now} />}
      {data?.files.length === 0 && <p>{list.none}</p>}
      <ul class="plain people-list">
        {data?.files.map(({ client, name, reference, until }) => (
          <li key={client} class="panel">
            <a href={`/spis/${client}`}>{name || texts.clients.unknownPerson}</a>{' '}
            <span class="reference">{reference}</span> {list.until(dayInFull(texts, lastDay(until)))}
          </li>
        ))}
      </ul>
    </Screen>
  )
}

/** Keyed, so that nothing of one person's file lingers on another's. */
export function SharedFileRoute({ client = '' }: { client?: string }) {
  return <SharedFile key={client} client={client} />
}

/** A file as an external reads it: what happened, and nothing to press. */
function SharedFile({ client }: { client: string }) {
  const { list } = useSharesTexts()
  const texts = useTexts()
  const { file, error, refetch, older } = useFile(client)
  const heading = file ? fullName(file.person) || texts.clients.unknownPerson : list.title
  return (
    <Screen heading={heading} title={list.title}>
      <p>
        <a href="/">{list.back}</a>
      </p>
      {file ? <Read file={file} error={error} older={older} /> : <NotYet error={error} onRetry={refetch} />}
    </Screen>
  )
}

interface ReadProps {
  readonly file: ClientFile
  readonly error: unknown
  readonly older: OlderEntries | undefined
}

function Read({ file, error, older }: ReadProps) {
  const { list } = useSharesTexts()
  const steps = timeLine(file.attempts, file.work)
  return (
    <div class="plan-panels">
      <p class="reference">{file.reference}</p>
      <Stale error={error} asOf={file.now} />
      <EvictionTerms file={file} />
      <section class="panel" aria-labelledby="entries">
        <h2 id="entries">{list.entries}</h2>
        {steps.length === 0 && <p>{list.empty}</p>}
        <ol class="attempts">
          {steps.map((step) => (
            <li key={written(step).id}>
              {step.kind === 'attempt' ? (
                <AttemptItem attempt={step.attempt} file={file} />
              ) : (
                <EntryItem entry={step.entry} />
              )}
            </li>
          ))}
        </ol>
        {older?.error != null && <Trouble error={older.error} onRetry={older.load} />}
        {older && (
          <button type="button" onClick={older.load} disabled={older.isLoading}>
            {list.more}
          </button>
        )}
      </section>
    </div>
  )
}
