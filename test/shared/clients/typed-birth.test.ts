import { describe, expect, it } from 'vitest'
import { birthAsTyped, birthTyped } from '../../../shared/clients/typed-birth.ts'

const TODAY = '2026-03-02'

describe('when somebody was born, as it is typed', () => {
  it.each([
    ['2. 1. 1990', '1990-01-02'],
    ['2.1.1990', '1990-01-02'],
    ['2. ledna 1990', '1990-01-02'],
    ['02011990', '1990-01-02'],
    ['1990-01-02', '1990-01-02'],
    ['1990', '1990'],
    [' 2008 ', '2008'],
    ['35', { about: 35 }],
    ['35 let', { about: 35 }],
    ['asi 35', { about: 35 }],
    ['Asi 35 let', { about: 35 }],
    ['cca. 35', { about: 35 }],
    ['kolem 1990', { about: 1990 }],
    ['~1990', { about: 1990 }],
    ['about 35 years', { about: 35 }],
    ['0', { about: 0 }],
  ] as const)('%s is understood', (text, birth) => {
    expect(birthTyped(text, TODAY)).toEqual(birth)
  })

  it.each(['', 'loni', '2. 1.', '2. 1. 90', '020190', '020150', '2511', '31. 2. 1990', '350', 'asi', 'mezi 30 a 40'])(
    '%j is not',
    (text) => {
      expect(birthTyped(text, TODAY)).toBeUndefined()
    },
  )

  it.each(['1990-01-02', '1990-11-25', '1990', { about: 35 }, { about: 1990 }] as const)(
    'is written back: %j',
    (birth) => {
      expect(birthTyped(birthAsTyped(birth), TODAY)).toEqual(birth)
    },
  )
})
