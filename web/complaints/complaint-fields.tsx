import { complaintForms, complaintSubjects } from '../../shared/complaints/complaint.ts'
import { About, useField } from '../forms/field.tsx'
import type { ComplaintDraft } from './complaint-draft.ts'
import { Choice, DayLine, Line, Prose } from './fields.tsx'
import type { BookForm } from './use-book-form.ts'
import { useComplaintsTexts } from './use-complaints-texts.ts'

interface ComplaintFieldsProps {
  readonly form: Pick<BookForm<ComplaintDraft>, 'value' | 'saving' | 'change'>
}

/** The fields of a complaint, for entering and for correcting it. */
export function ComplaintFields({ form }: ComplaintFieldsProps) {
  const { fields, hints, forms, about } = useComplaintsTexts()
  const { value, change, saving } = form
  const common = { locked: saving }
  return (
    <>
      <Choice
        {...common}
        name="form"
        label={fields.form}
        options={complaintForms}
        names={forms}
        value={value.form}
        onChange={(form) => change({ form })}
      />
      <Choice
        {...common}
        name="about"
        label={fields.about}
        hint={hints[value.about]}
        options={complaintSubjects}
        names={about}
        value={value.about}
        onChange={(about) => change({ about })}
      />
      <DayLine
        {...common}
        name="deliveredOn"
        lean="past"
        label={fields.deliveredOn}
        hint={hints.deliveredOn}
        value={value.deliveredOn}
        onChange={(deliveredOn) => change({ deliveredOn })}
      />
      {value.form === 'oral' && (
        <Line
          {...common}
          name="witness"
          label={fields.witness}
          hint={hints.witness}
          value={value.witness}
          onChange={(witness) => change({ witness })}
        />
      )}
      <Complainant form={form} />
      <Prose
        {...common}
        name="text"
        label={fields.text}
        rows={7}
        value={value.text}
        onChange={(text) => change({ text })}
      />
    </>
  )
}

function Complainant({ form: { value, change, saving } }: ComplaintFieldsProps) {
  const { fields, hints, faults } = useComplaintsTexts()
  const field = useField('complainant', faults)
  const common = { locked: saving }
  return (
    <>
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            {...field.marks}
            checked={value.anonymous}
            onChange={({ currentTarget }) => change({ anonymous: currentTarget.checked })}
          />
          <span>{fields.anonymous}</span>
        </label>
        <About field={field} hint={value.anonymous && hints.anonymous} />
      </div>
      {!value.anonymous && (
        <>
          <Line
            {...common}
            name="complainant.name"
            label={fields.name}
            value={value.name}
            onChange={(name) => change({ name })}
          />
          <Line
            {...common}
            name="complainant.contact"
            label={fields.contact}
            value={value.contact}
            onChange={(contact) => change({ contact })}
          />
        </>
      )}
    </>
  )
}
