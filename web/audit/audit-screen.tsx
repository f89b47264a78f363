import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { AuditedFile, AuditLine } from '../../shared/audit/views.ts'
import { may } from '../../shared/centres/rights.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { Line } from './audit-line.tsx'
import { useFileAudit, usePersonAudit } from './audit-queries.ts'
import { PlatformActs } from './platform-acts.tsx'
import { useAuditTexts } from './use-audit-texts.ts'

/** Who opened a file, or what somebody opened: for the head. `?spis=` names a file, `?osoba=` and `?mesic=` somebody and a month. */
export function AuditScreen() {
  const texts = useAuditTexts()
  const { query } = useLocation()
  const isHead = may(useWorker(), 'see-audit')
  const { spis: client, osoba: person = '' } = query
  return (
    <Screen heading={texts.title} title={texts.title}>
      {!isHead && <p class="missing">{texts.notForYou}</p>}
      {isHead && (
        <div class="plan-panels">
          <p class="lead">{texts.lead}</p>
          <p class="prose">{texts.meaning}</p>
          {client === undefined && <People person={person} />}
          {client === undefined && person === '' && <PlatformActs />}
          {client === undefined ? person && <OfPerson key={person} person={person} /> : <OfFile client={client} />}
        </div>
      )}
    </Screen>
  )
}

function addressOf(person: string, month?: string): string {
  return `/kdo-co-otevrel?osoba=${encodeURIComponent(person)}${month ? `&mesic=${month}` : ''}`
}

/** Everybody who is or was of the staff. */
function People({ person }: { person: string }) {
  const texts = useAuditTexts()
  const { names } = useWorker()
  const { route } = useLocation()
  return (
    <p class="field">
      <label for="audit-person">{texts.person}</label>
      <select id="audit-person" value={person} onChange={({ currentTarget }) => route(addressOf(currentTarget.value))}>
        <option value="">{texts.choose}</option>
        {[...names].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {person === '' && <span class="hint">{texts.chooseFirst}</span>}
    </p>
  )
}

function OfPerson({ person }: { person: string }) {
  const texts = useAuditTexts()
  const { query } = useLocation()
  const thisMonth = pragueDay(useNow(useServices().clock)).slice(0, 7)
  const asked = query['mesic'] ?? ''
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : thisMonth
  const found = usePersonAudit(person, month)
  const files = Object.assign({}, ...(found.pages ?? []).map((page) => page.files))
  return (
    <section class="panel" aria-labelledby="audit-month">
      <h2 id="audit-month">{monthWords(texts, month)}</h2>
      <nav class="years" aria-label={texts.months}>
        <a href={addressOf(person, monthsFrom(month, -1))}>← {monthWords(texts, monthsFrom(month, -1))}</a>
        {month < thisMonth && (
          <a href={addressOf(person, monthsFrom(month, 1))}>{monthWords(texts, monthsFrom(month, 1))} →</a>
        )}
      </nav>
      <Lines found={found} files={files} none={texts.none} />
    </section>
  )
}

function monthWords({ monthNames, month: words }: ReturnType<typeof useAuditTexts>, month: string): string {
  return words(monthNames[Number(month.slice(5)) - 1] ?? '', month.slice(0, 4))
}

function monthsFrom(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

function OfFile({ client }: { client: string }) {
  const texts = useAuditTexts()
  const found = useFileAudit(client)
  const [first] = found.pages ?? []
  return (
    <section class="panel" aria-labelledby="audit-file">
      <h2 id="audit-file">{first ? texts.ofFile(first.reference) : texts.title}</h2>
      <p>
        <a href={`/spis/${client}`}>{texts.toFile}</a>
      </p>
      <Lines found={found} none={texts.noneOfFile} />
    </section>
  )
}

interface LinesProps {
  readonly found: {
    readonly pages: readonly { readonly lines: readonly AuditLine[] }[] | undefined
    readonly error: unknown
    readonly retry: () => void
    readonly more: { readonly load: () => void; readonly isLoading: boolean } | undefined
  }
  /** Named by each line, where the lines are of several. */
  readonly files?: Readonly<Record<string, AuditedFile>>
  readonly none: string
}

function Lines({ found: { pages, error, retry, more }, files, none }: LinesProps) {
  const texts = useAuditTexts()
  const [isNarrow, setNarrow] = useState(false)
  const isMore = isNarrow && more !== undefined && !more.isLoading && !error
  useEffect(() => {
    // What stands out is looked for among all of them, and not among the newest only.
    if (isMore) more.load()
  }, [isMore, pages?.length])
  if (pages === undefined) return <NotYet error={error} onRetry={retry} />
  const lines = pages.flatMap((page) => page.lines)
  if (lines.length === 0) return <p role="status">{none}</p>
  const shown = isNarrow ? lines.filter(({ ground }) => ground === 'none') : lines
  return (
    <>
      <p class="field">
        <label class="check">
          <input type="checkbox" checked={isNarrow} onChange={() => setNarrow(!isNarrow)} /> {texts.standOut}
        </label>
      </p>
      <p role="status">
        {texts.shown(lines.length, more === undefined)} {shown.length === 0 && texts.noneStandOut}
      </p>
      <ol class="attempts">
        {shown.map((line) => (
          <Line key={line.id} line={line} files={files} />
        ))}
      </ol>
      {more && error && <Trouble error={error} onRetry={more.load} />}
      {more ? (
        <button type="button" onClick={more.load} disabled={more.isLoading}>
          {texts.more}
        </button>
      ) : (
        <p class="quiet-text">{texts.end}</p>
      )}
    </>
  )
}
