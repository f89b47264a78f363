import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { districts } from '../../../shared/centres/districts.ts'
import { calledApart, municipalitiesIn, municipalityCalled, offered } from '../../../shared/centres/municipalities.ts'
import { isMunicipality } from '../../../shared/centres/municipality-codes.ts'

const all = municipalitiesIn(readFileSync('web/assets/municipalities.txt', 'utf8'))

it('is each municipality once, in a district there is', () => {
  expect(all).toHaveLength(6258)
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  expect(new Set(all.map(({ district }) => district))).toEqual(new Set(districts.keys()))
})

it('is known by its code, and no other code is', () => {
  const codes = new Set(all.map(({ code }) => code))
  const every = Array.from({ length: 100_000 }, (_, index) => String(500_000 + index))
  expect(every.filter(isMunicipality)).toEqual(every.filter((code) => codes.has(code)))
  expect(['', '000000', '999999', '56388', 'Liberec'].filter(isMunicipality)).toEqual([])
})

describe('what is offered', () => {
  it.each([
    ['Liberec', 'Liberec'],
    ['liberec', 'Liberec'],
    ['ústí nad l', 'Ústí nad Labem'],
    ['usti nad labem', 'Ústí nad Labem'],
    ['Ústí n. L.', 'Ústí nad Labem'],
    ['usti n l', 'Ústí nad Labem'],
    ['jablonec n. n', 'Jablonec nad Nisou'],
    ['zelechovice', 'Želechovice nad Dřevnicí'],
    ['ČESKÁ LÍPA', 'Česká Lípa'],
    [' brno ', 'Brno'],
  ])('for %s is %s', (typed, name) => {
    expect(offered(typed, all, 5).map((one) => one.name)).toContain(name)
  })

  it.each(['', ' ', 'xyzw', 'l. n. usti'])('for %j is nothing', (typed) => {
    expect(offered(typed, all, 5)).toEqual([])
  })

  it('tells those of one name apart by their districts', () => {
    const twins = offered('Lhota', all, 6258).filter(({ name }) => name === 'Lhota')
    const called = twins.map((one) => calledApart(one, all))
    expect(twins.length).toBeGreaterThan(3)
    expect(new Set(called).size).toBe(twins.length)
    for (const [index, one] of twins.entries()) expect(municipalityCalled(called[index] ?? '', all)).toEqual(one)
    expect(municipalityCalled('Lhota', all)).toBeUndefined()
  })
})
