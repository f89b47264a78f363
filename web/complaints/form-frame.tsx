import type { ComponentProps } from 'preact'
import { FormFrame as AnyFrame } from '../forms/form-frame.tsx'
import { useComplaintsTexts } from './use-complaints-texts.ts'

/** What is around the fields of every form of the book, with its words. */
export function FormFrame(props: Omit<ComponentProps<typeof AnyFrame>, 'overtaken' | 'words'>) {
  const { complaint, faults } = useComplaintsTexts()
  return <AnyFrame {...props} overtaken={complaint.overtaken} words={faults} />
}
