import type { ComponentProps } from 'preact'
import { Action, type ActionProps } from '../../forms/action.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import type { Standing } from '../../forms/use-form.ts'
import { useCentresTexts } from './use-centres-texts.ts'

function NetworkFrame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = useCentresTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

/** A form about a centre behind a button. */
export function NetworkAction<F extends Standing>(props: Omit<ActionProps<F>, 'Frame'>) {
  return (
    <div class="panel">
      <Action {...props} Frame={NetworkFrame} />
    </div>
  )
}
