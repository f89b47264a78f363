import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Network } from '../../../shared/centres/centres.ts'
import type { Period } from '../../../shared/figures/period.ts'
import type { Inputs } from '../../../shared/publications/drafts.ts'
import type { Publication } from '../../../shared/publications/publication.ts'
import { periodsOf, type State } from '../../../shared/publications/state.ts'
import type { Edition } from '../../../shared/publications/system.ts'
import { canonical } from '../../../shared/releases/difference.ts'
import type { Release } from '../../../shared/releases/release.ts'
import { readNetwork } from '../centres/network.ts'
import { isWhatWasSigned, nameOfRelease, readReleases, readSignatures } from '../releases/release-items.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, beginningWith, readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { create, onlyIf, put, transact, upsert } from '../table/transact.ts'
import { publicationIn } from './published.ts'

/*
 * What the publisher reads and writes: of every centre what it released, and of the association what was published of it. Each publication
 * keeps of which versions it was made, so that all that an outsider knows can be put together again.
 */

const yearSchema = z.object({
  year: z.string(),
  /** How often it was said that something was released of it. */
  notes: z.number(),
  /** Up to which note it is published, or was refused. */
  doneUpTo: z._default(z.number(), 0),
  /** Why it was not published. */
  verdict: z.optional(z.string()),
})
type YearOfPublishing = z.infer<typeof yearSchema>

const YEAR = 'year#'

/** Notes that something of a year was released, for the publisher. */
export async function noteReleased(table: Table, year: Period): Promise<void> {
  const name = { ...keys.publishing(`${YEAR}${year}`), type: 'publishing' as const }
  await transact(table, { year: upsert(name, { set: { year }, add: { notes: 1 } }) })
}

/** Years of which something was released, and how far each is published. */
export async function readYears(table: Table): Promise<YearOfPublishing[]> {
  const { pk } = keys.publishing('')
  return (await allItems(table, beginningWith({ pk, sk: YEAR }))).map((item) => stored(yearSchema, item))
}

/** Notes up to which note a year is done with, and what came of it: `safe`, or why it was refused. */
export async function noteDone(table: Table, { year, notes }: YearOfPublishing, verdict: string): Promise<void> {
  const name = { ...keys.publishing(`${YEAR}${year}`), type: 'publishing' as const }
  await transact(table, { year: upsert(name, { set: { year, doneUpTo: notes, verdict } }) })
}

/** All that is known of a year: what counts now, and what was published of it before. */
export interface YearToPublish {
  readonly state: State
  readonly sources: ReadonlyMap<Period, Sources>
  readonly earlier: readonly Edition[]
  readonly newest: readonly Publication[]
  readonly count: number
  /** Releases that are not what was signed of them: they count for nothing. */
  readonly forged: number
}

/** Which version of each centre a table is made of. */
type Sources = Readonly<Record<string, number>>

export async function readYearToPublish(table: Table, year: Period): Promise<YearToPublish> {
  const network = await readNetwork(table)
  const [ofCentres, published, count] = await Promise.all([
    Promise.all(realCentres(network).map((centre) => readSigned(table, centre, year))),
    readPublished(table, year),
    readCount(table),
  ])
  const { coverage } = network
  const releases = new Map(ofCentres.map(({ centre, signed }) => [centre, signed]))
  const latest = new Map(periodsOf(year).map((period) => [period, latestOf(period, releases)]))
  return {
    state: { inputs: inputsBy(latest, releases), coverage },
    sources: latest,
    earlier: editionsOf(published, { releases, coverage }),
    newest: published.map(({ publication }) => publication).toReversed(),
    count,
    forged: ofCentres.reduce((sum, { forged }) => sum + forged, 0),
  }
}

/** Whatever a test centre releases is published nowhere. */
function realCentres({ centres }: Network): string[] {
  return centres.filter(({ isTest }) => !isTest).map(({ id }) => id)
}

/** By the centre. */
type Releases = ReadonlyMap<string, readonly Release[]>

async function readSigned(table: Table, centre: string, year: Period) {
  const [releases, signatures] = await Promise.all([
    readReleases(table, centre, year),
    readSignatures(table, centre, year),
  ])
  const withSignature = releases.filter((each) => signatures.has(nameOfRelease(each)))
  const signed = withSignature.filter((each) => isWhatWasSigned(centre, each, signatures.get(nameOfRelease(each))))
  return { centre, signed, forged: withSignature.length - signed.length }
}

function latestOf(period: Period, releases: Releases): Sources {
  return Object.fromEntries(
    [...releases].flatMap(([centre, all]) => {
      const last = all.findLast((each) => each.period === period)
      return last === undefined ? [] : [[centre, last.version]]
    }),
  )
}

function inputsBy(sources: ReadonlyMap<Period, Sources>, releases: Releases): State['inputs'] {
  return new Map([...sources].map(([period, versions]) => [period, inputsOf(period, versions, releases)]))
}

function inputsOf(period: Period, versions: Sources, releases: Releases): Inputs {
  return new Map(
    Object.entries(versions).flatMap(([centre, version]) => {
      const release = releases.get(centre)?.find((each) => each.period === period && each.version === version)
      if (release === undefined) throw new Error('what was published of a year is not there any more')
      return [[centre, { version, figures: release.figures }] as const]
    }),
  )
}

const madeOfSchema = z.object({ edition: z.number(), sources: z.record(z.string(), z.number()) })

interface KeptPublication {
  readonly publication: Publication
  readonly edition: number
  readonly sources: Sources
}

/** All publications of a year, oldest first. */
async function readPublished(table: Table, year: Period): Promise<KeptPublication[]> {
  const { pk } = keys.publication('', '', 0)
  const items = await allItems(table, beginningWith({ pk, sk: year }))
  return items
    .map((item) => ({ ...stored(madeOfSchema, item), publication: publicationIn(item) }))
    .toSorted((one, other) => one.publication.number - other.publication.number)
}

/** What was published together, and what counted of each period then: what its newest publication was made of. */
function editionsOf(
  published: readonly KeptPublication[],
  { releases, coverage }: { readonly releases: Releases } & Pick<Network, 'coverage'>,
): Edition[] {
  const sources = new Map<Period, Sources>()
  return [...Map.groupBy(published, ({ edition }) => edition).values()].map((together) => {
    for (const { publication, sources: versions } of together) sources.set(publication.period, versions)
    const state = { inputs: inputsBy(sources, releases), coverage }
    return { state, publications: together.map(({ publication }) => publication) }
  })
}

const COUNT = 'count'

async function readCount(table: Table): Promise<number> {
  const item = await readItem(table, keys.publishing(COUNT))
  return item === undefined ? 0 : stored(z.object({ count: z.number() }), item).count
}

/** SHA-256 of a publication, base64url. */
export function digestOfPublication(publication: Publication): string {
  return createHash('sha256').update(canonical(publication)).digest('base64url')
}

interface Signed {
  readonly publication: Publication
  readonly digest: string
  readonly signature: string
}

/** Keeps publications that were made together. Refused (`Refused`) when others were made meanwhile. */
export async function keepPublications(
  table: Table,
  { count, sources }: Pick<YearToPublish, 'count' | 'sources'>,
  publications: readonly Signed[],
): Promise<void> {
  const written = publications.flatMap(({ publication, digest, signature }) => {
    const { period, table: which, version } = publication
    const madeOf = { edition: count + 1, sources: sources.get(period) ?? {} }
    const item = { type: 'publication' as const, ...publication, ...madeOf, digest, signature }
    return [
      [`kept ${period} ${which}`, create({ ...keys.publication(period, which, version), ...item })],
      [`newest ${period} ${which}`, put({ ...keys.newestPublication(period, which), ...item })],
    ] as const
  })
  const counter = { ...keys.publishing(COUNT), type: 'publishing' as const }
  const counted = onlyIf(upsert(counter, { set: { count: count + publications.length } }), { count })
  await transact<string>(table, { ...Object.fromEntries(written), counted })
}
