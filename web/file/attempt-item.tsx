import type { Attempt } from '../../shared/clients/attempt.ts'
import { offerReached } from '../../shared/duties/outcome.ts'
import { Icon } from '../frame/icon.tsx'
import { Moment, Stamp } from '../frame/moment.tsx'
import { useStaffName } from '../staff-name.ts'
import { outcomeText } from './attempt-line.tsx'
import { DecisionLine } from './unsafe.tsx'
import { useFileTexts } from './use-file-texts.ts'

interface Props {
  readonly attempt: Attempt
  /** Whether it could meet a duty to offer help. */
  readonly isOwed: boolean
  /** How the number that was tried is named; left out where none is known. */
  readonly numberWords?: (phone: string) => string
}

/** A contact attempt as it stands in the time line: what came of it, what was decided after it, and whether it was a mistake. */
export function AttemptItem({ attempt, isOwed, numberWords }: Props) {
  const texts = useFileTexts()
  const staffName = useStaffName()
  const {
    channel,
    outcome,
    at,
    by,
    recordedAt,
    note,
    beforeDelivery,
    phone,
    messageAllowed,
    decisions = [],
    withdrawn,
  } = attempt
  const Struck = withdrawn ? 'del' : 'div'
  return (
    <>
      <Struck class="entry">
        <p class="entry-head">
          <b>
            <Stamp at={at} />
          </b>{' '}
          {[texts.attempt.channels[channel], phone && numberWords?.(phone), staffName(by)].filter(Boolean).join(' · ')}
        </p>
        <p>
          <b>{outcomeText(texts, outcome, channel)}</b>{' '}
          {!withdrawn && isOwed && offerReached[outcome] && (
            <span class="tag good">
              <Icon name="check" /> {texts.attempts.met}
            </span>
          )}
        </p>
        {messageAllowed && <p>{texts.attempts.messageAllowed[messageAllowed]}</p>}
        {beforeDelivery !== undefined && (
          <p>
            {texts.attempts.beforeDelivery} {beforeDelivery}
          </p>
        )}
        {note !== '' && <p class="prose">{note}</p>}
        <p class="quiet-text">
          <RecordedAt at={recordedAt} />
        </p>
      </Struck>
      {decisions.map((decision) => (
        <DecisionLine key={decision.at} decision={decision} />
      ))}
      {withdrawn && <Withdrawn {...withdrawn} />}
    </>
  )
}

function RecordedAt({ at }: { at: string }) {
  const { recorded } = useFileTexts().attempts
  return (
    <>
      {recorded} <Stamp at={at} />
    </>
  )
}

function Withdrawn({ by, at, reason }: NonNullable<Attempt['withdrawn']>) {
  const texts = useFileTexts()
  const staffName = useStaffName()
  return (
    <p class="withdrawn-why">
      <b>{texts.attempts.withdrawn}</b> – {staffName(by)}, <Moment at={at} />: {reason}
    </p>
  )
}
