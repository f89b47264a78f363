import { useState } from 'preact/hooks'
import { may } from '../../shared/centres/rights.ts'
import { emptyRoster, gaps, ROSTER_DAYS, type Roster } from '../../shared/on-duty/roster.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { plusDays, weekdayOf } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Kept } from '../forms/kept.tsx'
import { type CentreForm, useCentreForm } from '../forms/use-centre-form.ts'
import { Icon } from '../frame/icon.tsx'
import { Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useCentre } from '../queries.ts'
import { useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { HandoverForm } from './handover-form.tsx'
import { goToPattern, PatternForm } from './pattern-form.tsx'
import { useOnDutyTexts } from './use-on-duty-texts.ts'
import { Week } from './week.tsx'

/** Who is on duty when, where nobody is, and handing a duty on; the head makes the roster here. */
export function RosterScreen() {
  const { roster } = useOnDutyTexts()
  const mayChange = may(useWorker(), 'change-settings')
  const { data, error, refetch } = useCentre()
  return (
    <Screen heading={roster.title} title={roster.title}>
      {data ? <Opened centre={data} mayChange={mayChange} /> : <NotYet error={error} onRetry={refetch} />}
    </Screen>
  )
}

function Opened({ centre, mayChange }: { centre: CentreSettings; mayChange: boolean }) {
  const texts = useTexts()
  const form = useCentreForm(centre, 'roster')
  const roster = centre.settings.roster ?? emptyRoster
  const today = pragueDay(centre.now)
  const [monday, setMonday] = useState(plusDays(today, 1 - weekdayOf(today)))
  return (
    <div class="centre-page">
      {mayChange && form && <Restored form={form} />}
      <p>
        <a href="/tym">{texts.frame.team}</a>
      </p>
      <Week roster={roster} monday={monday} today={today} onChange={setMonday} />
      {mayChange && <Gaps roster={roster} now={centre.now} />}
      <HandoverForm centre={centre} />
      {mayChange && form && <PatternForm centre={centre} form={form} />}
    </div>
  )
}

/** The roster is made far down the screen; that something of it is not saved yet is said first. */
function Restored({ form }: { form: CentreForm }) {
  const { pattern } = useOnDutyTexts()
  return (
    <Kept form={form}>
      <button type="button" class="quiet" onClick={goToPattern}>
        {pattern.goThere}
      </button>
    </Kept>
  )
}

const SHOWN = 12

function Gaps({ roster, now }: { roster: Roster; now: string }) {
  const texts = useOnDutyTexts().roster
  const found = gaps(roster, now, ROSTER_DAYS)
  return (
    <section class="panel" aria-labelledby="gaps">
      <h2 id="gaps">{texts.gaps}</h2>
      {found.length === 0 ? (
        <p>
          <Icon name="check" /> {texts.noGaps}
        </p>
      ) : (
        <>
          <p>{texts.gapsWhy}</p>
          <ul class="gaps">
            {found.slice(0, SHOWN).map(({ from, until }) => (
              <li key={from}>
                <Stamp at={from} /> – <Stamp at={until} isEnd />
              </li>
            ))}
          </ul>
          {found.length > SHOWN && <p class="quiet-text">{texts.moreGaps(found.length)}</p>}
        </>
      )}
    </section>
  )
}
