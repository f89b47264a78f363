import { verify } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { JWK } from 'jose'
import { centres } from '../../shared/centres/centres.ts'
import { type CheckedReceipt, checkReceipt, type ReceiptClaims } from '../../shared/police/receipt.ts'
import { type Language, languageOf } from '../../shared/problems/language.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Found, receiptPage, receiptPageHeaders } from './receipt-page.ts'

export interface ReceiptRoutesDeps {
  /** All keys that ever signed for the platform. */
  readonly keys: () => Promise<{ keys: JWK[] }>
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
    .post('/', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => answer(c, '', 'too-large') }), async (c) =>
      answer(c, ...(await givenBy(c))),
    )
    .all('/', () => {
      throw new Problem('method-not-allowed', { allow: ['GET', 'HEAD', 'POST'] })
    })
}

/** What may be found without looking at a receipt. */
type Unreadable = 'too-large' | 'picture'

function answerer({ keys, origin }: ReceiptRoutesDeps) {
  return async (c: Context, text: string, unreadable?: Unreadable): Promise<Response> => {
    const status = unreadable === 'too-large' ? 413 : 200
    const isAsked = text.trim() !== '' || unreadable !== undefined
    const checked = unreadable ?? (isAsked ? await check(text, { origin, keys: (await keys()).keys }) : undefined)
    c.header('vary', 'accept')
    if (wantsJson(c)) return c.json(asJson(checked ?? { valid: false, fault: 'not-a-receipt' }), status, headers)
    const page = receiptPage({ found: foundIn(checked), given: text, origin, language: languageIn(c) })
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

function foundIn(checked: CheckedReceipt | Unreadable | undefined): Found | undefined {
  if (checked === undefined) return undefined
  if (typeof checked === 'string') return { valid: false, fault: checked }
  return checked.valid ? { ...checked, centre: nameOf(checked.claims) } : checked
}

function asJson(checked: CheckedReceipt | Unreadable) {
  if (typeof checked === 'string') return { valid: false, reason: checked }
  if (!checked.valid) return { valid: false, reason: checked.fault }
  const { sub: noticeId, kind = 'notice', version = 1, centre: id, ...claims } = checked.claims
  const { sender, digest, deliveredAt, offerDueAt, channel, test } = claims
  const centre = { id, name: nameOf(checked.claims) }
  const about = { noticeId, kind, version, centre, sender, digest, deliveredAt, offerDueAt }
  return { valid: true, ...about, ...(channel && { channel }), ...(test && { test }) }
}

function nameOf({ centre }: ReceiptClaims): string {
  return centres.get(centre)?.name ?? centre
}
