import { ulid } from 'ulid'
import { forCentre } from '../../../functions/store/for-centre.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { namedEnquiry, reply } from '../../support/enquiries.ts'
import { CENTRE, openBenchWorld } from '../bench-world.ts'
import type { Figure } from '../report/figure.ts'
import { inTurn, timed } from '../report/in-turn.ts'
import { median, quantile } from '../report/statistics.ts'
import { meter } from '../units/meter.ts'

const ROUNDS = 60

/** What it takes to record an enquiry, and to make a client of one. */
export async function enquiryFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    const plain = workOn(world.centre(CENTRE), world.now)
    const times = await inTurn({ what: 'enquiries', rounds: ROUNDS }, plain)
    // What counts units asks the table more often: it is not what is timed.
    const metered = workOn(forCentre({ ...world, table }, CENTRE), world.now)
    const measure = meter(table, world.endpoint)
    const rowOf = async (name: keyof typeof plain) => {
      const { aws } = await measure(metered[name])
      const cells = [median(times[name]), quantile(times[name], 0.99), aws.read, aws.write + aws.indexes]
      return { label: name.replaceAll('_', ' '), cells: cells.map((each) => each.toFixed(1)) }
    }
    return {
      title: 'An enquiry: recorded, and made a client',
      notes: [
        `${ROUNDS} each, in turn, through the store; a client is made of an enquiry that was just recorded, which is counted in.`,
      ],
      columns: ['p50 ms', 'p99 ms', 'read units', 'write units'],
      rows: [await rowOf('record_an_enquiry'), await rowOf('record_one_and_make_a_client')],
    }
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

/** Everything that is measured, by what the report calls it; each answers how many milliseconds it took. */
function workOn(store: ReturnType<typeof forCentre>, clock: () => Date) {
  const doer = () => ({ by: 'liberec-sluzba', role: 'worker', now: clock().toISOString() }) as const
  const record = () => {
    const enquiry = namedEnquiry({ at: doer().now, reply: reply() })
    return store.recordEnquiry({ id: ulid(), enquiry }, doer())
  }
  return {
    record_an_enquiry: () => timed(record),
    record_one_and_make_a_client: () =>
      timed(async () => {
        const { id, version } = await record()
        await store.openFileOfEnquiry({ id, version }, { client: ulid() }, doer())
      }),
  }
}
