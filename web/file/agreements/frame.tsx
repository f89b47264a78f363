import type { ComponentProps } from 'preact'
import { Action, type ActionProps } from '../../forms/action.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import type { Standing } from '../../forms/use-form.ts'
import { useAgreementsTexts } from './use-agreements-texts.ts'

/** What is around the fields of every form of this tab, with its words. */
function Frame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = useAgreementsTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

/** A form of this tab behind a button. */
export function FormAction<F extends Standing>(props: Omit<ActionProps<F>, 'Frame'>) {
  return <Action {...props} Frame={Frame} />
}
