import { describe, expect, it } from 'vitest'
import {
  blankPetition,
  dwellingDistrict,
  nextPetition,
  type Petition,
  petitionFaults,
  petitionSchema,
} from '../../../shared/protection/petition.ts'
import { gapsIn, type PetitionContext, petitionText, type Run } from '../../../shared/protection/petition-text.ts'

const NOW = '2026-11-20T10:00:00.000Z'

const blank = blankPetition({})

/** Everybody in it is invented. */
const full: Petition = {
  ...blank,
  court: 'Okresní soud v Liberci',
  name: 'Jana Vzorová',
  birth: '12. 3. 1985',
  address: 'Smyšlená 12, Liberec',
  delivery: 'P. O. Box 1\n460 01 Liberec',
  otherName: 'Petr Vzor',
  otherBirth: '1. 2. 1980',
  otherAddress: 'Smyšlená 12, Liberec',
  otherNow: 'u rodičů, Jiná 3, Turnov',
  protectedPersons: [
    { name: 'Eva Vzorová', birth: '4. 5. 2015', relation: 'dcera', facts: 'Byla u posledního incidentu.' },
  ],
  grounds: ['living', 'following'],
  relation: 'Jsou manželé od roku 2010.',
  household: 'Byt mají v nájmu od roku 2012.',
  first: 'V roce 2014.',
  worst: 'V roce 2020.',
  last: 'Dne 12. 11. 2026.\nByla u toho dcera.',
  threats: 'Vyhrožuje zabitím.',
  weapons: 'Zbraně nemá.',
  substances: 'Pije.',
  earlier: 'Žádná řízení nebyla.',
  urgency: 'Vykázání brzy skončí.',
  children: 'Dcera nespí.',
  orders: ['leave', 'surroundings', 'surroundings-of-petitioner', 'meeting', 'following'],
  metres: '100',
  enclosures: ['eviction', 'medical'],
}

const context: PetitionContext = {
  now: NOW,
  eviction: {
    reference: 'KRPL-1-1/PŘ-2026',
    unit: 'OOP Liberec',
    on: '2026-11-12',
    lastDay: '2026-11-26',
    address: 'Smyšlená 12, Liberec',
  },
}

const written = (runs: readonly Run[]) => runs.map((run) => (typeof run === 'string' ? run : `[${run.gap}]`)).join('')
const linesOf = (petition: Petition, given = context) => petitionText(petition, given).map(({ runs }) => written(runs))

describe('a petition that is filled in', () => {
  const lines = linesOf(full)

  it.each([
    ['the court', 'Okresní soud v Liberci'],
    ['who files it', 'Jana Vzorová, narozená 12. 3. 1985'],
    ['where to write', 'adresa pro doručování: P. O. Box 1, 460 01 Liberec'],
    ['against whom', 'Petr Vzor, narozený 1. 2. 1980'],
    ['by which law', 'podle § 400 a násl. zákona č. 292/2013 Sb., o zvláštních řízeních soudních'],
    [
      'the eviction, and that the petition extends it',
      'Policie České republiky (OOP Liberec) odpůrce dne 12. 11. 2026 vykázala ze společného obydlí na adrese Smyšlená 12, Liberec; úřední záznam č. j. KRPL-1-1/PŘ-2026. Odpůrce byl vykázán do 26. 11. 2026. Podáním tohoto návrhu se doba vykázání prodlužuje do vykonatelnosti rozhodnutí soudu (§ 44 zákona č. 273/2008 Sb., o Policii České republiky).',
    ],
    ['paragraphs of what was told', 'Byla u toho dcera.'],
    ['each protected person', 'Eva Vzorová, nar. 4. 5. 2015 (dcera)'],
    ['and what endangers that one', 'Byla u posledního incidentu.'],
    [
      'the first ground',
      'Z uvedených skutečností vyplývá, že společné bydlení navrhovatelky a odpůrce v domě nebo bytě, ve kterém se nachází společná domácnost, je pro navrhovatelku nesnesitelné z důvodu tělesného nebo duševního násilí vůči navrhovatelce nebo jinému, kdo v něm žije (§ 402 zákona č. 292/2013 Sb.).',
    ],
    [
      'the second',
      'Z uvedených skutečností vyplývá, že odpůrce navrhovatelku nežádoucím způsobem sleduje nebo obtěžuje (§ 402 zákona č. 292/2013 Sb.).',
    ],
    ['what it asks for', 'Navrhovatelka navrhuje, aby soud vydal toto předběžné opatření:'],
    ['for how long', 'Odpůrce je po dobu jednoho měsíce od vykonatelnosti tohoto usnesení povinen:'],
    [
      'to leave',
      'a) opustit společné obydlí na adrese Smyšlená 12, Liberec, jakož i jeho bezprostřední okolí, nezdržovat se v něm a nevstupovat do něj,',
    ],
    [
      'not to come near it',
      'b) nevstupovat do bezprostředního okolí společného obydlí na adrese Smyšlená 12, Liberec, tj. do vzdálenosti 100 metrů, a nezdržovat se v něm,',
    ],
    [
      'not to come near them',
      'c) nevstupovat do bezprostředního okolí navrhovatelky a dále těchto osob: Eva Vzorová, nar. 4. 5. 2015, tj. do vzdálenosti 100 metrů, a nezdržovat se v něm,',
    ],
    [
      'not to meet them',
      'd) zdržet se setkávání s navrhovatelkou a dále s těmito osobami: Eva Vzorová, nar. 4. 5. 2015,',
    ],
    [
      'not to follow them',
      'e) zdržet se nežádoucího sledování a obtěžování navrhovatelky a dále těchto osob: Eva Vzorová, nar. 4. 5. 2015 jakýmkoli způsobem, včetně telefonu, zpráv, sociálních sítí a jiných osob.',
    ],
    ['evidence', '1. kopie úředního záznamu nebo potvrzení o vykázání'],
    ['what is enclosed', '☒ lékařské zprávy'],
    ['what is not', '☐ plná moc'],
    ['the day', 'V [místo] dne 20. 11. 2026'],
    ['the signature', 'Jana Vzorová (vlastnoruční podpis)'],
  ])('tells %s', (_what, line) => {
    expect(lines).toContain(line)
  })

  it('leaves open only what nobody can know', () => {
    expect(lines.filter((line) => line.includes('['))).toEqual(['[adresa soudu]', 'V [místo] dne 20. 11. 2026'])
  })

  it.each<[string, Partial<Petition>, string]>([
    ['a man who files it', { gender: 'male' }, 'Navrhovatel navrhuje, aby soud vydal toto předběžné opatření:'],
    [
      'a woman it is against',
      { otherGender: 'female' },
      'Odpůrkyně je po dobu jednoho měsíce od vykonatelnosti tohoto usnesení povinna:',
    ],
    ['a man who was born', { gender: 'male' }, 'Jana Vzorová, narozený 12. 3. 1985'],
    ['one person alone', { protectedPersons: [], orders: ['meeting'] }, 'a) zdržet se setkávání s navrhovatelkou.'],
    [
      'a single metre',
      { metres: '1', orders: ['surroundings-of-petitioner'], protectedPersons: [] },
      'a) nevstupovat do bezprostředního okolí navrhovatelky, tj. do vzdálenosti 1 metru, a nezdržovat se v něm.',
    ],
    [
      'no number of metres',
      { metres: '', orders: ['surroundings-of-petitioner'], protectedPersons: [] },
      'a) nevstupovat do bezprostředního okolí navrhovatelky, tj. do vzdálenosti [počet] metrů, a nezdržovat se v něm.',
    ],
    ['evidence in words', { enclosures: [], otherEvidence: 'výslech sousedky' }, '1. výslech sousedky'],
    [
      'where somebody lives now, when it was put in',
      { addressNow: 'Nová 1, Turnov' },
      'nyní se zdržuje na adrese Nová 1, Turnov',
    ],
  ])('speaks of %s', (_what, change, line) => {
    expect(linesOf({ ...full, ...change })).toContain(line)
  })

  it('says nothing of an extension once the eviction is over', () => {
    const lines = linesOf(full, { ...context, now: '2026-11-27T10:00:00.000Z' })
    expect(lines.join()).toContain('Odpůrce byl vykázán do 26. 11. 2026.')
    expect(lines.join()).not.toContain('prodlužuje')
  })
})

describe('a petition of which nothing is known', () => {
  it('marks everything, and makes a whole document of it', () => {
    const blocks = petitionText(blank, { now: NOW })
    expect(gapsIn(blocks)).toBeGreaterThan(20)
    const lines = blocks.map(({ runs }) => written(runs))
    expect(lines).toContain('[jméno a příjmení], narozená [datum narození]')
    expect(lines).toContain('[důvod návrhu: nesnesitelné společné bydlení, nebo nežádoucí sledování a obtěžování]')
    expect(lines).toContain('[co má soud uložit]')
    expect(lines.join()).not.toMatch(/undefined|null|NaN/)
  })

  it('of somebody who never shared a dwelling asks for no household', () => {
    const lines = linesOf({ ...blank, grounds: ['following'] }, { now: NOW })
    expect(lines).toContain('I. Vztah účastníků')
    expect(lines.join()).not.toContain('odkdy sdílejí domácnost')
  })
})

describe('a petition begun from a file', () => {
  const known = {
    person: { givenName: 'Jana', familyName: 'Vzorová', birthDate: '1985-03-12' },
    sex: 'female' as const,
    report: {
      dwelling: {
        street: 'Smyšlená',
        houseNumber: '12',
        municipality: 'Liberec',
        postalCode: '460 01',
        district: 'CZ0513',
      },
      evicted: {
        givenName: 'Petr',
        familyName: 'Vzor',
        birthDate: '1980',
        sex: 'male' as const,
        weapon: 'handed-over' as const,
      },
      incident: { description: 'Bil ji.' },
    },
  }

  it('takes over what police reported', () => {
    expect(blankPetition(known)).toMatchObject({
      court: 'Okresní soud v Liberci',
      name: 'Jana Vzorová',
      birth: '12. 3. 1985',
      address: 'Smyšlená 12, 460 01 Liberec',
      otherName: 'Petr Vzor',
      otherBirth: 'v roce 1980',
      otherAddress: 'Smyšlená 12, 460 01 Liberec',
      last: 'Bil ji.',
      grounds: ['living'],
      orders: ['leave', 'surroundings', 'meeting', 'following'],
      enclosures: ['eviction', 'copy'],
      addressNow: '',
      delivery: '',
    })
  })

  it.each([
    ['where she lived before', { person: { district: 'CZ0512' } }, 'CZ0512', 'Okresní soud v Jablonci nad Nisou'],
    [
      'of the dwelling, whatever district somebody wrote',
      { ...known, person: { district: 'CZ0512' } },
      'CZ0513',
      'Okresní soud v Liberci',
    ],
    ['of nobody knows where', { person: { district: 'unknown' } }, 'unknown', ''],
    ['abroad', { person: { district: 'abroad' } }, 'abroad', ''],
    ['that nobody asked about', { person: {} }, undefined, ''],
  ])('is for the court of the district %s', (_what, of, district, court) => {
    expect(dwellingDistrict(of)).toBe(district)
    expect(blankPetition(of).court).toBe(court)
  })

  it('further one takes over the last, but not what betrays where she went', () => {
    const last = { ...blankPetition(known), addressNow: 'Nová 1', addressWarned: true, courtWarned: true }
    expect(nextPetition(last)).toEqual(blankPetition(known))
  })

  it('is one that can be saved as it is', () => {
    expect(petitionSchema.safeParse(blankPetition(known)).success).toBe(true)
    expect(petitionSchema.safeParse(blank).success).toBe(true)
    expect(petitionFaults(blankPetition(known), 'CZ0513')).toEqual({})
  })

  it.each([
    ['of Prague leaves the court to be chosen', { ...known.report.dwelling, district: 'CZ0100' }, ''],
    ['of Brno has a city court', { ...known.report.dwelling, district: 'CZ0642' }, 'Městský soud v Brně'],
  ])('%s', (_what, dwelling, court) => {
    expect(blankPetition({ ...known, report: { ...known.report, dwelling } }).court).toBe(court)
  })

  it.each([
    [{ about: 1985 }, 'asi v roce 1985'],
    [{ about: 40 }, 'asi 40 let'],
    ['1985', 'v roce 1985'],
    [undefined, ''],
  ])('writes a birth %j as it is known', (birthDate, birth) => {
    expect(blankPetition({ person: { givenName: 'Jana', ...(birthDate !== undefined && { birthDate }) } }).birth).toBe(
      birth,
    )
  })
})

describe('what betrays where somebody went', () => {
  it.each<[string, Partial<Petition>, string | undefined, string[]]>([
    ['the court of the dwelling', {}, 'CZ0513', []],
    ['a court elsewhere', { court: 'Okresní soud v Semilech' }, 'CZ0513', ['courtWarned']],
    ['one elsewhere, knowingly', { court: 'Okresní soud v Semilech', courtWarned: true }, 'CZ0513', []],
    ['any court when nobody knows the dwelling', {}, undefined, ['courtWarned']],
    ['one of the ten of Prague', { court: 'Obvodní soud pro Prahu 4' }, 'CZ0100', []],
    ['no court yet', { court: '' }, 'CZ0513', []],
    ['a court that is none', { court: 'Soud lidu', courtWarned: true }, 'CZ0513', ['court']],
    ['where she lives now', { addressNow: 'Nová 1, Turnov' }, 'CZ0513', ['addressWarned']],
    ['where she lives now, knowingly', { addressNow: 'Nová 1, Turnov', addressWarned: true }, 'CZ0513', []],
  ])('%s', (_what, change, district, fields) => {
    expect(Object.keys(petitionFaults({ ...full, ...change }, district))).toEqual(fields)
  })
})

describe('a petition is not taken', () => {
  it.each<[string, object]>([
    ['with a field for a birth number', { birthNumber: '' }],
    ['with a telephone', { phone: '' }],
    ['with more protected persons than fit', { protectedPersons: Array(9).fill(full.protectedPersons[0]) }],
    ['with metres that are no number', { metres: 'sto' }],
    ['with more metres than are meant', { metres: '1001' }],
    ['with no metres at all', { metres: '0' }],
    ['with an order that the law does not know', { orders: ['pay'] }],
    ['with a text that never ends', { last: 'x'.repeat(10_001) }],
    ['with one that never ends', { urgency: 'x'.repeat(3001) }],
  ])('%s', (_what, change) => {
    expect(petitionSchema.safeParse({ ...full, ...change }).success).toBe(false)
  })
})
