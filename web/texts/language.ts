import { signal } from '@preact/signals'
import { type Language, languageOf, languages } from '../../shared/problems/language.ts'
import type { ProblemCode } from '../../shared/problems/problem.ts'
import type { ProblemText } from '../../shared/problems/problem-text.ts'
import { staffTexts } from '../../shared/problems/staff-texts.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { cs, type Texts } from './cs.ts'

const czech = unbrokenTexts(cs)
const refusals = unbrokenTexts(staffTexts)

/** Czech comes with the page; another language only to those who chose it. */
const load: Readonly<Record<Language, () => Promise<Texts>>> = {
  cs: async () => czech,
  en: async () => unbrokenTexts((await import('./en.ts')).en),
}

/** Names of the languages, each in itself. */
export const languageNames: Readonly<Record<Language, string>> = { cs: 'Čeština', en: 'English' }

const REMEMBERED = 'opora.language'

const spoken = signal<{ readonly language: Language; readonly texts: Texts }>({ language: 'cs', texts: czech })

/** Speaks the language this computer remembers, Czech at first. */
export function speakRemembered(): Promise<void> {
  const language = remembered()
  return language === spoken.value.language ? Promise.resolve() : speak(language)
}

/** Changes the language and remembers it on this computer. Without a connection it stays as it was. */
export async function speak(language: Language): Promise<void> {
  const texts = await load[language]().catch(() => undefined)
  if (texts === undefined) return
  spoken.value = { language, texts }
  // So that a screen reader pronounces it right.
  document.documentElement.lang = language
  remember(language)
}

/** The chosen language. */
export function useLanguage(): Language {
  return spoken.value.language
}

/** The texts of the chosen language. */
export function useTexts(): Texts {
  return spoken.value.texts
}

/** A refusal in the chosen language; what only police are refused with is none that could come here. */
export function useProblemText(): (code: ProblemCode) => ProblemText {
  const texts: Readonly<Partial<Record<ProblemCode, ProblemText>>> & Pick<(typeof refusals)['cs'], 'internal'> =
    refusals[useLanguage()]
  return (code) => texts[code] ?? texts.internal
}

function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language)
  } catch {
    // A browser that keeps nothing still speaks the chosen language until it is closed.
  }
}

function remembered(): Language {
  try {
    return languageOf(localStorage.getItem(REMEMBERED) ?? '')
  } catch {
    return languages[0]
  }
}
