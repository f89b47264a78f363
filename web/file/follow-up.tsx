import { goesByNumber, leavesMessage } from '../../shared/clients/attempt.ts'
import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { isAtFault } from '../forms/faulty.ts'
import { Choices } from '../forms/field.tsx'
import { useFormTexts } from '../forms/use-form-texts.ts'
import { useNumberWords } from './number-words.ts'
import type { AttemptDraft } from './use-attempt-form.ts'
import type { FileForm } from './use-file-form.ts'

interface FollowUpProps {
  readonly form: FileForm<AttemptDraft>
  readonly file: ClientFile
}

/** Which number was tried; nothing where there is no choice. */
export function NumberTried({ form, file }: FollowUpProps) {
  const { attempt, safe } = useFormTexts()
  const words = useNumberWords(file)
  const numbers = file.safeContact.numbers.filter(({ phone }) => phone !== '')
  const isAsked = goesByNumber(form.value.channel) && numbers.length > 1
  if (!isAsked && !isAtFault(form.faults, 'number')) return null
  return (
    <Question
      name="number"
      title={attempt.number}
      missing={attempt.faults.number}
      answers={numbers.map(({ id, phone, owner, wrong }) => ({
        text: [owner, words(phone), wrong && safe.wrong].filter(Boolean).join(', '),
        checked: form.value.number === id,
        choose: () => form.change({ number: id }),
      }))}
    />
  )
}

/** What an outcome asks in the same step: whether a message was allowed, and whether nobody is to call any more. */
export function FollowUp({ form, file: { safeContact } }: FollowUpProps) {
  const { channel, outcome } = form.value
  const asksToStop = outcome === 'unsafe' && !safeContact.doNotCall
  const asksIfAllowed = outcome !== null && leavesMessage({ channel, outcome }) && safeContact.mayLeaveMessage !== 'yes'
  return (
    <>
      {(asksToStop || isAtFault(form.faults, 'doNotCall')) && <Stop form={form} />}
      {(asksIfAllowed || isAtFault(form.faults, 'messageAllowed')) && (
        <Allowed form={form} card={safeContact.mayLeaveMessage} />
      )}
    </>
  )
}

function Stop({ form }: Pick<FollowUpProps, 'form'>) {
  const { attempt } = useFormTexts()
  return (
    <Question
      name="doNotCall"
      title={attempt.doNotCall}
      hint={attempt.doNotCallHint}
      missing={attempt.faults.doNotCall}
      answers={[true, false].map((answer) => ({
        text: answer ? attempt.doNotCallAnswers.yes : attempt.doNotCallAnswers.no,
        checked: form.value.doNotCall === answer,
        choose: () => form.change({ doNotCall: answer }),
      }))}
    />
  )
}

interface AllowedProps extends Pick<FollowUpProps, 'form'> {
  /** What the card says of it. */
  readonly card: SafeContact['mayLeaveMessage']
}

function Allowed({ form, card }: AllowedProps) {
  const { attempt, safe } = useFormTexts()
  return (
    <Question
      name="messageAllowed"
      title={attempt.messageAllowed(safe.knownCareful[card])}
      missing={attempt.faults.messageAllowed}
      answers={(['yes', 'no', 'unknown'] as const).map((answer) => ({
        text: safe.known[answer],
        checked: form.value.messageAllowed === answer,
        choose: () => form.change({ messageAllowed: answer }),
      }))}
    />
  )
}

interface QuestionProps {
  readonly name: string
  readonly title: string
  readonly hint?: string
  readonly missing: string
  readonly answers: readonly { readonly text: string; readonly checked: boolean; readonly choose: () => void }[]
}

function Question({ name, title, hint, missing, answers }: QuestionProps) {
  return (
    <Choices name={name} legend={title} words={{ missing }} hint={hint} class="field asked">
      <div class="chips">
        {answers.map(({ text, checked, choose }) => (
          <label class="chip" key={text}>
            <input type="radio" name={name} checked={checked} onChange={choose} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </Choices>
  )
}
