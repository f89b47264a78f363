import '../later.ts'
import { useRoute } from 'preact-iso/router'
import type { StateReturn } from '../../shared/return/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Definition } from '../figures/definition.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { Downloads } from './downloads.tsx'
import { Applicants, CapacityPart, StaffPart, WorkPart } from './sums.tsx'
import { useReturn } from './use-return.ts'
import { useReturnTexts } from './use-return-texts.ts'
import { Users } from './users.tsx'

/** Before it there were no intervention centres. */
const FIRST_YEAR = 2007

/** The yearly return of the centre to the ministry, for its head. */
export function ReturnScreen() {
  const texts = useReturnTexts()
  const { params } = useRoute()
  const thisYear = Number(pragueDay(useNow(useServices().clock)).slice(0, 4))
  const asked = Number(params['year'] ?? thisYear)
  const year = asked >= FIRST_YEAR && asked <= thisYear ? asked : thisYear
  const { data, error, refetch } = useReturn(year)
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      <nav class="years" aria-label={texts.years}>
        {year > FIRST_YEAR && <a href={`/vykaz/${year - 1}`}>{texts.earlier(year - 1)}</a>}
        <strong>{texts.year(year)}</strong>
        {year < thisYear && <a href={`/vykaz/${year + 1}`}>{texts.later(year + 1)}</a>}
      </nav>
      {data === undefined && <NotYet error={error} onRetry={refetch} />}
      {data && <Stale error={error} asOf={data.now} />}
      {data && <Opened key={year} made={data} />}
    </Screen>
  )
}

function Opened({ made }: { made: StateReturn }) {
  const texts = useReturnTexts()
  const common = useTexts()
  const { days, year, now } = made
  const isRunning = days.until !== `${year}-12-31` || pragueDay(now) === days.until
  return (
    <div class="return-parts">
      {isRunning && (
        <p class="notice" role="status">
          {texts.running(dayInFull(common, days.until))}
        </p>
      )}
      <Downloads made={made} />
      <section class="panel" aria-labelledby="return-users">
        <h2 id="return-users">{texts.users}</h2>
        <p>{texts.usersLead}</p>
        <Definition id="clients" />
        <Users made={made} />
      </section>
      <Applicants totals={made.totals} />
      <WorkPart made={made} />
      <StaffPart staff={made.staff} />
      <CapacityPart capacity={made.capacity} />
      <Unverified />
    </div>
  )
}

/** What of today's form is not known, said plainly. */
function Unverified() {
  const { unverified, unverifiedLead, doubts, absent } = useReturnTexts()
  return (
    <section class="panel" aria-labelledby="return-doubts">
      <h2 id="return-doubts">{unverified}</h2>
      <p>{unverifiedLead}</p>
      <ul class="points">
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <p>{absent}</p>
    </section>
  )
}
