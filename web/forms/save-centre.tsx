import { useTexts } from '../texts/language.ts'
import { Failure } from './centre-failure.tsx'
import { useCentreFormTexts } from './centre-texts.ts'
import { Saved } from './saved.tsx'
import type { CentreForm } from './use-centre.ts'

/** Below a form of settings: whether it is saved, what stands against it, and what to do. */
export function SaveCentre({ form, label }: { form: CentreForm; label: string }) {
  const texts = useTexts()
  const settings = useCentreFormTexts()
  return (
    <>
      {!form.keeping && <p class="notice warn">{texts.form.notKept}</p>}
      <Failure error={form.failure} />
      {form.overtaken ? (
        <div class="notice strong" role="alert">
          <p>{settings.overtaken}</p>
          <button type="button" onClick={form.discard}>
            {settings.takeTheirs}
          </button>
          <button type="button" onClick={form.saveMine}>
            {settings.saveMine}
          </button>
        </div>
      ) : (
        <button type="submit" class="main" aria-disabled={form.saving}>
          {form.saving ? texts.form.saving : label}
        </button>
      )}
      {form.touched && !form.overtaken && (
        <button type="button" class="quiet" onClick={form.discard}>
          {settings.discard}
        </button>
      )}
      <Saved text={form.saved ? settings.saved : undefined} />
    </>
  )
}

/** Sends a form of settings unless it is being sent. */
export function submitting(form: CentreForm): (event: Event) => void {
  return (event) => {
    event.preventDefault()
    if (!form.saving && !form.overtaken) form.save()
  }
}
