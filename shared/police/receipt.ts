import * as z from 'zod/mini'
import { doubtCodes } from './slips.ts'

/** The type of the JWS. */
export const RECEIPT_TYPE = 'opora-receipt+jwt'

/** What was delivered. */
export const deliveryKinds = ['notice', 'supplement', 'end'] as const
export type DeliveryKind = (typeof deliveryKinds)[number]

/** By what a notice came that a worker of the centre entered by hand. */
export const handChannels = ['fax', 'data-box', 'e-mail', 'phone'] as const
export type HandChannel = (typeof handChannels)[number]

/**
 * What the signed receipt (JWS) says; anyone can check it against the published keys. No personal data, and few words: it is to fit into a
 * QR code. Those of the first months also list what was missing; they stay good.
 */
const claimsSchema = z.lazy(() =>
  z.object({
    iss: z.string(),
    /** Id of the notice on the platform. */
    sub: z.string(),
    /** Seconds since 1970. */
    iat: z.number(),
    sender: z.string(),
    /** SHA-256 of the body as received, base64url. */
    digest: z.string(),
    centre: z.string(),
    deliveredAt: z.iso.datetime(),
    offerDueAt: z.iso.datetime(),
    /** Left out of a notice's own, which is version 1; a supplement or an end says which version it made. */
    kind: z.exactOptional(z.enum(deliveryKinds)),
    version: z.exactOptional(z.int()),
    /** Only where the centre entered it by hand: `deliveredAt` is then what the centre says, `iat` when it was entered. */
    channel: z.exactOptional(z.enum(handChannels)),
    /** Only of what was sent on trial. */
    test: z.exactOptional(z.boolean()),
  }),
)
export type ReceiptClaims = Readonly<z.infer<typeof claimsSchema>>

/** The answer to an accepted notice, first time (201) and every time after (200). */
export const receiptSchema = z.lazy(() =>
  z.object({
    noticeId: z.string(),
    /** What was delivered, and which version of the notice it made. The first receipts lack both: they are of notices. */
    kind: z.optional(z.enum(deliveryKinds)),
    version: z.optional(z.int()),
    centre: z.object({ id: z.string(), name: z.string() }),
    deliveredAt: z.string(),
    offerDueAt: z.string(),
    /**
     * Paths of the fields that police left out; and of those to be asked about, with the reason. Never what stands in them. The first
     * receipts lack both.
     */
    missing: z.optional(z.array(z.string())),
    verify: z.optional(z.array(z.object({ path: z.string(), code: z.enum(doubtCodes) }))),
    /** Compact JWS, type `opora-receipt+jwt`. */
    receipt: z.string(),
  }),
)
export type Receipt = Readonly<z.infer<typeof receiptSchema>>

/** Why something is no receipt of this platform. */
export const receiptFaults = ['not-a-receipt', 'other-installation', 'unknown-key', 'changed'] as const
export type ReceiptFault = (typeof receiptFaults)[number]

export type CheckedReceipt =
  | { readonly valid: true; readonly jws: string; readonly claims: ReceiptClaims }
  | { readonly valid: false; readonly fault: ReceiptFault }

interface Checking<Key> {
  /** Where police reach this platform: what receipts name as who gave them. */
  readonly issuer: string
  /** All keys that ever signed for it. */
  readonly keys: readonly Key[]
  /** Whether a signature (ES256, r and s, 64 bytes) fits what was signed; one of another length never does. */
  readonly verify: (key: Key, signed: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>
}

/**
 * Whether a text is a receipt of this platform. It may be pasted with line breaks, as a link of the page that checks it, or in the whole
 * answer that it came with. What a known key has signed is good even if the platform had another address then.
 */
export async function checkReceipt<Key extends { readonly kid?: string | undefined }>(
  text: string,
  { issuer, keys, verify }: Checking<Key>,
): Promise<CheckedReceipt> {
  const parts = partsIn(text)
  if (parts === undefined) return { valid: false, fault: 'not-a-receipt' }
  const key = keys.find(({ kid }) => kid === parts.kid)
  if (key === undefined) {
    return { valid: false, fault: parts.issuer === issuer ? 'unknown-key' : 'other-installation' }
  }
  const isGenuine = await verify(key, new TextEncoder().encode(parts.signed), parts.signature)
  if (!isGenuine) return { valid: false, fault: 'changed' }
  const { data } = claimsSchema.safeParse(parts.claims)
  if (data === undefined) return { valid: false, fault: 'not-a-receipt' }
  return { valid: true, jws: parts.jws, claims: data }
}

const headerSchema = z.lazy(() => z.object({ alg: z.literal('ES256'), typ: z.literal(RECEIPT_TYPE), kid: z.string() }))
const issuerSchema = z.lazy(() => z.object({ iss: z.string() }))

/** The parts of a JWS that looks like a receipt, whoever signed it. */
function partsIn(text: string) {
  const jws = COMPACT.exec(text.replaceAll(/\s/g, ''))?.[0] ?? ''
  const [head = '', body = '', tail = ''] = jws.split('.')
  const header = headerSchema.safeParse(jsonIn(head)).data
  if (header === undefined) return undefined
  const claims = jsonIn(body)
  const issuer = issuerSchema.safeParse(claims).data?.iss
  return {
    jws,
    kid: header.kid,
    issuer,
    claims,
    signed: `${head}.${body}`,
    signature: bytesOf(tail) ?? new Uint8Array(),
  }
}

/** Three parts of base64url, of which a signature of 64 bytes is no longer than this: words may follow without a space. */
const COMPACT = /eyJ[\w-]+\.[\w-]+\.[\w-]{1,86}/

function jsonIn(part: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(part)))
  } catch {
    return undefined
  }
}

/** The bytes of base64url; undefined unless it is how these bytes are written: no other text may pass for the same receipt. */
function bytesOf(part: string): Uint8Array<ArrayBuffer> | undefined {
  const standard = part.replaceAll('-', '+').replaceAll('_', '/')
  try {
    const binary = atob(standard)
    if (btoa(binary).replace(/=+$/, '') !== standard) return undefined
    return Uint8Array.from(binary, (sign) => sign.codePointAt(0) ?? 0)
  } catch {
    return undefined
  }
}
