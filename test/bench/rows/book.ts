import type { Book } from '../../../shared/complaints/views.ts'
import { openApi, people } from '../../support/api.ts'
import { complaint, entryOf } from '../../support/complaints.ts'
import { openBenchWorld } from '../bench-world.ts'
import { compared, comparison } from '../report/comparison.ts'
import { atMost, type Figure } from '../report/figure.ts'
import { inTurn, timed } from '../report/in-turn.ts'
import { progress } from '../report/progress.ts'

const LONG = 160
/** One page. */
const SHORT = 100
const ROUNDS = 25

/** Of the time of a book that is one page: how many pages come after it must not be felt. */
const BUDGET = 1.2

type Api = ReturnType<typeof openApi>
type Reader = (typeof people)[keyof typeof people]

/** What opening the book of complaints takes in a centre with a long one, beside a centre with a short one. */
export async function bookFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    const api = openApi(world)
    await fillBook(api, people.onDuty, LONG)
    await fillBook(api, people.stranger, SHORT)
    const { long, short } = await inTurn(
      { what: 'opening books', rounds: ROUNDS },
      {
        long: () => timed(() => openBook(api, people.onDuty)),
        short: () => timed(() => openBook(api, people.stranger)),
      },
    )
    const shown = await openBook(api, people.onDuty)
    return {
      title: 'Open a book of complaints, ms',
      notes: [
        `baseline: a book of ${SHORT}. ${ROUNDS} each, in turn. ${shown} complaints of the long one are shown at once.`,
      ],
      columns: comparison('one'),
      rows: [
        {
          label: `a book of ${LONG}`,
          ...compared({ measured: long, baseline: short }, (ratio) => atMost(BUDGET, ratio)),
        },
      ],
    }
  } finally {
    await world.close()
  }
}

async function fillBook(api: Api, as: Reader, complaints: number): Promise<void> {
  for (let entered = 1; entered <= complaints; entered++) {
    const answer = await api({ method: 'POST', path: '/api/complaints', body: entryOf(complaint()), as })
    if (!answer.ok) throw new Error(`not entered: ${answer.status} ${await answer.text()}`)
    progress('entering complaints', entered, complaints)
  }
}

/** Gives back how many complaints were shown. */
async function openBook(api: Api, as: Reader): Promise<number> {
  const answer = await api({ path: '/api/complaints', as })
  if (!answer.ok) throw new Error(`not opened: ${answer.status}`)
  const { complaints }: Book = await answer.json()
  return complaints.length
}
