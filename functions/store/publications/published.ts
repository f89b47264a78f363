import * as z from 'zod/mini'
import type { Period } from '../../../shared/figures/period.ts'
import {
  isWithin,
  type Publication,
  type Publications,
  publicationSchema,
  type SignedPublication,
} from '../../../shared/publications/publication.ts'
import type { TableId } from '../../../shared/publications/tables.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, beginningWith, behindWithin, eachItem, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'

const signedSchema = z.object({ ...publicationSchema.shape, digest: z.string(), signature: z.string() })

/** As many numbers as one answer holds at most, so that it stays far below what a door may answer. */
const MOST_CELLS = 60_000

/** What anybody may read: publications, and nothing that they were made of. */
export function publishedIn(table: Table) {
  return {
    /** The newest version of each table of the periods of a span, oldest first. */
    newest: (span: Span): Promise<Page> => readNewest(table, span),
    /** One of them; without a version the newest. Undefined when there is none. */
    one: (which: Which): Promise<SignedPublication | undefined> => readOne(table, which),
    /** All versions of the tables of a year, oldest first. */
    ofYear: async (year: Period): Promise<SignedPublication[]> => {
      const { pk } = keys.publication(year, '', 0)
      return (await allItems(table, behindWithin({ pk, sk: year }, year))).map(publicationIn)
    },
  }
}

const refusedSchema = z.object({ year: z.string(), verdict: z.optional(z.string()) })

/** Years whose last releases are not published, because what is hidden would come out. */
export async function readRefusedYears(table: Table): Promise<string[]> {
  const { pk } = keys.publishing('')
  const years = (await allItems(table, beginningWith({ pk, sk: 'year#' }))).map((item) => stored(refusedSchema, item))
  return years.filter(({ verdict = SAFE }) => verdict !== SAFE).map(({ year }) => year)
}

/** What is said of a year that was published, or of which nothing had to be. */
const SAFE = 'safe'

export type Published = ReturnType<typeof publishedIn>

interface Span {
  /** Months, both included. */
  readonly from: string
  readonly until: string
  readonly after?: string | undefined
}

interface Which {
  readonly table: TableId
  readonly period: Period
  readonly version?: number | undefined
}

type Page = Pick<Publications, 'publications' | 'next'>

async function readNewest(table: Table, { from, until, after }: Span): Promise<Page> {
  const publications: SignedPublication[] = []
  let left = MOST_CELLS
  const { pk } = keys.newestPublication('', '')
  // A year sorts before its months; the sign after it sorts before those of any name.
  const begin = after ?? `${from.slice(0, 4)}!`
  // The engine takes no span that ends before it begins.
  if (begin >= until) return { publications }
  for await (const item of eachItem(table, behindWithin({ pk, sk: begin }, until))) {
    if (left <= 0) return { publications, next: lastName(publications) }
    const publication = publicationIn(item)
    if (!isWithin(publication.period, { from, until })) continue
    publications.push(publication)
    left -= publication.rows.length * publication.columns.length
  }
  return { publications }
}

function lastName(publications: readonly Publication[]): string {
  const { period = '', table = '' } = publications.at(-1) ?? {}
  return keys.newestPublication(period, table).sk
}

async function readOne(table: Table, { table: which, period, version }: Which): Promise<SignedPublication | undefined> {
  const name = version === undefined ? keys.newestPublication(period, which) : keys.publication(period, which, version)
  const item = await readItem(table, name)
  return item && publicationIn(item)
}

export function publicationIn(item: Item): SignedPublication {
  return stored(signedSchema, item)
}
