import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { mockClient } from 'aws-sdk-client-mock'
import { createLocalJWKSet, type JWK, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIntake } from '../../../../functions/intake/app.ts'
import { createNotary } from '../../../../functions/notary/app.ts'
import { verifyCentre } from '../../../../functions/store/audit/verification.ts'
import { forNotary } from '../../../../functions/store/for-notary.ts'
import { publishedKeys } from '../../../../functions/store/police/receipt-keys.ts'
import { openSigner, type Signer } from '../../../../functions/store/signer.ts'
import { noteReading } from '../../../../functions/store/table/audit.ts'
import { keyFiles } from '../../../../infra/local/demo/key-files.ts'
import { callDoor } from '../../../../infra/local/http/gateway-event.ts'
import { rotateReceiptKey } from '../../../../infra/operations/commands.ts'
import type { Ground } from '../../../../infra/operations/ground.ts'
import { newReceiptKey } from '../../../../infra/operations/receipt-key.ts'
import { checkReceipt } from '../../../../shared/police/receipt.ts'
import { notice } from '../../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../../support/world.ts'

// KMS is the service no engine on one machine plays; here it is played by what it is specified to do.
const kms = mockClient(KMSClient)

function inKms(id: string): Signer {
  const arn = `arn:aws:kms:eu-central-1:000000000000:key/${id}`
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  kms
    .on(GetPublicKeyCommand, { KeyId: arn })
    .resolves({ PublicKey: pair.publicKey.export({ type: 'spki', format: 'der' }) })
  kms
    .on(SignCommand, { KeyId: arn })
    .callsFake(({ Message }) => ({ Signature: sign('sha256', Message, pair.privateKey) }))
  return openSigner(arn)
}

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  kms.restore()
  await world.close()
})

const LONG = { getRemainingTimeInMillis: () => 60_000 }

/** A notary that has just started, as after every deployment. */
const round = (signer: Signer) =>
  createNotary({ store: forNotary(world.table), signer, now: world.now, print: () => undefined })({}, LONG)

function ground(signer: Signer): Ground {
  const { table, vault, now, dir } = world
  return {
    table,
    vault,
    now,
    signer,
    newReceiptKey: () => newReceiptKey(dir),
    whole: () => world,
    invite: () => Promise.reject(new Error('nobody')),
    dismiss: async () => 0,
    replay: async () => ({ replayed: 0, left: 0 }),
  }
}

/** What the door of police publishes while a signer signs. */
async function published(signer: Signer): Promise<JWK[]> {
  const intake = createIntake({ table: world.table, signer, publicOrigin: ORIGIN, now: world.now })
  const answer = await callDoor(intake, new Request(`${ORIGIN}/.well-known/jwks.json`))
  return (await answer.json()).keys
}

const check = (receipt: string, keys: readonly JWK[]) =>
  checkReceipt(receipt, {
    issuer: ORIGIN,
    keys,
    verify: (key, signed, signature) =>
      verify('sha256', signed, { key: { ...key }, format: 'jwk', dsaEncoding: 'ieee-p1363' }, signature),
  })

describe('when another key signs', () => {
  it('a receipt of 2026 is checked in 2036, and so is the audit of that day', async () => {
    const first = world.signer
    const { receipt } = await world.deliver(notice({ reference: 'STARY-1' }))
    const place = { id: 'liberec', table: world.table } as Parameters<typeof noteReading>[0]
    await noteReading(place, { client: 'X', by: 'liberec-nekdo', role: 'worker', at: '2026-03-02T09:30:00.000Z' })
    world.setTime('2026-03-04T09:00:00Z')
    await round(first)
    expect(await rotateReceiptKey(ground(first))).toContain('from the next start on')

    world.setTime('2036-03-05T09:00:00Z')
    const later = openSigner(`file:${keyFiles(world.dir).receiptKey}`)
    const keys = await published(later)
    expect(await check(receipt, await first.publicKeys().then((own) => own.keys))).toMatchObject({ valid: true })
    expect(await check(receipt, (await later.publicKeys()).keys)).toEqual({ valid: false, fault: 'unknown-key' })
    expect(await check(receipt, keys)).toMatchObject({ valid: true, claims: { centre: 'liberec' } })
    expect(await check(await later.sign('opora-receipt+jwt', claimsOf(receipt)), keys)).toMatchObject({ valid: true })
    const verifying = { keys: createLocalJWKSet({ keys }), now: '2026-03-04T09:00:00.000Z' }
    expect((await verifyCentre(world.table, 'liberec', verifying)).findings).toEqual([])
    expect(JSON.stringify(keys)).not.toContain('"d"')
    // The rest holds on any day; from here the notary would sign the audit of each of ten years.
    world.setTime('2026-03-05T09:00:00Z')
  })

  it.each(['opora-audit-day+jwt', 'opora-audit-disposed+jwt', 'opora-release+jwt', 'opora-publication+jwt'] as const)(
    'in KMS, what was signed as %s before is checked for good, and so are receipts',
    async (typ) => {
      const [first, second, third] = ['first', 'second', 'third'].map((name) => inKms(`${name}-${typ}`))
      if (first === undefined || second === undefined || third === undefined) throw new Error('three keys')
      const before = await first.sign(typ, { what: 'before' })
      const receipt = await second.sign('opora-receipt+jwt', claims)
      for (const signer of [first, second, third]) await round(signer)
      const keys = await published(third)
      expect((await jwtVerify(before, createLocalJWKSet({ keys }), { typ })).payload).toMatchObject({ what: 'before' })
      expect(await check(receipt, keys)).toMatchObject({ valid: true })
      expect(new Set(keys.map(({ kid }) => kid)).size).toBe(keys.length)
    },
  )

  it('it is published before the notary has been round', async () => {
    const fresh = inKms('fresh')
    expect(await check(await fresh.sign('opora-receipt+jwt', claims), await published(fresh))).toMatchObject({
      valid: true,
    })
  })

  it('a key that was kept is never replaced by another of its name', async () => {
    await round(inKms('once'))
    const { keys } = await publishedKeys(world.table, { publicKeys: async () => ({ keys: [] }) })
    await round(inKms('once'))
    const { keys: after } = await publishedKeys(world.table, { publicKeys: async () => ({ keys: [] }) })
    const once = (all: readonly JWK[]) => all.find(({ kid }) => kid === 'once')
    expect(once(after)).toEqual(once(keys))
  })

  it('a deployment makes it where keys lie in KMS: the operator is told how, and the one of now is kept', async () => {
    const { newReceiptKey: _made, ...inAws } = ground(inKms('deployed'))
    expect(await rotateReceiptKey(inAws)).toContain('raise receiptKey in cdk.json')
    const kids = (await published(world.signer)).map(({ kid }) => kid)
    expect(kids).toContain('deployed')
  })
})

const claims = {
  iss: ORIGIN,
  sub: '01KJPWD6M012XV4FXM0XHRVGY1',
  iat: 1_772_442_000,
  sender: 'pcr-zkouska',
  digest: 'x',
  centre: 'liberec',
  deliveredAt: '2026-03-02T09:00:00.000Z',
  offerDueAt: '2026-03-04T09:00:00.000Z',
}

function claimsOf(receipt: string): object {
  return JSON.parse(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString())
}
