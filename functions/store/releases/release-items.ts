import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import * as z from 'zod/mini'
import type { Period } from '../../../shared/figures/period.ts'
import { type Release, releaseSchema, signedReleaseSchema } from '../../../shared/releases/release.ts'
import { digestedText, type Planned } from '../../../shared/releases/releasing.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, beginningWith, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { create, putUnlessThere } from '../table/transact.ts'

/** SHA-256 of what is frozen, base64url. */
function digestOf(centre: string, planned: Planned): string {
  return createHash('sha256').update(digestedText(centre, planned)).digest('base64url')
}

/** Writes a release; refused where there is one of its version. */
export function createRelease(centre: string, planned: Planned) {
  const { period, version } = planned
  const name = keys.release(centre, period, version)
  return create({ ...name, type: 'release' as const, ...planned, digest: digestOf(centre, planned) })
}

/** All that was released of the periods of a year, or of one month, oldest version of each first. */
export async function readReleases(table: Table, centre: string, period: Period): Promise<Release[]> {
  const { pk } = keys.release(centre, period, 0)
  return (await allItems(table, beginningWith({ pk, sk: period }))).map(releaseIn)
}

/** One version, with what was signed of it, if it is signed by now. */
export async function readRelease(
  table: Table,
  centre: string,
  { period, version }: Pick<Release, 'period' | 'version'>,
): Promise<(Release & { readonly signature?: string }) | undefined> {
  const [item, signed] = await Promise.all([
    readItem(table, keys.release(centre, period, version)),
    readItem(table, keys.releaseSignature(centre, period, version)),
  ])
  return item && { ...releaseIn(item), ...(signed && { signature: signatureIn(signed) }) }
}

function releaseIn(item: Item): Release {
  return stored(releaseSchema, item)
}

const signatureSchema = z.object({ sk: z.string(), signed: z.string() })

function signatureIn(item: Item): string {
  return stored(signatureSchema, item).signed
}

/** A version by its period and number. */
export function nameOfRelease({ period, version }: Pick<Release, 'period' | 'version'>): string {
  return keys.release('', period, version).sk
}

/** What was signed of releases of a year, or of a month, by the name of the release. */
export async function readSignatures(
  table: Table,
  centre: string,
  period: Period,
): Promise<ReadonlyMap<string, string>> {
  const { pk } = keys.releaseSignature(centre, period, 0)
  const items = await allItems(table, beginningWith({ pk, sk: period }))
  return new Map(items.map((item) => [stored(signatureSchema, item).sk, signatureIn(item)]))
}

/** Keeps what was signed of a release, unless it is there. */
export function keepSignature(
  table: Table,
  centre: string,
  { period, version, signed }: Pick<Release, 'period' | 'version'> & { readonly signed: string },
): Promise<void> {
  return putUnlessThere(table, {
    ...keys.releaseSignature(centre, period, version),
    type: 'release-signature' as const,
    signed,
  })
}

/** Whether a release is what was signed of it, word for word; who signed it is seen by the signature. */
export function isWhatWasSigned(centre: string, release: Release, signature: string | undefined): boolean {
  if (signature === undefined) return false
  const claims = signedReleaseSchema.safeParse(decodeJwt(signature)).data
  const { digest, ...planned } = release
  return claims?.digest === digest && digestOf(centre, planned) === digest
}
