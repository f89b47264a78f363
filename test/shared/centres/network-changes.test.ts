import { describe, expect, it } from 'vitest'
import { centreOn, type Network } from '../../../shared/centres/centres.ts'
import {
  type CoverageChange,
  contactsAfter,
  type Line,
  lineSchema,
  MOST_CENTRES,
  type Opening,
  openingSchema,
  withCentre,
  withCoverage,
  withLine,
  withoutCentre,
  withoutLine,
} from '../../../shared/centres/network-changes.ts'
import { seed } from '../../../shared/centres/seed.ts'
import { Problem } from '../../../shared/problems/problem.ts'

const TODAY = '2026-11-27'
const line: Line = {
  name: 'Intervenční centrum Nové',
  operator: 'Nová, z. s.',
  seat: 'Semily',
  region: 'CZ051',
  sites: 'Jilemnice, po objednání',
  hours: 'po–pá 8–16',
  phones: '111 222 333',
}
const head = { id: '01HZX3QJ5N8W4R2T6V9B1C3D5F', name: 'Nová Zkouška', email: 'nova@nove.example' }
const opening: Opening = { version: 1, line, head }
const faultsOf = (change: () => unknown): string[] => {
  try {
    change()
    return []
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    return thrown.code === 'invalid'
      ? (thrown.details.faults ?? []).map(({ path, code }) => `${path}: ${code}`)
      : [thrown.code]
  }
}

describe('a centre that is opened', () => {
  it('is called from today on as the admin says, and covers nothing yet', () => {
    const after = withCentre(seed, { id: 'nove', opening }, TODAY)
    expect(centreOn(after, 'nove', TODAY)).toEqual({
      ...{ id: 'nove', name: line.name, operator: line.operator, seat: line.seat, region: line.region },
    })
    expect(after.coverage).toEqual(seed.coverage)
  })

  it.each<[string, string, Partial<Line>, string[]]>([
    ['as it should be', 'nove', {}, []],
    ['under an id that another has', 'liberec', {}, ['id: taken']],
    ['under the id of the one that tries things out', 'zkusebni', {}, ['id: taken']],
    ['under the name of another', 'nove', { name: 'Intervenční centrum Brno' }, ['line.name: taken']],
    ...['Nove', 'n', 'nové', 'nove2', 'no-ve', 'nove#x', 'no*e', ' nove', '', 'x'.repeat(21)].map(
      (id): [string, string, Partial<Line>, string[]] => [`under “${id}”`, id, {}, ['id: no-centre-id']],
    ),
    ...['apic', 'association', 'due', 'platform', 'police'].map((id): [string, string, Partial<Line>, string[]] => [
      `under ${id}`,
      id,
      {},
      ['id: no-centre-id'],
    ]),
  ])('%s', (_how, id, part, faults) => {
    expect(
      faultsOf(() => withCentre(seed, { id, opening: { ...opening, line: { ...line, ...part } } }, TODAY)),
    ).toEqual(faults)
  })

  it('is refused when there are as many as fit', () => {
    const centres = Array.from({ length: MOST_CENTRES }, (_, n) => ({ id: `x${n}`, versions: [] }))
    expect(faultsOf(() => withCentre({ centres, coverage: [] }, { id: 'nove', opening }, TODAY))).toEqual([
      'id: too-many',
    ])
  })

  it('is refused when the network would not fit into its item', () => {
    const versions = Array.from({ length: 12 }, () => ({ from: TODAY, ...line, operator: 'x'.repeat(160) }))
    const centres = Array.from({ length: 60 }, (_, n) => ({ id: `x${n}`, versions }))
    expect(faultsOf(() => withCentre({ centres, coverage: [] }, { id: 'nove', opening }, TODAY))).toEqual([
      'line.name: taken',
    ])
    const named = centres.map((centre, n) => ({
      ...centre,
      versions: versions.map((each) => ({ ...each, name: `X${n}` })),
    }))
    expect(faultsOf(() => withCentre({ centres: named, coverage: [] }, { id: 'nove', opening }, TODAY))).toEqual([
      'network: too-many',
    ])
  })

  it.each([
    ['a name without a letter', { name: '12' }],
    ['no operator', { operator: '' }],
    ['a region that is none', { region: 'CZ999' }],
    ['a region that objects know', { region: 'constructor' }],
    ['hours that are a story', { hours: 'x'.repeat(501) }],
  ])('is not taken with %s', (_what, part) => {
    expect(lineSchema.safeParse({ ...line, ...part }).success).toBe(false)
  })

  it('is told with whom to invite', () => {
    expect(openingSchema.safeParse(opening).success).toBe(true)
    expect(openingSchema.safeParse({ ...opening, head: { ...head, email: 'nova' } }).success).toBe(false)
  })
})

describe('a centre that is called otherwise', () => {
  const renamed = (from: string, name = 'Intervenční centrum Jizera') =>
    withLine(seed, { id: 'liberec', from, line: { ...line, name } }, TODAY)

  it('is called so from that day on, and no day before', () => {
    const after = renamed('2026-11-28')
    expect(['2026-11-27', '2026-11-28', '2040-01-01'].map((day) => centreOn(after, 'liberec', day)?.name)).toEqual([
      'Intervenční centrum Liberec',
      'Intervenční centrum Jizera',
      'Intervenční centrum Jizera',
    ])
  })

  it.each([
    ['from tomorrow', '2026-11-28', []],
    ['from today', '2026-11-27', ['from: in-the-past']],
    ['from yesterday', '2026-11-26', ['from: in-the-past']],
  ])('%s', (_when, from, faults) => {
    expect(faultsOf(() => renamed(from))).toEqual(faults)
  })

  it('keeps earlier names, replaces what was planned for the same day, and can be taken back until then', () => {
    const twice = withLine(
      renamed('2027-01-01'),
      { id: 'liberec', from: '2027-01-01', line: { ...line, name: 'Intervenční centrum Nisa' } },
      TODAY,
    )
    expect(twice.centres.find(({ id }) => id === 'liberec')?.versions.map(({ name }) => name)).toEqual([
      'Intervenční centrum Liberec',
      'Intervenční centrum Nisa',
    ])
    expect(withoutLine(twice, { id: 'liberec', from: '2027-01-01' }, TODAY)).toEqual(seed)
    expect(faultsOf(() => withoutLine(twice, { id: 'liberec', from: '2027-01-01' }, '2027-01-01'))).toEqual([
      'from: in-the-past',
    ])
    expect(faultsOf(() => withoutLine(twice, { id: 'liberec', from: '2027-02-01' }, TODAY))).toEqual(['not-found'])
    expect(faultsOf(() => withoutLine(twice, { id: 'atlantis', from: '2027-01-01' }, TODAY))).toEqual(['not-found'])
  })

  it('has contacts from the same day on', () => {
    const planned = contactsAfter(contactsAfter([], { from: TODAY, line }), {
      from: '2027-01-01',
      line: { ...line, phones: '999' },
    })
    expect(planned.map(({ from, phones }) => [from, phones])).toEqual([
      [TODAY, '111 222 333'],
      ['2027-01-01', '999'],
    ])
    expect(contactsAfter(planned, { from: '2027-01-01' })).toHaveLength(1)
  })
})

describe('a district that is given to another', () => {
  const receiving = ['liberec', 'usti', 'zkusebni']
  const faults = (change: Partial<CoverageChange>, network: Network = seed, today = TODAY) =>
    faultsOf(() =>
      withCoverage(
        network,
        { district: 'CZ0513', centre: 'usti', from: '2026-11-28', ...change },
        { today, receiving },
      ),
    )
  const gap: Network = { ...seed, coverage: seed.coverage.filter(({ district }) => district !== 'CZ0513') }
  const closed: Network = {
    ...seed,
    centres: seed.centres.map((each) => (each.id === 'usti' ? { ...each, closedOn: '2026-11-01' } : each)),
  }

  it.each<[string, string[], string[]]>([
    ['from tomorrow', faults({}), []],
    ['from today', faults({ from: TODAY }), ['from: in-the-past']],
    ['from yesterday', faults({ from: '2026-11-26' }), ['from: in-the-past']],
    ['from today, where nobody covers it', faults({ from: TODAY }, gap), []],
    ['from yesterday, where nobody covers it', faults({ from: '2026-11-26' }, gap), ['from: in-the-past']],
    ['to nobody from today', faults({ from: TODAY, centre: undefined }), ['from: in-the-past']],
    ['to nobody', faults({ centre: undefined }), ['evenSo: leaves-gap']],
    ['to nobody on purpose', faults({ centre: undefined, evenSo: true }), []],
    ['until before it begins', faults({ until: '2026-11-28' }), ['until: ends-before']],
    ['to no centre', faults({ centre: 'atlantis' }), ['centre: no-centre']],
    ['to the centre that tries things out', faults({ centre: 'zkusebni' }), ['centre: no-centre']],
    ['to a centre that is closed', faults({}, closed), ['centre: no-centre']],
    ['to a centre without a key', faults({ centre: 'brno' }), ['centre: not-receiving']],
    ['that is none', faults({ district: 'CZ0999' }), ['not-found']],
    ['that objects know', faults({ district: 'constructor' }), ['not-found']],
    ['on the day of midnight in Prague', faults({ from: '2026-03-29' }, seed, '2026-03-28'), []],
  ])('%s', (_how, found, expected) => {
    expect(found).toEqual(expected)
  })

  it('does not take the place of a plan unless that is meant', () => {
    const planned = withCoverage(
      seed,
      { district: 'CZ0513', centre: 'usti', from: '2027-01-01' },
      { today: TODAY, receiving },
    )
    expect(faults({ centre: 'liberec' }, planned)).toEqual(['evenSo: replaces-plan'])
    expect(faults({ centre: 'liberec', evenSo: true }, planned)).toEqual([])
  })
})

describe('a centre that is closed', () => {
  const nothing = { duties: 0, complaints: 0, visits: 0 }
  const close = (network: Network, way = nothing) =>
    faultsOf(() => withoutCentre(network, { id: 'liberec', way }, TODAY))
  const given = ['CZ0511', 'CZ0512', 'CZ0513', 'CZ0514'].reduce<Network>(
    (network, district) =>
      withCoverage(
        network,
        { district, centre: 'usti', from: '2026-11-27' },
        { today: '2026-11-26', receiving: ['usti'] },
      ),
    seed,
  )

  it.each([
    ['while it covers districts', seed, nothing, ['coverage: in-the-way']],
    ['with a duty open', given, { ...nothing, duties: 1 }, ['duties: in-the-way']],
    [
      'with a complaint and a visit open',
      given,
      { duties: 0, complaints: 2, visits: 1 },
      ['complaints: in-the-way', 'visits: in-the-way'],
    ],
    ['when all is handed over', given, nothing, []],
  ])('%s', (_when, network, way, faults) => {
    expect(close(network, way)).toEqual(faults)
  })

  it('is not changed or closed once more', () => {
    const closed = withoutCentre(given, { id: 'liberec', way: nothing }, TODAY)
    expect(close(closed)).toEqual(['not-found'])
    expect(faultsOf(() => withLine(closed, { id: 'liberec', from: '2027-01-01', line }, TODAY))).toEqual(['not-found'])
  })

  it('and what was planned of it is planned no more', () => {
    const planned = withLine(given, { id: 'liberec', from: '2027-01-01', line }, TODAY)
    const versionsOf = ({ centres }: Network) => centres.find(({ id }) => id === 'liberec')?.versions
    expect(versionsOf(planned)).toHaveLength(2)
    const closed = withoutCentre(planned, { id: 'liberec', way: nothing }, TODAY)
    expect(versionsOf(closed)).toEqual(versionsOf(given))
  })
})
