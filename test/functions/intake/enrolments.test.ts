import type { JWK } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmKey, makeCode, rejectKey, revokeKey, withdrawCode } from '../../../functions/store/police/unit-keys.ts'
import { addUnit } from '../../../functions/store/police/units.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import { signRequest } from '../../../infra/local/demo/police-signature.ts'
import { MOST_WRONG } from '../../../shared/police/enrolment.ts'
import { fingerprintOf, keyIdOf } from '../../../shared/police/fingerprint.ts'
import { instant } from '../../../shared/time/instant.ts'
import { notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, registerPolice, type World } from '../../support/world.ts'

const URL_OF = `${ORIGIN}/police/v1/enrolments`
const unit = { id: 'pcr-nova', name: 'Oddělení Nová Zkouška', directorate: 'KŘ Zkouška', contact: '', isTest: false }

let world: World
beforeAll(async () => {
  world = await openWorld()
  await addUnit(world.table, unit, actor())
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

const actor = () => ({ by: 'admin', at: instant(world.now()) })
const newCode = () => makeCode(world.table, unit.id, actor())

async function newKey(algorithm: 'ES256' | 'Ed25519' = 'Ed25519') {
  const privateKey = await privateJwk(algorithm)
  const { d: _d, ...publicKey } = privateKey
  return { keyId: await keyIdOf(publicKey), privateKey, publicKey }
}
type Key = Awaited<ReturnType<typeof newKey>>

interface Changes {
  readonly body?: unknown
  readonly signer?: { readonly keyId: string; readonly privateKey: JWK }
  readonly nonce?: string
  readonly tag?: undefined
}

async function request(code: string, key: Key, { body, signer = key, nonce, ...tagged }: Changes = {}) {
  const sent = body ?? { code, publicKey: key.publicKey }
  const signing = { url: URL_OF, method: 'POST', key: signer, now: world.now(), ...(nonce && { nonce }) } as const
  const tag = 'tag' in tagged ? {} : { tag: 'opora-enrolment' as const }
  return signRequest({ ...signing, ...tag, body: typeof sent === 'string' ? sent : JSON.stringify(sent) })
}

async function enrol(code: string, key: Key, changes: Changes = {}) {
  const answer = await world.intake.request(await request(code, key, changes))
  return { status: answer.status, answer: await answer.json(), headers: answer.headers }
}

async function send(key: Key) {
  const answer = await world.intake.request(await world.sign(notice({ reference: `E-${Math.random()}` }), { key }))
  return { status: answer.status, code: (await answer.json()).code }
}

describe('a unit that sends its key', () => {
  it.each(['Ed25519', 'ES256'] as const)('by %s is told what both sides compare, and waits', async (algorithm) => {
    const key = await newKey(algorithm)
    const { status, answer } = await enrol(await newCode(), key)
    expect(status).toBe(201)
    expect(answer).toEqual({
      keyId: key.keyId,
      unit: { id: unit.id, name: unit.name },
      isTest: false,
      state: 'waiting',
      fingerprint: await fingerprintOf(key.publicKey),
    })
  })

  it('signs nothing before the admin has confirmed the key, then at once, and never again once it is revoked', async () => {
    const key = await newKey()
    await enrol(await newCode(), key)
    expect(await send(key)).toEqual({ status: 401, code: 'unconfirmed-key' })
    const of = { unit: unit.id, keyId: key.keyId }
    await confirmKey(world.table, of, { confirming: { isCompared: true }, actor: actor() })
    expect(await send(key)).toMatchObject({ status: 201 })
    await revokeKey(world.table, of, { revoking: { reason: 'lost' }, actor: actor() })
    expect(await send(key)).toEqual({ status: 401, code: 'revoked-key' })
  })

  it('is told by the same code and key how the key stands, and nobody else is', async () => {
    const [key, code] = [await newKey(), await newCode()]
    const of = { unit: unit.id, keyId: key.keyId }
    await enrol(code, key)
    expect(await enrol(code, key)).toMatchObject({ status: 200, answer: { state: 'waiting' } })
    await confirmKey(world.table, of, {
      confirming: { isCompared: true, validFrom: '2026-03-03T00:00:00.000Z' },
      actor: actor(),
    })
    expect(await enrol(code, key)).toMatchObject({ status: 200, answer: { state: 'not-yet-valid' } })
    expect(await send(key)).toEqual({ status: 401, code: 'key-not-yet-valid' })
    world.setTime('2026-03-13T00:00:00Z')
    expect(await enrol(code, key)).toMatchObject({ status: 200, answer: { state: 'valid' } })
    await revokeKey(world.table, of, { revoking: { reason: 'compromised' }, actor: actor() })
    expect(await enrol(code, key)).toMatchObject({ status: 200, answer: { state: 'revoked' } })
    expect(await enrol(code, await newKey())).toMatchObject({ status: 401, answer: { code: 'code-unknown' } })
  })

  it('whose key is rejected is told so, and the key stays unknown', async () => {
    const [key, code] = [await newKey(), await newCode()]
    await enrol(code, key)
    await rejectKey(world.table, { unit: unit.id, keyId: key.keyId }, actor())
    expect(await enrol(code, key)).toMatchObject({ status: 200, answer: { state: 'rejected' } })
    expect(await send(key)).toEqual({ status: 401, code: 'unknown-key' })
  })
})

describe('a code that takes no key', () => {
  const unknown = '2222 2222 2222 2222'

  it('is refused alike whether it is used, expired, taken back, guessed at, unknown or no code', async () => {
    const [used, expired, takenBack] = [await newCode(), await newCode(), await newCode()]
    await enrol(used, await newKey())
    await withdrawCode(world.table, { unit: unit.id, begins: takenBack.slice(0, 4) }, actor())
    const asked = async (code: string) => {
      const { status, answer, headers } = await enrol(code, await newKey())
      return { status, answer, headers: [...headers.entries()].filter(([name]) => name !== 'date') }
    }
    const answers = [await asked(used), await asked(takenBack), await asked(unknown), await asked('nevím')]
    world.setTime('2026-03-09T09:00:00Z')
    answers.push(await asked(expired))
    expect(answers[0]).toMatchObject({ status: 401, answer: { code: 'code-unknown' } })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('can be guessed at a few times only; then the right one serves nobody', async () => {
    const code = await newCode()
    // The same beginning and another secret: two steps of the same size at two places leave the check as it is.
    const wrong = guessesOf(code)
    for (const guess of wrong.slice(0, MOST_WRONG))
      expect(await enrol(guess, await newKey())).toMatchObject({ status: 401, answer: { code: 'code-unknown' } })
    expect(await enrol(code, await newKey())).toMatchObject({ status: 401, answer: { code: 'code-unknown' } })
  })

  it('is closed by as many guesses at once, whatever each is answered', async () => {
    const code = await newCode()
    const guesses = guessesOf(code).slice(0, 2 * MOST_WRONG)
    const answers = await Promise.all(guesses.map(async (guess) => enrol(guess, await newKey())))
    for (const { answer } of answers) expect(['code-unknown', 'busy']).toContain(answer.code)
    for (const guess of guessesOf(code).slice(0, MOST_WRONG)) await enrol(guess, await newKey())
    expect(await enrol(code, await newKey())).toMatchObject({ status: 401, answer: { code: 'code-unknown' } })
  })

  it('after some wrong ones still serves whoever has it', async () => {
    const code = await newCode()
    for (const guess of guessesOf(code).slice(0, MOST_WRONG - 1)) await enrol(guess, await newKey())
    expect(await enrol(code, await newKey())).toMatchObject({ status: 201 })
  })
})

/** Codes that begin alike and whose check fits. */
function guessesOf(code: string): string[] {
  const signs = '2345679AEKMRUWXYZ'
  const kept = code.replaceAll(' ', '')
  const sum = (text: string) => [...text].reduce((all, sign, at) => all + signs.indexOf(sign) * (at + 1), 0) % 17
  return [...signs].flatMap((one) =>
    [...signs].flatMap((other) => {
      const guess = `${kept.slice(0, 4)}${one}${other}${kept.slice(6)}`
      return guess !== kept && sum(guess) === 0 ? [guess] : []
    }),
  )
}

describe('of many at once', () => {
  it('one key gets in by a code', async () => {
    const code = await newCode()
    const keys = await Promise.all(Array.from({ length: 8 }, () => newKey()))
    const answers = await Promise.all(keys.map((key) => enrol(code, key)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401, 401, 401, 401, 401])
  })

  it('the same request gets in once and is told the same', async () => {
    const [code, key] = [await newCode(), await newKey()]
    const answers = await Promise.all(Array.from({ length: 8 }, () => enrol(code, key)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201])
  })
})

describe('a key that is there already', () => {
  it('is not taken for another unit, even one that was revoked', async () => {
    const key = await newKey()
    await registerPolice(world.table, key, { revokedAt: '2026-03-01T00:00:00.000Z' })
    expect(await enrol(await newCode(), key)).toMatchObject({ status: 409, answer: { code: 'key-taken' } })
  })

  it('is not taken by a second code', async () => {
    const key = await newKey()
    await enrol(await newCode(), key)
    expect(await enrol(await newCode(), key)).toMatchObject({ status: 409, answer: { code: 'key-taken' } })
  })
})

describe('a request that is not good', () => {
  const digestOfNothing = 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'
  const refused = async (key: Key, changes: Changes) => {
    const code = await newCode()
    const before = (await world.kept()).length
    const { status, answer, headers } = await enrol(code, key, changes)
    expect((await world.kept()).length, 'nothing is stored').toBe(before)
    expect(JSON.stringify(answer)).not.toContain(String(key.privateKey.d))
    if (status === 401) expect(headers.get('accept-signature')).toContain('tag="opora-enrolment"')
    for (const fault of answer.faults ?? []) {
      expect(answer.reasons[fault.code]).toMatch(/\.$/)
      expect(fault.example).toMatchObject({ publicKey: { kty: 'OKP' } })
    }
    return answer.code
  }

  it.each<[string, (key: Key) => Changes | Promise<Changes>, string]>([
    [
      'signed by another key',
      async (key) => ({ signer: { ...(await newKey()), keyId: key.keyId } }),
      'signature-invalid',
    ],
    ['signed by a key of another id', (key) => ({ signer: { ...key, keyId: 'pcr' } }), 'signature-invalid'],
    ['signed as a notice', () => ({ tag: undefined }), 'signature-malformed'],
    ['with the private key', (key) => ({ body: { code: 'x', publicKey: key.privateKey } }), 'invalid-enrolment'],
    [
      'with a field that nobody knows',
      (key) => ({ body: { code: 'x', publicKey: key.publicKey, unit: 'a' } }),
      'invalid-enrolment',
    ],
    ['without a key', () => ({ body: { code: 'x' } }), 'invalid-enrolment'],
    ['that is no object', () => ({ body: [] }), 'invalid-enrolment'],
    ['that is no JSON', () => ({ body: '{' }), 'not-json'],
    ['with a field twice', () => ({ body: '{"code":"x","code":"y","publicKey":{}}' }), 'not-json'],
    ['nested without end', () => ({ body: '['.repeat(20_000) }), 'not-json'],
    [
      'with a point that is on no curve',
      (key) => ({
        body: { code: 'x', publicKey: { kty: 'EC', crv: 'P-256', x: key.publicKey.x, y: key.publicKey.x } },
      }),
      'invalid-enrolment',
    ],
    [
      'with a key by which anybody signs',
      () => ({ body: { code: 'x', publicKey: { kty: 'OKP', crv: 'Ed25519', x: `AQ${'A'.repeat(41)}` } } }),
      'invalid-enrolment',
    ],
    ['with a nonce that is too short', () => ({ nonce: 'x' }), 'signature-malformed'],
  ])('%s is refused', async (_, changesOf, code) => {
    const key = await newKey()
    expect(await refused(key, await changesOf(key))).toBe(code)
  })

  it('signed long ago, changed on its way or unsigned is refused', async () => {
    const key = await newKey()
    const sent = await request(await newCode(), key)
    const changed = new Request(sent.url, {
      method: 'POST',
      headers: sent.headers,
      body: `${await sent.clone().text()} `,
    })
    expect((await (await world.intake.request(changed)).json()).code).toBe('digest-mismatch')
    const bare = new Request(URL_OF, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: await sent.clone().text(),
    })
    expect((await (await world.intake.request(bare)).json()).code).toBe('unsigned')
    world.setTime('2026-03-02T09:05:01Z')
    expect((await (await world.intake.request(sent)).json()).code).toBe('outside-window')
  })

  it.each<[string, (headers: Headers) => void, string]>([
    ['unsigned', (headers) => headers.delete('signature'), 'unsigned'],
    ['without what it signs', (headers) => headers.delete('signature-input'), 'unsigned'],
    ['signed for others', (headers) => headers.set('signature-input', 'a=();tag="other"'), 'signature-malformed'],
    ['without a digest', (headers) => headers.delete('content-digest'), 'signature-malformed'],
    ['of another digest', (headers) => headers.set('content-digest', digestOfNothing), 'digest-mismatch'],
  ])('%s is refused before anybody looks into its body', async (_, change, code) => {
    for (const body of ['{', '[]', '{"code":1}']) {
      const sent = await request('', await newKey(), { body })
      change(sent.headers)
      expect((await (await world.intake.request(sent)).json()).code).toBe(code)
    }
  })

  it.each(['GET', 'PUT', 'DELETE', 'HEAD'])('%s is told what the address takes', async (method) => {
    const answer = await world.intake.request(new Request(URL_OF, { method }))
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  })
})
