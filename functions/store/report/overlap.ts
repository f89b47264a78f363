import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { type Counted, overlapOf } from '../../../shared/report/overlap.ts'
import type { CountedLine, CountedPerson, OverlapPage } from '../../../shared/report/views.ts'
import { figuresOf } from '../figures/figures.ts'
import { readParameters } from '../figures/slices.ts'
import type { Centre } from '../table/access.ts'

const PAGE = 50

/** Why the rows of the published table do not add up, from the facts of the year, with a page of the people who explain it. */
export async function readOverlap(
  centre: Pick<Centre, 'id' | 'table'>,
  year: number,
  after = 0,
): Promise<Omit<OverlapPage, 'now'>> {
  const period = String(year)
  const [facts, parameters] = await Promise.all([
    figuresOf(centre).facts(period),
    readParameters(centre.table, centre.id),
  ])
  const { repeated, inNoRow, ...sums } = overlapOf(facts, { period, parameters })
  const people = [
    ...repeated.map((each) => personOf(centre.id, each, 'repeated')),
    ...inNoRow.map((each) => personOf(centre.id, each, 'in-no-row')),
  ]
  const end = after + PAGE
  return {
    year,
    ...sums,
    ...{ repeated: repeated.length, inNoRow: inNoRow.length, people: people.slice(after, end) },
    ...(end < people.length && { next: end }),
  }
}

function personOf(centre: string, { lines }: Counted, why: CountedPerson['why']): CountedPerson {
  return { why, lines: lines.map((line) => lineOf(centre, line)) }
}

function lineOf(centre: string, { row, fact: { on, id, kind } }: Counted['lines'][number]): CountedLine {
  if (kind === 'enquiry') return { row, on, id, subject: 'enquiry' }
  return { row, on, id, subject: 'file', reference: clientReference(centre, id) }
}
