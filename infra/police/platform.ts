import { readFileSync } from 'node:fs'
import { createLocalJWKSet, jwtVerify } from 'jose'
import * as z from 'zod/mini'
import { RECEIPT_TYPE } from '../../shared/police/receipt.ts'
import { Misuse } from '../local/base/misuse.ts'
import { type PoliceKey, signRequest } from '../local/demo/police-signature.ts'
import { publicPart } from './key.ts'
import { exit, type Outcome, outcomeOf } from './outcome.ts'

/** Where the platform is. */
export interface Platform {
  readonly origin: string
}

export interface Sending {
  readonly key: PoliceKey
  readonly now: Date
}

/** A document to be sent, as it lies in a file. Throws Misuse. */
export function readDocument(path: string): string {
  return readText(path, 'Give the path of a JSON file, such as test/examples/notice-one-person.json.')
}

function readText(path: string, remedy: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Misuse(`${path} cannot be read. ${remedy}`)
  }
}

/** A receipt (compact JWS), wherever it stands in a text. */
const RECEIPT = /eyJ[\w-]*\.[\w-]+\.[\w-]+/

/** Whether a word is a receipt, and no path of a file with one. */
export function isReceipt(word: string): boolean {
  return RECEIPT.exec(word)?.[0] === word
}

/** The receipt in a file: as the form of police saves it, or in the whole answer that it came with. Throws Misuse. */
export function readReceipt(path: string): string {
  const text = readText(path, 'Give a receipt, which begins with eyJ, or the path of a file with one.')
  const [receipt] = RECEIPT.exec(text) ?? []
  if (receipt === undefined) throw new Misuse(`There is no receipt in ${path}: one begins with eyJ.`)
  return receipt
}

/** Hands a notice over. */
export async function send({ origin }: Platform, body: string, sending: Sending): Promise<Outcome> {
  return outcomeOf(
    await fetch(await signRequest({ url: `${origin}/police/v1/notices`, method: 'POST', body, ...sending })),
  )
}

/** What is said of a notice afterwards. */
export interface Saying {
  readonly noticeId: string
  readonly what: 'supplements' | 'end'
  readonly body: string
  /** The version that it stands on; the one of now when left out. */
  readonly version: string | undefined
}

/** Supplements a notice, or says that its eviction has ended. */
export async function say(
  { origin }: Platform,
  { noticeId, what, body, version }: Saying,
  sending: Sending,
): Promise<Outcome> {
  const url = addressOf(origin, noticeId)
  const ifMatch = version === undefined ? await versionOf(url, sending) : `"${version}"`
  if (typeof ifMatch !== 'string') return ifMatch
  return outcomeOf(await fetch(await signRequest({ url: `${url}/${what}`, method: 'POST', body, ifMatch, ...sending })))
}

/** The version of a notice, in quotes; the refusal when it is not told. */
async function versionOf(url: string, sending: Sending): Promise<string | Outcome> {
  const answer = await fetch(await signRequest({ url, method: 'GET', ...sending }))
  return answer.headers.get('etag') ?? outcomeOf(answer)
}

/** Reads whether help was offered. */
export async function readStatus({ origin }: Platform, noticeId: string, sending: Sending): Promise<Outcome> {
  return outcomeOf(await fetch(await signRequest({ url: addressOf(origin, noticeId), method: 'GET', ...sending })))
}

function addressOf(origin: string, noticeId: string): string {
  return `${origin}/police/v1/notices/${encodeURIComponent(noticeId)}`
}

/** Hands in the public key with a code, signed by that key. */
export async function enrol({ origin }: Platform, code: string, { key, now }: Sending): Promise<Outcome> {
  const url = `${origin}/police/v1/enrolments`
  const body = JSON.stringify({ code, publicKey: publicPart(key.privateKey) })
  return outcomeOf(await fetch(await signRequest({ url, method: 'POST', body, key, now, tag: 'opora-enrolment' })))
}

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

/** Checks a receipt against the published keys. */
export async function verify({ origin }: Platform, receipt: string): Promise<Outcome> {
  const answer = await fetch(`${origin}/.well-known/jwks.json`)
  const published = keySetSchema.parse(await answer.json())
  try {
    const { payload } = await jwtVerify(receipt, createLocalJWKSet(published), { typ: RECEIPT_TYPE })
    return { code: exit.accepted, line: 'The receipt is genuine:', json: payload }
  } catch {
    const line = 'The receipt is not one of this platform, or it was changed.'
    return { code: exit.refused, line, json: { genuine: false } }
  }
}

/** The time to sign at. The clock of a platform on one machine may have been moved, and a signature holds for five minutes around it. */
export async function clockOf({ origin }: Platform): Promise<Date> {
  const answer = await fetch(`${origin}/local/clock`)
  const told = answer.ok
    ? z.object({ now: z.string() }).safeParse(await answer.json().catch(() => undefined))
    : undefined
  return told?.success ? new Date(told.data.now) : new Date()
}
