import { verify } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { JWK } from 'jose'
import { centreOn, type Network } from '../../shared/centres/centres.ts'
import { type CheckedReceipt, checkReceipt } from '../../shared/police/receipt.ts'
import { type Language, languageOf } from '../../shared/problems/language.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { type Found, receiptPage, receiptPageHeaders } from './receipt-page.ts'

export interface ReceiptRoutesDeps {
  /** All keys that ever signed for the platform. */
  readonly keys: () => Promise<{ keys: JWK[] }>
  /** All centres, by which those in a receipt are named. */
  readonly network: () => Promise<Network>
  /** Where people and police reach the platform. */
  readonly origin: string
}

/** More than any receipt with the answer it came in: the longest of the first months list every field that was left out. */
const MOST_BYTES = 64 * 1024

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/**
 * `/potvrzeni`: whether a receipt is one, for anybody. A page that needs no script, or JSON for whoever asks for that. It looks nothing up
 * but keys: all it tells stands in the receipt.
 */
export function receiptRoutes(deps: ReceiptRoutesDeps) {
  const answer = answerer(deps)
  return new Hono()
    .get('/', async (c) => answer(c, c.req.query('r')?.slice(0, MOST_BYTES) ?? ''))
    .post('/', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => answer(c, '', 'too-large') }), async (c) => {
      const [text, unreadable = text.trim() === '' ? 'nothing' : undefined] = await givenBy(c)
      return answer(c, text, unreadable)
    })
    .all('/', () => {
      throw new Problem('method-not-allowed', { allow: ['GET', 'HEAD', 'POST'] })
    })
}

/** What may be found without looking at a receipt. */
type Unreadable = 'too-large' | 'picture' | 'nothing'

function answerer({ keys, network, origin }: ReceiptRoutesDeps) {
  return async (c: Context, text: string, unreadable?: Unreadable): Promise<Response> => {
    const status = unreadable === 'too-large' ? 413 : 200
    const isAsked = text.trim() !== '' || unreadable !== undefined
    const checked = unreadable ?? (isAsked ? await check(text, { origin, keys: (await keys()).keys }) : undefined)
    const found = typeof checked === 'object' && checked.valid ? withName(checked, await network()) : refusal(checked)
    c.header('vary', 'accept')
    if (wantsJson(c)) return c.json(asJson(found ?? { valid: false, fault: 'not-a-receipt' }), status, headers)
    const page = receiptPage({ found, given: text, origin, language: languageIn(c) })
    return c.html(page, status, { ...headers, ...receiptPageHeaders })
  }
}

/** What a request brings: a field or a file of the form, or the receipt itself. A file goes before a field. */
async function givenBy(c: Context): Promise<[text: string, unreadable?: Unreadable]> {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(c.req.header('content-type') ?? ''))
    return [await c.req.text()]
  const { r, file } = await c.req.parseBody().catch(() => ({ r: '', file: '' }))
  const text = typeof r === 'string' ? r : ''
  if (!(file instanceof File) || file.size === 0) return [text]
  return file.type.startsWith('image/') ? [text, 'picture'] : [await file.text()]
}

function languageIn(c: Context): Language {
  return languageOf(c.req.query('lang') ?? 'cs')
}

function wantsJson(c: Context): boolean {
  const accept = c.req.header('accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

function check(text: string, { origin, keys }: { readonly origin: string; readonly keys: readonly JWK[] }) {
  return checkReceipt(text, {
    issuer: origin,
    keys,
    verify: (key, signed, signature) =>
      verify('sha256', signed, { key: { ...key }, format: 'jwk', dsaEncoding: 'ieee-p1363' }, signature),
  })
}

function refusal(checked: Exclude<CheckedReceipt, { valid: true }> | Unreadable | undefined): Found | undefined {
  return typeof checked === 'string' ? { valid: false, fault: checked } : checked
}

/** The centre is called as it was on the day of the delivery. */
function withName(checked: CheckedReceipt & { valid: true }, network: Network): Found {
  const { centre, deliveredAt } = checked.claims
  return { ...checked, centre: centreOn(network, centre, pragueDay(deliveredAt))?.name ?? centre }
}

function asJson(found: Found) {
  if (!found.valid) return { valid: false, reason: found.fault === 'nothing' ? 'not-a-receipt' : found.fault }
  const { sub: noticeId, kind = 'notice', version = 1, centre: id, ...claims } = found.claims
  const { sender, digest, deliveredAt, offerDueAt, channel, test } = claims
  const centre = { id, name: found.centre }
  const about = { noticeId, kind, version, centre, sender, digest, deliveredAt, offerDueAt }
  return { valid: true, ...about, ...(channel && { channel }), ...(test && { test }) }
}
