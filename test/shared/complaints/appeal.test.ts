import { describe, expect, it } from 'vitest'
import { appealTo } from '../../../shared/complaints/appeal.ts'
import { centreOf, centres } from '../../support/centres.ts'

describe('where to turn to next', () => {
  it.each([...centres.keys()])('from %s: the region’s office, the ombudsman, the Helsinki Committee', (centre) => {
    const [founder, ombudsman, committee, ...rest] = appealTo(centreOf(centre).region).split('\n')
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
    expect(appealTo(centreOf(centre).region).split('\n')[0]).toBe(`${office}, odbor sociálních věcí`)
  })

  it('names the office of Liberec with its address, and of no region nothing', () => {
    expect(appealTo('CZ051')).toContain('odbor sociálních věcí, U Jezu 642/2A, 460 01 Liberec, telefon 485 226 542\n')
    expect(() => appealTo('CZ999')).toThrow('no region CZ999')
  })
})
