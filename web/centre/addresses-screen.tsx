import { may } from '../../shared/centres/rights.ts'
import type { FailingAddresses } from '../../shared/centres/views.ts'
import { Saved } from '../forms/saved.tsx'
import { Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { useFailingAddresses } from '../queries.ts'
import { useWorker } from '../services.ts'
import type { CentreTexts } from './texts-cs.ts'
import { useCentreTexts } from './use-centre-texts.ts'
import { useClearance } from './use-clearance.ts'

/** The addresses of the centre that take no letters, with whose they are; the head can say that one works again. */
export function AddressesScreen() {
  const { addresses: texts } = useCentreTexts()
  const { data, error, refetch } = useFailingAddresses()
  return (
    <Screen heading={texts.title} title={texts.title}>
      {data ? <List view={data} texts={texts} /> : <NotYet error={error} onRetry={refetch} />}
    </Screen>
  )
}

function List({ view, texts }: { view: FailingAddresses; texts: CentreTexts['addresses'] }) {
  const worker = useWorker()
  const mayCorrect = may(worker, 'change-settings')
  const clearance = useClearance()
  const { failing } = view
  return (
    <>
      <p class="lead">{failing.length > 0 ? texts.lead : texts.none}</p>
      <Saved text={clearance.done ? texts.cleared : undefined} />
      {clearance.overtaken && (
        <p class="notice warn" role="alert">
          {texts.changed}
        </p>
      )}
      {clearance.failure !== undefined && <Trouble error={clearance.failure} onRetry={clearance.repeat} />}
      {failing.length > 0 && (
        <>
          <ul class="failing-addresses">
            {failing.map((line) => (
              <Line key={line.who} line={line} texts={texts}>
                {may(worker, 'clear-addresses') && (
                  <button
                    type="button"
                    aria-disabled={clearance.busy}
                    aria-label={texts.worksFor(line.name ?? texts.founder)}
                    onClick={() => clearance.busy || void clearance.clear(line.address, view.version)}
                  >
                    {clearance.busy ? texts.working : texts.works}
                  </button>
                )}
              </Line>
            ))}
          </ul>
          <p>
            {mayCorrect ? texts.correct : texts.askHead} {mayCorrect && <a href="/nastaveni">{texts.settings}</a>}
          </p>
        </>
      )}
    </>
  )
}

interface LineProps {
  readonly line: FailingAddresses['failing'][number]
  readonly texts: CentreTexts['addresses']
  readonly children: preact.ComponentChildren
}

function Line({ line, texts, children }: LineProps) {
  return (
    <li class="panel">
      <p>
        <b>{line.name ?? texts.founder}</b> <span>{line.address}</span>
      </p>
      <p>
        {texts[line.why]} <span class="quiet-text">{texts.since}</span> <Stamp at={line.at} />
      </p>
      {children}
    </li>
  )
}
