import { describe, expect, it } from 'vitest'
import { addressOf, isSameAddress } from '../../../shared/register/address.ts'

const isSame = (one: string, other: string) => isSameAddress(addressOf(one), addressOf(other))

describe('one dwelling', () => {
  it.each([
    ['Dlouhá 12, Liberec', 'DLOUHA 12 , LIBEREC'],
    ['Dlouhá 12, Liberec', 'ul. Dlouhá č. p. 12, Liberec'],
    ['Dlouhá 12, Liberec', 'ulice Dlouhá čp. 12, 460 01 Liberec'],
    ['Dlouhá 12, Liberec', 'Dlouhá 12, 46001 Liberec'],
    ['Dlouhá 12/3, Liberec', 'Dlouhá 12, Liberec'],
    ['Dlouhá 12/3, Liberec', 'Dlouhá č. o. 3, Liberec'],
    ['Dlouhá 12/3, Liberec', 'Dlouhá 3/12, Liberec'],
    ['nám. Míru 5, Liberec', 'náměstí Míru 5, Liberec'],
    ['tř. Svobody 7, Brno', 'Svobody 7, Brno'],
    ['Dlouhá 12, Liberec', 'Dlouhá 12, Liberec – Rochlice'],
    ['Dlouhá 12, Praha', 'Dlouhá 12, Praha 4'],
    ['Dlouhá 12a, Liberec', 'Dlouhá 12A, Liberec'],
    ['Dlouhá 12, byt 4, Liberec', 'Dlouhá 12, Liberec'],
    ['Hodkovice 45', 'Hodkovice č. p. 45'],
    ['č.p. 45, Hodkovice', 'Hodkovice 45'],
    ['28. října 3, Liberec', '28. října č. p. 3, Liberec'],
  ])('%s is %s', (one, other) => {
    expect(isSame(one, other)).toBe(true)
    expect(isSame(other, one)).toBe(true)
  })
})

describe('another dwelling', () => {
  it.each([
    ['Dlouhá 12, Liberec', 'Dlouhá 13, Liberec'],
    ['Dlouhá 12, Liberec', 'Krátká 12, Liberec'],
    ['Dlouhá 12, Liberec', 'Dlouhá 12, Brno'],
    ['Dlouhá 12/3, Liberec', 'Dlouhá 12/4, Liberec'],
    ['Liberec 12', 'Dlouhá 12, Liberec'],
    ['Dlouhá, Liberec', 'Dlouhá, Liberec'],
    ['Dlouhá, Liberec', 'Dlouhá 12, Liberec'],
    ['12', '12'],
    ['', ''],
    ['Dlouhá 12, Liberec', 'Dlouhá 12a, Liberec'],
    ['neznámé', 'neznámé'],
  ])('%s is not %s', (one, other) => {
    expect(isSame(one, other)).toBe(false)
    expect(isSame(other, one)).toBe(false)
  })
})
