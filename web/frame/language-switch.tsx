import { languages } from '../../shared/problems/language.ts'
import { languageNames, speak, useLanguage, useTexts } from '../texts/language.ts'

/** The languages, each named in itself. */
export function LanguageSwitch() {
  const chosen = useLanguage()
  return (
    <fieldset class="languages" aria-label={useTexts().frame.language}>
      {languages.map((language) => (
        <button
          type="button"
          class="quiet"
          key={language}
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => speak(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  )
}
