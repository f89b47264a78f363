import {
  type FieldName,
  type FormName,
  formFields,
  formNames,
  type Need,
  type OptionalField,
  optionalFields,
} from '../../shared/form/fields.ts'
import { Fieldset } from '../forms/field.tsx'
import { useFormScreenTexts } from './use-form-screen-texts.ts'

interface FormFieldsProps {
  readonly fieldsOff: readonly string[]
  readonly locked: boolean
  readonly onChange: (fieldsOff: OptionalField[]) => void
}

/** Every field of every form: those that can be switched off, and why the others cannot. */
export function FormFields({ fieldsOff, locked, onChange }: FormFieldsProps) {
  const { fields } = useFormScreenTexts()
  const ask = (field: OptionalField, asked: boolean) =>
    onChange(optionalFields.filter((one) => (one === field ? !asked : fieldsOff.includes(one))))
  return (
    <Fieldset
      name="fieldsOff"
      class="panel"
      disabled={locked}
      legend={fields.title}
      hint={fields.hint}
      words={fields.faults}
    >
      {formNames.map((form) => (
        <OneForm key={form} form={form} isAsked={(field) => !fieldsOff.includes(field)} onAsk={ask} />
      ))}
    </Fieldset>
  )
}

interface OneFormProps {
  readonly form: FormName
  readonly isAsked: (field: OptionalField) => boolean
  readonly onAsk: (field: OptionalField, asked: boolean) => void
}

function OneForm({ form, isAsked, onAsk }: OneFormProps) {
  const { fields, names } = useFormScreenTexts()
  const optional = optionalFields.filter((field) => field.startsWith(`${form}.`))
  const needed = Object.entries<Need>(formFields[form]).filter(([, need]) => need !== 'optional')
  return (
    <section class="form-fields">
      <h3>{names.forms[form]}</h3>
      {optional.length === 0 && <p class="hint">{fields.noneOptional}</p>}
      {optional.map((field) => (
        <label class="check" key={field}>
          <input
            type="checkbox"
            checked={isAsked(field)}
            onChange={({ currentTarget }) => onAsk(field, currentTarget.checked)}
          />
          <span>{names.fields[field]}</span>
        </label>
      ))}
      <details>
        <summary>{fields.needed(needed.length)}</summary>
        <ul>
          {needed.map(([field, need]) => (
            <li key={field}>
              {names.fields[`${form}.${field}` as FieldName]} <Why need={need} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Why a field cannot be switched off. */
function Why({ need }: { need: Need }) {
  const { fields, names } = useFormScreenTexts()
  if (typeof need === 'string') return <span class="hint">{fields.byWork}</span>
  return (
    <span class="hint">
      {'law' in need ? `${fields.byLaw} ${names.laws[need.law]}` : `${fields.byFigure} ${names.figures[need.figure]}`}
    </span>
  )
}
