import { may } from '../../shared/centres/rights.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useWorker } from '../services.ts'
import { DisposalsSection } from './disposals.tsx'
import { HoldsSection } from './holds.tsx'
import { MonthsSection } from './months.tsx'
import { OverSection } from './over.tsx'
import { useMonths } from './retention-calls.ts'
import { useRetentionTexts } from './use-retention-texts.ts'

/** For how long the centre keeps things, what is over, what must not be disposed of, and what was. For heads. */
export function RetentionScreen() {
  const texts = useRetentionTexts()
  const isHead = may(useWorker(), 'dispose')
  return (
    <Screen heading={texts.title} title={texts.title}>
      {isHead ? <Sections /> : <p class="lead">{texts.headsOnly}</p>}
    </Screen>
  )
}

function Sections() {
  const texts = useRetentionTexts()
  const { data, error, refetch } = useMonths()
  if (data === undefined) return <NotYet error={error} onRetry={refetch} />
  return (
    <div class="plan-panels">
      <p class="lead">{texts.lead}</p>
      <MonthsSection view={data} />
      <OverSection retention={data.retention} />
      <HoldsSection />
      <DisposalsSection heads={data.heads} />
    </div>
  )
}
