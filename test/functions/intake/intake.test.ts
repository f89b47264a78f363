import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import { asTakenBefore } from '../../../shared/police/compared.ts'
import { type Notice, noticeSchema } from '../../../shared/police/notice.ts'
import { endangered, notice } from '../../support/notices.ts'
import { openWorld, registerPolice, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

const reference = (() => {
  let number = 0
  return () => `ZK-${++number}`
})()

describe('a good notice', () => {
  it('is acknowledged with a receipt that anyone can check', async () => {
    const answer = await world.intake.request(await world.sign(notice({ reference: reference() })))
    expect(answer.status).toBe(201)
    const receipt = await answer.json()
    expect(receipt).toMatchObject({
      centre: { id: 'liberec', name: 'Intervenční centrum Liberec' },
      deliveredAt: '2026-03-02T09:00:00.000Z',
      offerDueAt: '2026-03-04T09:00:00.000Z',
    })
    const published = await (await world.intake.request('/.well-known/jwks.json')).json()
    const { payload } = await jwtVerify(receipt.receipt, createLocalJWKSet(published), {
      typ: 'opora-receipt+jwt',
      currentDate: world.now(),
    })
    expect(payload).toMatchObject({ sub: receipt.noticeId, centre: 'liberec', offerDueAt: receipt.offerDueAt })
    expect(JSON.stringify(published)).not.toContain('"d"')
  })

  it('is stored whole or not at all: receipt, notice, file, report, deadline and letter', async () => {
    const before = await countByType()
    await world.deliver(
      notice({ reference: reference(), endangered: [endangered(), endangered({ givenName: 'Druhá' })] }),
    )
    const after = await countByType()
    const added = Object.fromEntries(Object.entries(after).map(([type, n]) => [type, n - (before[type] ?? 0)]))
    expect(added).toMatchObject({
      receipt: 1,
      notice: 1,
      'notice-place': 1,
      client: 2,
      report: 2,
      deadline: 2,
      letter: 1,
      nonce: 1,
    })
  })

  it('gets the first receipt again when it is sent again, even with other white space', async () => {
    const content = notice({ reference: reference() })
    const first = await world.deliver(content)
    world.setTime('2026-03-02T10:00:00Z')
    const again = await world.intake.request(await world.sign(JSON.stringify(content, undefined, 3)))
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(first)
  })

  it.each(['one-person', 'two-persons-with-children', 'repeated', 'little-known', 'safe-windows'])(
    'like the example %s is accepted',
    async (name) => {
      world.setTime('2026-11-21T18:00:00Z')
      const body = readFileSync(`test/examples/notice-${name}.json`, 'utf8')
      const answer = await world.intake.request(await world.sign(body))
      expect(answer.status).toBe(201)
    },
  )

  it('may be signed with a P-256 key', async () => {
    const key = { keyId: 'p256', privateKey: await privateJwk('ES256') }
    await registerPolice(world.table, key)
    const answer = await world.intake.request(await world.sign(notice({ reference: reference() }), { key }))
    expect(answer.status).toBe(201)
  })
})

describe('a notice of a night in which little is known', () => {
  const little = () => ({
    reference: reference(),
    unit: { name: 'Oddělení Zkouška' },
    officer: { serviceNumber: '000000' },
    enteredAt: '2026-03-02T02:30:00+01:00',
    evictedAt: '2026-03-02T03:00:00+01:00',
    dwelling: { district: 'CZ0513', municipalityCode: '999999' },
    endangered: [{ familyName: 'Testovací', phone: 'u sousedky' }, { nameUnknown: true }],
  })

  it('starts the clock and writes the letter; the answer says what is missing and what to ask about, the receipt is short', async () => {
    const answer = await world.intake.request(await world.sign(JSON.stringify(little())))
    expect(answer.status).toBe(201)
    const { noticeId, missing, verify, receipt } = await answer.json()
    expect(missing).toEqual(
      expect.arrayContaining(['evicted', 'endangered.0.birthDate', 'dwelling.street', 'incident']),
    )
    expect(verify).toEqual([
      { path: 'dwelling.municipalityCode', code: 'unknown-municipality' },
      { path: 'endangered.0.phone', code: 'unverified-phone' },
    ])
    const [, payload = ''] = receipt.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    expect(claims.sub).toBe(noticeId)
    expect(Object.keys(claims)).toEqual([
      'iss',
      'sub',
      'iat',
      'sender',
      'digest',
      'centre',
      'deliveredAt',
      'offerDueAt',
    ])
    expect(receipt.length).toBeLessThan(700)
    const letters = (await world.kept()).filter(({ type, thread }) => type === 'letter' && thread === noticeId)
    expect(letters).toHaveLength(1)
  })

  it('opens files for those who have one name and for those who have none', async () => {
    const { noticeId } = await (await world.intake.request(await world.sign(JSON.stringify(little())))).json()
    const centre = world.centre('liberec')
    const { clients: ids } = (await readItem(world.table, keys.notice('liberec', noticeId))) as { clients: string[] }
    const names = (rows: readonly { client: string; name: string }[]) =>
      ids.map((id) => rows.find(({ client }) => client === id)?.name)
    expect(names((await centre.clients({ whose: 'all', me: '' })).clients)).toEqual(['Testovací', ''])
    expect(names(await centre.duties())).toEqual(['Testovací', ''])
    const file = await centre.file(ids[1] ?? '', { by: 'liberec-jana', role: 'worker', now: world.now().toISOString() })
    expect(file.report?.evicted).toEqual({})
    expect(file.person).toEqual({ district: expect.any(String) })
  })
})

describe('the same notice in another spelling', () => {
  const spellings: readonly [string, (content: Notice) => object][] = [
    ['decomposed letters', (content) => ({ ...content, reference: content.reference.normalize('NFD') })],
    [
      'hyphens that do not break',
      (content) => ({ ...content, reference: content.reference.replaceAll('-', '\u2011') }),
    ],
    [
      'hyphens that may be hidden',
      (content) => ({ ...content, reference: content.reference.replaceAll(/-(?=\d)/g, '\u00AD') }),
    ],
    ['small letters', (content) => ({ ...content, reference: content.reference.toLowerCase() })],
    [
      'another number',
      ({ endangered: [person], ...content }) => ({
        ...content,
        endangered: [{ ...person, phone: '700\u00A0000/999' }],
      }),
    ],
    ['another zone', (content) => ({ ...content, enteredAt: '2026-03-02T06:30:00Z' })],
    ['empty fields', (content) => ({ ...content, previousReference: null, ospod: { informed: null, name: '' } })],
  ]

  it.each(spellings)('gets the first receipt and opens no second file: %s', async (_what, spelled) => {
    const content = notice({ reference: `${reference()}/ČJ-2026` })
    const first = await world.deliver(content)
    const before = (await world.kept()).length
    const again = await world.intake.request(await world.sign(JSON.stringify(spelled(content))))
    expect([again.status, await again.json()]).toEqual([200, first])
    expect(await world.kept()).toHaveLength(before)
  })
})

describe('a notice that was accepted before text was spelled one way', () => {
  it('gets the receipt of that time again', async () => {
    const content = notice({
      reference: 'č. j. 12\u00A0345',
      officer: { name: 'Ota', phone: '+420 700 000 000' } as Notice['officer'],
    })
    const receipt = {
      noticeId: '01KB0000000000000000000000',
      centre: { id: 'liberec', name: 'IC' },
      deliveredAt: 'x',
      offerDueAt: 'y',
      receipt: 'z',
    }
    const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
    const contentDigest = digest(JSON.stringify(asTakenBefore(content, noticeSchema.parse(content))))
    const key = keys.receipt('pcr-zkouska', digest(content.reference))
    const Item = { ...key, type: 'receipt', shape: 1, contentDigest, receipt }
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item }))
    const before = (await world.kept()).length
    const again = await world.intake.request(await world.sign(content))
    expect([again.status, await again.json()]).toEqual([200, receipt])
    const other = await world.intake.request(await world.sign({ ...content, children: [aChild] }))
    expect(other.status).toBe(409)
    expect(await world.kept()).toHaveLength(before)
  })
})

describe('what is stored of a notice', () => {
  it('has the words about people only in their files', async () => {
    const { noticeId } = await world.deliver(notice({ reference: reference() }))
    const items = await world.kept()
    const item = items.find(({ type, pk }) => type === 'notice' && String(pk).endsWith(noticeId))
    expect(item).toMatchObject({ district: 'CZ0513', enteredAt: '2026-03-02T06:30:00.000Z' })
    expect(item).not.toHaveProperty('sealed')
    expect(item).not.toHaveProperty('key')
  })

  it('is found by its id alone', async () => {
    const { noticeId } = await world.deliver(notice({ reference: reference() }))
    const place = await readItem(world.table, keys.noticePlace(noticeId))
    expect(place).toMatchObject({ centre: 'liberec', sender: 'pcr-zkouska' })
    expect(await readItem(world.table, keys.notice(String(place?.['centre']), noticeId))).toBeDefined()
    expect(await readItem(world.table, keys.receipt('pcr-zkouska', String(place?.['referenceDigest'])))).toBeDefined()
  })
})

async function countByType(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { type } of await world.kept()) counts[String(type)] = (counts[String(type)] ?? 0) + 1
  return counts
}

describe('the same signed bytes once more', () => {
  it('are answered with the receipt of the first time', async () => {
    const request = await world.sign(notice({ reference: reference() }))
    const first = await world.intake.request(request.clone())
    const again = await world.intake.request(request)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(await again.json()).toEqual(await first.json())
  })

  it('twenty times at once are one notice, and all have its receipt', async () => {
    const before = await countByType()
    const request = await world.sign(notice({ reference: reference() }))
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.intake.request(request.clone())))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(19).fill(200), 201])
    const receipts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(receipts).size).toBe(1)
    expect((await countByType())['receipt']).toBe((before['receipt'] ?? 0) + 1)
  })
})

describe('no personal data', () => {
  it('is stored in the clear', async () => {
    await world.deliver(notice({ reference: reference(), endangered: [endangered({ familyName: 'Nečitelná' })] }))
    const stored = JSON.stringify(await world.kept())
    for (const secret of ['Nečitelná', 'Neexistující', '700 000 999', 'Zkušební 1', 'Vymyšlená událost', 'Zkušební']) {
      expect(stored.split(secret).length - 1, secret).toBe(0)
    }
  })
})

/** A request changed after it was signed. */
async function changed(change: (headers: Headers, body: string) => string | undefined): Promise<Request> {
  const signed = await world.sign(notice({ reference: reference() }))
  const headers = new Headers(signed.headers)
  const text = await signed.text()
  const body = change(headers, text) ?? text
  return new Request(signed.url, { method: 'POST', headers, body })
}

type Refusals = Record<string, { code: string; status: number; request: () => Promise<Request> }>

const refusals: Refusals = {
  'is too large': {
    code: 'too-large',
    status: 413,
    request: () => world.sign(JSON.stringify({ padding: 'x'.repeat(256 * 1024) })),
  },
  'is not JSON by its type': {
    code: 'unsupported-type',
    status: 415,
    request: () => changed((headers) => void headers.set('content-type', 'text/plain')),
  },
  'is not signed': {
    code: 'unsigned',
    status: 401,
    request: () => changed((headers) => void headers.delete('signature')),
  },
  'has a signature that cannot be read': {
    code: 'signature-malformed',
    status: 401,
    request: () => changed((headers) => void headers.set('signature-input', 'opora=("@method"')),
  },
  'does not cover the digest': {
    code: 'signature-malformed',
    status: 401,
    request: () =>
      changed((headers) => {
        headers.set('signature-input', (headers.get('signature-input') ?? '').replace(' "content-digest"', ''))
        return undefined
      }),
  },
  'is signed for another purpose': {
    code: 'signature-malformed',
    status: 401,
    request: () =>
      changed((headers) => {
        headers.set('signature-input', (headers.get('signature-input') ?? '').replace('opora-notice', 'other'))
        return undefined
      }),
  },
  'is signed by an unknown key': {
    code: 'unknown-key',
    status: 401,
    request: () => world.sign(notice(), { key: { ...world.policeKey, keyId: 'nobody' } }),
  },
  'is signed by a revoked key': {
    code: 'revoked-key',
    status: 401,
    request: async () => {
      const key = { keyId: 'revoked', privateKey: await privateJwk('Ed25519') }
      await registerPolice(world.table, key, { revokedAt: '2026-03-01T00:00:00.000Z' })
      return world.sign(notice(), { key })
    },
  },
  'was signed 301 seconds ago': {
    code: 'outside-window',
    status: 401,
    request: () => world.sign(notice(), { now: new Date('2026-03-02T08:54:59Z') }),
  },
  'was signed 301 seconds from now': {
    code: 'outside-window',
    status: 401,
    request: () => world.sign(notice(), { now: new Date('2026-03-02T09:05:01Z') }),
  },
  'was changed on the way': {
    code: 'digest-mismatch',
    status: 401,
    request: () => changed((_headers, body) => `${body} `),
  },
  'is signed by another key than it names': {
    code: 'signature-invalid',
    status: 401,
    request: async () => world.sign(notice(), { key: { ...world.policeKey, privateKey: await privateJwk('Ed25519') } }),
  },
  'is not JSON': { code: 'not-json', status: 400, request: () => world.sign('{"reference":') },
  'is not UTF-8': { code: 'not-utf8', status: 415, request: () => world.sign(new Uint8Array([0x22, 0xff, 0x22])) },
  'lacks a field': {
    code: 'invalid-notice',
    status: 422,
    request: () => world.sign(JSON.stringify({ ...notice(), officer: undefined })),
  },
  'has a field that nobody knows': {
    code: 'invalid-notice',
    status: 422,
    request: () => world.sign(JSON.stringify({ ...notice(), oficer: {} })),
  },
  'names an unknown district': {
    code: 'invalid-notice',
    status: 422,
    request: () => world.sign(JSON.stringify(notice()).replace('CZ0513', 'CZ9999')),
  },
  'says that the eviction is yet to come': {
    code: 'invalid-notice',
    status: 422,
    request: () => world.sign(notice({ evictedAt: '2026-03-03T10:00:00+01:00' })),
  },
  'has a control in a name': {
    code: 'invalid-notice',
    status: 422,
    request: () => world.sign(notice({ endangered: [endangered({ familyName: 'Test\u0007ovací' })] })),
  },
  'says that the officer has yet to come': {
    code: 'invalid-notice',
    status: 422,
    request: () =>
      world.sign(notice({ enteredAt: '2026-03-02T10:10:00+01:00', evictedAt: '2026-03-02T11:00:00+01:00' })),
  },
  'says that the eviction was before the entry': {
    code: 'invalid-notice',
    status: 422,
    request: () => world.sign(notice({ evictedAt: '2026-03-02T07:00:00+01:00' })),
  },
  'is for a centre that cannot receive yet': {
    code: 'no-centre',
    status: 422,
    request: () => world.sign(notice({ dwelling: { ...notice().dwelling, district: 'CZ0100' } })),
  },
}

it('a notice is told all that is wrong with it at once, each field once', async () => {
  const nobody = { ...notice(), officer: {}, oficer: {}, evictedAt: '2026-03-02T07:00:00+01:00' }
  const answer = await world.intake.request(await world.sign(JSON.stringify(nobody)))
  const { faults } = await answer.json()
  expect(faults.map(({ path, code }: { path: string; code: string }) => [path, code]).toSorted()).toEqual([
    ['evictedAt', 'before-entry'],
    ['officer.name', 'missing'],
    ['oficer', 'unrecognized_keys'],
  ])
})

describe('a request is refused, saying why and what to do, and nothing is stored, when it', () => {
  it.each(Object.entries(refusals))('%s', async (_name, { code, status, request }) => {
    const prepared = await request()
    const before = (await world.kept()).length
    const answer = await world.intake.request(prepared)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const problem = await answer.json()
    expect(problem).toMatchObject({ code, status, type: `urn:opora:problem:${code}` })
    expect(problem.title).not.toBe('')
    expect(problem.detail).not.toBe('')
    expect(answer.headers.has('accept-signature')).toBe(status === 401)
    expect(await world.kept()).toHaveLength(before)
  })

  it.each([
    ['another reference', () => notice({ reference: reference() })],
    ['the same reference', (content: Notice) => ({ ...content, children: [aChild] })],
  ])('uses a nonce for the second time, with other content under %s', async (_what, other) => {
    const content = notice({ reference: reference() })
    const nonce = `${content.reference}-nonce`
    expect((await world.intake.request(await world.sign(content, { nonce }))).status).toBe(201)
    const answer = await world.intake.request(await world.sign(other(content), { nonce }))
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'nonce-used' })
  })

  it('gives other content under a reference that was used', async () => {
    const content = notice({ reference: reference() })
    await world.deliver(content)
    const answer = await world.intake.request(await world.sign({ ...content, children: [aChild] }))
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'reference-taken' })
  })
})

const aChild = { age: 3, livesInDwelling: true, presentAtIncident: false, directlyEndangered: false }

describe('a refusal', () => {
  it('names the faulty places and never their values', async () => {
    const body = JSON.stringify({ ...notice(), endangered: [{ ...endangered({ familyName: 'Tajná' }), sex: 'tajné' }] })
    const answer = await world.intake.request(await world.sign(body))
    const text = await answer.text()
    const example = { endangered: [{ sex: 'female' }] }
    expect(JSON.parse(text).faults).toEqual([{ path: 'endangered.0.sex', code: 'invalid_value', example }])
    expect(text).not.toMatch(/tajn/i)
  })

  it('says in words what each code means', async () => {
    const body = JSON.stringify(notice({ evictedAt: '2076-03-02T08:00:00+01:00' }))
    const answer = await (await world.intake.request(await world.sign(body))).json()
    expect(answer.faults).toMatchObject([{ path: 'evictedAt', code: 'in-the-future' }])
    expect(answer.reasons).toEqual({ 'in-the-future': expect.stringContaining('v budoucnosti') })
  })

  it('speaks Czech unless English is asked for first', async () => {
    const czech = await world.intake.request(new Request('https://opora.example/nothing'))
    const english = await world.intake.request(
      new Request('https://opora.example/police/v1/notices', { method: 'POST', headers: { 'accept-language': 'en' } }),
    )
    expect(czech.headers.get('content-language')).toBe('cs')
    expect(english.headers.get('content-language')).toBe('en')
  })
})
