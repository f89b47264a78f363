import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openSolver } from '../../functions/figures/solver.ts'
import { attack, lineOf, type Release } from './attack.ts'
import { seriesOf } from './series.ts'

/*
 * `npm run attack`: tries to find out hidden numbers of a series of publications, by all pairs of them and by all together, and prints
 * what it found; ends with 1 if it found anything. `npm run attack -- series.json` reads a series: a list of `{ name, published }`, as
 * `Release` in `test/attack/attack.ts`; without one it makes publications of an invented year, `--seed 7` for others.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
})
const [file] = positionals
const solver = await openSolver()
const series: readonly Release[] =
  file === undefined ? seriesOf(Number(values.seed), solver) : JSON.parse(readFileSync(file, 'utf8'))
const leaks = attack(series, solver)
const cells = series.flatMap(({ published }) => published.cells)
const hidden = new Set(cells.flatMap((cell) => ('mark' in cell ? [cell.id] : [])))
for (const leak of leaks) console.log(lineOf(leak))
console.log(
  `${series.length} publications, ${cells.length} numbers, ${hidden.size} hidden: ${leaks.length === 0 ? 'nothing was found out' : `${leaks.length} found out`}`,
)
process.exitCode = leaks.length > 0 ? 1 : 0
