import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIntake } from '../../../functions/intake/app.ts'
import { callDoor } from '../../../infra/local/http/gateway-event.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

/* What stands around the answers of the door. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('a refusal of what is in a notice', () => {
  it('has beside each fault a piece that would pass', async () => {
    const good = notice({ reference: 'ZK-1' })
    const body = JSON.stringify({ ...good, unit: {}, oficer: {}, dwelling: { district: 'CZ9999' } })
    const answer = await world.intake.request(await world.sign(body))
    const { faults, reasons } = await answer.json()
    expect(faults).toEqual([
      { path: 'dwelling.district', code: 'invalid_value', example: { dwelling: { district: 'CZ0513' } } },
      { path: 'oficer', code: 'unrecognized_keys', example: { officer: expect.any(Object) } },
      { path: 'unit.name', code: 'missing', example: { unit: { name: expect.any(String) } } },
    ])
    expect(Object.keys(reasons)).toEqual(['invalid_value', 'unrecognized_keys', 'missing'])
    const mended = Object.assign({}, good, ...faults.map(({ example }: { example: object }) => example))
    expect(noticeSchema.safeParse(mended).success).toBe(true)
  })

  it('never repeats what was sent', async () => {
    const answer = await world.intake.request(await world.sign(JSON.stringify({ ...notice(), reference: ['tajné'] })))
    expect(await answer.text()).not.toContain('tajné')
  })
})

describe('a version of the protocol', () => {
  const passing = {
    deprecatedAt: '2028-01-01T00:00:00Z',
    sunsetAt: '2029-01-01T00:00:00Z',
    guide: `${ORIGIN}/police/docs`,
  }
  const told = ({ headers }: Response) => ['deprecation', 'sunset', 'link'].map((name) => headers.get(name))

  it('that gives way says so with every answer, good or not, and nowhere else', async () => {
    const intake = createIntake({ ...world, publicOrigin: ORIGIN, passing })
    const answers = [
      await callDoor(intake, await world.sign(notice({ reference: 'ZK-2' }))),
      await callDoor(intake, await world.sign('{')),
      await callDoor(intake, new Request(`${ORIGIN}/police/v1/notices`)),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 400, 405])
    for (const answer of answers)
      expect(told(answer)).toEqual([
        '@1830297600',
        'Mon, 01 Jan 2029 00:00:00 GMT',
        expect.stringContaining('rel="sunset"'),
      ])
    const keys = await callDoor(intake, new Request(`${ORIGIN}/.well-known/jwks.json`))
    expect(told(keys)).toEqual([null, null, null])
  })

  it('that stays says nothing', async () => {
    expect(told(await world.intake.request(await world.sign('{')))).toEqual([null, null, null])
  })
})
