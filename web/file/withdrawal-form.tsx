import { LONGEST_REASON } from '../../shared/clients/attempt.ts'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { useTexts } from '../texts/language.ts'
import { SaveBar } from './save-bar.tsx'
import type { FileForm } from './use-file-form.ts'
import type { WithdrawalDraft } from './use-withdrawal-form.ts'

/** Why an attempt does not count. */
export function WithdrawalForm({ form }: { form: FileForm<WithdrawalDraft> }) {
  const texts = useTexts()
  const missing = form.faults['reason'] === 'missing'
  return (
    <FormElement form={form} class="withdrawal" opened={form.restoredFrom === undefined}>
      <h3>{texts.attempts.withdrawTitle}</h3>
      <p>{texts.attempts.withdrawWhy}</p>
      <Kept form={form} />
      <div class="field">
        <label for="withdrawal-reason">{texts.attempts.reason}</label>
        <textarea
          id="withdrawal-reason"
          name="reason"
          rows={2}
          maxLength={LONGEST_REASON}
          value={form.value.reason}
          readOnly={form.saving}
          // Some browsers send what they check to a server.
          spellcheck={false}
          aria-invalid={missing}
          aria-describedby="withdrawal-fault"
          onInput={({ currentTarget }) => form.change({ reason: currentTarget.value })}
        />
        <p id="withdrawal-fault" class="fault">
          {missing && texts.attempts.reasonMissing}
        </p>
      </div>
      <SaveBar form={form} label={texts.attempts.withdrawSave} />
      <button type="button" class="quiet" onClick={form.discard}>
        {texts.form.cancel}
      </button>
    </FormElement>
  )
}
