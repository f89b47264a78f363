import type { ComponentProps } from 'preact'
import { Action, type ActionProps } from '../forms/action.tsx'
import { FormFrame } from '../forms/form-frame.tsx'
import type { Standing } from '../forms/use-form.ts'
import { usePeopleTexts } from './use-people-texts.ts'

/** What is around the fields of every form about people of the centre, with its words. */
function PeopleFrame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = usePeopleTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

/** A form about people of the centre behind a button. */
export function PeopleAction<F extends Standing>(props: Omit<ActionProps<F>, 'Frame'>) {
  return <Action {...props} Frame={PeopleFrame} />
}
