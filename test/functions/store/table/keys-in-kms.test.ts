import { generateKeyPairSync, sign } from 'node:crypto'
import { DecryptCommand, EncryptCommand, GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { mockClient } from 'aws-sdk-client-mock'
import { calculateJwkThumbprint, createLocalJWKSet, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readCentreKey } from '../../../../functions/store/centres/centres.ts'
import { joseSignature, openSigner } from '../../../../functions/store/signer.ts'
import { openVault } from '../../../../functions/store/table/vault.ts'
import { openTenants } from '../../../../functions/store/tenants.ts'
import type { ReceiptClaims } from '../../../../shared/police/receipt.ts'
import { openWorld } from '../../../support/world.ts'

// KMS and STS are the two services no engine on one machine plays; here they are played by what they are specified to do.
const kms = mockClient(KMSClient)
const sts = mockClient(STSClient)
afterEach(() => {
  kms.reset()
  sts.reset()
})

const claims: ReceiptClaims = {
  iss: 'https://opora.example',
  sub: '01KJPWD6M012XV4FXM0XHRVGY1',
  iat: 1_772_442_000,
  sender: 'pcr-zkouska',
  digest: 'x',
  centre: 'liberec',
  deliveredAt: '2026-03-02T09:00:00.000Z',
  offerDueAt: '2026-03-04T09:00:00.000Z',
}

describe('a receipt signed by KMS', () => {
  it('is checked by the published keys, whatever lengths the numbers of the signature have', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    kms.on(GetPublicKeyCommand).resolves({ PublicKey: pair.publicKey.export({ type: 'spki', format: 'der' }) })
    kms.on(SignCommand).callsFake(({ Message, SigningAlgorithm }) => {
      expect(SigningAlgorithm).toBe('ECDSA_SHA_256')
      return { Signature: sign('sha256', Message, pair.privateKey) }
    })
    const signer = openSigner('arn:aws:kms:eu-central-1:000000000000:key/receipts')
    const published = createLocalJWKSet(await signer.publicKeys())
    for (let round = 0; round < 50; round++) {
      const receipt = await signer.sign('opora-receipt+jwt', { ...claims, iat: claims.iat + round })
      const { payload } = await jwtVerify(receipt, published, { typ: 'opora-receipt+jwt' })
      expect(payload.sub).toBe(claims.sub)
    }
    expect(JSON.stringify(await signer.publicKeys())).not.toContain('"d"')
  })

  it('names its key without asking KMS for it, and one of the first months, which named it by its thumbprint, is checked too', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    kms.on(GetPublicKeyCommand).resolves({ PublicKey: pair.publicKey.export({ type: 'spki', format: 'der' }) })
    kms.on(SignCommand).callsFake(({ Message }) => ({ Signature: sign('sha256', Message, pair.privateKey) }))
    const signer = openSigner('arn:aws:kms:eu-central-1:000000000000:key/receipts')
    expect(decodeProtectedHeader(await signer.sign('opora-receipt+jwt', claims)).kid).toBe('receipts')
    expect(kms.commandCalls(GetPublicKeyCommand)).toHaveLength(0)
    const published = createLocalJWKSet(await signer.publicKeys())
    const kid = await calculateJwkThumbprint(pair.publicKey.export({ format: 'jwk' }))
    const early = new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', typ: 'opora-receipt+jwt', kid })
    expect((await jwtVerify(await early.sign(pair.privateKey), published)).payload.sub).toBe(claims.sub)
  })

  it.each([
    ['short numbers', '3006020101020102', `${'00'.repeat(31)}01${'00'.repeat(31)}02`],
    [
      'numbers that begin with a high bit',
      `3046022100${'ff'.repeat(32)}022100${'80'.repeat(32)}`,
      `${'ff'.repeat(32)}${'80'.repeat(32)}`,
    ],
  ])('has %s brought to two times 32 bytes', (_what, der, expected) => {
    expect(Buffer.from(joseSignature(Buffer.from(der, 'hex'))).toString('hex')).toBe(expected)
  })
})

describe('a centre key wrapped by KMS', () => {
  it('opens only in the name of its own centre', async () => {
    kms.on(EncryptCommand).callsFake(({ Plaintext, EncryptionContext }) => ({
      CiphertextBlob: Buffer.from(JSON.stringify([EncryptionContext.centre, Buffer.from(Plaintext).toString('hex')])),
    }))
    kms.on(DecryptCommand).callsFake(({ CiphertextBlob, EncryptionContext }) => {
      const [centre, secret] = JSON.parse(Buffer.from(CiphertextBlob).toString())
      if (centre !== EncryptionContext.centre) throw new Error('InvalidCiphertextException')
      return { Plaintext: Buffer.from(secret, 'hex') }
    })
    const vault = openVault('arn:aws:kms:eu-central-1:000000000000:key/centres')
    const wrapped = await vault.wrap('liberec', new Uint8Array([1, 2, 3]))
    expect([...(await vault.unwrap('liberec', wrapped))]).toEqual([1, 2, 3])
    await expect(vault.unwrap('brno', wrapped)).rejects.toThrow()
  })

  it('of one machine, too, opens only in the name of its own centre', async () => {
    const world = await openWorld()
    const wrapped = await world.vault.wrap('liberec', new Uint8Array([1]))
    await expect(world.vault.unwrap('brno', wrapped)).rejects.toThrow('another centre')
    await world.close()
  })
})

describe('a centre on AWS', () => {
  it('is opened with credentials that carry its name as a session tag, asked for once', async () => {
    const soon = new Date(Date.now() + 3_600_000)
    sts.on(AssumeRoleCommand).callsFake(({ RoleArn, Tags }) => {
      expect(RoleArn).toBe('arn:aws:iam::000000000000:role/tenant')
      expect(Tags).toEqual([{ Key: 'centre', Value: 'liberec' }])
      return { Credentials: { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c', Expiration: soon } }
    })
    const open = openTenants({
      tableName: 'opora',
      centreKeys: 'arn:aws:kms:eu-central-1:000000000000:key/centres',
      tenantRole: 'arn:aws:iam::000000000000:role/tenant',
      now: () => new Date(),
    })
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:9')
    const store = open('liberec')
    await expect(store.settings()).rejects.toThrow('busy')
    await expect(store.duties()).rejects.toThrow('busy')
    vi.unstubAllEnvs()
    expect(open('liberec')).toBe(store)
    expect(sts.commandCalls(AssumeRoleCommand)).toHaveLength(1)
  })

  it('asks STS once and KMS once for everything it opens', async () => {
    const world = await openWorld()
    const expiration = new Date(Date.now() + 3_600_000)
    const given = { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c', Expiration: expiration }
    sts.on(AssumeRoleCommand).resolves({ Credentials: given })
    kms.on(DecryptCommand).callsFake(async (_input, getClient) => {
      expect(await getClient().config.credentials()).toMatchObject({ accessKeyId: 'a', sessionToken: 'c' })
      return { Plaintext: await world.vault.unwrap('liberec', await readCentreKey(world.table, 'liberec')) }
    })
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', world.endpoint)
    vi.stubEnv('AWS_REGION', 'eu-central-1')
    const store = openTenants({
      tableName: world.table.name,
      centreKeys: 'arn:aws:kms:eu-central-1:000000000000:key/centres',
      tenantRole: 'arn:aws:iam::000000000000:role/tenant',
      now: world.now,
    })('liberec')
    await Promise.all([
      store.duties(),
      store.clients({ whose: 'all', me: 'liberec-sluzba' }),
      store.draftKey('liberec-sluzba'),
    ])
    vi.unstubAllEnvs()
    expect(sts.commandCalls(AssumeRoleCommand)).toHaveLength(1)
    expect(kms.commandCalls(DecryptCommand)).toHaveLength(1)
    await world.close()
  })
})
