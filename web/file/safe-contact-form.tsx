import type { MayCall } from '../../shared/clients/calling.ts'
import { longestOnCard, type SafeContact } from '../../shared/clients/safe-contact.ts'
import { About, Choices, useField } from '../forms/field.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { useFormTexts } from '../forms/use-form-texts.ts'
import { CardChoices } from './card-choices.tsx'
import { NumberFields } from './number-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import type { FileForm } from './use-file-form.ts'

type CardForm = FileForm<SafeContact>
type TextField = 'safeTimes' | 'safeWay' | 'codeWord'
type KnownField = 'mayLeaveMessage' | 'maySayWhoWeAre'

interface SafeContactFormProps {
  readonly form: CardForm
  readonly mayCall: MayCall
  readonly onClose: () => void
}

/** The safe-contact card, changed in its place. */
export function SafeContactForm({ form, mayCall, onClose }: SafeContactFormProps) {
  const texts = useFormTexts()
  return (
    <FormElement form={form} opened={form.restoredFrom === undefined}>
      <Kept form={form} />
      {mayCall === 'undecided' && <p class="notice warn">{texts.safe.changeDecides}</p>}
      <StopFlag form={form} />
      <Text form={form} field="safeTimes" />
      <Text form={form} field="safeWay" />
      <NumberFields form={form} />
      <Known form={form} field="mayLeaveMessage" />
      <Known form={form} field="maySayWhoWeAre" />
      <Text form={form} field="codeWord" hint={texts.safe.hints.codeWord} />
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
  const { safe } = useFormTexts()
  const field = useField('doNotCall')
  return (
    <div class="field">
      <label class="check">
        <input
          {...field.marks}
          id={field.id}
          type="checkbox"
          checked={form.value.doNotCall}
          onChange={({ currentTarget }) => form.change({ doNotCall: currentTarget.checked })}
        />
        {safe.fields.doNotCall}
      </label>
      <About field={field} hint={safe.hints.doNotCall} />
    </div>
  )
}

/** A field that takes more is one of several lines. */
const ONE_LINE = 200

interface TextProps {
  readonly form: CardForm
  readonly field: TextField
  readonly hint?: string
}

function Text({ form, field: name, hint }: TextProps) {
  const { safe } = useFormTexts()
  const field = useField(name)
  const isLong = longestOnCard[name] > ONE_LINE
  const Input = isLong ? 'textarea' : 'input'
  return (
    <div class="field">
      <label for={field.id}>{safe.fields[name]}</label>
      <Input
        {...field.marks}
        id={field.id}
        {...(isLong ? { rows: 2 } : { type: 'text' })}
        value={form.value[name]}
        maxLength={longestOnCard[name]}
        readOnly={form.saving}
        // Some browsers send what they check to a server, and offer it to whoever sits here next.
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => form.change({ [name]: currentTarget.value })}
      />
      <About field={field} hint={hint} />
    </div>
  )
}

const known = ['yes', 'no', 'unknown'] as const

function Known({ form, field }: { form: CardForm; field: KnownField }) {
  const { safe } = useFormTexts()
  return (
    <Choices name={field} legend={safe.fields[field]}>
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
    </Choices>
  )
}
