import { forAssociation } from '../../../functions/store/for-association.ts'
import { keepPublications } from '../../../functions/store/publications/publishing.ts'
import { openTable, type Table } from '../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { monthsOf } from '../../../shared/figures/period.ts'
import { indicatorTexts } from '../../../shared/figures/texts.ts'
import type { Publication } from '../../../shared/publications/publication.ts'
import { chartTexts } from '../../../web/charts/use-charts-texts.ts'
import { allCoursesChart, courseChart, placesChart, tableChart } from '../../../web/comparison/charts.ts'
import { choiceOf } from '../../../web/comparison/choice.ts'
import { comparisonTexts } from '../../../web/comparison/use-comparison-texts.ts'
import { comparisonWords } from '../../../web/comparison/words.ts'
import { codeWords } from '../../../web/figures/code-words.ts'
import { figuresTexts } from '../../../web/figures/use-figures-texts.ts'
import { cs } from '../../../web/texts/cs.ts'
import { centres, coverage } from '../../support/centres.ts'
import { publicationOf } from '../../support/publications.ts'
import { openBenchWorld } from '../bench-world.ts'
import type { Figure } from '../report/figure.ts'
import { timed } from '../report/in-turn.ts'
import { meter } from '../units/meter.ts'

const YEARS = Array.from({ length: 10 }, (_, at) => String(2016 + at))
const SPAN = { from: '2016-01', until: '2025-12' }

/** What the national comparison of ten years costs, by the number of centres. There are no clients in it to depend on. */
export async function comparisonFigure(sizes: readonly number[]): Promise<Figure> {
  return {
    title: 'National comparison, 10 years with their months',
    notes: [
      'Read: every page of publications as the association reads them. Drawn: all four charts and tables of a year are made, not yet painted.',
      'Publications are all that is read: whatever lies in the partitions of centres costs nothing here.',
    ],
    columns: ['read ms', 'pages', 'requests', 'read units', 'MB', 'drawn ms'],
    rows: await inTurnOf(sizes, rowOf),
  }
}

async function inTurnOf<T>(sizes: readonly number[], make: (size: number) => Promise<T>): Promise<readonly T[]> {
  const made: T[] = []
  for (const size of sizes) made.push(await make(size))
  return made
}

async function rowOf(centres: number) {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    await publish(table, centres)
    const read: Publication[] = []
    let pages = 0
    const readAll = async () => {
      read.length = 0
      pages = await readPages(table, read)
    }
    await readAll()
    const reading = await timed(readAll)
    const { aws, requests } = await meter(table, world.endpoint)(readAll)
    const drawing = await timed(async () => draw(read))
    const megabytes = JSON.stringify(read).length / 1e6
    const cells = [reading.toFixed(0), String(pages), String(requests.read), aws.read.toFixed(0)]
    return { label: `${centres} centres`, cells: [...cells, megabytes.toFixed(1), drawing.toFixed(0)] }
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

async function publish(table: Table, centres: number): Promise<void> {
  const periods = YEARS.flatMap((year) => [year, ...monthsOf(year)])
  for (const [count, period] of periods.entries()) {
    const publication = grown(publicationOf('centres', period), centres)
    await keepPublications(table, { count, sources: new Map() }, [
      { publication, digest: 'digest', signature: 'signature' },
    ])
  }
}

function grown(publication: Publication, centres: number): Publication {
  const { rows } = publication
  const more = Array.from({ length: Math.max(0, centres - rows.length + 1) }, (_, at) => ({
    area: `centre-${at}`,
    cells: rows[at % rows.length]?.cells ?? [],
  }))
  return { ...publication, rows: [...rows, ...more] }
}

async function readPages(table: Table, into: Publication[], after?: string): Promise<number> {
  const page = await forAssociation(table).newest({ ...SPAN, after })
  into.push(...page.publications)
  return page.next === undefined ? 1 : 1 + (await readPages(table, into, page.next))
}

const words = comparisonWords({
  texts: comparisonTexts.cs,
  charts: chartTexts.cs,
  figures: figuresTexts.cs,
  indicators: indicatorTexts.cs,
  codes: codeWords(cs, figuresTexts.cs),
  day: (at) => at,
})

function draw(publications: readonly Publication[]): void {
  const choice = choiceOf({ misto: 'liberec' }, publications)
  if (choice === undefined) throw new Error('nothing was published')
  const compare = { publications, network: { centres: [...centres.values()], coverage }, choice, words }
  for (const chart of [placesChart, courseChart, allCoursesChart, tableChart]) chart(compare)
}
