import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Kept } from '../forms/kept.tsx'
import { saveByKey } from '../forms/save-by-key.ts'
import { useTexts } from '../texts/language.ts'
import { SaveBar } from './save-bar.tsx'
import type { FileForm } from './use-file-form.ts'
import type { WithdrawalDraft } from './use-withdrawal-form.ts'

/** The longest reason the platform keeps; the schema of a withdrawal says the same. */
const LONGEST_REASON = 500

/** Why an attempt does not count. */
export function WithdrawalForm({ form }: { form: FileForm<WithdrawalDraft> }) {
  const texts = useTexts()
  const reason = useRef<HTMLTextAreaElement>(null)
  const [missing, setMissing] = useState(false)
  useLayoutEffect(() => {
    // Opened by a click, not brought back with the page.
    if (form.restoredFrom === undefined) reason.current?.focus()
  }, [])
  const submit = (event: Event) => {
    event.preventDefault()
    const isMissing = form.value.reason.trim() === ''
    setMissing(isMissing)
    if (isMissing) reason.current?.focus()
    else if (!form.saving) form.save()
  }
  return (
    <form class="withdrawal" onSubmit={submit} onKeyDown={saveByKey} noValidate autocomplete="off">
      <h3>{texts.attempts.withdrawTitle}</h3>
      <p>{texts.attempts.withdrawWhy}</p>
      <Kept form={form} />
      <div class="field">
        <label for="withdrawal-reason">{texts.attempts.reason}</label>
        <textarea
          id="withdrawal-reason"
          ref={reason}
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
    </form>
  )
}
