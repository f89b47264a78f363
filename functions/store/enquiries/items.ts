import * as z from 'zod/mini'
import {
  type Enquiry,
  type EnquiryFacts,
  enquiryAgeBands,
  enquiryKinds,
  enquirySexes,
  openPromise,
  refusals,
  storedAnonymousSchema,
  storedNamedSchema,
} from '../../../shared/enquiries/enquiry.ts'
import { type FormerWords, formerSchema } from '../../../shared/enquiries/enquiry-fields.ts'
import type { EnquiryRow, SeenFormer } from '../../../shared/enquiries/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { byCentre, keySchema, keys } from '../table/keys.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'

/*
 * An enquiry is one item in a partition of its own, sealed under a data key of its own. What figures are made of is plain; a promised
 * call is a second item, because an item stands in one list only.
 */

const enquiryItemSchema = z.object({
  ...keySchema.shape,
  version: z.number(),
  id: z.string(),
  at: z.string(),
  kind: z.enum(enquiryKinds),
  refusal: z.exactOptional(z.enum(refusals)),
  anonymous: z.boolean(),
  sex: z.enum(enquirySexes),
  ageBand: z.enum(enquiryAgeBands),
  /** The file that she has now. */
  client: z.exactOptional(z.string()),
  /** The data key, wrapped for the centre. */
  key: z.string(),
  sealed: z.string(),
})
export type EnquiryItem = z.infer<typeof enquiryItemSchema>

const erasedItemSchema = z.omit(z.extend(enquiryItemSchema, { erasedOn: z.string() }), { key: true, sealed: true })

/** A stored enquiry. */
export function readEnquiryItem(item: Item): EnquiryItem {
  return stored(enquiryItemSchema, item)
}

/** What a stored enquiry says. */
export function factsIn(item: EnquiryItem, key: DataKey): EnquiryFacts {
  const { id, version, client } = item
  const { enquiry, ...course } = wordsIn(item, key)
  return { id, version, enquiry, ...course, ...(client !== undefined && { client }) }
}

function wordsIn(item: EnquiryItem, key: DataKey) {
  const { anonymous, at, kind, sex, ageBand, sealed } = item
  const coded = { at, kind, sex, ageBand, ...(item.refusal !== undefined && { refusal: item.refusal }) }
  if (anonymous) {
    const { said, offered, sentTo, refusalWords, ...course } = unseal(storedAnonymousSchema, sealed, { key, item })
    return { enquiry: { anonymous, ...coded, said, offered, sentTo, ...words({ refusalWords }) }, ...course }
  }
  const opened = unseal(storedNamedSchema, sealed, { key, item })
  const { said, offered, sentTo, refusalWords, name, reply, ...course } = opened
  const named = { anonymous, ...coded, said, offered, sentTo, ...words({ refusalWords, name, reply }) }
  return { enquiry: named, ...course }
}

/** What is there of these. */
function words<Words extends object>(given: Words): Partial<Words> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Words>
}

/** An enquiry as it is to be stored, before its words are sealed. */
interface Keeping {
  readonly facts: EnquiryFacts
  readonly dataKey: DataKey
  /** The data key, wrapped for the centre. */
  readonly key: string
}

/** The item of an enquiry, in its place in the list of the centre. */
export function enquiryItem(centre: string, { facts, dataKey, key }: Keeping) {
  const { id, version, client, enquiry, ...course } = facts
  const { anonymous, at, kind, sex, ageBand, refusal, ...words } = enquiry
  const name = keys.enquiry(centre, id)
  return {
    ...name,
    ...byCentre.enquiry(centre, at, id),
    type: 'enquiry' as const,
    version,
    id,
    at,
    kind,
    anonymous,
    sex,
    ageBand,
    ...(refusal !== undefined && { refusal }),
    ...(client !== undefined && { client }),
    key,
    sealed: seal({ ...words, ...course }, dataKey, name),
  }
}

const formerItemSchema = z.object({ ...keySchema.shape, version: z.number(), sealed: z.string() })

/**
 * The item of what an enquiry said before it was corrected into a version. Each correction has its own, all of it sealed: however often
 * an enquiry is corrected, it does not grow.
 */
export function formerItem(
  centre: string,
  former: FormerWords,
  { facts: { id, version }, dataKey }: Omit<Keeping, 'key'>,
) {
  const name = keys.enquiryFormer(centre, id, version)
  return { ...name, type: 'enquiry-former' as const, version, sealed: seal(former, dataKey, name) }
}

/** What an enquiry said before, opened. */
export function formerIn(found: Item, key: DataKey): SeenFormer {
  const { version, sealed, ...item } = stored(formerItemSchema, found)
  return { version, ...unseal(formerSchema, sealed, { key, item }) }
}

/** The item that puts a promised call into the list of what is coming; in no list when nobody waits for it any more. */
export function callBackItem(centre: string, facts: EnquiryFacts) {
  const comingAt = openPromise(facts)
  const type = 'call-back' as const
  return {
    ...keys.callBack(centre, facts.id),
    type,
    enquiry: facts.id,
    ...(comingAt !== undefined && { comingAt, ...byCentre.coming(centre, comingAt, { type, id: facts.id }) }),
  }
}

/** A line of the list, of a stored enquiry. */
export function lineIn(item: Item, openKey: OpenDataKey): EnquiryRow {
  if ('erasedOn' in item) return erasedRow(item)
  const enquiry = readEnquiryItem(item)
  return rowIn(enquiry, openKey(enquiry.key))
}

function erasedRow(item: Item): EnquiryRow {
  const { id, at, kind, refusal, anonymous, sex, ageBand, client, erasedOn } = stored(erasedItemSchema, item)
  return { id, at, kind, anonymous, sex, ageBand, ...words({ refusal, client }), erasedOn }
}

/** A line of the list. */
export function rowIn(item: EnquiryItem, key: DataKey): EnquiryRow {
  const facts = factsIn(item, key)
  const { enquiry, id, client } = facts
  const { kind, refusal, anonymous, at, sex, ageBand } = enquiry
  const name = nameOf(enquiry)
  const promisedAt: Instant | undefined = openPromise(facts)
  return {
    id,
    at,
    kind,
    anonymous,
    sex,
    ageBand,
    ...(refusal !== undefined && { refusal }),
    ...(name !== undefined && { name }),
    ...(promisedAt !== undefined && { promisedAt }),
    ...(client !== undefined && { client }),
  }
}

function nameOf(enquiry: Enquiry): string | undefined {
  return enquiry.anonymous ? undefined : enquiry.name
}
