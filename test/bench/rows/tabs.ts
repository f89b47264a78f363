import { ulid } from 'ulid'
import { forCentre } from '../../../functions/store/for-centre.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { blankPetition } from '../../../shared/protection/petition.ts'
import { plusDays, plusHours } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { agreementFields, consentFields } from '../../support/agreements.ts'
import { goal, review, safetyPlan, step } from '../../support/plans.ts'
import { newVisit } from '../../support/visits.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, freshNotice, openBenchWorld } from '../bench-world.ts'
import type { Figure } from '../report/figure.ts'
import { inTurn, timed } from '../report/in-turn.ts'
import { median, quantile } from '../report/statistics.ts'
import { meter } from '../units/meter.ts'

const ROUNDS = 60
/** Of each kind of records, as many as a year of work leaves. */
const RECORDS = 10

/** What it takes to open the tabs of a file. */
export async function tabsFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    const client = await filled(world)
    const plain = readingsOf(world.centre(CENTRE), { client, now: world.now })
    const times = await inTurn({ what: 'opening tabs', rounds: ROUNDS }, plain)
    // What counts units asks the table more often: it is not what is timed.
    const metered = readingsOf(forCentre({ ...world, table }, CENTRE), { client, now: world.now })
    const measure = meter(table, world.endpoint)
    const rowOf = async (name: keyof typeof plain) => {
      const { aws } = await measure(metered[name])
      const cells = [median(times[name]), quantile(times[name], 0.99), aws.read]
      return { label: name, cells: cells.map((each) => each.toFixed(1)) }
    }
    return {
      title: 'The tabs of a file',
      notes: [
        `${ROUNDS} each, in turn, through the store; ${RECORDS} goals, reviews, consents and visits, one agreement and petition.`,
      ],
      columns: ['p50 ms', 'p99 ms', 'read units'],
      rows: [
        await rowOf('agreements'),
        await rowOf('consents'),
        await rowOf('plans'),
        await rowOf('court'),
        await rowOf('visits'),
        await rowOf('joined'),
      ],
    }
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

/** Everything that is measured, by what the report calls it; each answers how many milliseconds it took. */
function readingsOf(store: ReturnType<typeof forCentre>, { client, now }: { client: string; now: () => Date }) {
  const turning = () => ({ client, by: 'liberec-sluzba', role: 'worker', now: now().toISOString() }) as const
  return {
    agreements: () => timed(() => store.service(turning())),
    consents: () => timed(() => store.consents(turning())),
    plans: () => timed(() => store.plans(turning())),
    court: () => timed(() => store.court(turning())),
    visits: () => timed(() => store.visits(turning())),
    joined: () => timed(() => store.joinedFiles(turning())),
  }
}

/** A file of a year of work. */
async function filled(world: World): Promise<string> {
  const { noticeId } = await world.deliver(freshNotice())
  const found = (await world.everything()).find(({ type, notice }) => type === 'client' && notice === noticeId)
  const client = String(found?.['id'])
  const store = world.centre(CENTRE)
  const now = world.now().toISOString()
  const today = pragueDay(now)
  const change = () => ({ client, id: ulid(), version: 0, by: 'liberec-sluzba', role: 'worker', now }) as const
  await store.addAgreement(change(), { id: ulid(), agreement: agreementFields({ from: today }) })
  for (let count = 0; count < RECORDS; count++) {
    await store.writeConsent(change(), consentFields({ givenOn: today }))
    await store.saveGoal(change(), goal({ id: ulid(), setOn: today, steps: [step(), step()] }))
    await store.saveReview(change(), { review: review({ id: ulid(), on: plusDays(today, count) }) })
    const [leavesAt, returnsAt] = [plusHours(now, count + 1), plusHours(now, count + 2)]
    await store.saveVisit(change(), { visit: { ...newVisit, leavesAt, returnsAt } })
  }
  await store.saveSafetyPlan(change(), safetyPlan())
  const { person, report } = await store.file(client, change())
  await store.savePetition(change(), { id: ulid(), petition: blankPetition({ person, ...(report && { report }) }) })
  return client
}
