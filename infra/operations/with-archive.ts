import { setTimeout } from 'node:timers/promises'
import type { JSONWebKeySet } from 'jose'
import { publishedKeys } from '../../functions/store/police/receipt-keys.ts'
import { Misuse } from '../local/base/misuse.ts'
import type { Ground } from './ground.ts'
import { checkFile, closeBy, exportCentre, restoreFrom } from './leaving.ts'
import { askPassphrase, askWord } from './passphrase.ts'

/*
 * What is said at a terminal about the file of a centre: each asks for its passphrase first.
 */

interface Asked {
  readonly centre: string
  readonly path: string
  /** Keys of another platform by which something of the centre was signed. */
  readonly keys: JSONWebKeySet | undefined
}

export async function writeOut(ground: Ground, { keys, ...file }: Asked): Promise<string> {
  const passphrase = await askPassphrase({ isNew: true })
  const receiptKeys = { keys: [...(await publishedKeys(ground.table, ground.signer)).keys, ...(keys?.keys ?? [])] }
  const { table, vault, now } = ground.whole(file.centre)
  const said = await exportCentre({ table, vault, now }, { ...file, passphrase, receiptKeys })
  table.doc.destroy()
  return said
}

export async function giveBack(ground: Ground, { centre, path }: Asked): Promise<string> {
  const passphrase = await askPassphrase({ isNew: false })
  const whole = ground.whole(centre)
  const said = await restoreFrom(whole, { centre, path, passphrase })
  whole.table.doc.destroy()
  return said
}

/** As long as a warm door goes by what it read, and a request that it has begun takes. */
const UNTIL_DOORS_KNOW_MS = 65_000

export async function close(ground: Ground, { centre, path, sendTo }: Asked & { sendTo: string }): Promise<string> {
  const passphrase = await askPassphrase({ isNew: false })
  await askWord(centre, `Everything of ${centre} that lies here will be destroyed. Type its id to go on: `)
  const whole = ground.whole(centre)
  const wait = () => setTimeout(UNTIL_DOORS_KNOW_MS)
  const said = await closeBy(whole, { centre, path, passphrase, sendTo, wait })
  whole.table.doc.destroy()
  return `${said} Accounts forgotten: ${await ground.dismiss(centre)}.`
}

/** Throws Misuse when the audit is not what was signed. */
export async function check({ keys, ...file }: Asked): Promise<string> {
  const { said, isSound } = await checkFile({ ...file, passphrase: await askPassphrase({ isNew: false }) }, keys)
  if (!isSound) throw new Misuse(said)
  return said
}
