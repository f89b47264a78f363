import { useState } from 'preact/hooks'
import { type IndicatorId, indicators } from '../../shared/figures/indicators.ts'
import { isYear } from '../../shared/figures/period.ts'
import type { Difference } from '../../shared/releases/difference.ts'
import type { PeriodReleases, ReleaseLine } from '../../shared/releases/release.ts'
import { useIndicatorTexts } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { momentStamp } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useRelease, useReleaseFile } from './release-calls.ts'
import { useReleasesTexts } from './use-releases-texts.ts'

interface PeriodEntryProps extends PeriodReleases {
  readonly year: string
  readonly mayRelease: boolean
}

/** A month or the year: its versions, what has changed since, and the way to release it. */
export function PeriodEntry({ year, mayRelease, ...entry }: PeriodEntryProps) {
  const texts = useReleasesTexts()
  const words = useFiguresTexts()
  const { period, readiness, releases, changed } = entry
  const name = isYear(period) ? words.year(period) : words.month(period)
  const isOpen = readiness === 'ready' && (releases.length === 0 || changed.length > 0)
  return (
    <section class="panel" aria-labelledby={`period-${period}`}>
      <h2 id={`period-${period}`}>{name}</h2>
      {releases.length === 0 ? <p>{texts.readiness[readiness]}</p> : <Since changed={changed} />}
      {isOpen && mayRelease && <Releasing year={year} name={name} {...entry} />}
      {releases.length > 0 && (
        <ol class="attempts" reversed>
          {releases.map((each) => (
            <li key={each.version}>
              <Version line={each} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Since({ changed }: Pick<PeriodReleases, 'changed'>) {
  const texts = useReleasesTexts()
  if (changed.length === 0) return <p class="quiet-text">{texts.unchanged}</p>
  return (
    <div class="notice warn" role="status">
      <div>
        <p>{texts.changed(changed.length)}</p>
        <Differences differences={changed} />
      </div>
    </div>
  )
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const texts = useReleasesTexts()
  const labels = useIndicatorTexts()
  const labelOf = (id: string) => (isIndicator(id) ? labels[id].label : id)
  return (
    <ul>
      {differences.map(({ indicator, from, to, by }) => (
        <li key={indicator}>
          {texts.change(labelOf(indicator), from || texts.none, to || texts.none)} ({texts.kinds[by]})
        </li>
      ))}
    </ul>
  )
}

function isIndicator(id: string): id is IndicatorId {
  return Object.hasOwn(indicators, id)
}

/** What cannot be taken back is asked once more. */
function Releasing({ year, name, period, releases }: PeriodReleases & { year: string; name: string }) {
  const texts = useReleasesTexts()
  const [isAsking, setIsAsking] = useState(false)
  const { release, error, isPending } = useRelease(year)
  const version = releases[0]?.version ?? 0
  const label = version === 0 ? texts.release(name) : texts.releaseCorrection(name)
  if (!isAsking)
    return (
      <button type="button" onClick={() => setIsAsking(true)}>
        {label}
      </button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields, so no fieldset
    <div class="notice" role="group" aria-label={label}>
      <div>
        <p>{texts.confirm}</p>
        {error !== undefined && <Trouble error={error} onRetry={() => release({ period, version })} />}
        <p class="actions">
          <button type="button" class="primary" disabled={isPending} onClick={() => release({ period, version })}>
            {isPending ? texts.releasing : texts.yes}
          </button>
          <button type="button" disabled={isPending} onClick={() => setIsAsking(false)}>
            {texts.no}
          </button>
        </p>
      </div>
    </div>
  )
}

function Version({ line }: { line: ReleaseLine }) {
  const texts = useReleasesTexts()
  const all = useTexts()
  const staffName = useStaffName()
  const now = useNow(useServices().clock)
  const fileOf = useReleaseFile()
  const { period, version, releasedAt, by, differences, signature } = line
  return (
    <article class="entry">
      <h3>{texts.version(version)}</h3>
      <p>
        {texts.releasedBy(staffName(by), momentStamp(all, releasedAt, now))} ·{' '}
        <span role="status">{signature === undefined ? texts.signing : texts.signed}</span>
      </p>
      {differences.length > 0 && (
        <details>
          <summary>{texts.differences}</summary>
          <Differences differences={differences} />
        </details>
      )}
      <DownloadButton
        words={texts}
        label={texts.download(version)}
        name={`${texts.file(period, version)}.json`}
        make={() => fileOf({ period, version })}
        noted={{ did: 'release-table', figures: `${period}/version-${version}` }}
      />
    </article>
  )
}
