import type { ConsentView } from '../../../shared/agreements/views.ts'
import { isDone } from '../../../shared/duties/deadline.ts'
import {
  checkMove,
  type Move,
  type MovingFile,
  moveConsents,
  moveObstaclesOf,
  type NewMove,
  personTold,
} from '../../../shared/hand-over/move.ts'
import type { MoveView } from '../../../shared/hand-over/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { consentsOf } from '../agreements/consents.ts'
import { stirred } from '../clients/activity.ts'
import { clientActions } from '../clients/client-actions.ts'
import { readContactDuty } from '../clients/closure.ts'
import { type ClientItem, readFile, readPlainClient } from '../clients/file.ts'
import { clientHere } from '../clients/handed-file.ts'
import type { Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { newId } from '../table/ids.ts'
import { byCentre, keys } from '../table/keys.ts'
import { listPage, readItem } from '../table/query.ts'
import { anewWhenOvertaken, create, inPlaceOf, transact } from '../table/transact.ts'
import { moveItem, readMove, type StoredMove, shownMove } from './move-item.ts'
import { movedFile } from './moved-file.ts'
import { seeMovedIn, showMovedIn } from './moved-in.ts'
import { readOpen } from './open-centres.ts'
import { newAttempt, type Packed, putParcels, readParcels, removeParcels } from './parcels.ts'

const PAGE = 20

/** People who go on in another centre because they want to, and who came from one. */
export function movesOf(centre: Centre) {
  return {
    /** How the person of a file may go on elsewhere; leaves the audit entry of reading it. Throws `not-found`. */
    show: (turning: Turning) => show(centre, turning),
    /** Sends what was chosen. The same again is answered as it stands. Throws `not-found`, `invalid` and `busy`. */
    send: async (wanted: NewMove, turning: Turning) => shownMove(await send(centre, wanted, turning)),
    /** How far a move is. Throws `not-found`. */
    one: async (id: string): Promise<Move> => {
      const move = await readSent(centre, id)
      if (move === undefined) throw new Problem('not-found')
      return shownMove(move)
    },
    /** Newest first. */
    list: async (after?: string) => {
      const paging = { limit: PAGE, after, newestFirst: true }
      const { items, ...rest } = await listPage(centre.table, byCentre.moves(centre.id), paging)
      return { moves: items.map((item) => shownMove(readMove(item))), ...rest }
    },
    /** What another centre told of the person of a file. Throws `not-found`; so does the next. */
    told: (turning: Turning & { readonly page: number }) => showMovedIn(centre, turning),
    see: (turning: Turning) => seeMovedIn(centre, turning),
  }
}

async function readSent({ id: centre, table }: Centre, id: string): Promise<StoredMove | undefined> {
  const item = await readItem(table, keys.move(centre, id))
  return item && readMove(item)
}

interface Here {
  readonly reference: string
  readonly state: MovingFile
  /** Her consents, whether they hold or not; none when the file was disposed of. */
  readonly consents: readonly ConsentView[]
  readonly last: StoredMove | undefined
}

async function readHere(centre: Centre, turning: Turning): Promise<Here> {
  const { reference, version, erasedOn, movedTo } = readPlainClient(await clientHere(centre, turning.client))
  const isErased = erasedOn !== undefined
  const [duty, last, { consents }] = await Promise.all([
    readContactDuty(centre, turning.client),
    movedTo && readSent(centre, movedTo.id),
    isErased ? { consents: [] } : consentsOf(centre).consents(turning),
  ])
  const offerIsOwed = duty !== undefined && !isDone(duty)
  return { reference, consents, last, state: { offerIsOwed, isErased, isUnderWay: last?.status === 'sent', version } }
}

async function show(centre: Centre, turning: Turning): Promise<MoveView> {
  const { client, now } = turning
  const [{ reference, state, consents, last }, { others }] = await Promise.all([
    readHere(centre, turning),
    readOpen(centre, now),
  ])
  return {
    ...{ now, client, reference, obstacles: moveObstaclesOf(state) },
    centres: others
      .map(({ id, name, seat }) => ({ id, name, seat }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'cs')),
    consents: moveConsents(consents, now).map(({ id, recipientName, scope, purpose, givenOn, until }) => ({
      ...{ id, recipientName, scope, purpose, givenOn },
      ...(until !== undefined && { until }),
    })),
    ...(last && { last: shownMove(last) }),
  }
}

function send(centre: Centre, wanted: NewMove, turning: Turning): Promise<StoredMove> {
  const { client, now } = turning
  return anewWhenOvertaken(async () => {
    const before = await readSent(centre, wanted.id)
    if (before !== undefined) return before
    const [here, { own, others }] = await Promise.all([readHere(centre, turning), readOpen(centre, now)])
    const open = others.map(({ id }) => id)
    checkMove(wanted, { from: centre.id, open, file: here.state, consents: here.consents, now })
    const other = others.find(({ id }) => id === wanted.to)
    if (other === undefined) throw new Error('an open centre is not open')
    const file = await readFile(centre, client)
    const is = moveOf(wanted, { turning, toName: other.name, reference: here.reference })
    const { person, safeContact, whereNow } = file.facts
    const parcels = movedFile({
      ...{ to: other.id, publicKey: other.publicKey, fromName: own.name, as: is.as, at: now },
      ...{ person: personTold(person), safeContact, whereNow: wanted.withWhereNow ? whereNow : undefined },
      ...{ words: wanted.words, sections: wanted.sections },
    })
    const consent = here.consents.find(({ id }) => id === wanted.consent)
    await commit(centre, { is, parcels, file: file.client, consentVersion: consent?.version ?? 0 }, turning)
    return is
  })
}

interface Making {
  readonly turning: Turning
  readonly toName: string
  readonly reference: string
}

function moveOf({ id, to, consent }: NewMove, { turning, toName, reference }: Making): StoredMove {
  const { client, by, now } = turning
  return {
    ...{ id, client, as: newId(now), consent, reference, to, toName, at: now, by },
    ...{ status: 'sent', attempt: newAttempt(), version: 1 },
  }
}

interface Committing {
  readonly is: StoredMove
  readonly parcels: readonly Packed[]
  readonly file: ClientItem
  readonly consentVersion: number
}

/** From here on it is on its way, as long as her consent is the one that was read. What was written for nothing goes again. */
async function commit(
  centre: Centre,
  { is, parcels, file, consentVersion }: Committing,
  turning: Turning,
): Promise<void> {
  const { id: from, table } = centre
  const sent = { centre: from, id: is.id, attempt: is.attempt }
  const consent = await readItem(table, keys.record(from, is.client, { type: 'consent', id: is.consent }))
  if (consent === undefined) throw new Problem('not-found')
  const movedTo = { id: is.id, to: is.toName, at: is.at }
  const { activity: _touched, ...actions } = await clientActions(
    centre,
    { ...file, movedTo },
    { ...turning, did: 'move' },
  )
  try {
    await putParcels(table, sent, parcels)
    await transact<string>(table, {
      ...actions,
      activity: stirred(from, { client: is.client, since: is.at, is: 'any' }),
      move: create(moveItem(from, is)),
      // Says what it said: nobody may have written there since.
      consent: inPlaceOf({ version: consentVersion }, { ...consent, version: consentVersion }),
    })
  } catch (thrown) {
    await removeParcels(table, await readParcels(table, sent))
    throw thrown
  }
}
