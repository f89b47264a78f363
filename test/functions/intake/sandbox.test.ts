import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCentre } from '../../../functions/store/open-centre.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import type { PoliceKey } from '../../../infra/local/demo/police-signature.ts'
import { settingsOf } from '../../support/centre-settings.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, registerPolice, type World } from '../../support/world.ts'

let world: World
let trial: PoliceKey
beforeAll(async () => {
  world = await openWorld()
  trial = { keyId: 'pcr-na-zkousku', privateKey: await privateJwk('Ed25519') }
  await registerPolice(world.table, trial, { sender: 'pcr-na-zkousku', isTest: true })
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

async function send(district: string, key = world.policeKey, headers: Record<string, string> = {}) {
  const content = notice({ reference: `S-${Math.random()}` })
  const signed = await world.sign({ ...content, dwelling: { ...content.dwelling, district } }, { key })
  for (const [name, value] of Object.entries(headers)) signed.headers.set(name, value)
  const answer = await world.intake.request(signed)
  return { status: answer.status, answer: await answer.json() }
}

const claimsIn = (receipt: string) => JSON.parse(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString())

describe('what is sent on trial', () => {
  it('is refused while there is no centre for it, and reaches no other', async () => {
    expect(await send('CZ0513', trial)).toMatchObject({ status: 422, answer: { code: 'no-centre' } })
  })

  it.each(['CZ0513', 'CZ0100', 'CZ0642', 'CZ0806'])(
    'of the district %s comes to the centre for trying things out, and its receipt says so',
    async (district) => {
      await openCentre(world, 'zkusebni', settingsOf('zkusebni'))
      const { status, answer } = await send(district, trial)
      expect({ status, centre: answer.centre.id }).toEqual({ status: 201, centre: 'zkusebni' })
      expect(claimsIn(answer.receipt)).toMatchObject({ centre: 'zkusebni', test: true })
    },
  )

  it('leaves what is meant in earnest where it was: no receipt of that says so', async () => {
    const { answer } = await send('CZ0513')
    expect(answer.centre.id).toBe('liberec')
    expect(claimsIn(answer.receipt)).not.toHaveProperty('test')
  })
})

describe('a header that asks for another time or another place', () => {
  it.each([
    ['x-opora-clock', '2027-01-01T00:00:00Z'],
    ['x-opora-test', '1'],
    ['x-opora-centre', 'brno'],
    ['x-test', 'true'],
    ['x-now', '2027-01-01T00:00:00Z'],
    ['x-forwarded-date', '2027-01-01T00:00:00Z'],
    ['date', 'Fri, 01 Jan 2027 00:00:00 GMT'],
    ['x-amz-date', '20270101T000000Z'],
    ['x-opora-sandbox', 'true'],
    ['prefer', 'handling=test'],
  ])('%s changes nothing, in earnest or on trial', async (name, value) => {
    await openCentre(world, 'zkusebni', settingsOf('zkusebni'))
    for (const [key, centre] of [
      [world.policeKey, 'liberec'],
      [trial, 'zkusebni'],
    ] as const) {
      const { status, answer } = await send('CZ0513', key, { [name]: value })
      expect({ status, centre: answer.centre.id, at: answer.deliveredAt }).toEqual({
        status: 201,
        centre,
        at: '2026-03-02T09:00:00.000Z',
      })
    }
  })
})
