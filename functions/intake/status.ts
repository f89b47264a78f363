import { type NoticeStatus, noticeStatus, personStatus } from '../../shared/police/status.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { instant } from '../../shared/time/instant.ts'
import { readFileClocks } from '../store/clients/file-clocks.ts'
import { useNonce } from '../store/police/nonces.ts'
import { readPlace } from '../store/police/places.ts'
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
  const { place } = await readPlace(table, notice)
  if (place === undefined || place.sender !== sender) throw new Problem('not-found')
  const { centre, version, deliveredAt, missing, ended, persons } = place
  const files = await Promise.all(persons.map(({ client }) => readFileClocks(table, centre, client)))
  const told = { noticeId: notice, version, deliveredAt: instant(deliveredAt), missing, ...(ended && { ended }) }
  return noticeStatus(
    told,
    files.map(({ duty }, index) => personStatus(index + 1, duty)),
  )
}
