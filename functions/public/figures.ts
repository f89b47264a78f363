import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import * as z from 'zod/mini'
import { periodSchema } from '../../shared/figures/period.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { PublishedCell, PublishedRow, SignedPublication } from '../../shared/publications/publication.ts'
import { tableIds } from '../../shared/publications/tables.ts'
import { csv } from '../../shared/sheets/csv.ts'
import type { Published } from '../store/publications/published.ts'
import { figuresDescription, LICENCE } from './figures-description.ts'

const whichSchema = z.object({
  table: z.enum(tableIds),
  period: periodSchema,
  version: z.optional(z.coerce.number().check(z.int(), z.positive(), z.maximum(999_999))),
})
const yearSchema = z.string().check(z.regex(/^20\d{2}$/))

/** The newest of a table may be another one in minutes; a version is what it is for good. */
const SOON = 'public, max-age=300'
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** `/figures/v1`: what is published, for anybody and any page, without a key; and nothing else. */
export function figureRoutes(published: Published) {
  return (
    new Hono()
      // What is answered to a page that has it already must be open to it too.
      .use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'link'] }))
      .use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['etag', 'link'] }))
      .get('/', (c) => c.json({ licence: LICENCE, description: '/figures/v1/openapi.json' }, 200, headers(SOON)))
      .get('/openapi.json', (c) => c.json(figuresDescription, 200, headers(SOON)))
      .get('/years/:year', async (c) => {
        const year = asked(yearSchema, c.req.param('year'))
        const { publications } = await published.newest({ from: `${year}-01`, until: `${year}-12` })
        return c.json({ licence: LICENCE, publications: publications.map(lineOf) }, 200, headers(SOON))
      })
      .get('/tables/:table/:period', async (c) => answer(c, await find(published, c)))
      .get('/tables/:table/:period/:version', async (c) => answer(c, await find(published, c)))
      .all('*', (c) => {
        if (c.req.method === 'GET') throw new Problem('not-found')
        throw new Problem('method-not-allowed', { allow: ['GET', 'HEAD'] })
      })
  )
}

function headers(caching: string) {
  return {
    'cache-control': caching,
    'x-content-type-options': 'nosniff',
    link: `<${LICENCE.url}>; rel="license"`,
  }
}

function asked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Problem('not-found')
  return parsed.data
}

async function find(published: Published, c: Context): Promise<SignedPublication> {
  const found = await published.one(asked(whichSchema, c.req.param()))
  if (found === undefined) throw new Problem('not-found')
  return found
}

function answer(c: Context, publication: SignedPublication): Response {
  const caching = headers(c.req.param('version') === undefined ? SOON : FOR_GOOD)
  if (c.req.query('format') !== 'csv') return c.json({ licence: LICENCE, ...publication }, 200, caching)
  const name = `opora-${publication.table}-${publication.period}-${publication.version}.csv`
  return c.body(asCsv(publication), 200, {
    ...caching,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
}

function asCsv({ columns, rows }: SignedPublication): string {
  const named = columns.map((heading, index) => ({
    heading,
    width: 12,
    value: ({ cells }: PublishedRow) => inWords(cells[index] ?? 'not-computed'),
  }))
  return csv([{ heading: 'area', width: 12, value: ({ area }: PublishedRow) => area }, ...named], rows)
}

const words = {
  'below-5': '<5',
  withheld: 'utajeno',
  untold: 'utajeno',
  'not-released': 'nevydáno',
  'not-computed': 'neurčeno',
} as const

function inWords(cell: PublishedCell): number | string {
  return typeof cell === 'number' ? cell : words[cell]
}

function lineOf({ number, table, period, version, publishedAt, columns }: SignedPublication) {
  const href = `/figures/v1/tables/${table}/${period}`
  return { number, table, period, version, publishedAt, columns, href, thisVersion: `${href}/${version}` }
}
