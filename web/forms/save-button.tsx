import { useTexts } from '../texts/language.ts'
import type { Standing } from './use-form.ts'

interface SaveButtonProps {
  readonly form: Standing
  readonly label: string
}

/** The button that saves a form and says what it will do. */
export function SaveButton({ form: { saving, failure, faults, overtaken }, label }: SaveButtonProps) {
  const { form: texts } = useTexts()
  const failed = failure !== undefined && Object.keys(faults).length === 0
  const action = overtaken ? texts.saveAnyway : failed ? texts.retry : label
  return (
    <button type="submit" class="main" aria-disabled={saving}>
      {saving ? texts.saving : action}
    </button>
  )
}
