import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listOlderKeys } from '../../functions/store/police/older-keys.ts'
import { keys } from '../../functions/store/table/keys.ts'
import { readItem } from '../../functions/store/table/query.ts'
import { privateJwk } from '../../infra/local/demo/key-files.ts'
import { type PoliceKey, signRequest } from '../../infra/local/demo/police-signature.ts'
import { keyIdOf } from '../../shared/police/fingerprint.ts'
import type { MadeCode, SignedThings, UnitView } from '../../shared/police/unit-views.ts'
import { openAdmin } from '../support/admin.ts'
import { people } from '../support/api.ts'
import { notice } from '../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../support/world.ts'

/*
 * The life of a unit's keys: a code, a key that waits, compared and confirmed, notices, a second key beside the first in the middle of a
 * burst, the first one's end, and one that somebody else may have had.
 */

const UNIT = '/api/admin/units/pcr-jicin'

let world: World
let admin: ReturnType<typeof openAdmin>
beforeAll(async () => {
  world = await openWorld()
  admin = openAdmin(world)
})
afterAll(() => world.close())

async function act<Answer>(path: string, body?: object): Promise<Answer> {
  const method = body === undefined ? 'GET' : 'POST'
  const answer = await admin.call({ method, path, body, as: people.admin })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.json()
}

async function enrol(code: string): Promise<{ key: PoliceKey; answer: Record<string, unknown> }> {
  const privateKey = await privateJwk('Ed25519')
  const { d: _d, ...publicKey } = privateKey
  const key = { keyId: await keyIdOf(publicKey), privateKey }
  const signed = await signRequest({
    ...{ url: `${ORIGIN}/police/v1/enrolments`, method: 'POST', key, now: world.now(), tag: 'opora-enrolment' },
    body: JSON.stringify({ code: code.toLowerCase().replaceAll(' ', '-'), publicKey }),
  })
  const answer = await world.intake.request(signed)
  return { key, answer: await answer.json() }
}

async function send(reference: string, key: PoliceKey) {
  const answer = await world.intake.request(await world.sign(notice({ reference }), { key }))
  const { code, noticeId } = await answer.json()
  return code ?? { noticeId }
}

const signedBy = (key: PoliceKey, query = '') => act<SignedThings>(`${UNIT}/keys/${key.keyId}/signed${query}`)

it('a unit comes to a key, changes it without a break, and loses one', async () => {
  const unit = {
    id: 'pcr-jicin',
    name: 'OO Jičín',
    directorate: 'KŘ Zkouška',
    contact: 'tel. 974 000 000',
    isTest: false,
  }
  await act('/api/admin/units', unit)
  expect(await act('/api/admin/units')).toMatchObject({ count: 2 })

  // The code is told once; what the admin sees later only begins like it.
  const { code } = await act<MadeCode>(`${UNIT}/codes`, {})
  const { key: first, answer } = await enrol(code)
  const { waiting, codes } = await act<UnitView>(UNIT)
  expect(waiting.map(({ fingerprint }) => fingerprint)).toEqual([answer['fingerprint']])
  expect(codes).toEqual([expect.objectContaining({ begins: code.slice(0, 4), state: 'used' })])
  expect(JSON.stringify(await world.everything())).not.toContain(code.replaceAll(' ', ''))
  expect(await send('J-1', first)).toBe('unconfirmed-key')
  await act(`${UNIT}/keys/${first.keyId}/confirm`, { isCompared: true })
  expect(await send('J-1', first)).toMatchObject({ noticeId: expect.any(String) })

  // Both hold for a while: in the middle of a burst nothing is refused.
  const { key: second } = await enrol((await act<MadeCode>(`${UNIT}/codes`, {})).code)
  const from = '2026-03-02T09:30:00Z'
  await act(`${UNIT}/keys/${second.keyId}/confirm`, { isCompared: true, validFrom: from })
  await act(`${UNIT}/keys/${first.keyId}/end`, { validUntil: '2026-03-02T10:00:00Z' })
  expect(await send('J-2', second)).toBe('key-not-yet-valid')
  world.setTime('2026-03-02T09:45:00Z')
  const burst = await Promise.all(
    Array.from({ length: 10 }, (_, index) => send(`J-${index + 10}`, index % 2 === 0 ? first : second)),
  )
  for (const each of burst) expect(each).toMatchObject({ noticeId: expect.any(String) })
  world.setTime('2026-03-02T10:00:00Z')
  expect(await send('J-30', first)).toBe('key-no-longer-valid')
  expect(await send('J-30', second)).toMatchObject({ noticeId: expect.any(String) })

  // A key that somebody else may have had: no more, at once, and everything it signed since is found.
  const since = '2026-03-02T09:59:00.000Z'
  const { keys: own } = await act<UnitView>(`${UNIT}/keys/${second.keyId}/revoke`, { reason: 'compromised', since })
  expect(own.find(({ keyId }) => keyId === second.keyId)).toMatchObject({ state: 'revoked', doubtedSince: since })
  expect(await send('J-31', second)).toBe('revoked-key')
  const { things } = await signedBy(second, `?since=${since}`)
  expect(things).toEqual([
    { noticeId: expect.any(String), kind: 'notice', at: '2026-03-02T10:00:00.000Z', version: 1, centre: 'liberec' },
  ])
  expect((await signedBy(second)).things).toHaveLength(6)
  expect((await signedBy(first)).things).toHaveLength(6)

  // Revoked once, a key stays as it was revoked; of another unit there is none.
  await act(`${UNIT}/keys/${second.keyId}/revoke`, { reason: 'lost' })
  expect((await act<UnitView>(UNIT)).keys.filter(({ revokedFor }) => revokedFor === 'compromised')).toHaveLength(1)
  const other = { method: 'POST', path: `/api/admin/units/pcr-zkouska/keys/${first.keyId}/revoke`, as: people.admin }
  expect((await admin.call({ ...other, body: { reason: 'lost' } })).status).toBe(404)
})

it('many things signed by a key come in pages, each once', async () => {
  const key = world.policeKey
  for (let at = 0; at < 60; at++) {
    world.setTime(new Date(Date.parse('2026-03-03T09:00:00Z') + at * 60_000))
    await send(`P-${at}`, key)
  }
  const path = `/api/admin/units/pcr-zkouska/keys/${key.keyId}/signed`
  const first = await act<SignedThings>(path)
  const second = await act<SignedThings>(`${path}?after=${encodeURIComponent(first.next ?? '')}`)
  expect([first.things.length, second.things.length, second.next]).toEqual([50, 10, undefined])
  expect(new Set([...first.things, ...second.things].map(({ noticeId }) => noticeId)).size).toBe(60)
})

it('a key that was registered before keys had times and a list is taken, and is revoked like any other', async () => {
  const { deliver, table } = world
  const Key = keys.senderKey(world.policeKey.keyId)
  const { centrePk: _pk, centreSk: _sk, ...older } = (await readItem(table, Key)) ?? {}
  await table.doc.send(new PutCommand({ TableName: table.name, Item: older }))
  expect((await act<UnitView>('/api/admin/units/pcr-zkouska')).keys).toEqual([])
  expect([await listOlderKeys(table, world.now().toISOString()), await listOlderKeys(table, '')]).toEqual([1, 0])
  expect((await act<UnitView>('/api/admin/units/pcr-zkouska')).keys).toMatchObject([{ state: 'good' }])
  await expect(deliver(notice({ reference: 'OLD-1' }))).resolves.toMatchObject({ centre: { id: 'liberec' } })
  await act(`/api/admin/units/pcr-zkouska/keys/${world.policeKey.keyId}/revoke`, { reason: 'unit-ended' })
  expect(await send('OLD-2', world.policeKey)).toBe('revoked-key')
})
