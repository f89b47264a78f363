import { parentPort, workerData } from 'node:worker_threads'
import { Decrypter } from 'age-encryption'
import * as z from 'zod/mini'

/*
 * A thread that finds the key of an archive by its passphrase and ends: so the memory that makes each guess dear is given back before
 * anything is restored. It posts the key, or nothing when the passphrase is not the one.
 */

const { header, passphrase } = z.object({ header: z.string(), passphrase: z.string() }).parse(workerData)

/** How age says that none of its keys opens the file. */
const NO_MATCH = 'no identity matched'

const decrypter = new Decrypter()
decrypter.addPassphrase(passphrase)
const key = await decrypter.decryptHeader(Buffer.from(header, 'latin1')).catch((thrown: unknown) => {
  if (thrown instanceof Error && thrown.message.includes(NO_MATCH)) return undefined
  throw thrown
})
parentPort?.postMessage(key)
