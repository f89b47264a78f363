import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import type { SignedRelease } from '../../shared/releases/release.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { noteReleased } from '../store/publications/publishing.ts'
import { keepSignature, readRelease } from '../store/releases/release-items.ts'
import type { Signer } from '../store/signer.ts'
import type { Table } from '../store/table/connection.ts'

interface SigningDeps {
  readonly table: Table
  readonly signer: Signer
}

/** Where a release lies. */
const placeSchema = z.object({ pk: z.string(), sk: z.string() })

/** The release that a record of the stream tells of; undefined for any other item. */
export function releaseIn({ dynamodb }: DynamoDBRecord): { readonly pk: string; readonly sk: string } | undefined {
  const item = dynamodb?.NewImage
  return item?.['type']?.S === 'release' ? placeSchema.parse({ pk: item['pk']?.S, sk: item['sk']?.S }) : undefined
}

/** Signs a release as it is stored, unless it is, and then notes that there is something to publish. The same again changes nothing. */
export async function signRelease(
  { table, signer }: SigningDeps,
  { pk, sk }: z.infer<typeof placeSchema>,
  signedAt: Instant,
): Promise<void> {
  const [centre = ''] = pk.split('#')
  const [period = '', version = ''] = sk.split('#')
  const release = await readRelease(table, centre, { period, version: Number(version) })
  if (release === undefined) return
  const { digest, releasedAt, signature } = release
  const claims: SignedRelease = { centre, period, version: release.version, digest, releasedAt, signedAt }
  if (signature === undefined)
    await keepSignature(table, centre, { ...claims, signed: await signer.sign('opora-release+jwt', claims) })
  await noteReleased(table, period.slice(0, 4))
}
