import { RECEIPT_TYPE } from '../../shared/police/receipt.ts'
import type { SignedRelease } from '../../shared/releases/release.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { readNetwork } from '../store/centres/network.ts'
import { type HandNoticeFacts, handClaims, keepHandReceipt } from '../store/police/hand-receipts.ts'
import { noteReleased } from '../store/publications/publishing.ts'
import { keepSignature, readRelease } from '../store/releases/release-items.ts'
import type { Signer } from '../store/signer.ts'
import type { Table } from '../store/table/connection.ts'

interface SigningDeps {
  readonly table: Table
  readonly signer: Signer
}

/** A version of a centre's figures by its name, `2025-03#000002`. */
interface Named {
  readonly centre: string
  readonly release: string
}

/** Signs a release as it is stored, unless it is, and then notes that there is something to publish. The same again changes nothing. */
export async function signRelease(
  { table, signer }: SigningDeps,
  { centre, release: name }: Named,
  signedAt: Instant,
): Promise<void> {
  const [period = '', version = ''] = name.split('#')
  const release = await readRelease(table, centre, { period, version: Number(version) })
  if (release === undefined) return
  const { digest, releasedAt, signature } = release
  const claims: SignedRelease = { centre, period, version: release.version, digest, releasedAt, signedAt }
  if (signature === undefined)
    await keepSignature(table, centre, { ...claims, signed: await signer.sign('opora-release+jwt', claims) })
  await noteReleased(table, period.slice(0, 4))
}

/** Signs the receipt of a notice that a centre entered by hand; that of a test centre says so. The first that was signed stands. */
export async function signHandReceipt(
  { table, signer }: SigningDeps,
  facts: HandNoticeFacts,
  issuer: string,
): Promise<void> {
  const { centres } = await readNetwork(table)
  const isTest = centres.some((centre) => centre.id === facts.centre && centre.isTest)
  await keepHandReceipt(table, facts, await signer.sign(RECEIPT_TYPE, handClaims(facts, { issuer, isTest })))
}
