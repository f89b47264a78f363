import { NATION } from '../population/population.ts'
import { nameOf } from './state.ts'
import type { ColumnId } from './tables.ts'

/*
 * Numbers that others have published: whoever reads our tables may know them, so that to hide one of them hides nothing, and what they tell
 * of other numbers has to be reckoned with. Only a number that is the same in our own records is the one that is known; another one counts
 * something else.
 */

type Told = readonly [area: string, year: string, column: ColumnId, value: number]

/** Bílý kruh bezpečí and APIC: domacinasili.cz (2007–2011), ceskenoviny.cz (2019, 2020), bkb.cz (2021, 2022). */
const ofTheNation: readonly Told[] = [
  [NATION, '2007', 'evictions', 862],
  [NATION, '2007', 'repeated-evictions', 58],
  [NATION, '2008', 'evictions', 679],
  [NATION, '2008', 'repeated-evictions', 67],
  [NATION, '2009', 'evictions', 778],
  [NATION, '2010', 'evictions', 1058],
  [NATION, '2011', 'evictions', 1430],
  [NATION, '2011', 'repeated-evictions', 170],
  [NATION, '2019', 'evictions', 1259],
  [NATION, '2020', 'evictions', 1170],
  [NATION, '2021', 'evictions', 960],
  [NATION, '2022', 'evictions', 1086],
  [NATION, '2022', 'repeated-evictions', 161],
]

/** Regions: domacinasili.cz (2010), bkb.cz (2022), centrum-poradenstvi.cz (Zlín 2021), policie.gov.cz (Vysočina). */
const ofRegions: readonly Told[] = [
  ['CZ042', '2010', 'evictions', 133],
  ['CZ080', '2010', 'evictions', 108],
  ['CZ032', '2010', 'evictions', 27],
  ['CZ072', '2021', 'evictions', 36],
  ['CZ042', '2022', 'evictions', 177],
  ['CZ010', '2022', 'evictions', 156],
  ['CZ041', '2022', 'evictions', 41],
  ['CZ063', '2023', 'evictions', 74],
  ['CZ063', '2024', 'evictions', 75],
]

/** The yearly report of the centre in Liberec for 2023. */
const ofLiberec = (
  [
    ['interested', 220],
    ['one-off', 17],
    ['rescuers', 5],
    ['refused-not-violence', 91],
    ['clients', 113],
    ['clients:sex:male', 13],
    ['clients:sex:female', 100],
    ['clients:origin:eviction', 89],
    ['clients:origin:self-referral', 24],
    ['families-with-minors', 61],
  ] as const
).map(([column, value]): Told => ['liberec', '2023', column, value])

const known = new Map(
  [...ofTheNation, ...ofRegions, ...ofLiberec].map(([area, year, column, value]) => [
    nameOf(area, year, column),
    value,
  ]),
)

/** Whether a number of ours was published elsewhere. */
export function isKnownElsewhere(name: string, value: number): boolean {
  return known.get(name) === value
}
