import { describe, expect, it } from 'vitest'
import { districts } from '../../../shared/centres/districts.ts'
import { allCourts, courtsOf } from '../../../shared/protection/courts.ts'

describe('the court of a dwelling', () => {
  it.each([
    ['CZ0513', 'Okresní soud v Liberci'],
    ['CZ0514', 'Okresní soud v Semilech'],
    ['CZ0316', 'Okresní soud ve Strakonicích'],
    ['CZ0323', 'Okresní soud Plzeň-město'],
    ['CZ0209', 'Okresní soud Praha-východ'],
    ['CZ0642', 'Městský soud v Brně'],
    ['CZ0643', 'Okresní soud Brno-venkov'],
    ['CZ0806', 'Okresní soud v Ostravě'],
  ])('%s is of %s', (district, court) => {
    expect(courtsOf(district)).toEqual([court])
  })

  it('is one in every district, and one of ten in Prague', () => {
    const numbers = [...districts.keys()].map((district) => courtsOf(district).length)
    expect(numbers.filter((number) => number === 1)).toHaveLength(76)
    expect(courtsOf('CZ0100')).toEqual(
      expect.arrayContaining(['Obvodní soud pro Prahu 1', 'Obvodní soud pro Prahu 10']),
    )
    expect(courtsOf('CZ0100')).toHaveLength(10)
  })

  it('is proposed for no district that nobody knows', () => {
    expect(courtsOf(undefined)).toEqual([])
    expect(courtsOf('CZ9999')).toEqual([])
  })

  it('has a name that no other has', () => {
    expect(allCourts()).toHaveLength(86)
    expect(new Set(allCourts()).size).toBe(86)
  })
})
