import type { Attempt, Channel } from '../../shared/clients/attempt.ts'
import type { Outcome } from '../../shared/duties/outcome.ts'
import { Stamp } from '../frame/moment.tsx'
import { useStaffName } from '../staff-name.ts'
import type { Texts } from '../texts/cs.ts'
import { useTexts } from '../texts/language.ts'

/** An attempt in one line: who, when, how and what came of it. */
export function AttemptLine({ attempt: { by, at, channel, outcome } }: { attempt: Attempt }) {
  const texts = useTexts()
  const staffName = useStaffName()
  return (
    <>
      {staffName(by)}, <Stamp at={at} />, {texts.attempt.channels[channel]}: {outcomeText(texts, outcome, channel)}
    </>
  )
}

/** An outcome in words that fit its channel: a letter is sent, not left. */
export function outcomeText({ attempt }: Texts, outcome: Outcome, channel: Channel): string {
  const isWritten = channel === 'sms' || channel === 'letter' || channel === 'e-mail'
  return outcome === 'message-left' && isWritten ? attempt.sent[channel] : attempt.outcomes[outcome]
}
