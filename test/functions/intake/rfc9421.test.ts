import { createHmac, timingSafeEqual } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import {
  type RequestDescriptor,
  type ResponseDescriptor,
  type SignatureMessage,
  type Verifier,
  verifySignature,
} from 'http-message-sig'
import { describe, expect, it } from 'vitest'
import { checkSignature, isDigestOf, verifierFor } from '../../../functions/intake/signature.ts'
import { Problem } from '../../../shared/problems/problem.ts'

/*
 * The examples of RFC 9421 (appendix B) and RFC 9530 (appendices B and D), byte for byte. Their keys are published and good for
 * nothing but tests.
 */

/** B.1.3, test-key-ecc-p256 */
const p256 = {
  kty: 'EC',
  crv: 'P-256',
  kid: 'test-key-ecc-p256',
  x: 'qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA',
  y: 'Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0',
}

/** B.1.4, test-key-ed25519 */
const ed25519 = {
  kty: 'OKP',
  crv: 'Ed25519',
  kid: 'test-key-ed25519',
  x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs',
}

/** B.1.5, test-shared-secret */
const sharedSecret = Buffer.from(
  'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==',
  'base64',
)

/** B.2, test-request */
const request: RequestDescriptor = {
  kind: 'request',
  method: 'POST',
  targetUri: 'https://example.com/foo?param=Value&Pet=dog',
  fields: [
    { name: 'Host', value: 'example.com' },
    { name: 'Date', value: 'Tue, 20 Apr 2021 02:07:55 GMT' },
    { name: 'Content-Type', value: 'application/json' },
    {
      name: 'Content-Digest',
      value: 'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
    },
    { name: 'Content-Length', value: '18' },
  ],
}

/** B.2, test-response */
const response: ResponseDescriptor = {
  kind: 'response',
  status: 200,
  fields: [
    { name: 'Date', value: 'Tue, 20 Apr 2021 02:07:56 GMT' },
    { name: 'Content-Type', value: 'application/json' },
    {
      name: 'Content-Digest',
      value: 'sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:',
    },
    { name: 'Content-Length', value: '23' },
  ],
}

interface Vector {
  readonly message: RequestDescriptor | ResponseDescriptor
  readonly components: readonly string[]
  readonly input: string
  readonly signature: string
  readonly verifier: Verifier
}

const vectors: Record<string, Vector> = {
  'B.2.4, a response by ecdsa-p256-sha256': {
    message: response,
    components: ['@status', 'content-type', 'content-digest', 'content-length'],
    input:
      'sig-b24=("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"',
    signature: 'sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==:',
    verifier: verifierFor(p256),
  },
  'B.2.5, a request by hmac-sha256': {
    message: request,
    components: ['date', '@authority', 'content-type'],
    input: 'sig-b25=("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"',
    signature: 'sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:',
    // No police key is a shared secret; this one proves how the library puts together what is signed.
    verifier: {
      algorithm: 'hmac-sha256',
      verify: (data, signature) => timingSafeEqual(createHmac('sha256', sharedSecret).update(data).digest(), signature),
    },
  },
  'B.2.6, a request by ed25519': {
    message: request,
    components: ['date', '@method', '@path', '@authority', 'content-type', 'content-length'],
    input:
      'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
    signature: 'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:',
    verifier: verifierFor(ed25519),
  },
}

function withField<M extends RequestDescriptor | ResponseDescriptor>(message: M, name: string, value: string): M {
  const others = message.fields.filter((field) => field.name.toLowerCase() !== name)
  return { ...message, fields: [...others, { name, value }] }
}

function signed({ message, input, signature }: Vector): RequestDescriptor | ResponseDescriptor {
  return withField(withField(message, 'signature-input', input), 'signature', signature)
}

function verified(message: SignatureMessage, { components, verifier }: Vector) {
  return verifySignature(message, {
    policy: {
      algorithms: [verifier.algorithm],
      requiredComponents: components,
      requiredParameters: ['created', 'keyid'],
      now: 1618884473,
    },
    resolveVerifier: () => verifier,
  })
}

/** The message with the value behind a covered component changed. */
function tampered(message: RequestDescriptor | ResponseDescriptor, component: string) {
  if (message.kind === 'response' && component === '@status') return { ...message, status: 201 }
  if (message.kind === 'request' && component === '@method') return { ...message, method: 'PUT' }
  if (message.kind === 'request' && component === '@path') return { ...message, targetUri: 'https://example.com/fooo' }
  if (message.kind === 'request' && component === '@authority')
    return { ...message, targetUri: 'https://example.org/foo' }
  return withField(message, component, 'another')
}

describe.each(Object.entries(vectors))('the example %s', (_name, vector) => {
  it('verifies', async () => {
    const { algorithm, parameters } = await verified(signed(vector), vector)
    expect(algorithm).toBe(vector.verifier.algorithm)
    expect(parameters.created).toBe(1618884473)
  })

  it.each(vector.components)('does not verify once its %s is another', async (component) => {
    const message = tampered(signed(vector), component)
    await expect(verified(message, vector)).rejects.toMatchObject({ code: 'VerificationFailed' })
  })

  it('does not verify with another time of signing', async () => {
    const earlier = { ...vector, input: vector.input.replace('created=1618884473', 'created=1618884472') }
    await expect(verified(signed(earlier), vector)).rejects.toMatchObject({ code: 'VerificationFailed' })
  })

  it('is no notice: it is not signed for us and does not cover what we want', async () => {
    const { fields } = signed(vector)
    const headers = Object.fromEntries(fields.map(({ name, value }) => [name.toLowerCase(), value]))
    const asked = { method: 'POST', targetUri: request.targetUri, headers, body: Buffer.from('{"hello": "world"}') }
    const senderKey = { keyId: ed25519.kid, sender: 'zkouska', publicKey: ed25519 }
    const lookUp = async () => ({
      senderKey,
      centreKeys: new Map(),
      closed: new Map(),
      network: { centres: [], coverage: [] },
    })
    const refusal = checkSignature(asked, { now: new Date(1618884473 * 1000), tag: 'opora-notice', lookUp })
    await expect(refusal).rejects.toEqual(new Problem('signature-malformed'))
  })
})

describe('our verifier', () => {
  it.each([
    ['an Ed25519 key', ed25519, 'B.2.4, a response by ecdsa-p256-sha256'],
    ['a P-256 key', p256, 'B.2.6, a request by ed25519'],
  ])('with %s says no to a signature by the other algorithm', async (_what, key, name) => {
    const vector = vectors[name]
    if (vector === undefined) throw new Error(`no example ${name}`)
    const other = { ...vector, verifier: verifierFor(key) }
    await expect(verified(signed(other), other)).rejects.toMatchObject({ code: 'VerificationFailed' })
  })

  it.each([0, 1, 63, 65, 1000])('says no to a signature of %i bytes', async (length) => {
    const signature = new Uint8Array(length)
    for (const key of [ed25519, p256]) expect(await verifierFor(key).verify(Buffer.from('x'), signature)).toBe(false)
  })
})

/**
 * The object and its line feed in brotli. The RFC prints `8B 08` where the stream has `0B 09`; those bytes are no brotli, and it is
 * these that its digests were taken of.
 */
const brotli = Buffer.from('0B09807B2268656C6C6F223A2022776F726C64227D0A03', 'hex')

describe('the digest of RFC 9530', () => {
  it.each([
    ['appendix D', '{"hello": "world"}', 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:'],
    ['appendix B.1', '{"hello": "world"}\n', 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:'],
    ['appendix B.2, of nothing', '', 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'],
    ['appendix B.3, of a part', '"world"}\n', 'sha-256=:jjcgBDWNAtbYUXI37CVG3gRuGOAjaaDRGpIUFsdyepQ=:'],
    ['appendix B.4, of other bytes than text', brotli, 'sha-256=:d435Qo+nKZ+gLcUHn7GQtQ72hiBVAgqoLsZnZPiTGPk=:'],
    [
      'appendix B.6, beside another algorithm',
      brotli,
      'sha-256=:d435Qo+nKZ+gLcUHn7GQtQ72hiBVAgqoLsZnZPiTGPk=:,sha-512=:db7fdBbgZMgX1Wb2MjA8zZj+rSNgfmDCEEXM8qLWfpfoNY0sCpHAzZbj09X1/7HAb7Od5Qfto4QpuBsFbUO3dQ==:',
    ],
    ['appendix B.7', '{"title": "New Title"}\n', 'sha-256=:mEkdbO7Srd9LIOegftO0aBX+VPTVz7/CSHes2Z27gc4=:'],
    [
      'appendix B.7, of several lines',
      '{\n  "id": "123",\n  "title": "New Title"\n}\n',
      'sha-256=:uVSlinTTdQUwm2On4k8TJUikGN1bf/Ds8WPX4oe0h9I=:',
    ],
    [
      'appendix B.8',
      '{\n  "status": "created",\n  "id": "123",\n  "ts": 1569327729,\n  "instance": "/books/123"\n}\n',
      'sha-256=:yXIGDTN5VrfoyisKlXgRKUHHMs35SNtyC3szSz1dbO8=:',
    ],
    [
      'appendix B.10',
      '{\n  "title": "Not Found",\n  "detail": "Cannot PATCH a non-existent resource",\n  "status": 404\n}\n',
      'sha-256=:EXB0S2VF2H7ijkAVJkH1Sm0pBho0iDZcvVUHHXTTZSA=:',
    ],
  ])('in %s is that of the content, and of no other', (_where, content, header) => {
    expect(isDigestOf(Buffer.from(content), header)).toBe(true)
    const other = Buffer.concat([Buffer.from(content), Buffer.from(' ')])
    expect(isDigestOf(other, header)).toBe(false)
  })

  it('in appendices B.4 and B.6 is that of the object in brotli, not of the bytes printed there', () => {
    const printed = Buffer.from('8B08807B2268656C6C6F223A2022776F726C64227D0A03', 'hex')
    const header = 'sha-256=:d435Qo+nKZ+gLcUHn7GQtQ72hiBVAgqoLsZnZPiTGPk=:'
    expect(brotliDecompressSync(brotli).toString()).toBe('{"hello": "world"}\n')
    expect(() => brotliDecompressSync(printed)).toThrow()
    expect(isDigestOf(printed, header)).toBe(false)
  })

  const good = 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:'

  it.each([
    ['alone', good],
    ['after another', `sha-512=:AAAA:, ${good}`],
    ['before another', `${good} , md5=:Sd/dVLAcvNLSq16eXua5uQ==:`],
    ['after a tab', `sha=:AAAA:,\t${good}`],
    ['with a parameter', `${good};a=1`],
  ])('is found %s', (_where, header) => {
    expect(isDigestOf(Buffer.from('{"hello": "world"}'), header)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    [
      'another algorithm only',
      'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
    ],
    ['no colons', good.replaceAll(':', '')],
    ['one colon', good.slice(0, -1)],
    ['something behind it', `${good}x`],
    ['two of them', `${good}, ${good}`],
    ['two different ones', `sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:, ${good}`],
    ['capitals', good.toUpperCase()],
    ['a longer name', `x${good}`],
    ['a space before the value', good.replace('=', '= ')],
    ['the alphabet of URLs', 'sha-256=:RK_0qy18MlBSVnWgjwz6lZEWjP_lF5HF9bvEF8FabDg=:'],
    ['too few bytes', 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBA==:'],
    ['hexadecimal digits', 'sha-256=:5f8f04f6a3a892aaabbddb6cf273894493773960d4a325b105fee46eef4304f1:'],
    ['a text', `sha-256="${good}"`],
  ])('is malformed with %s', (_what, header) => {
    const problem = new Problem('signature-malformed')
    expect(() => isDigestOf(Buffer.from('{"hello": "world"}'), header)).toThrow(problem)
  })
})
