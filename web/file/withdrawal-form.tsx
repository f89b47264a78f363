import { LONGEST_REASON } from '../../shared/work/entry.ts'
import { About, useField } from '../forms/field.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { useTexts } from '../texts/language.ts'
import { refusalOf } from '../work/entry-item.tsx'
import { useWorkTexts } from '../work/use-work-texts.ts'
import { SaveBar } from './save-bar.tsx'
import type { FileForm } from './use-file-form.ts'
import type { WithdrawalDraft } from './use-withdrawal-form.ts'

/** Why an attempt or other entry does not count. */
export function WithdrawalForm({ form, isWork }: { form: FileForm<WithdrawalDraft>; isWork: boolean }) {
  const texts = useTexts()
  const { list, faults } = useWorkTexts()
  return (
    <FormElement form={form} class="withdrawal" opened={form.restoredFrom === undefined}>
      <h3>{texts.attempts.withdrawTitle}</h3>
      <p>{isWork ? list.withdrawWhy : texts.attempts.withdrawWhy}</p>
      <Kept form={form} />
      <Reason form={form} />
      <SaveBar form={form} label={texts.attempts.withdrawSave} says={refusalOf(form.faults, faults)} />
      <button type="button" class="quiet" onClick={form.discard}>
        {texts.form.cancel}
      </button>
    </FormElement>
  )
}

function Reason({ form }: { form: FileForm<WithdrawalDraft> }) {
  const { attempts } = useTexts()
  const field = useField('reason', { missing: attempts.reasonMissing })
  return (
    <div class="field">
      <label for={field.id}>{attempts.reason}</label>
      <textarea
        {...field.marks}
        id={field.id}
        rows={2}
        maxLength={LONGEST_REASON}
        value={form.value.reason}
        readOnly={form.saving}
        // Some browsers send what they check to a server.
        spellcheck={false}
        onInput={({ currentTarget }) => form.change({ reason: currentTarget.value })}
      />
      <div class="nearby">
        {attempts.reasons.map((reason) => (
          <button key={reason} type="button" disabled={form.saving} onClick={() => form.change({ reason })}>
            {reason}
          </button>
        ))}
      </div>
      <About field={field} />
    </div>
  )
}
