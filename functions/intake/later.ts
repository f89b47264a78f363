import type * as z from 'zod/mini'
import { centreOn } from '../../shared/centres/centres.ts'
import { type End, endFault, endSchema } from '../../shared/police/end.ts'
import { inOneOrder } from '../../shared/police/extensions.ts'
import { RECEIPT_TYPE, type Receipt, type ReceiptClaims } from '../../shared/police/receipt.ts'
import { figuresOfSupplement } from '../../shared/police/report-figures.ts'
import type { Doubt } from '../../shared/police/slips.ts'
import { stillMissing } from '../../shared/police/still-missing.ts'
import {
  addedBy,
  doubtsOfSupplement,
  numbered,
  type Supplement,
  supplementFaults,
  supplementSchema,
} from '../../shared/police/supplement.ts'
import { wordOf, wordOfEnd } from '../../shared/police/word.ts'
import { faults } from '../../shared/problems/faults.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { offerDueAt } from '../../shared/time/law.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { type Told, tellLater } from '../store/clients/later-words.ts'
import type { Place } from '../store/police/places.ts'
import { newId } from '../store/table/ids.ts'
import type { IntakeDeps } from './app.ts'
import { digest } from './digest.ts'
import { decode } from './encoding.ts'
import { parseJson } from './json.ts'
import type { Received } from './received.ts'

/*
 * What a unit tells of a notice of its own later: a supplement, or the end of the eviction.
 */

/** The most versions of a notice that supplements make; an end is taken beyond it too. */
const MOST_SUPPLEMENTED = 50
const MOST_VERSIONS = 60

interface Later extends Received {
  /** The id of the notice. */
  readonly notice: string
  readonly kind: 'supplement' | 'end'
  /** The version of the notice that it stands on. */
  readonly version: number
}

/** The version of the notice that a request stands on. Throws `version-missing` also where it is no version. */
export function versionIn({ 'if-match': told = '' }: Readonly<Record<string, string | undefined>>): number {
  const [, version] = /^"([1-9]\d{0,3})"$/.exec(told.trim()) ?? []
  if (version === undefined) throw new Problem('version-missing')
  return Number(version)
}

/**
 * Takes a supplement or an end. What is wrong with it by itself is told first, so that a notice of another unit answers as one that does not
 * exist. Throws `not-json`, `invalid-supplement`, `invalid-end`, `too-many-versions`, `centre-closed` and what `tellLater` throws.
 */
export function takeLater(later: Later, deps: IntakeDeps): Promise<{ receipt: Receipt; first: boolean }> {
  const { signed, notice, kind, version, at } = later
  const said =
    kind === 'end'
      ? { kind, content: readAs<End>(later, endSchema) }
      : { kind, content: readAs<Supplement>(later, supplementSchema) }
  const telling = {
    ...{ notice, kind, version, deliveredAt: instant(at) },
    sender: signed.senderKey.sender,
    nonce: { keyId: signed.senderKey.keyId, value: signed.nonce, forgetAt: signed.forgetNonceAt },
    contentDigest: digest(JSON.stringify({ kind, ...compared(said.content) })),
  }
  return tellLater(deps.table, telling, async (place) => {
    if (version >= (kind === 'end' ? MOST_VERSIONS : MOST_SUPPLEMENTED)) throw new Problem('too-many-versions')
    const answered = { later, place, centre: centreOf(place, later) }
    const meant = said.kind === 'end' ? meaningOfEnd(said.content, answered) : meaningOf(said.content, answered)
    return { ...meant, centre: answered.centre, receipt: await receiptOf(meant, answered, deps) }
  })
}

function readAs<Said>({ body, kind }: Later, schema: z.ZodMiniType<Said>): Said {
  const parsed = schema.safeParse(parseJson(decode(body)))
  if (!parsed.success) throw new Problem(`invalid-${kind}`, { faults: faults(parsed.error) })
  return parsed.data
}

/** However the names of its extensions are ordered, it says the same. */
function compared(content: Supplement | End) {
  const { extensions } = content
  return { ...content, ...(extensions !== undefined && { extensions: inOneOrder(extensions) }) }
}

interface Answered {
  readonly later: Later
  readonly place: Place
  readonly centre: Told['centre'] & { readonly name: string }
}

/** The centre that has the notice now. */
function centreOf({ centre: id }: Place, { signed, at }: Later): Answered['centre'] {
  const left = signed.closed.get(id)
  if (left) throw new Problem('centre-closed', { sendTo: left.sendTo })
  const publicKey = signed.centreKeys.get(id)
  if (publicKey === undefined) throw new Problem('no-centre')
  return { id, name: centreOn(signed.network, id, pragueDay(instant(at)))?.name ?? id, publicKey }
}

type Meaning = Omit<Told, 'centre' | 'receipt'> & { readonly verify: readonly Doubt[] }

function meaningOf(supplement: Supplement, { later, place }: Answered): Meaning {
  const at = instant(later.at)
  const persons = place.persons.length
  const about = { enteredAt: instant(place.enteredAt), evictedAt: instant(place.evictedAt), persons }
  const found = supplementFaults(supplement, about, at)
  if (found.length > 0) throw new Problem('invalid-supplement', { faults: found })
  const people = numbered(supplement, persons)
  const { endsAt } = supplement
  return {
    after: {
      ...place,
      ...(endsAt !== undefined && { endsAt }),
      missing: stillMissing(place.missing, supplement, persons),
    },
    wordFor: (number) => wordOf(supplement, people, number),
    added: addedBy(supplement),
    figures: figuresOfSupplement(supplement, about.enteredAt),
    ids: idsFor(people.filter(({ isNew }) => isNew).length, at),
    verify: doubtsOfSupplement(supplement, persons),
  }
}

function meaningOfEnd(end: End, { later, place }: Answered): Meaning {
  const found = endFault(end.endedAt, instant(place.evictedAt), 'endedAt')
  if (found.length > 0) throw new Problem('invalid-end', { faults: found })
  const word = wordOfEnd(end)
  return {
    after: { ...place, ended: { at: end.endedAt, reason: end.reason } },
    wordFor: () => word,
    added: [],
    figures: {},
    ids: idsFor(0, instant(later.at)),
    verify: [],
  }
}

function idsFor(persons: number, at: Instant): Told['ids'] {
  const [letter, arrival] = [newId(at), newId(at)]
  return { letter, arrival, clients: Array.from({ length: persons }, () => newId(at)) }
}

async function receiptOf(
  { added, after, verify }: Meaning,
  { later, place, centre }: Answered,
  { signer, publicOrigin }: IntakeDeps,
): Promise<Receipt> {
  const { notice, kind, version, body, signed } = later
  const deliveredAt = instant(later.at)
  // Who is added has 48 hours of their own; of everybody else they run as before.
  const dueAt = offerDueAt(added.length > 0 ? deliveredAt : instant(place.deliveredAt))
  const claims: ReceiptClaims = {
    iss: publicOrigin,
    sub: notice,
    iat: Math.floor(later.at.getTime() / 1000),
    sender: signed.senderKey.sender,
    digest: digest(body),
    centre: centre.id,
    deliveredAt,
    offerDueAt: dueAt,
    kind,
    version: version + 1,
    ...(signed.senderKey.isTest && { test: true }),
  }
  return {
    noticeId: notice,
    kind,
    version: version + 1,
    centre: { id: centre.id, name: centre.name },
    deliveredAt,
    offerDueAt: dueAt,
    missing: after.missing,
    verify: [...verify],
    receipt: await signer.sign(RECEIPT_TYPE, claims),
  }
}
