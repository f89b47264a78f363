import { openSolver } from '../../../functions/figures/solver.ts'
import { audit } from '../../../shared/disclosure/audit.ts'
import type { Solver } from '../../../shared/disclosure/solver.ts'
import { suppress } from '../../../shared/disclosure/suppress.ts'
import type { Cell, System } from '../../../shared/disclosure/system.ts'
import { poissonLeaf, randomOf, tableOf } from '../../support/disclosure.ts'
import type { Figure } from '../report/figure.ts'
import { timed } from '../report/in-turn.ts'

/** Evictions of a year, as many as there are. */
const A_YEAR = 1100

const CENTRES = 18
const DISTRICTS = 77
const REGIONS = 14
const MONTHS = 12

interface Measured {
  readonly label: string
  readonly system: System
}

/**
 * What suppression and the auditor take on tables as large as real ones, and on larger ones; each in one go. `limitSeconds`: no larger
 * table is begun once one took longer.
 */
export async function disclosureFigure(limitSeconds: number): Promise<Figure> {
  const solver = await openSolver()
  const rows: Figure['rows'][number][] = []
  for (const measured of tables()) {
    const { cells, seconds } = await measure(measured.system, solver)
    rows.push({ label: measured.label, cells })
    if (seconds > limitSeconds) break
  }
  return {
    title: 'Disclosure control',
    notes: [
      'one run each; numbers as evictions of a year would fall on the cells; every margin is a cell.',
      'programmes: questions put to the solver, the units of this row; lost: complementary cells.',
    ],
    columns: ['cells', 'hidden', 'lost', 'suppress s', 'programmes', 'audit s', 'programmes'],
    rows,
  }
}

async function measure(
  system: System,
  solver: Solver,
): Promise<{ readonly cells: string[]; readonly seconds: number }> {
  const counted = counting(solver)
  const from = performance.now()
  const { published, complementary } = suppress(system, counted.solver)
  const suppressing = performance.now() - from
  const first = counted.asked()
  const auditing = await timed(async () => audit(published, counted.solver, 'wide'))
  const hidden = published.cells.filter((cell) => 'mark' in cell).length
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)
  const cells = [
    `${system.cells.length}`,
    `${hidden}`,
    `${complementary.length}`,
    seconds(suppressing),
    `${first}`,
    seconds(auditing),
    `${counted.asked() - first}`,
  ]
  return { cells, seconds: (suppressing + auditing) / 1000 }
}

/** The same solver, and how many questions it was asked. */
function counting(solver: Solver): { readonly solver: Solver; readonly asked: () => number } {
  let asked = 0
  return {
    asked: () => asked,
    solver: {
      with: (program, changing, use) =>
        solver.with(program, changing, ({ bind, largest }) =>
          use({
            bind,
            largest: (weights, whole) => {
              asked++
              return largest(weights, whole)
            },
          }),
        ),
    },
  }
}

/** From small to large. */
function tables(): Measured[] {
  const months = (parts: number) => ({
    label: `${CENTRES} centres × ${MONTHS} months × ${parts}`,
    system: table([CENTRES, MONTHS, ...(parts > 1 ? [parts] : [])]),
  })
  const districts = (years: number) => ({
    label: `${DISTRICTS} districts ⊂ ${REGIONS} regions × ${years} years`,
    system: districtsByYear(years),
  })
  return [districts(1), districts(5), months(1), districts(10), months(2), months(3), months(5), months(10)]
}

function table(sizes: readonly number[]): System {
  const leaves = sizes.reduce((all, size) => all * size, 1)
  return tableOf(sizes, poissonLeaf(randomOf(7), A_YEAR / leaves))
}

/** Districts by year, with a sum for each region and year, and for all years. */
function districtsByYear(years: number): System {
  const random = randomOf(7)
  // Districts are not alike: a seventh has none, another more than twice the mean.
  const mean = (id: string) => ((Number.parseInt(id, 10) % 7) / 3) * (A_YEAR / DISTRICTS)
  const { cells, relations } = tableOf([DISTRICTS, years], (id) => poissonLeaf(random, mean(id))())
  const values = new Map(cells.map(({ id, value }) => [id, value]))
  const columns = ['T', ...Array.from({ length: years }, (_, year) => `${year}`)]
  const regions = Array.from({ length: REGIONS }, (_, region) => region).flatMap((region) =>
    columns.map((column) => ({
      total: `region ${region}.${column}`,
      parts: Array.from({ length: DISTRICTS }, (_, district) => district).flatMap((district) =>
        district % REGIONS === region ? [`${district}.${column}`] : [],
      ),
    })),
  )
  const sums = regions.map(({ total, parts }): Cell => {
    const value = parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0)
    return { id: total, value, of: 'count' }
  })
  return { cells: [...cells, ...sums], relations: [...relations, ...regions], facts: [] }
}
