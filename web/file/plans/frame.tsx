import type { ComponentProps } from 'preact'
import { Action, type ActionProps } from '../../forms/action.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import type { Standing } from '../../forms/use-form.ts'
import { usePlansTexts } from './use-plans-texts.ts'

/** What is around the fields of every form of a plan, with its words. */
function PlanFrame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = usePlansTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

/** A form of a plan behind a button. */
export function PlanAction<F extends Standing>(props: Omit<ActionProps<F>, 'Frame'>) {
  return <Action {...props} Frame={PlanFrame} />
}
