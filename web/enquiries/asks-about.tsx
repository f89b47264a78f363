import { birthNumbersIn } from '../../shared/text/birth-number.ts'
import { contactWords } from '../../shared/text/contact-words.ts'
import { Icon } from '../frame/icon.tsx'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'

interface AsksProps {
  readonly anonymous: boolean
  /** What was written in the form. */
  readonly words: readonly string[]
}

/** Asks about what should not stand in an enquiry: a birth number in any, a way to reach her in an anonymous one. It never forbids it. */
export function AsksAbout({ anonymous, words }: AsksProps) {
  const { asks } = useEnquiriesTexts()
  const text = words.join('\n')
  const numbers = birthNumbersIn(text)
  const contacts = anonymous ? contactWords(text).map((found) => found.text) : []
  const questions = [
    ...(numbers.length > 0 ? [asks.birthNumber(quoted(numbers))] : []),
    ...(contacts.length > 0 ? [asks.contact(quoted(contacts))] : []),
  ]
  return (
    <div role="status">
      {questions.length > 0 && (
        <div class="notice warn">
          <Icon name="alert" />
          <p>
            {questions.join(' ')} {asks.anyway}
          </p>
        </div>
      )}
    </div>
  )
}

function quoted(found: readonly string[]): string {
  return found.map((each) => `„${each}“`).join(', ')
}
