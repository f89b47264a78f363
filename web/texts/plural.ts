import type { Language } from '../../shared/problems/language.ts'

/** How each language counts. */
const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  cs: new Intl.PluralRules('cs'),
  en: new Intl.PluralRules('en'),
}

/** Forms of a word by the category of its number; `other` is there in every language. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** Czech counts in three ways: 1 hodina, 2–4 hodiny, 0 and from 5 on hodin. The number itself stands where `#` does. */
export function czech(count: number, [one, few, other]: readonly [string, string, string]): string {
  return counted('cs', count, { one, few, other })
}

/** English counts in two ways. The number itself stands where `#` does. */
export function english(count: number, [one, other]: readonly [string, string]): string {
  return counted('en', count, { one, other })
}

function counted(language: Language, count: number, forms: Forms): string {
  return (forms[rules[language].select(count)] ?? forms.other).replace('#', String(count))
}
