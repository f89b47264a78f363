import { type NoticeStatus, noticeStatus, personStatus } from '../../shared/police/status.ts'
import { instant } from '../../shared/time/instant.ts'
import { readClocked } from '../store/clients/file-clocks.ts'
import { useNonce } from '../store/police/nonces.ts'
import type { IntakeDeps } from './app.ts'
import type { Received } from './received.ts'

interface Asked extends Received {
  /** The id of the notice. */
  readonly notice: string
}

/**
 * Tells a unit where a notice of its own stands, wherever it lies now. Throws `not-found` for a notice of another unit as for none, and
 * `nonce-used`: whoever overheard the question learns nothing by asking it again.
 */
export async function tellStatus({ notice, signed }: Asked, { table }: IntakeDeps): Promise<NoticeStatus> {
  const { sender, keyId } = signed.senderKey
  await useNonce(table, { keyId, value: signed.nonce, forgetAt: signed.forgetNonceAt })
  const { place, files } = await readClocked(table, { notice, sender })
  const { version, deliveredAt, missing, ended } = place
  const told = { noticeId: notice, version, deliveredAt: instant(deliveredAt), missing, ...(ended && { ended }) }
  return noticeStatus(
    told,
    files.map(({ duty }, index) => personStatus(index + 1, duty)),
  )
}
