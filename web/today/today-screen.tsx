import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Handed } from '../../shared/duties/handed.ts'
import type { DutyRow, Today } from '../../shared/duties/views.ts'
import { isAmong, type Whose } from '../../shared/duties/whose.ts'
import { Icon } from '../frame/icon.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { EndOfList, useWhose, WhoseChoice } from '../frame/whose.tsx'
import { LOOKING_MS, useFailingAddresses, useToday } from '../queries.ts'
import { useWorker } from '../services.ts'
import { useOnDutyWords } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { Duty } from './duty-row.tsx'

/** What comes after the first page, and stands around those who wait. */
interface Around {
  readonly Above: FunctionComponent<{ today: Today }>
  readonly Below: FunctionComponent<{ today: Today }>
  readonly HandedFlag: FunctionComponent<{ handed: Handed }>
  /** What is marked on somebody's row. */
  readonly Told: FunctionComponent<{ client: string }>
}

/** Everybody to whom help is still to be offered, most urgent first; around them what else is due, once it is loaded. */
export function TodayScreen({ around }: { around: () => Promise<Around> }) {
  const texts = useTexts()
  const { data, error, refetch } = useToday(LOOKING_MS)
  const onDutyWords = useOnDutyWords()
  const [loaded, setLoaded] = useState<Around>()
  useEffect(() => {
    // Without a connection it is asked for again with the next look at Today.
    if (!loaded) around().then(setLoaded, () => undefined)
  }, [loaded, data])
  const count = data?.duties.length ?? 0
  const { title } = texts.today
  return (
    <Screen heading={title} title={count > 0 ? `(${count}) ${title}` : title}>
      <Unreached />
      {data ? (
        <>
          <Stale error={error} asOf={data.now} />
          {loaded && <loaded.Above today={data} />}
          <p class="on-duty">{onDutyWords(data.onDuty)}</p>
          {count > 0 ? <Duties duties={data.duties} marks={loaded} /> : <Nobody />}
          {loaded && <loaded.Below today={data} />}
        </>
      ) : (
        <NotYet error={error} onRetry={refetch} />
      )}
    </Screen>
  )
}

/** How many lines are drawn at once: more nobody reads on, and a telephone draws slowly. */
const LINES = 100

interface DutiesProps {
  readonly duties: readonly DutyRow[]
  readonly marks: Pick<Around, 'HandedFlag' | 'Told'> | undefined
}

function Duties({ duties, marks }: DutiesProps) {
  const looked = useWhose()
  const { id: me } = useWorker()
  const { today, list } = useTexts()
  const [most, setMost] = useState(LINES)
  const among = (each: Whose) => duties.filter((duty) => isAmong(duty, each, me))
  const found = among(looked)
  const shown = found.slice(0, most)
  return (
    <>
      <WhoseChoice counts={{ all: duties.length, mine: among('mine').length, nobody: among('nobody').length }} />
      <p class="lead" role="status">
        {today.lead} {list.shown(shown.length, found.length)}
      </p>
      {found.length === 0 && looked !== 'all' && <p class="missing">{today.none[looked]}</p>}
      <ul class="duties">
        {shown.map((duty) => (
          <Duty key={duty.client} duty={duty}>
            {duty.handed && marks && <marks.HandedFlag handed={duty.handed} />}
            {marks && <marks.Told client={duty.client} />}
          </Duty>
        ))}
      </ul>
      {shown.length < found.length ? (
        <button type="button" class="wide" onClick={() => setMost(most + LINES)}>
          {list.more(found.length - shown.length)}
        </button>
      ) : (
        <EndOfList left={duties.length - found.length} />
      )}
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
