import { describe, expect, it } from 'vitest'
import type { ClientFile, EvictionFile } from '../../../shared/clients/views.ts'
import { fileOf, pagesAfter } from '../../../web/file/file-pages.ts'
import { attempt, file } from '../../support/files.ts'

/** A page with attempts made at these minutes, each recorded as it was made. */
function page(minutes: readonly number[], changes: Partial<EvictionFile> = {}): ClientFile {
  return file({ attempts: minutes.map(made), ...changes })
}

function made(minute: number) {
  return attempt(`A${minute}`, { at: `2026-11-21T14:${minute}:00.000Z` })
}

function shown(pages: readonly ClientFile[]) {
  const whole = fileOf(pages)
  return { attempts: whole?.attempts.map(({ id }) => id), next: whole?.next }
}

const newest = page([40, 39], { version: 7, next: 'A39' })
const older = page([38, 37], { version: 7, next: 'A37' })
const oldest = page([36], { version: 7 })

describe('pages of a file', () => {
  it('are one file, which goes on where the oldest page does', () => {
    expect(fileOf([])).toBeUndefined()
    expect(fileOf([oldest])).toEqual(oldest)
    expect(shown([newest])).toEqual({ attempts: ['A40', 'A39'], next: 'A39' })
    expect(shown([newest, older])).toEqual({ attempts: ['A40', 'A39', 'A38', 'A37'], next: 'A37' })
    const whole = [newest, older, oldest]
    expect(shown(whole)).toEqual({ attempts: ['A40', 'A39', 'A38', 'A37', 'A36'], next: undefined })
    expect(fileOf(whole)).not.toHaveProperty('next')
  })

  it('show attempts by when they were made, on whatever page they were recorded', () => {
    expect(shown([page([20, 40]), page([30])]).attempts).toEqual(['A40', 'A30', 'A20'])
  })
})

describe('pages after a save', () => {
  it('lose no attempt when the answer’s page has room for the newest only', () => {
    const saved = page([41, 40], { version: 8, next: 'A40' })
    const pages = pagesAfter([newest, older], saved)
    expect(shown(pages)).toEqual({ attempts: ['A41', 'A40', 'A39', 'A38', 'A37'], next: 'A37' })
    expect(fileOf(pages)?.version).toBe(8)
    expect(pages[0]?.next, 'the next page is still the one that is loaded').toBe('A39')
  })

  it('show an attempt as the save left it, though it stands on an older page', () => {
    const withdrawn = { by: 'tomas', at: '2026-11-21T15:00:00.000Z', reason: 'omyl' }
    const saved = page([40, 39], { version: 8, next: 'A39' })
    const pages = pagesAfter([newest, older], { ...saved, attempts: [...saved.attempts, { ...made(37), withdrawn }] })
    expect(shown(pages)).toEqual({ attempts: ['A40', 'A39', 'A38', 'A37'], next: 'A37' })
    expect(fileOf(pages)?.attempts.find(({ id }) => id === 'A37')?.withdrawn).toEqual(withdrawn)
  })

  it('are the answer when nothing was loaded', () => {
    expect(pagesAfter([], newest)).toEqual([newest])
  })
})
