import type { JWK } from 'jose'
import { clientReference } from '../../../shared/clients/contact-duty.ts'
import type { Person } from '../../../shared/clients/person.ts'
import { personFigures } from '../../../shared/clients/person-figures.ts'
import { cardOfFile } from '../../../shared/clients/register-card.ts'
import type { SafeContact } from '../../../shared/clients/safe-contact.ts'
import { pagesOf, type Section } from '../../../shared/hand-over/move.ts'
import { moveLetter } from '../../../shared/hand-over/move-letter.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { ClientItem } from '../clients/file.ts'
import { versionItem } from '../clients/version-item.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import { cardItem } from '../register/cards.ts'
import { changeEntry } from '../table/audit.ts'
import { newId } from '../table/ids.ts'
import { byCentre, keys } from '../table/keys.ts'
import { newDataKey, seal, wrapDataKey } from '../table/seal.ts'
import { shaped } from '../table/shapes.ts'
import type { Named } from '../table/transact.ts'
import type { Stage } from './items.ts'
import { movedInItems } from './moved-in-items.ts'
import { type Packed, packedAs } from './parcels.ts'

/** Who goes to which centre, and what is told of her. */
export interface Going {
  readonly to: string
  readonly publicKey: JWK
  /** How the first centre is called, for the other. */
  readonly fromName: string
  /** The id of the file that the other centre opens. */
  readonly as: string
  readonly at: Instant
  readonly person: Person
  readonly safeContact: SafeContact
  readonly whereNow: string | undefined
  readonly words: string
  readonly sections: readonly Section[]
}

/**
 * The file that the other centre opens, sealed under a data key that only it can unwrap: who she is and how to reach her as in any file,
 * and what the first centre told as words to be read. Work that was done there is counted there; no legal term began here.
 */
export function movedFile(going: Going): Packed[] {
  const { to, publicKey, fromName, as, at, person, safeContact, words, sections } = going
  const dataKey = newDataKey()
  const key = wrapDataKey(dataKey, publicKey)
  const client = clientItem(going, { dataKey, key })
  const { reference } = client
  const card = cardOfFile({ client: as, reference, arrivedAt: at, person, safeContact })
  const activity = { ...keys.activity(to, as), type: 'activity' as const, client: as, activeAt: at, touches: 1 }
  const [first, ...others] = movedInItems(
    to,
    { client: as, from: fromName, at, words, pages: pagesOf(sections) },
    dataKey,
  )
  const entry = { client: as, by: fromName, role: 'centre', at, did: 'move-in' } as const
  return [
    ...[versionItem(to, { client }), cardItem(to, card, { dataKey, key }), ...others].map(packed('before')),
    ...[
      client,
      { ...activity, ...byCentre.activeFile(to, at, as) },
      ...(first ? [first] : []),
      queuedLetter(moveLetter({ id: newId(at), centre: to, client: as, from: fromName, at })),
    ].map(packed('with')),
    packed('after')(changeEntry(to, entry)),
  ]
}

function packed(stage: Stage) {
  return (item: Named) => packedAs(stage, shaped(item))
}

interface Sealing {
  readonly dataKey: ReturnType<typeof newDataKey>
  readonly key: string
}

function clientItem(
  { to, as, at, fromName, person, safeContact, whereNow }: Going,
  { dataKey, key }: Sealing,
): ClientItem {
  const name = keys.client(to, as)
  return {
    ...name,
    ...byCentre.client(to, at, as),
    type: 'client',
    id: as,
    origin: 'self-referral',
    movedFrom: { from: fromName, at },
    arrivedAt: at,
    version: 1,
    reference: clientReference(to, as),
    ...personFigures(person, at),
    key,
    sealed: seal({ person, safeContact, ...(whereNow !== undefined && { whereNow }) }, dataKey, name),
  }
}
