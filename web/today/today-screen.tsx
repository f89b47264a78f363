import type { DutyRow } from '../../shared/duties/views.ts'
import { Icon } from '../frame/icon.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { LOOKING_MS, useFailingAddresses, useToday } from '../queries.ts'
import { useTexts } from '../texts/language.ts'
import { Duty } from './duty-row.tsx'

/** Everybody to whom help is still to be offered, most urgent first. */
export function TodayScreen() {
  const texts = useTexts()
  const { data, error, refetch } = useToday(LOOKING_MS)
  const count = data?.duties.length ?? 0
  const { title } = texts.today
  return (
    <Screen heading={title} title={count > 0 ? `(${count}) ${title}` : title}>
      <Unreached />
      {data ? (
        <>
          <Stale error={error} asOf={data.now} />
          {count > 0 ? <Duties duties={data.duties} /> : <Nobody />}
        </>
      ) : (
        <NotYet error={error} onRetry={refetch} />
      )}
    </Screen>
  )
}

function Duties({ duties }: { duties: readonly DutyRow[] }) {
  return (
    <>
      <p class="lead">{useTexts().today.lead}</p>
      <ul class="duties">
        {duties.map((duty) => (
          <Duty key={duty.client} duty={duty} />
        ))}
      </ul>
    </>
  )
}

/** Somebody of the centre is not being written to: whoever sees it can tell them, or the head. */
function Unreached() {
  const texts = useTexts()
  const count = useFailingAddresses().data?.failing.length ?? 0
  if (count === 0) return null
  return (
    <div class="notice warn" role="status">
      <Icon name="alert" />
      <p>
        {texts.today.unreached(count)} <a href="/adresy">{texts.today.whichAddresses}</a>
      </p>
    </div>
  )
}

function Nobody() {
  const { emptyTitle, empty, emptyLink } = useTexts().today
  return (
    <section class="empty">
      <Icon name="check" />
      <h2>{emptyTitle}</h2>
      <p>{empty}</p>
      <p>
        <a href="/klienti">{emptyLink}</a>
      </p>
    </section>
  )
}
