import { FormFrame as CommonFrame, type FormFrameProps } from '../forms/form-frame.tsx'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'

/** What is around the fields of every form about an enquiry. */
export function FormFrame(props: Omit<FormFrameProps, 'overtaken' | 'words'>) {
  const { one, faults } = useEnquiriesTexts()
  return <CommonFrame {...props} overtaken={one.overtaken} words={faults} />
}
