import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import { cardText } from './card-text.ts'
import { type CardField, isSameIn, merge, withFields } from './changes.ts'
import type { FileForm } from './use-file-form.ts'
import { useFileTexts } from './use-file-texts.ts'

/** Field by field, what they wrote beside what I wrote. Mine holds until something else is chosen. */
export function CardChoices({ form }: { form: FileForm<SafeContact> }) {
  if (form.overtaken === undefined) return null
  const { theirs, mine } = form.overtaken
  const { adopted, contested } = merge(mine.base.safeContact, mine.value, theirs.safeContact)
  return (
    <>
      {adopted.map((field) => (
        <Adopted key={field} field={field} was={mine.base.safeContact} now={theirs.safeContact} />
      ))}
      {contested.map((field) => (
        <Choice key={field} field={field} form={form} mine={mine.value} theirs={theirs.safeContact} />
      ))}
    </>
  )
}

function Adopted({ field, was, now }: { field: CardField; was: SafeContact; now: SafeContact }) {
  const texts = useFileTexts()
  const text = (card: SafeContact) => cardText(texts, card, field) || texts.safe.notSaid
  return (
    <div class="field">
      <b>{texts.safe.fields[field]}</b>
      <p>
        {texts.second.was}: <del>{text(was)}</del> {texts.second.isNow}: <ins>{text(now)}</ins>
      </p>
      <p class="hint">{texts.second.adopted}</p>
    </div>
  )
}

interface ChoiceProps {
  readonly field: CardField
  readonly form: FileForm<SafeContact>
  readonly mine: SafeContact
  readonly theirs: SafeContact
}

function Choice({ field, form, mine, theirs }: ChoiceProps) {
  const texts = useFileTexts()
  const isTheirs = isSameIn(field, form.value, theirs)
  const options = [
    { label: texts.second.mine, card: mine, checked: !isTheirs },
    { label: texts.second.theirs, card: theirs, checked: isTheirs },
  ]
  return (
    <fieldset class="field">
      <legend>{texts.second.choose(texts.safe.fields[field])}</legend>
      {options.map(({ label, card, checked }) => (
        <label class="check" key={label}>
          <input
            type="radio"
            name={`choice-${field}`}
            checked={checked}
            onChange={() => form.change(withFields(form.value, card, [field]))}
          />
          <span>
            {label}: <b>{cardText(texts, card, field) || texts.safe.notSaid}</b>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
