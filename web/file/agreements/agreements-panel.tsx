import { runningPeriod } from '../../../shared/agreements/period.ts'
import { NotYet, Stale } from '../../frame/trouble.tsx'
import { dayInFull } from '../../moments.ts'
import { useTexts } from '../../texts/language.ts'
import { MoveSection } from '../move/move-section.tsx'
import type { OpenFile } from '../open-file.ts'
import { SharesPanel } from '../shares/shares-panel.tsx'
import { Agreements } from './agreements.tsx'
import { ConsentsSection } from './consents.tsx'
import { Periods } from './periods.tsx'
import { StillToCome } from './still-to-come.tsx'
import { type OpenService, useAgreements, useStillToCome } from './use-agreements.ts'
import { useAgreementsTexts } from './use-agreements-texts.ts'

/** What was agreed with a person, what may be passed on about her, and from when until when she is served. */
export function AgreementsPanel({ open: file }: { open: OpenFile }) {
  const { open, error, retry } = useAgreements(file)
  if (open === undefined) return <NotYet error={error} onRetry={retry} />
  return (
    <div class="plan-panels">
      <Stale error={error} asOf={open.service.now} />
      <Closed open={open} />
      <Agreements open={open} />
      <ConsentsSection open={open} />
      <MoveSection client={file.file.client} />
      <Periods open={open} />
      <SharesPanel client={file.file.client} />
    </div>
  )
}

function Closed({ open }: { open: OpenService }) {
  const { service } = open
  const texts = useTexts()
  const { closing } = useAgreementsTexts()
  const { data: toCome } = useStillToCome(open)
  const end = service.periods.at(-1)?.end
  if (end === undefined || runningPeriod(service.periods)) return null
  return (
    <section class="panel" aria-labelledby="closed">
      <h2 id="closed">{closing.closed(dayInFull(texts, end.on))}</h2>
      <p>{[closing.reasons[end.reason], end.reasonWords].filter(Boolean).join(', ')}</p>
      <p class="hint">{closing.closedLead}</p>
      {toCome && toCome.appointments.length > 0 && (
        <>
          <p class="legend">{closing.stillToCome}</p>
          <StillToCome {...toCome} />
        </>
      )}
    </section>
  )
}
