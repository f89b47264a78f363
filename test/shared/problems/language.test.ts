import { expect, it } from 'vitest'
import { languageOf, languages } from '../../../shared/problems/language.ts'

it.each(languages)('a tag that begins with %s names it', (language) => {
  for (const tag of [language, ` ${language}`, `${language.toUpperCase()}-XX`, `${language};q=0.8,de`])
    expect(languageOf(tag)).toBe(language)
})

it('we speak Czech to whoever asks for nothing, and English', () => {
  expect(languages).toEqual(['cs', 'en'])
})

it.each(['', 'de', 'de-DE,en;q=0.9', 'english', '*', '*;en', 'e'])('of %o the first language is spoken', (tag) => {
  expect(languageOf(tag)).toBe('cs')
})
