import { expect, it } from 'vitest'
import type { ClientFile } from '../../../shared/clients/views.ts'
import type { WorkEntry } from '../../../shared/work/entry.ts'
import { fileOf, pagesAfter, withEntry } from '../../../web/file/file-pages.ts'
import { noteEntry } from '../../support/entries.ts'
import { file } from '../../support/files.ts'

const at = '2026-11-21T12:00:00.000Z'
const entry = (id: string, words = id): WorkEntry => ({
  ...noteEntry({ id, at, words }),
  version: 1,
  by: 'jana',
  recordedAt: at,
})
const pages = [file({ work: [entry('c'), entry('b')], next: 'b' }), file({ work: [entry('a')] })]
const words = (shown: readonly ClientFile[]) =>
  fileOf(shown)
    ?.work.map(({ words }) => words)
    .sort()

it('a new entry stands on the newest page, a changed one where it stood, each once', () => {
  expect(words(withEntry(pages, entry('d')))).toEqual(['a', 'b', 'c', 'd'])
  expect(withEntry(pages, entry('d'))[1]).toBe(pages[1])
  expect(words(withEntry(pages, entry('a', 'opraveno')))).toEqual(['b', 'c', 'opraveno'])
  expect(withEntry(pages, entry('a', 'opraveno'))[0]).toBe(pages[0])
})

it('a newest page that came later brings what a colleague wrote, and what is loaded stays', () => {
  const newer = file({ work: [entry('d'), entry('c', 'opraveno')], next: 'c' })
  const after = pagesAfter(pages, newer)
  expect(words(after)).toEqual(['a', 'b', 'd', 'opraveno'])
  expect(after[0]?.next, 'where the next page begins').toBe('b')
})

it('an entry that is written here does not make the card look newer than it is', () => {
  expect(withEntry(pages, entry('d'))[0]?.now).toBe(pages[0]?.now)
})
