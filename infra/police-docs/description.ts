import { endReasons } from '../../shared/police/coded.ts'
import { offerStates } from '../../shared/police/status.ts'
import { LARGEST_NOTICE_KIB, REQUESTS_A_MINUTE } from '../../shared/problems/problem.ts'
import { problemTexts } from '../../shared/problems/texts.ts'
import { ends, enrolments, notices, supplements } from './messages.ts'
import { byStatus, type OperationId, policeRefusals, refusals } from './refusals.ts'
import { messageSchemas } from './schemas.ts'

/*
 * The police protocol as OpenAPI 3.1 says it: schemas are those by which the door checks, examples are sent by a test, refusals are those of
 * the catalogue.
 */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const header = (name: string) => ({ $ref: `#/components/headers/${name}` })
const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` })
const instant = { type: 'string', format: 'date-time' }
const version = { type: 'integer', minimum: 1 }

const bodyHeaders = ['ContentDigest', 'SignatureInput'].map(parameter)
const limits = { RateLimit: header('RateLimit'), 'RateLimit-Policy': header('RateLimitPolicy') }

function answered(description: string, schema: string, headers: object = {}) {
  return { description, headers: { ...limits, ...headers }, content: { 'application/json': { schema: ref(schema) } } }
}

/** The answers that refuse, by status; each says in words what its codes mean. */
function refused(id: OperationId): Record<string, object> {
  return Object.fromEntries(
    [...byStatus(refusals[id])].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${problemTexts.cs[code].title}`).join('\n\n'),
        ...(status === 401 && { headers: { 'Accept-Signature': header('AcceptSignature') } }),
        ...(status === 405 && { headers: { Allow: { schema: { type: 'string' } } } }),
        ...(status === 412 && { headers: { ETag: header('ETag') } }),
        ...(status === 429 && { headers: { ...limits, 'Retry-After': header('RetryAfter') } }),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  )
}

interface Verb {
  readonly id: OperationId
  readonly summary: string
  readonly description: string
  readonly schema: string
  readonly examples: object
  readonly parameters: readonly object[]
}

/** A signed message, and its receipt. */
function message({ id, summary, description, schema, examples, parameters }: Verb) {
  return {
    operationId: id,
    summary,
    description,
    tags: ['Oznámení'],
    parameters: [...parameters, ...bodyHeaders],
    requestBody: { required: true, content: { 'application/json': { schema: ref(schema), examples } } },
    responses: {
      201: answered('Přijato poprvé.', 'Receipt'),
      200: answered('Totéž už bylo přijato; toto je první potvrzení.', 'Receipt'),
      ...refused(id),
    },
  }
}

const ofNotice = [parameter('NoticeId')]
const status = {
  operationId: 'readStatus',
  summary: 'Přečíst stav oznámení',
  description: 'Zda a kdy byla nabídnuta pomoc; nic víc. Požadavek nemá tělo, podpis kryje `@method` a `@target-uri`.',
  tags: ['Oznámení'],
  parameters: [...ofNotice, parameter('SignatureInput')],
  responses: { 200: answered('Stav.', 'Status', { ETag: header('ETag') }), ...refused('readStatus') },
}

export const paths = {
  '/police/v1/notices': {
    post: message({
      id: 'deliverNotice',
      summary: 'Předat oznámení o vykázání',
      description:
        'Co je potvrzeno, je uloženo, a od té chvíle běží centru 48 hodin. Stejný obsah pod stejným číslem jednacím dostane první potvrzení znovu.',
      schema: 'Notice',
      examples: notices,
      parameters: [],
    }),
  },
  '/police/v1/notices/{noticeId}': { get: status },
  '/police/v1/notices/{noticeId}/supplements': {
    post: message({
      id: 'supplementNotice',
      summary: 'Doplnit nebo opravit oznámení',
      description:
        'Co není uvedeno, zůstává. Osoba se jmenuje číslem, nová je bez čísla a její lhůta běží od doručení doplnění.',
      schema: 'Supplement',
      examples: supplements,
      parameters: [...ofNotice, parameter('IfMatch')],
    }),
  },
  '/police/v1/notices/{noticeId}/end': {
    post: message({
      id: 'endEviction',
      summary: 'Oznámit konec vykázání',
      description: 'Povinnost nabídnout pomoc tím nekončí: vykázaná osoba se může vrátit.',
      schema: 'End',
      examples: ends,
      parameters: [...ofNotice, parameter('IfMatch')],
    }),
  },
  '/police/v1/enrolments': {
    post: {
      operationId: 'enrolKey',
      summary: 'Zavést veřejný klíč',
      description:
        'Podepisuje sám nový klíč, se značkou `opora-enrolment`; `keyid` je jeho otisk podle RFC 7638. Stejný kód a klíč znovu: jak na tom klíč je.',
      tags: ['Klíče'],
      parameters: bodyHeaders,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: ref('Enrolment'), examples: enrolments } },
      },
      responses: {
        201: answered('Klíč čeká na potvrzení správcem.', 'Enrolled'),
        200: answered('Klíč už byl přijat; jak na tom je teď.', 'Enrolled'),
        ...refused('enrolKey'),
      },
    },
  },
  '/.well-known/jwks.json': {
    get: {
      operationId: 'readReceiptKeys',
      summary: 'Klíče, kterými se ověřují potvrzení',
      description: 'Všechny klíče, kterými kdy byla potvrzení podepsána.',
      tags: ['Potvrzení'],
      security: [],
      responses: {
        200: { description: 'JWK Set (RFC 7517)', content: { 'application/json': { schema: ref('KeySet') } } },
        405: refused('readStatus')['405'],
      },
    },
  },
}

const text = (description: string) => ({ description, schema: { type: 'string' } })
const inHeader = (name: string, description: string, example: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})

const components = {
  securitySchemes: {
    httpSignature: {
      type: 'apiKey',
      in: 'header',
      name: 'signature',
      description: 'HTTP Message Signatures (RFC 9421), Ed25519 nebo ECDSA P-256; viz dokumentaci na `/police/docs`.',
    },
  },
  parameters: {
    NoticeId: {
      name: 'noticeId',
      in: 'path',
      required: true,
      description: 'Id z potvrzení.',
      schema: { type: 'string' },
    },
    IfMatch: inHeader('if-match', 'Verze, ze které vycházíte; podpis ji kryje.', '"1"'),
    ContentDigest: inHeader(
      'content-digest',
      'Otisk těla (RFC 9530), jen `sha-256`.',
      'sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:',
    ),
    SignatureInput: inHeader(
      'signature-input',
      'Co podpis kryje a s jakými parametry (RFC 9421).',
      'opora=("@method" "@target-uri");created=1763675700;nonce="0f8fad5b";keyid="unit-1";tag="opora-notice"',
    ),
  },
  headers: {
    RateLimit: text('Kolik požadavků klíči v této minutě zbývá a za kolik sekund jich má znovu všechny.'),
    RateLimitPolicy: text(`Kolik požadavků smí klíč podepsat za minutu: ${REQUESTS_A_MINUTE}.`),
    RetryAfter: { description: 'Za kolik sekund to zkusit znovu.', schema: { type: 'integer' } },
    ETag: text('Verze oznámení, v uvozovkách.'),
    AcceptSignature: text('Co má podpis krýt (RFC 9421, část 5).'),
  },
  schemas: {
    ...messageSchemas(),
    Status: {
      type: 'object',
      required: ['noticeId', 'version', 'deliveredAt', 'offerDueAt', 'state', 'missing', 'persons'],
      properties: {
        noticeId: { type: 'string' },
        version,
        deliveredAt: instant,
        offerDueAt: instant,
        state: { enum: offerStates },
        offeredAt: instant,
        missing: { type: 'array', items: { type: 'string' } },
        ended: {
          type: 'object',
          required: ['at', 'reason'],
          properties: { at: instant, reason: { enum: endReasons } },
        },
        persons: {
          type: 'array',
          items: {
            type: 'object',
            required: ['number', 'state'],
            properties: { number: version, state: { enum: offerStates }, offeredAt: instant },
          },
        },
      },
    },
    Enrolled: {
      type: 'object',
      required: ['keyId', 'unit', 'isTest', 'state', 'fingerprint'],
      properties: {
        keyId: { type: 'string' },
        unit: {
          type: 'object',
          required: ['id', 'name'],
          properties: { id: { type: 'string' }, name: { type: 'string' } },
        },
        isTest: { type: 'boolean' },
        state: { enum: ['waiting', 'rejected', 'valid', 'not-yet-valid', 'no-longer-valid', 'revoked'] },
        fingerprint: {
          type: 'object',
          required: ['words', 'hex'],
          properties: { words: { type: 'array', items: { type: 'string' } }, hex: { type: 'string' } },
        },
      },
    },
    KeySet: { type: 'object', required: ['keys'], properties: { keys: { type: 'array', items: { type: 'object' } } } },
    Fault: {
      type: 'object',
      required: ['path', 'code'],
      properties: {
        path: { type: 'string', description: 'Kde, například `endangered.0.birthDate`.' },
        code: { type: 'string' },
        example: { description: 'Kousek zprávy, který by na tom místě prošel.' },
      },
    },
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'code', 'retry'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        detail: { type: 'string', description: 'Co s tím, česky, nebo anglicky (`Accept-Language: en`).' },
        code: { enum: policeRefusals },
        retry: { type: 'boolean', description: 'Zda má smysl poslat totéž později.' },
        faults: { type: 'array', items: ref('Fault') },
        reasons: { type: 'object', additionalProperties: { type: 'string' } },
        sendTo: { type: 'string' },
      },
    },
  },
}

/** The document served at `/police/v1/openapi.json`. */
export const policeDescription = {
  openapi: '3.1.1',
  info: {
    title: 'Opora: předávání oznámení o vykázání',
    version: '1',
    summary: 'Protokol, kterým policie předává intervenčním centrům kopie úředních záznamů.',
    description: `Požadavky jsou podepsané (RFC 9421), nejvýše ${LARGEST_NOTICE_KIB} KiB. Vše ostatní říká dokumentace na \`/police/docs\`.`,
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/', description: 'Adresa, na které je tento dokument' }],
  tags: [
    { name: 'Oznámení', description: 'Předání, doplnění, konec a stav.' },
    { name: 'Klíče', description: 'Zavedení veřejného klíče útvaru.' },
    { name: 'Potvrzení', description: 'Čím se potvrzení ověřují.' },
  ],
  security: [{ httpSignature: [] }],
  paths,
  components,
}
