import type { ComponentProps } from 'preact'
import { LONGEST_LINE, LONGEST_TEXT } from '../../shared/complaints/complaint.ts'
import type { Lean } from '../../shared/time/typed.ts'
import { type ChoiceProps, OneLine, OneOfFew, SeveralLines } from '../forms/fields.tsx'
import { DayField } from '../forms/when-fields.tsx'
import { useComplaintsTexts } from './use-complaints-texts.ts'

/*
 * The fields of the book: with its limits, and with its words for what may be wrong.
 */

/** A field of several lines. */
export function Prose(props: Omit<ComponentProps<typeof SeveralLines>, 'most' | 'words'>) {
  return <SeveralLines {...props} most={LONGEST_TEXT} words={useComplaintsTexts().faults} />
}

/** A field of one line. */
export function Line(props: Omit<ComponentProps<typeof OneLine>, 'most' | 'words'>) {
  return <OneLine {...props} most={LONGEST_LINE} words={useComplaintsTexts().faults} />
}

/** A day. */
export function DayLine(props: Omit<ComponentProps<typeof DayField>, 'words'> & { readonly lean: Lean }) {
  return <DayField {...props} words={useComplaintsTexts().faults} />
}

/** One of a few, as chips. */
export function Choice<T extends string>(props: Omit<ChoiceProps<T>, 'words'>) {
  return <OneOfFew {...props} words={useComplaintsTexts().faults} />
}
