import { type LetterValues, letterOf, type Paragraph } from '../../shared/complaints/answer-letter.ts'
import { complaintNumber } from '../../shared/complaints/complaint.ts'
import type { ComplaintFile } from '../../shared/complaints/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayInCzech } from './document-words.ts'

/** Whoever writes the letter. */
interface Signatory {
  readonly name: string
}

/** The letter of answer to a complaint, by the centre's template. Undefined while there is no answer. */
export function answerLetter(file: ComplaintFile, signed: Signatory): readonly Paragraph[] | undefined {
  const answer = file.state?.answer
  if (answer === undefined) return undefined
  const { text, measures, appeal } = answer
  return letterOf(file.letter.template, { ...values(file, signed), odpověď: text, opatření: measures, poučení: appeal })
}

/** The letter that tells of the last putting off. Undefined when nothing was put off. */
export function extensionLetter(file: ComplaintFile, signed: Signatory): readonly Paragraph[] | undefined {
  const last = file.state?.extensions.at(-1)
  if (last === undefined) return undefined
  return letterOf(file.letter.extension, {
    ...values(file, signed),
    lhůta: dayInCzech(last.until),
    odpověď: last.reason,
  })
}

function values(file: ComplaintFile, { name }: Signatory): LetterValues {
  const { letter, state, deliveredOn, now } = file
  const complainant = state?.complaint.complainant
  return {
    centrum: letter.centre,
    provozovatel: letter.operator,
    číslo: complaintNumber(file),
    podpis: name,
    jméno: complainant?.name ?? '',
    kontakt: complainant?.contact ?? '',
    doručeno: dayInCzech(deliveredOn),
    dnes: dayInCzech(pragueDay(now)),
    lhůta: '',
    odpověď: '',
    opatření: '',
    poučení: '',
  }
}
