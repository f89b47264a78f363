import type { ComponentProps } from 'preact'
import { Action, type ActionProps } from '../../forms/action.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import type { Standing } from '../../forms/use-form.ts'
import { useAdminTexts } from '../use-admin-texts.ts'

function UnitFrame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { units } = useAdminTexts()
  return <FormFrame {...props} overtaken={units.overtaken} words={units.faults} />
}

/** A form about a unit behind a button. */
export function UnitAction<F extends Standing>(props: Omit<ActionProps<F>, 'Frame'>) {
  return <Action {...props} Frame={UnitFrame} />
}
