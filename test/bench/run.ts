import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { type Budget, type Figure, printed, verdict } from './report/figure.ts'
import { acceptFigure } from './rows/accept.ts'
import { attemptFigure } from './rows/attempt.ts'
import { auditFigure } from './rows/audit.ts'
import { bookFigure } from './rows/book.ts'
import { bundleFigure } from './rows/bundles.ts'
import { coldFigure } from './rows/cold.ts'
import { comparisonFigure } from './rows/comparison.ts'
import { disclosureFigure } from './rows/disclosure.ts'
import { enquiryFigure } from './rows/enquiry.ts'
import { figuresFigure } from './rows/figures.ts'
import { fileFigure } from './rows/file.ts'
import { historyFigures } from './rows/history.ts'
import { importFigure } from './rows/import.ts'
import { leavingFigure } from './rows/leaving.ts'
import { letterFigure } from './rows/letters.ts'
import { searchFigure } from './rows/search.ts'
import { idleSweepFigure } from './rows/sweep-idle.ts'
import { sweepRoundFigure } from './rows/sweep-round.ts'
import { tabsFigure } from './rows/tabs.ts'
import { todayFigure } from './rows/today.ts'
import { verifyFigure } from './rows/verify.ts'
import { warmFigure } from './rows/warm.ts'
import { webFirstFigure } from './rows/web-first.ts'
import { weekFigure } from './rows/week.ts'

/*
 * `npm run bench`: the budgets of the design's sections 5 and 12, each with its baseline beside it. `npm run bench -- cold today`
 * makes only those; `--long` makes the long ones instead, which take an hour or so.
 */
type Rows = Readonly<Record<string, () => Promise<Figure[]>>>

const alone = (figure: () => Promise<Figure>) => async () => [await figure()]

const rows: Rows = {
  cold: alone(coldFigure),
  warm: alone(warmFigure),
  accept: alone(acceptFigure),
  verify: alone(verifyFigure),
  today: alone(todayFigure),
  attempt: alone(attemptFigure),
  file: alone(fileFigure),
  tabs: alone(tabsFigure),
  enquiry: alone(enquiryFigure),
  search: alone(() => searchFigure([1e3, 1e4])),
  book: alone(bookFigure),
  figures: alone(() => figuresFigure([1e2, 1e3])),
  import: alone(importFigure),
  week: alone(() => weekFigure([1e3, 1e5])),
  audit: alone(() => auditFigure(1e5)),
  history: () => historyFigures([1e3, 3e4]),
  comparison: alone(() => comparisonFigure([18])),
  leaving: alone(() => leavingFigure(300)),
  disclosure: alone(() => disclosureFigure(5)),
  sweep: alone(idleSweepFigure),
  bundles: alone(bundleFigure),
  'web-first': alone(webFirstFigure),
}

const longRows: Rows = {
  disclosure: alone(() => disclosureFigure(60)),
  comparison: alone(() => comparisonFigure([18, 1000])),
  figures: alone(() => figuresFigure([1e4])),
  leaving: alone(() => leavingFigure(1e4)),
  'long-history': () => historyFigures([1e3, 1e6]),
  'sweep-100k': alone(() => sweepRoundFigure({ stored: 1e5, due: 1e4 })),
  'sweep-million': alone(() => sweepRoundFigure({ stored: 1e6, due: 1e4 })),
  letters: alone(letterFigure),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false } },
})
const known = values.long ? longRows : rows
const wanted = positionals.length > 0 ? positionals : Object.keys(known)
const verdicts: string[] = []
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores. Medians; [the middle half].\n`,
)
for (const name of wanted) {
  const figures = known[name]
  if (figures === undefined) throw new Error(`no row ${name}; there are ${Object.keys(known).join(', ')}`)
  const from = performance.now()
  for (const figure of await figures()) {
    console.log(printed(figure))
    verdicts.push(...figure.rows.flatMap(({ label, budget }) => (budget ? [verdictLine(figure, label, budget)] : [])))
  }
  console.log(`  row ${name}: ${((performance.now() - from) / 1000).toFixed(0)} s\n`)
}
console.log(['Budgets', ...verdicts].join('\n'))

function verdictLine({ title }: Figure, label: string, budget: Budget): string {
  return `  ${title.split(', ')[0]}, ${label}: ${verdict(budget)}`
}
