import type { Day } from '../time/instant.ts'

/** A centre as the public knows it. Ids are used in keys, groups and addresses of the platform: lower case, no accents, never reused. */
export interface Centre {
  readonly id: string
  readonly name: string
  readonly operator: string
  readonly seat: string
}

/** Which centre a notice from a district goes to, from a day on until a day (exclusive) or still. */
export interface Coverage {
  readonly district: string
  readonly centre: string
  readonly validFrom: Day
  readonly validUntil?: Day
}

interface CentreRow extends Centre {
  readonly districts: readonly string[]
}

// Public names of the centres that work today. In the Central Bohemian region the split between Respondeo, proFem and
// Kladno is public only in part; where it is not, the nearest seat is taken (see the README's decisions).
// Stryker disable all: public names, which a test would only repeat
const rows: readonly CentreRow[] = [
  {
    id: 'praha',
    name: 'Intervenční centrum Praha',
    operator: 'Centrum sociálních služeb Praha',
    seat: 'Praha',
    districts: ['CZ0100'],
  },
  {
    id: 'nymburk',
    name: 'Intervenční centrum Respondeo',
    operator: 'Respondeo, z. s.',
    seat: 'Nymburk',
    districts: ['CZ0204', 'CZ0205', 'CZ0206', 'CZ0207', 'CZ0208', 'CZ0209'],
  },
  {
    id: 'pribram',
    name: 'Intervenční centrum proFem',
    operator: 'proFem o. p. s.',
    seat: 'Příbram',
    districts: ['CZ0201', 'CZ0202', 'CZ020B'],
  },
  {
    id: 'kladno',
    name: 'Intervenční centrum Kladno',
    operator: 'Intervenční centrum Kladno',
    seat: 'Kladno',
    districts: ['CZ0203', 'CZ020A', 'CZ020C'],
  },
  {
    id: 'budejovice',
    name: 'Intervenční centrum České Budějovice',
    operator: 'Diecézní charita České Budějovice',
    seat: 'České Budějovice',
    districts: ['CZ0311', 'CZ0312', 'CZ0313', 'CZ0314', 'CZ0315', 'CZ0316', 'CZ0317'],
  },
  {
    id: 'plzen',
    name: 'Intervenční centrum Plzeňského kraje',
    operator: 'Diecézní charita Plzeň',
    seat: 'Plzeň',
    districts: ['CZ0321', 'CZ0322', 'CZ0323', 'CZ0324', 'CZ0325', 'CZ0326', 'CZ0327'],
  },
  {
    id: 'sokolov',
    name: 'Intervenční centrum Sokolov',
    operator: 'Pomoc v nouzi, o. p. s.',
    seat: 'Sokolov',
    districts: ['CZ0411', 'CZ0412', 'CZ0413'],
  },
  {
    id: 'usti',
    name: 'Intervenční centrum Ústeckého kraje',
    operator: 'Spirála, Ústecký kraj, z. s.',
    seat: 'Ústí nad Labem',
    districts: ['CZ0421', 'CZ0422', 'CZ0423', 'CZ0424', 'CZ0425', 'CZ0426', 'CZ0427'],
  },
  {
    id: 'liberec',
    name: 'Intervenční centrum Liberec',
    operator: 'Centrum intervenčních a psychosociálních služeb Libereckého kraje, p. o.',
    seat: 'Liberec',
    districts: ['CZ0511', 'CZ0512', 'CZ0513', 'CZ0514'],
  },
  {
    id: 'hradec',
    name: 'Intervenční centrum Hradec Králové',
    operator: 'Oblastní charita Hradec Králové',
    seat: 'Hradec Králové',
    districts: ['CZ0521', 'CZ0522', 'CZ0523', 'CZ0524', 'CZ0525'],
  },
  {
    id: 'pardubice',
    name: 'Intervenční centrum Pardubického kraje',
    operator: 'SKP-CENTRUM, o. p. s.',
    seat: 'Pardubice',
    districts: ['CZ0531', 'CZ0532', 'CZ0533', 'CZ0534'],
  },
  {
    id: 'jihlava',
    name: 'Intervenční centrum Kraje Vysočina',
    operator: 'Psychocentrum – manželská a rodinná poradna Kraje Vysočina, p. o.',
    seat: 'Jihlava',
    districts: ['CZ0631', 'CZ0632', 'CZ0633', 'CZ0634', 'CZ0635'],
  },
  {
    id: 'brno',
    name: 'Intervenční centrum Brno',
    operator: 'Spondea, o. p. s.',
    seat: 'Brno',
    districts: ['CZ0641', 'CZ0642', 'CZ0643', 'CZ0644', 'CZ0645', 'CZ0646', 'CZ0647'],
  },
  {
    id: 'olomouc',
    name: 'Intervenční centrum Olomouc',
    operator: 'Středisko sociální prevence Olomouc, p. o.',
    seat: 'Olomouc',
    districts: ['CZ0711', 'CZ0712', 'CZ0713', 'CZ0714', 'CZ0715'],
  },
  {
    id: 'zlin',
    name: 'Intervenční centrum Zlín',
    operator: 'Dětské centrum Zlín, p. o.',
    seat: 'Zlín',
    districts: ['CZ0721', 'CZ0722', 'CZ0723', 'CZ0724'],
  },
  {
    id: 'ostrava',
    name: 'Intervenční centrum Ostrava',
    operator: 'Bílý kruh bezpečí, z. s.',
    seat: 'Ostrava',
    districts: ['CZ0804', 'CZ0805', 'CZ0806'],
  },
  {
    id: 'havirov',
    name: 'Intervenční centrum Havířov',
    operator: 'Slezská diakonie',
    seat: 'Havířov',
    districts: ['CZ0801', 'CZ0802', 'CZ0803'],
  },
]
// Stryker restore all

export const centres: ReadonlyMap<string, Centre> = new Map(
  rows.map(({ districts: _, ...centre }) => [centre.id, centre]),
)

/** The coverage table. A change of a centre's territory is a new row with its own validity, never an edit of an old one. */
export const coverage: readonly Coverage[] = rows.flatMap(({ id, districts }) =>
  districts.map((district) => ({ district, centre: id, validFrom: '2007-01-01' })),
)

/** The centre that a district belongs to on a day, or undefined when none covers it. */
export function centreFor(district: string, day: Day, table: readonly Coverage[] = coverage): string | undefined {
  return table.find(
    (row) =>
      row.district === district && row.validFrom <= day && (row.validUntil === undefined || day < row.validUntil),
  )?.centre
}
