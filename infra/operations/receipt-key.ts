import { renameSync } from 'node:fs'
import { openSigner } from '../../functions/store/signer.ts'
import { writeJson } from '../local/base/json-file.ts'
import { keyFiles, privateJwk } from '../local/demo/key-files.ts'
import type { NewReceiptKey } from './ground.ts'

/** Makes another key that is to sign receipts on this machine, in a file of its own until it is used. */
export async function newReceiptKey(dataDir: string): Promise<NewReceiptKey> {
  const { receiptKey } = keyFiles(dataDir)
  const beside = `${receiptKey}.new`
  writeJson(beside, await privateJwk('ES256'), { lasting: true })
  return { ...openSigner(`file:${beside}`), use: () => renameSync(beside, receiptKey) }
}
