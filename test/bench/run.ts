import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { openBenchWorld } from './bench-world.ts'
import { fillCentre } from './history/fill.ts'
import { type Filled, todayFigure } from './history/today.ts'
import { type Budget, type Figure, printed, verdict } from './report/figure.ts'
import { acceptFigure } from './rows/accept.ts'
import { coldStartFigure } from './rows/cold.ts'
import { lettersFigure } from './rows/letters.ts'
import { sweepRoundFigure } from './rows/sweep.ts'
import { unitsFigure } from './units/figure.ts'

/*
 * `npm run bench`: the figures of the design's section 12 and of its section 5, each with its baseline and its budget beside it.
 * `npm run bench -- cold-start today` makes only those; `--million` adds a centre with a million records to Today, and
 * stores a million deadlines for the sweep.
 */
const sections: Readonly<Record<string, (isMillion: boolean) => AsyncGenerator<Figure>>> = {
  'cold-start': async function* () {
    yield await coldStartFigure()
  },
  accept: async function* () {
    yield await acceptFigure()
  },
  today: overHistories,
  sweep: async function* (isMillion) {
    yield await sweepRoundFigure({ stored: isMillion ? 1e6 : 1e5, due: 1e4 })
  },
  letters: async function* () {
    yield await lettersFigure()
  },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { million: { type: 'boolean', default: false } },
})
const wanted = positionals.length > 0 ? positionals : Object.keys(sections)
const verdicts: string[] = []
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores. Medians; [the middle half].\n`,
)
for (const name of wanted) {
  const section = sections[name]
  if (section === undefined) throw new Error(`no figure ${name}; there are ${Object.keys(sections).join(', ')}`)
  for await (const figure of section(values.million)) {
    console.log(printed(figure))
    verdicts.push(...figure.rows.flatMap(({ label, budget }) => (budget ? [verdictLine(figure, label, budget)] : [])))
  }
}
console.log(['Budgets', ...verdicts].join('\n'))

function verdictLine({ title }: Figure, label: string, budget: Budget): string {
  return `  ${title.split(',')[0]}, ${label}: ${verdict(budget)}`
}

/** Today and the units of operations share the centres with a history: filling them takes longest. */
async function* overHistories(isMillion: boolean): AsyncGenerator<Figure> {
  const filled: Filled[] = []
  try {
    for (const records of isMillion ? [1e3, 1e5, 1e6] : [1e3, 1e5]) {
      const world = await openBenchWorld()
      filled.push({ world, records })
      await fillCentre(world, records)
    }
    yield await todayFigure(filled)
    const longest = filled.at(-1)
    if (longest) yield await unitsFigure(longest)
  } finally {
    for (const { world } of filled) await world.close()
  }
}
