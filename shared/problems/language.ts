/**
 * The languages people are spoken to in, first the one for whoever asked for none of them. Whatever is said in words is a
 * `Record<Language, …>`, so that another language does not compile until it is whole.
 */
export const languages = ['cs', 'en'] as const
export type Language = (typeof languages)[number]

/** The language a tag names, as `en` or the first of `en-GB,cs;q=0.5`; otherwise the first of ours. */
export function languageOf(tag: string): Language {
  const [named] = /^[a-z]+/.exec(tag.trim().toLowerCase()) ?? []
  return languages.find((language) => language === named) ?? languages[0]
}
