import type { Instant } from '../../shared/time/instant.ts'
import type { VisitAnswer } from '../../shared/visits/views.ts'
import type { NewVisitStep, VisitStanding } from '../../shared/visits/visit.ts'
import { laterReturn } from '../../shared/visits/visit-changes.ts'
import { useTroubleText } from '../frame/trouble.tsx'
import { useServices, useWorker } from '../services.ts'
import { type StepTarget, useStep } from './use-step.ts'
import { useVisitsTexts } from './use-visits-texts.ts'

interface StepsProps {
  readonly target: StepTarget
  /** Sign-in ids of those who go. */
  readonly workers: readonly string[]
  readonly status: VisitStanding['status']
  readonly returnsAt: Instant
  readonly onSaid?: (answer: VisitAnswer, step: NewVisitStep) => void
}

/** What may be said of a visit now, the likeliest as one big button for one thumb. */
export function VisitSteps({ target, workers, status, returnsAt, onSaid }: StepsProps) {
  const texts = useVisitsTexts()
  const { id: me } = useWorker()
  const { clock } = useServices()
  const { saving, failure, say } = useStep(target, onSaid)
  const words = workers.includes(me) ? texts.own : texts.others
  const main = status === 'planned' ? 'left' : 'back'
  const later = () => say({ what: 'later', until: laterReturn({ returnsAt }, clock.now()) })
  return (
    <div class="visit-steps">
      <button type="button" class="main" aria-disabled={saving} onClick={() => say({ what: main })}>
        {saving ? texts.saving : words[main]}
      </button>
      <button type="button" aria-disabled={saving} onClick={later}>
        {words.later}
      </button>
      {status === 'planned' && (
        <>
          <button type="button" class="quiet" aria-disabled={saving} onClick={() => say({ what: 'back' })}>
            {words.back}
          </button>
          <button type="button" class="quiet" aria-disabled={saving} onClick={() => say({ what: 'cancelled' })}>
            {words.cancelled}
          </button>
        </>
      )}
      <StepFailure failure={failure} />
    </div>
  )
}

/** Why what was pressed is not saved; nothing while it is. */
export function StepFailure({ failure }: { failure: unknown }) {
  const { notSaved } = useVisitsTexts()
  const trouble = useTroubleText()
  if (failure === undefined) return <div role="alert" />
  const { title, remedy } = trouble(failure)
  return (
    <p role="alert" class="fault">
      {notSaved} {title} {remedy}
    </p>
  )
}
