import { type Channel, outcomesOf } from '../../shared/clients/attempt.ts'
import { type Outcome, offerReached } from '../../shared/duties/outcome.ts'
import { digitOf } from '../forms/digit.ts'
import { Choices } from '../forms/field.tsx'
import { Icon } from '../frame/icon.tsx'
import { useTexts } from '../texts/language.ts'
import { outcomeText } from './attempt-line.tsx'
import type { AttemptDraft } from './use-attempt-form.ts'
import type { FileForm } from './use-file-form.ts'

interface OutcomeChoiceProps {
  readonly form: FileForm<AttemptDraft>
  /** Whether there is no duty to meet any more, or never was one, so that nothing chosen here changes that. */
  readonly met: boolean
}

/** What came of the attempt, as big buttons, the outcomes that meet the duty apart from those that do not. */
export function OutcomeChoice({ form, met }: OutcomeChoiceProps) {
  const { attempt } = useTexts()
  const groups = groupsOf(form.value.channel)
  const shown = groups.flatMap(({ outcomes }) => outcomes)
  const byDigit = (event: KeyboardEvent) => {
    const outcome = shown[(digitOf(event) ?? 0) - 1]
    if (outcome !== undefined) form.change({ outcome })
  }
  return (
    <Choices name="outcome" legend={attempt.outcome} words={attempt.faults.outcome} onKeyDown={byDigit}>
      {groups.map(({ meets, outcomes }) => (
        <div key={meets} class={meets ? 'outcomes meets' : 'outcomes'}>
          <p class="outcomes-title">
            {meets && <Icon name="check" />} {attempt.groups[met ? 'afterwards' : 'due'][meets ? 'reached' : 'missed']}
          </p>
          <div class="options">
            {outcomes.map((outcome) => (
              <Option key={outcome} form={form} outcome={outcome} digit={shown.indexOf(outcome) + 1} />
            ))}
          </div>
        </div>
      ))}
    </Choices>
  )
}

function Option({ form, outcome, digit }: { form: FileForm<AttemptDraft>; outcome: Outcome; digit: number }) {
  const texts = useTexts()
  const { channel } = form.value
  return (
    <label class="option">
      <input
        type="radio"
        name="outcome"
        checked={form.value.outcome === outcome}
        onChange={() => form.change({ outcome })}
      />
      <span class="option-text">{outcomeText(texts, outcome, channel)}</span>
      <span class="digit" aria-hidden="true">
        {digit}
      </span>
    </label>
  )
}

interface OutcomeGroup {
  readonly meets: boolean
  readonly outcomes: readonly Outcome[]
}

/** The outcomes of a channel in two groups, that one first whose outcome the channel's own order puts first. */
function groupsOf(channel: Channel): OutcomeGroup[] {
  const outcomes = outcomesOf[channel]
  const group = (meets: boolean) => ({ meets, outcomes: outcomes.filter((one) => offerReached[one] === meets) })
  const [first] = outcomes
  const meetsFirst = first !== undefined && offerReached[first]
  return [group(meetsFirst), group(!meetsFirst)]
}
