import type { PersonField } from '../../../shared/clients/new-person.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { fieldText } from './field-text.ts'
import { differing, draftOf, type PersonDraft, withFields } from './person-draft.ts'
import { contested, type PersonForm } from './use-person-form.ts'
import { usePersonTexts } from './use-person-texts.ts'

/** Field by field, what somebody else wrote beside what I wrote. Mine holds until something else is chosen. */
export function PersonChoices({ form }: { form: PersonForm }) {
  if (form.overtaken === undefined) return null
  const { theirs, mine } = form.overtaken
  const known = draftOf(theirs.person, theirs.whereNow)
  const fields = contested(mine.value, known, pragueDay(theirs.now))
  return (
    <>
      {fields.map((field) => (
        <Choice key={field} field={field} form={form} mine={mine.value.now} theirs={known} at={theirs.now} />
      ))}
    </>
  )
}

interface ChoiceProps {
  readonly field: PersonField
  readonly form: PersonForm
  readonly mine: PersonDraft
  readonly theirs: PersonDraft
  readonly at: string
}

function Choice({ field, form, mine, theirs, at }: ChoiceProps) {
  const texts = usePersonTexts()
  const { person, second, safe } = texts
  const isTheirs = !differing(form.value.now, theirs, pragueDay(at)).includes(field)
  const options = [
    { label: second.mine, draft: mine, checked: !isTheirs },
    { label: second.theirs, draft: theirs, checked: isTheirs },
  ]
  return (
    <fieldset class="field">
      <legend>{second.choose(person.fields[field])}</legend>
      {options.map(({ label, draft, checked }) => (
        <label class="check" key={label}>
          <input
            type="radio"
            name={`choice-${field}`}
            checked={checked}
            onChange={() => form.change({ now: withFields(form.value.now, draft, [field]) })}
          />
          <span>
            {label}: <b>{fieldText(texts, draft, { field, at }) || safe.notSaid}</b>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
