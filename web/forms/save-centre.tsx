import { CentreFailure } from './centre-failure.tsx'
import { useCentreFormTexts } from './centre-texts.ts'
import { SaveButton } from './save-button.tsx'
import { Saved } from './saved.tsx'
import type { Standing } from './use-form.ts'

/** Below a form of settings: whether it is saved, what stands against it, and what to do. */
export function SaveCentre({ form, label }: { form: Standing; label: string }) {
  const settings = useCentreFormTexts()
  return (
    <>
      <CentreFailure form={form} />
      {form.overtaken !== undefined ? (
        <div class="notice strong" role="alert">
          <p>{settings.overtaken}</p>
          <button type="button" onClick={form.discard}>
            {settings.takeTheirs}
          </button>
          <button type="button" onClick={form.save}>
            {settings.saveMine}
          </button>
        </div>
      ) : (
        <SaveButton form={form} label={label} />
      )}
      {form.touched && form.overtaken === undefined && (
        <button type="button" class="quiet" onClick={form.discard}>
          {settings.discard}
        </button>
      )}
      <Saved text={form.saved ? settings.saved : undefined} />
    </>
  )
}
