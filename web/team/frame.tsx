import type { ComponentProps } from 'preact'
import { Action, type ActionProps } from '../forms/action.tsx'
import { FormFrame } from '../forms/form-frame.tsx'
import type { Standing } from '../forms/use-form.ts'
import { useTeamTexts } from './use-team-texts.ts'

/** What is around the fields of every form of the team, with its words. */
function TeamFrame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = useTeamTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

/** A form of the team behind a button. */
export function TeamAction<F extends Standing>(props: Omit<ActionProps<F>, 'Frame'>) {
  return <Action {...props} Frame={TeamFrame} />
}
