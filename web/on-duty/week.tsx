import type { Roster } from '../../shared/on-duty/roster.ts'
import { segmentsOf } from '../../shared/on-duty/segments.ts'
import { holiday } from '../../shared/time/holidays.ts'
import { type Day, type Instant, plusDays, weekdayOf } from '../../shared/time/instant.ts'
import { Ranges } from '../frame/ranges.tsx'
import { clockTime, dayInFull } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { clockAt, daysOfWeek } from './segments.ts'
import { useOnDutyTexts } from './use-on-duty-texts.ts'

export interface WeekProps {
  readonly roster: Roster
  readonly monday: Day
  readonly today: Day
  readonly onChange: (monday: Day) => void
}

/** One week of duties, day by day, with hand-overs and holidays as they really fall. */
export function Week({ roster, monday, today, onChange }: WeekProps) {
  const { roster: texts } = useOnDutyTexts()
  const general = useTexts()
  const thisMonday = plusDays(today, 1 - weekdayOf(today))
  const title = `${texts.week} ${dayInFull(general, monday)} – ${dayInFull(general, plusDays(monday, 6))}`
  return (
    <section class="panel" aria-labelledby="week">
      <h2 id="week" aria-live="polite">
        {title}
      </h2>
      <p class="week-steps">
        <button type="button" onClick={() => onChange(plusDays(monday, -7))}>
          {texts.earlier}
        </button>
        <button type="button" onClick={() => onChange(thisMonday)} disabled={monday === thisMonday}>
          {texts.thisWeek}
        </button>
        <button type="button" onClick={() => onChange(plusDays(monday, 7))}>
          {texts.later}
        </button>
      </p>
      <ol class="week">
        {daysOfWeek(monday).map((day) => (
          <li key={day} class={day === today ? 'today' : ''}>
            <DayLines roster={roster} day={day} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function DayLines({ roster, day }: { roster: Roster; day: Day }) {
  const { roster: texts } = useOnDutyTexts()
  const general = useTexts()
  const staffName = useStaffName()
  const segments = segmentsOf(roster, day)
  const end = segments.at(-1)?.until ?? ''
  const clock = (at: Instant) => clockTime(general, at)
  return (
    <>
      <p class="week-day">
        <b>{texts.weekdays[weekdayOf(day) - 1]}</b> {dayInFull(general, day)}{' '}
        {holiday(day) && <span class="tag">{texts.holiday}</span>}
      </p>
      <ul>
        {segments.map(({ from, until, who, isMeant }) => (
          <li key={from} class={who.length > 0 ? '' : isMeant ? 'quiet-text' : 'missing'}>
            <Ranges text={`${clock(from)}–${clockAt(until, { end, shown: clock })}`} />{' '}
            {who.length > 0 ? who.map(staffName).join(', ') : isMeant ? texts.meant : texts.nobody}
          </li>
        ))}
      </ul>
    </>
  )
}
