import { longestOnCard, type SafeContact } from '../../shared/clients/safe-contact.ts'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { useTexts } from '../texts/language.ts'
import { CardChoices } from './card-choices.tsx'
import { SaveBar } from './save-bar.tsx'
import type { FileForm } from './use-file-form.ts'

type CardForm = FileForm<SafeContact>
type TextField = keyof typeof longestOnCard
type KnownField = 'mayLeaveMessage' | 'maySayWhoWeAre'

/** The safe-contact card, changed in its place. */
export function SafeContactForm({ form, onClose }: { form: CardForm; onClose: () => void }) {
  const texts = useTexts()
  return (
    <FormElement form={form} opened={form.restoredFrom === undefined}>
      <Kept form={form} />
      <StopFlag form={form} />
      <Text form={form} field="safeTimes" />
      <Text form={form} field="safeWay" />
      <Known form={form} field="mayLeaveMessage" />
      <Known form={form} field="maySayWhoWeAre" />
      <Text form={form} field="codeWord" hint={texts.safe.hints.codeWord} />
      <Text form={form} field="whosePhone" hint={texts.safe.hints.whosePhone} />
      <Text form={form} field="phone" fault={form.faults['phone'] === 'bad' ? texts.safe.badPhone : undefined} />
      <SaveBar form={form} label={texts.safe.save}>
        <CardChoices form={form} />
      </SaveBar>
      <button type="button" class="quiet" onClick={onClose}>
        {texts.form.cancel}
      </button>
    </FormElement>
  )
}

function StopFlag({ form }: { form: CardForm }) {
  const { safe } = useTexts()
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={form.value.doNotCall}
          aria-describedby="card-stop-hint"
          onChange={({ currentTarget }) => form.change({ doNotCall: currentTarget.checked })}
        />
        {safe.fields.doNotCall}
      </label>
      <p class="hint" id="card-stop-hint">
        {safe.hints.doNotCall}
      </p>
    </div>
  )
}

/** A field that takes more is one of several lines. */
const ONE_LINE = 200

interface TextProps {
  readonly form: CardForm
  readonly field: TextField
  readonly hint?: string
  readonly fault?: string | undefined
}

function Text({ form, field, hint, fault }: TextProps) {
  const { safe } = useTexts()
  const id = `card-${field}`
  const about = fault === undefined ? hint : fault
  const isLong = longestOnCard[field] > ONE_LINE
  const Input = isLong ? 'textarea' : 'input'
  return (
    <div class="field">
      <label for={id}>{safe.fields[field]}</label>
      <Input
        id={id}
        data-field={field}
        {...(isLong ? { rows: 2 } : { type: field === 'phone' ? 'tel' : 'text' })}
        value={form.value[field]}
        maxLength={longestOnCard[field]}
        readOnly={form.saving}
        // Some browsers send what they check to a server, and offer it to whoever sits here next.
        spellcheck={false}
        autocomplete="off"
        {...(about !== undefined && { 'aria-describedby': `${id}-about` })}
        {...(fault !== undefined && { 'aria-invalid': true })}
        onInput={({ currentTarget }) => form.change({ [field]: currentTarget.value })}
      />
      {about !== undefined && (
        <p id={`${id}-about`} class={fault === undefined ? 'hint' : 'fault'}>
          {about}
        </p>
      )}
    </div>
  )
}

const known = ['yes', 'no', 'unknown'] as const

function Known({ form, field }: { form: CardForm; field: KnownField }) {
  const { safe } = useTexts()
  return (
    <fieldset class="field">
      <legend>{safe.fields[field]}</legend>
      <div class="chips">
        {known.map((answer) => (
          <label class="chip" key={answer}>
            <input
              type="radio"
              name={`card-${field}`}
              checked={form.value[field] === answer}
              onChange={() => form.change({ [field]: answer })}
            />
            <span>{safe.known[answer]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
