import { useEffect, useState } from 'preact/hooks'
import { byRecording, type Channel, channels, LONGEST_NOTE, outcomesOf } from '../../shared/clients/attempt.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { type Outcome, offerReached } from '../../shared/duties/outcome.ts'
import { LONGEST_REASON } from '../../shared/work/entry.ts'
import { isAtFault } from '../forms/faulty.ts'
import { About, Choices, useField } from '../forms/field.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { Saved } from '../forms/saved.tsx'
import { MomentField } from '../forms/when-fields.tsx'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { AfterAttempt } from './after-attempt.tsx'
import { FollowUp, NumberTried } from './follow-up.tsx'
import type { OpenFile } from './open-file.ts'
import { OutcomeChoice } from './outcome-choice.tsx'
import { SaveBar } from './save-bar.tsx'
import { ATTEMPT_FORM } from './shortcuts.ts'
import { type AttemptDraft, isEarly, useAttemptForm } from './use-attempt-form.ts'
import type { FileForm } from './use-file-form.ts'

interface AttemptFormProps {
  readonly open: OpenFile
  /** What is written is kept while it is not shown. */
  readonly isShown: boolean
  /** Told whether anything is written that is not saved. */
  readonly onTouched: (touched: boolean) => void
}

/** Recording an attempt: by telephone and now unless said otherwise, so that choosing the outcome and saving is enough. */
export function AttemptForm({ open, isShown, onTouched }: AttemptFormProps) {
  const texts = useTexts()
  const [after, setAfter] = useState<ClientFile>()
  const form = useAttemptForm(open, setAfter)
  const touched = form?.touched === true
  useEffect(() => onTouched(touched), [touched])
  const met = after?.contact?.status === 'met'
  const last = after?.attempts.toSorted(byRecording).at(-1)
  if (!isShown) return null
  return (
    <section class="panel record" id={ATTEMPT_FORM} aria-labelledby="record-attempt-title">
      <h2 id="record-attempt-title">{texts.attempt.title}</h2>
      <Saved text={form?.saved ? (met ? texts.attempt.savedMet : texts.attempt.saved) : undefined} />
      {form?.saved && last && <AfterAttempt open={open} attempt={last.id} />}
      {form && <Fields form={form} open={open} />}
      <Keys />
    </section>
  )
}

function Fields({ form, open }: { form: FileForm<AttemptDraft>; open: OpenFile }) {
  const texts = useTexts()
  const { contact } = open.file
  const met = contact?.status !== 'open' && contact?.status !== 'overdue'
  return (
    <FormElement form={form}>
      <Kept form={form} />
      <ChannelChoice form={form} />
      <NumberTried form={form} file={open.file} />
      <OutcomeChoice form={form} met={met} />
      <FollowUp form={form} file={open.file} />
      <When form={form} />
      <BeforeDelivery form={form} open={open} />
      <Note form={form} />
      {contact && <Meaning outcome={form.value.outcome} met={met} />}
      <SaveBar form={form} label={texts.attempt.save} />
    </FormElement>
  )
}

function ChannelChoice({ form }: { form: FileForm<AttemptDraft> }) {
  const { attempt } = useTexts()
  const choose = (channel: Channel) => {
    const { outcome } = form.value
    const fits = outcome !== null && outcomesOf[channel].includes(outcome)
    form.change({ channel, outcome: fits ? outcome : null })
  }
  return (
    <Choices name="channel" legend={attempt.channel}>
      <div class="chips">
        {channels.map((channel) => (
          <label class="chip" key={channel}>
            <input
              type="radio"
              name="channel"
              checked={form.value.channel === channel}
              onChange={() => choose(channel)}
            />
            <span>{attempt.channels[channel]}</span>
          </label>
        ))}
      </div>
    </Choices>
  )
}

/** What saving will mean for the 48 hours, said before it is saved. */
function Meaning({ outcome, met }: { outcome: Outcome | null; met: boolean }) {
  const { attempt } = useTexts()
  const text = outcome && (met ? attempt.alreadyMet : offerReached[outcome] ? attempt.willMeet : attempt.willNotMeet)
  return (
    <p class={outcome && offerReached[outcome] ? 'meaning good' : 'meaning'} role="status">
      {text}
    </p>
  )
}

function When({ form }: { form: FileForm<AttemptDraft> }) {
  const { attempt } = useTexts()
  return (
    <MomentField
      name="at"
      label={attempt.when}
      lean="past"
      value={form.value.at}
      locked={form.saving}
      words={attempt.faults.at}
      hint={form.touched ? undefined : attempt.nowHint}
      onChange={(at) => form.change({ at })}
    />
  )
}

/** Police rang before the copy of their record came: such an attempt counts, and it is written down how it came about. */
function BeforeDelivery({ form, open }: { form: FileForm<AttemptDraft>; open: OpenFile }) {
  const { attempt } = useTexts()
  const field = useField('beforeDelivery')
  const now = useNow(useServices().clock)
  if (!isEarly(form.value, open.file, now) && !isAtFault(form.faults, 'beforeDelivery')) return null
  return (
    <div class="field">
      <label for={field.id}>{attempt.beforeDelivery}</label>
      <input
        {...field.marks}
        id={field.id}
        type="text"
        maxLength={LONGEST_REASON}
        value={form.value.beforeDelivery}
        readOnly={form.saving}
        spellcheck={false}
        onInput={({ currentTarget }) => form.change({ beforeDelivery: currentTarget.value })}
      />
      <div class="nearby">
        <button
          type="button"
          disabled={form.saving}
          onClick={() => form.change({ beforeDelivery: attempt.policeRang })}
        >
          {attempt.policeRang}
        </button>
      </div>
      <About field={field} hint={attempt.beforeDeliveryHint} />
    </div>
  )
}

function Note({ form }: { form: FileForm<AttemptDraft> }) {
  const { attempt } = useTexts()
  const field = useField('note')
  return (
    <div class="field">
      <label for={field.id}>{attempt.note}</label>
      <textarea
        {...field.marks}
        id={field.id}
        rows={3}
        maxLength={LONGEST_NOTE}
        value={form.value.note}
        readOnly={form.saving}
        // Some browsers send what they check to a server.
        spellcheck={false}
        onInput={({ currentTarget }) => form.change({ note: currentTarget.value })}
      />
      <About field={field} />
    </div>
  )
}

function Keys() {
  const { attempt } = useTexts()
  return (
    <dl class="keys" aria-label={attempt.keys}>
      {attempt.keyList.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
