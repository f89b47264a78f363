import { describe, expect, it } from 'vitest'
import { personFigures, personFiguresSchema } from '../../../shared/clients/person-figures.ts'

const AT = '2026-03-01T23:30:00.000Z'

describe('figures of a person', () => {
  it('say of everything that it is not known', () => {
    const figures = personFigures({ givenName: 'Zkouška' }, AT)
    expect(new Set(Object.values(figures))).toEqual(new Set(['unknown']))
    expect(Object.keys(figures)).toEqual(Object.keys(personFiguresSchema.shape))
  })

  it('are coded words and numbers, and nothing that anybody wrote', () => {
    const words = { givenName: 'Zkouška', healthHandicap: 'slova', municipality: { code: '563889', name: 'Liberec' } }
    const known = { sex: 'female', birthDate: '1990-03-02', relation: 'partner', sharedDwelling: false } as const
    const children = { living: 2, endangered: 1 }
    const figures = personFigures({ ...words, ...known, forms: ['physical'], children, district: 'CZ0513' }, AT)
    expect(figures).toEqual({
      sex: 'female',
      // In Prague it is the second of March.
      ageBand: '27-64',
      birthYear: 1990,
      relation: 'partner',
      sharedDwelling: 'no',
      forms: ['physical'],
      childrenLiving: 2,
      childrenPresent: 'unknown',
      childrenEndangered: 1,
      districtBefore: 'CZ0513',
    })
  })

  it.each([
    ['a year', '1999', ['27-64', 1999]],
    ['about an age', { about: 70 }, ['65-80', 1956]],
    ['about a year', { about: 1940 }, ['over-80', 1940]],
    ['words of an earlier notice', 'neznámé', ['unknown', 'unknown']],
    ['nothing', undefined, ['unknown', 'unknown']],
  ])('tell the age by %s', (_what, birthDate, expected) => {
    const { ageBand, birthYear } = personFigures({ birthDate }, AT)
    expect([ageBand, birthYear]).toEqual(expected)
  })

  it('take the band when she does not say when she was born', () => {
    expect(personFigures({ ageBand: '16-18' }, AT)).toMatchObject({ ageBand: '16-18', birthYear: 'unknown' })
  })

  it('can be read back from what is stored', () => {
    const figures = personFigures({ sex: 'male', birthDate: '1990' }, AT)
    expect(personFiguresSchema.parse(figures)).toEqual(figures)
  })
})
