import { hiddenCells, missingCells } from '../../shared/publications/publication.ts'
import { columns, tableIds } from '../../shared/publications/tables.ts'

/** Under which terms anybody may use what is published. */
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const

const json = (schema: object) => ({ 'application/json': { schema } })
const period = { type: 'string', pattern: '^20\\d{2}(-(0[1-9]|1[0-2]))?$', examples: ['2025', '2025-03'] }
const inPath = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })
const refused = {
  description: 'Refused (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
const format = { name: 'format', in: 'query', schema: { enum: ['json', 'csv'], default: 'json' } }
const ofTable = [inPath('table', { enum: tableIds }), inPath('period', { $ref: '#/components/schemas/Period' }), format]
const found = {
  200: {
    description: 'A table',
    headers: { ETag: { schema: { type: 'string' } } },
    content: { ...json({ $ref: '#/components/schemas/Publication' }), 'text/csv': { schema: { type: 'string' } } },
  },
  304: { description: 'As it was (If-None-Match)' },
  404: refused,
}

/** What stands at the open address, as OpenAPI 3.1 says it. */
export const figuresDescription = {
  openapi: '3.1.1',
  info: {
    title: 'Zveřejněná čísla intervenčních center',
    version: '1',
    description:
      'Tabulky zveřejněné z vydaných čísel intervenčních center. Malá čísla jsou skrytá („below-5“ je 0 až 4), další čísla jsou utajená, aby skrytá nešlo dopočítat („withheld“, „untold“). Co centrum nevydalo, je „not-released“, co určit nejde, „not-computed“; nikdy nejde o nulu.',
    license: { name: LICENCE.name, url: LICENCE.url },
  },
  paths: {
    '/figures/v1/years/{year}': {
      get: {
        summary: 'The newest tables of a year and its months, without their numbers',
        parameters: [inPath('year', { type: 'string', pattern: '^20\\d{2}$' })],
        responses: { 200: { description: 'Tables', content: json({ type: 'object' }) }, 404: refused },
      },
    },
    '/figures/v1/tables/{table}/{period}': {
      get: { summary: 'The newest version of a table', parameters: ofTable, responses: found },
    },
    '/figures/v1/tables/{table}/{period}/{version}': {
      get: {
        summary: 'A version of a table, which never changes',
        parameters: [...ofTable, inPath('version', { type: 'integer', minimum: 1 })],
        responses: found,
      },
    },
  },
  components: {
    schemas: {
      Period: period,
      Cell: { oneOf: [{ type: 'number' }, { enum: [...hiddenCells, ...missingCells] }] },
      Publication: {
        type: 'object',
        required: ['number', 'table', 'period', 'version', 'publishedAt', 'columns', 'rows', 'digest', 'signature'],
        properties: {
          number: { type: 'integer' },
          table: { enum: tableIds },
          period: { $ref: '#/components/schemas/Period' },
          version: { type: 'integer' },
          publishedAt: { type: 'string', format: 'date-time' },
          columns: { type: 'array', items: { enum: Object.keys(columns) } },
          rows: {
            type: 'array',
            items: {
              type: 'object',
              required: ['area', 'cells'],
              properties: {
                area: { type: 'string', description: 'Centre, district (LAU 1), region (NUTS 3) or CZ' },
                cells: { type: 'array', items: { $ref: '#/components/schemas/Cell' } },
                late: { const: true, description: 'Joined after the first publication of the period' },
              },
            },
          },
          digest: { type: 'string', description: 'SHA-256 of the publication, base64url' },
          signature: { type: 'string', description: 'JWS (ES256); keys: /.well-known/jwks.json' },
        },
      },
      Problem: { type: 'object', required: ['type', 'title', 'status', 'code'] },
    },
  },
} as const
