import { contactWords } from '../../shared/text/contact-words.ts'
import { Icon } from '../frame/icon.tsx'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'

/** Asks about what looks like a way to find somebody who stays anonymous. It never forbids it. */
export function AsksAbout({ words }: { readonly words: readonly string[] }) {
  const { asks } = useEnquiriesTexts()
  const found = contactWords(words.join('\n')).map(({ text }) => `„${text}“`)
  return (
    <div role="status">
      {found.length > 0 && (
        <div class="notice warn">
          <Icon name="alert" />
          <p>
            {asks.contact(found.join(', '))} {asks.anyway}
          </p>
        </div>
      )}
    </div>
  )
}
