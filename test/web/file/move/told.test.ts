import { ulid } from 'ulid'
import { describe, expect, it } from 'vitest'
import { isTooMuch, newMoveSchema, type Section } from '../../../../shared/hand-over/move.ts'
import { allButSafety, chosenOf } from '../../../../web/file/data-copy/sections.ts'
import { inCzech } from '../../../../web/file/move/in-czech.ts'
import { always, choosable, joined, told } from '../../../../web/file/move/told.ts'
import { HIDDEN, OTHER, wholeFile } from '../../../support/whole-file.ts'

const whole = wholeFile(3)

describe('what another centre is told', () => {
  it('is chosen of all that a copy has but who she is and how to reach her, which goes anyway: also her health', () => {
    const names = choosable(whole).map(({ name }) => name)
    expect(names).toEqual([
      'person',
      ...['eviction', 'court', 'periods', 'agreements', 'consents', 'goals', 'reviews', 'appointments', 'visits'],
      ...['course', 'safety'],
    ])
    expect(choosable(whole)[0]?.items.map(({ id }) => id)).toEqual(['healthHandicap', 'injuries'])
    expect(choosable(whole)[1]?.items[0]?.head).toBe('Vykázání')
    const said = JSON.stringify(choosable(whole))
    expect(said).not.toContain(OTHER)
    expect(said).not.toContain(HIDDEN)
  })

  it('goes as it was read, and the platform takes it', () => {
    const sections = choosable(whole)
    const sent = told(chosenOf(sections, new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)))))
    const move = { id: ulid(), to: 'brno', version: 1, consent: ulid(), withWhereNow: false, words: '', sections: sent }
    expect(newMoveSchema.parse(move).sections).toEqual(sent)
    expect(isTooMuch(sent)).toBe(false)
    expect(JSON.stringify(sent)).not.toContain('"id"')
  })

  it('is nothing more until somebody chooses, and the whole file is all but the safety plan', () => {
    const sections = choosable(whole)
    expect(told(chosenOf(sections, new Set()))).toEqual([])
    const names = chosenOf(sections, new Set(allButSafety(sections))).map(({ name }) => name)
    expect(names).not.toContain('safety')
    expect(names).toHaveLength(sections.length - 1)
  })

  it('has in any case who the person is and the whole card, and not where she lives, nor her health', () => {
    const said = always(whole.file)
    const words = new Map(said)
    expect(words.get('Jméno')).toBe('Vlastní')
    expect(words.get('Komu lze kvůli osobě zavolat')).toContain(OTHER)
    expect(JSON.stringify(said)).not.toContain(HIDDEN)
    for (const field of ['healthHandicap', 'forms', 'ageReason'] as const)
      expect(words.has(inCzech.person.fields[field])).toBe(false)
    expect(said.filter(([label, text]) => label === '' || text === '')).toEqual([])
  })
})

describe('what was told in pages', () => {
  const section = (name: Section['name'], ...heads: string[]): Section => ({
    name,
    items: heads.map((head) => ({ head, facts: [] })),
  })

  it.each([
    { pages: [], is: [] },
    { pages: [[]], is: [] },
    { pages: [[section('course', 'a')], [section('course', 'b', 'c')]], is: [section('course', 'a', 'b', 'c')] },
    {
      pages: [
        [section('goals', 'a'), section('course', 'b')],
        [section('course', 'c'), section('safety', 'd')],
      ],
      is: [section('goals', 'a'), section('course', 'b', 'c'), section('safety', 'd')],
    },
    {
      pages: [[section('course', 'a')], [section('course', 'b')], [section('course', 'c')]],
      is: [section('course', 'a', 'b', 'c')],
    },
  ])('goes on where a page ended: $pages.length pages', ({ pages, is }) => {
    const before = structuredClone(pages)
    expect(joined(pages)).toEqual(is)
    expect(pages).toEqual(before)
  })
})
