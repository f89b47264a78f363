import { describe, expect, it } from 'vitest'
import { centres } from '../../../shared/centres/centres.ts'
import { appealTo } from '../../../shared/complaints/appeal.ts'

describe('where to turn to next', () => {
  it.each([...centres.keys()])('from %s: the region’s office, the ombudsman, the Helsinki Committee', (centre) => {
    const [founder, ombudsman, committee, ...rest] = appealTo(centre).split('\n')
    expect(founder).toMatch(/^(Krajský úřad|Magistrát) .+, odbor sociálních věcí/)
    expect(ombudsman).toContain('Údolní 39, 602 00 Brno')
    expect(committee).toContain('Jelení 5, 118 00 Praha 1')
    expect(rest).toEqual([])
  })

  it.each([
    ['praha', 'Magistrát hlavního města Prahy'],
    ['nymburk', 'Krajský úřad Středočeského kraje'],
    ['kladno', 'Krajský úřad Středočeského kraje'],
    ['sokolov', 'Krajský úřad Karlovarského kraje'],
    ['jihlava', 'Krajský úřad Kraje Vysočina'],
    ['havirov', 'Krajský úřad Moravskoslezského kraje'],
  ])('from %s: the %s, whose address the head looks up', (centre, office) => {
    expect(appealTo(centre).split('\n')[0]).toBe(`${office}, odbor sociálních věcí`)
  })

  it('names the office of Liberec with its address, and of no centre nothing', () => {
    expect(appealTo('liberec')).toContain('odbor sociálních věcí, U Jezu 642/2A, 460 01 Liberec, telefon 485 226 542\n')
    expect(() => appealTo('atlantis')).toThrow('no region for atlantis')
  })
})
