import { districts, regions } from '../../shared/centres/districts.ts'
import { monthsBetween, type Period } from '../../shared/figures/period.ts'
import { NATION } from '../../shared/population/population.ts'
import type { Publication, PublishedCell } from '../../shared/publications/publication.ts'
import { columnsOf, isMedian, type TableId } from '../../shared/publications/tables.ts'
import { centres } from './centres.ts'

/** A publication with invented numbers; cells of it as they are said, by area and column. */
export function publicationOf(
  table: TableId,
  period: Period,
  said: Readonly<Record<string, Readonly<Record<string, PublishedCell>>>> = {},
): Publication {
  const columns = columnsOf(table, period)
  const areas = table === 'centres' ? [...centres.keys()] : [...districts.keys(), ...Object.keys(regions)]
  return {
    number: Number(period.replace('-', '')),
    table,
    period,
    version: 1,
    publishedAt: '2026-02-03T09:05:00.000Z',
    columns: [...columns],
    rows: [...areas, NATION].map((area, at) => ({
      area,
      cells: columns.map(
        (column, of) => said[area]?.[column] ?? said[area]?.['*'] ?? invented({ at, of, isMedian: isMedian(column) }),
      ),
    })),
  }
}

function invented({ at, of, isMedian }: { at: number; of: number; isMedian: boolean }): PublishedCell {
  const drawn = (at * 31 + of * 17) % 89
  if (isMedian) return 90 + drawn
  return drawn < 4 ? 'below-5' : drawn < 8 ? 'withheld' : drawn + 20
}

/** Some years and months as they may have been published: one centre late, one not there yet, one month never published. */
export function somePublications(): Publication[] {
  const missing = { zlin: { '*': 'not-released' } } as const
  const years = ['2020', '2021', '2022', '2023', '2024', '2025'].map((year) =>
    publicationOf('centres', year, year === '2025' ? missing : {}),
  )
  const months = monthsBetween('2025-01', '2025-12')
    .filter((month) => month !== '2025-08')
    .map((month) => publicationOf('centres', month, month > '2025-10' ? missing : {}))
  const ofDistricts = ['2024', '2025'].map((year) => publicationOf('districts', year))
  return [...years, ...months, ...ofDistricts].map(withLate)
}

function withLate(publication: Publication): Publication {
  if (publication.period !== '2025') return publication
  const rows = publication.rows.map((row) => (row.area === 'olomouc' ? { ...row, late: true as const } : row))
  return { ...publication, version: 2, rows }
}
