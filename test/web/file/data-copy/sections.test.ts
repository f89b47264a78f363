import { describe, expect, it } from 'vitest'
import { copyOf } from '../../../../shared/copy/copy.ts'
import { allButSafety, sectionsOf } from '../../../../web/file/data-copy/sections.ts'
import { cs as copyTexts } from '../../../../web/file/data-copy/texts-cs.ts'
import { inCzech } from '../../../../web/file/move/in-czech.ts'
import { HIDDEN, OTHER, wholeFile } from '../../../support/whole-file.ts'

function inWords(withWhereNow = false) {
  return sectionsOf(inCzech, copyOf(wholeFile(2), { withWhereNow }), '2026-04-01T08:00:00.000Z')
}

describe('a copy in words', () => {
  it('has every section, and each thing in it by an id of its own', () => {
    expect(inWords().map(({ name }) => name)).toEqual(Object.keys(copyTexts.sections))
    const ids = inWords().flatMap(({ items }) => items.map(({ id }) => id))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('has no word of anybody else, and none of where the person lives', () => {
    const said = JSON.stringify(inWords())
    expect(said).not.toContain(OTHER)
    expect(said).not.toContain(HIDDEN)
    expect(said).not.toMatch(/undefined|\[object/)
    expect(JSON.stringify(inWords(true))).toContain(HIDDEN)
  })

  it('has everything in it at first but the safety plan', () => {
    const sections = inWords()
    const chosen = allButSafety(sections)
    const out = sections.flatMap(({ items }) => items.map(({ id }) => id)).filter((id) => !chosen.includes(id))
    expect(out).toEqual(['safety#situation', 'safety#signs', 'safety#codeWord', 'safety#numbers'])
  })

  it('says the records as a person reads them', () => {
    const section = (wanted: string) => inWords().find(({ name }) => name === wanted)?.items[0]
    expect(section('goals')?.facts.slice(0, 2)).toEqual([
      ['', 'vlastní cíl'],
      ['Krok', 'vlastní krok · zbývá'],
    ])
    expect(section('periods')?.head).toBe('od 3. 3. 2026 do 20. 3. 2026')
    expect(section('consents')?.head).toBe('3. 3. 2026 · OSPOD')
    expect(section('course')?.head).toBe('2. 3. 2026 9:30 · Jednání s OSPOD')
    expect(section('eviction')?.facts).toContainEqual(['Společné obydlí', 'Vlastní ulice'])
  })
})
