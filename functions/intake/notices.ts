import type { JWK } from 'jose'
import { centreOfDelivery } from '../../shared/centres/centres.ts'
import { asCompared, asTakenBefore } from '../../shared/police/compared.ts'
import { missingIn } from '../../shared/police/missing.ts'
import { type Notice, noticeSchema } from '../../shared/police/notice.ts'
import { RECEIPT_TYPE, type Receipt, type ReceiptClaims } from '../../shared/police/receipt.ts'
import { doubts, type KnowsMunicipality, slipsAt } from '../../shared/police/slips.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { offerDueAt } from '../../shared/time/law.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { accept } from '../store/clients/arrivals.ts'
import { newId } from '../store/table/ids.ts'
import type { IntakeDeps } from './app.ts'
import { digest } from './digest.ts'
import { decode } from './encoding.ts'
import { parseJson } from './json.ts'
import type { Received } from './received.ts'
import type { Signed } from './signature.ts'

/** Takes a notice whose signature is good. Throws `not-json`, `not-utf8`, `invalid-notice`, `no-centre` and what storing it throws. */
export async function takeNotice(
  { body, signed, at }: Received,
  deps: IntakeDeps,
): Promise<{ receipt: Receipt; first: boolean }> {
  const { sent, notice } = await readNotice(body, instant(at))
  const centre = routed(notice, instant(at), signed)
  return acceptNotice({ sent, notice, centre, body, signed, deliveredAt: instant(at) }, deps)
}

/** A notice as it was sent and as it is understood. Throws `not-json`, `not-utf8` and `invalid-notice`. */
async function readNotice(body: Uint8Array, now: Instant): Promise<Pick<Delivery, 'sent' | 'notice'>> {
  const sent = parseJson(decode(body))
  const { data, error } = noticeSchema.safeParse(sent)
  if (data === undefined) {
    const { refusedFaults } = await import('./seldom.ts')
    throw new Problem('invalid-notice', { faults: refusedFaults(error, sent, now) })
  }
  const found = slipsAt(data, now)
  if (found.length > 0) throw new Problem('invalid-notice', { faults: found })
  return { sent, notice: data }
}

/** A centre that takes notices. */
interface Routed {
  readonly id: string
  readonly name: string
  readonly publicKey: JWK
}

/** The centre for the shared dwelling on the day of delivery, or the one for trying things out. Throws `centre-closed`, and `no-centre` when none covers its district. */
function routed({ dwelling }: Notice, now: Instant, { senderKey, centreKeys, closed, network }: Signed): Routed {
  const { isTest } = senderKey
  const centre = centreOfDelivery(network, { district: dwelling.district, isTest }, pragueDay(now))
  const left = closed.get(centre?.id ?? '')
  if (left) throw new Problem('centre-closed', { sendTo: left.sendTo })
  const publicKey = centreKeys.get(centre?.id ?? '')
  if (centre === undefined || publicKey === undefined) throw new Problem('no-centre')
  return { id: centre.id, name: centre.name, publicKey }
}

interface Delivery {
  readonly sent: unknown
  readonly notice: Notice
  readonly centre: Routed
  readonly body: Uint8Array
  readonly signed: Signed
  readonly deliveredAt: Instant
}

async function acceptNotice(delivery: Delivery, { table, signer, publicOrigin }: IntakeDeps) {
  const { notice, centre, body, signed, deliveredAt } = delivery
  const compared = asCompared(notice)
  const earlier = asTakenBefore(delivery.sent, notice)
  const open = { missing: missingIn(notice), verify: doubts(notice, deliveredAt, await municipalitiesFor(notice)) }
  const ids = {
    notice: newId(deliveredAt),
    clients: notice.endangered.map(() => newId(deliveredAt)),
    letter: newId(deliveredAt),
  }
  const claims: ReceiptClaims = {
    iss: publicOrigin,
    sub: ids.notice,
    iat: Math.floor(Date.parse(deliveredAt) / 1000),
    sender: signed.senderKey.sender,
    digest: digest(body),
    centre: centre.id,
    deliveredAt,
    offerDueAt: offerDueAt(deliveredAt),
    ...(signed.senderKey.isTest && { test: true }),
  }
  return accept(table, {
    sender: signed.senderKey.sender,
    notice,
    centre,
    deliveredAt,
    ids,
    nonce: { keyId: signed.senderKey.keyId, value: signed.nonce, forgetAt: signed.forgetNonceAt },
    referenceDigest: digest(compared.reference),
    contentDigest: digest(JSON.stringify(compared)),
    earlier: { referenceDigest: digest(earlier.reference), contentDigest: digest(JSON.stringify(earlier)) },
    receipt: {
      noticeId: ids.notice,
      kind: 'notice',
      version: 1,
      centre: { id: centre.id, name: centre.name },
      deliveredAt,
      offerDueAt: claims.offerDueAt,
      ...open,
      receipt: await signer.sign(RECEIPT_TYPE, claims),
    },
  })
}

/** Which municipalities there are is loaded only for a notice that names one by its code. */
async function municipalitiesFor({ dwelling }: Notice): Promise<KnowsMunicipality | undefined> {
  if (dwelling.municipalityCode === undefined) return undefined
  return (await import('../../shared/centres/municipality-codes.ts')).isMunicipality
}
