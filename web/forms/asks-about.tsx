import type { Language } from '../../shared/problems/language.ts'
import { contactWords } from '../../shared/text/contact-words.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { Icon } from '../frame/icon.tsx'
import { useLanguage } from '../texts/language.ts'

// Beside what says it: every other text of forms comes with the first page.
const texts: Readonly<Record<Language, (found: string) => string>> = unbrokenTexts({
  cs: (found) =>
    `Ve slovech je ${found}. Je to telefon nebo e-mail? Anonymní záznam nemá obsahovat nic, podle čeho lze člověka najít. Uložit můžete i tak.`,
  en: (found) =>
    `The words say ${found}. Is it a telephone number or an address of e-mail? An anonymous record should hold nothing by which somebody can be found. You may save it all the same.`,
})

/** Asks about what looks like a way to find somebody who stays anonymous. It never forbids it. */
export function AsksAbout({ words }: { readonly words: readonly string[] }) {
  const text = texts[useLanguage()]
  const found = contactWords(words.join('\n')).map(({ text }) => `„${text}“`)
  return (
    <div role="status">
      {found.length > 0 && (
        <div class="notice warn">
          <Icon name="alert" />
          <p>{text(found.join(', '))}</p>
        </div>
      )}
    </div>
  )
}
