import type { DynamoDBRecord } from 'aws-lambda'
import { ulid } from 'ulid'
import { createBounces } from '../../functions/bounces/app.ts'
import { createIntake } from '../../functions/intake/app.ts'
import { createMail } from '../../functions/mail/app.ts'
import type { LetterChannel } from '../../functions/mail/channel.ts'
import { accept } from '../../functions/store/clients/arrivals.ts'
import { type CentreStore, forCentre } from '../../functions/store/for-centre.ts'
import { forSweep } from '../../functions/store/for-sweep.ts'
import { forBounces } from '../../functions/store/on-duty/bounces.ts'
import { lookUp } from '../../functions/store/police/senders.ts'
import type { Table } from '../../functions/store/table/connection.ts'
import { createSweep } from '../../functions/sweep/app.ts'
import { callDoor } from '../../infra/local/http/gateway-event.ts'
import { type MailEvent, notificationOf } from '../../infra/local/mail/ses-event.ts'
import type { DeadlineKind } from '../../shared/duties/deadline.ts'
import type { Notice } from '../../shared/police/notice.ts'
import { type Instant, instant, plusHours } from '../../shared/time/instant.ts'
import { offerDueAt } from '../../shared/time/law.ts'
import { ORIGIN, type World } from '../support/world.ts'
import { type Dice, dice } from './dice.ts'
import type { Options } from './plan.ts'
import { type Process, startProcess } from './process.ts'

/** The real doors over the real store, each call in a process of its own that may end at any write. */
export function openDoors(world: World, send: LetterChannel['send'], { seed, crashes, plant }: Options) {
  const crashDice = dice(seed, 'crashes')
  const timeDice = dice(seed, 'time')
  let ended = 0
  const inProcess = async <T>(work: (process: Process) => Promise<T>): Promise<T | 'crashed'> => {
    const process = startProcess(world.table, crashDice, crashes)
    try {
      const answer = await work(process)
      if (!process.isOver()) return answer
    } catch (thrown) {
      // What goes wrong in a process that lives on is a fault of the platform.
      if (!process.isOver()) throw thrown
    }
    ended++
    return 'crashed'
  }
  const sweepOnce = (kind: DeadlineKind) =>
    inProcess(async ({ table }) => {
      const store = forSweep(table)
      const muted = { ...store, openDuties: async () => [], openComplaints: async () => [] }
      const door = createSweep({ store: plant === 'mute' ? muted : store, now: world.now })
      await door({ kind }, { getRemainingTimeInMillis: lambdaTime(timeDice) })
    })
  return {
    ended: () => ended,
    /** One call of a schedule; at times the call before it is still under way. */
    sweep: async (kind: DeadlineKind) => {
      await Promise.all(timeDice.chance(0.02) ? [sweepOnce(kind), sweepOnce(kind)] : [sweepOnce(kind)])
    },
    /** Hands records over until the door has taken each, as the event source does. */
    mail: async (Records: readonly DynamoDBRecord[]) => {
      for (let rest = [...Records]; rest.length > 0; ) {
        let failed: string | undefined
        await inProcess(async (process) => {
          failed = rest[0]?.dynamodb?.SequenceNumber
          const channel = {
            send: (message: Parameters<LetterChannel['send']>[0]) => send(message).finally(process.handedOver),
          }
          const door = createMail({ table: process.table, channel, origin: ORIGIN, now: world.now })
          const { batchItemFailures } = await door({ Records: rest })
          failed = batchItemFailures[0]?.itemIdentifier
          if (failed !== undefined && !process.isOver()) throw new Error('the mail door failed')
        })
        rest = failed === undefined ? [] : rest.slice(rest.findIndex((one) => one.dynamodb?.SequenceNumber === failed))
      }
    },
    /** Whether the event was taken. */
    bounce: async (event: MailEvent) => {
      const door = ({ table }: Process) => createBounces({ store: forBounces(table), now: world.now })
      return (await inProcess((process) => door(process)(notificationOf(event)))) !== 'crashed'
    },
    /** Whether police have their receipt. */
    deliver: async (notice: Notice) => {
      const status = await inProcess(async ({ table }) => {
        const deps = { table, signer: world.signer, publicOrigin: ORIGIN, now: world.now }
        return (await callDoor(createIntake(deps), await world.sign(notice))).status
      })
      if (typeof status === 'number' && status >= 400 && status !== 503) throw new Error(`refused: ${status}`)
      return status === 200 || status === 201
    },
    /** The same for a centre that no district leads to: past the door, into the store. */
    enter: async (centre: string, notice: Notice) =>
      (await inProcess(({ table }) => enter(table, { centre, notice, now: instant(world.now()) }))) !== 'crashed',
    /** Whether what somebody did at a screen of a centre was answered. */
    atCentre: async (centre: string, work: (store: CentreStore) => Promise<unknown>) =>
      (await inProcess(({ table }) => work(forCentre({ table, vault: world.vault, now: world.now }, centre)))) !==
      'crashed',
  }
}

export type SimulatedDoors = ReturnType<typeof openDoors>

/** Mostly the time of a whole call; at times so little that the sweep must stop early. */
function lambdaTime(chance: Dice): () => number {
  if (!chance.chance(0.01)) return () => 50_000
  let looks = Math.floor(chance.between(0, 60))
  return () => (looks-- > 0 ? 50_000 : 0)
}

/** Stores a notice as the police's door does when it has found it good. */
async function enter(
  table: Table,
  { centre, notice, now }: { centre: string; notice: Notice; now: Instant },
): Promise<void> {
  const { centreKeys } = await lookUp(table, 'by-hand')
  const publicKey = centreKeys.get(centre)
  if (publicKey === undefined) throw new Error(`${centre} has no key`)
  const clients = notice.endangered.map(() => ulid())
  const digests = { referenceDigest: notice.reference, contentDigest: notice.reference }
  const noticeId = ulid()
  const place = { id: centre, name: centre }
  await accept(table, {
    sender: 'by-hand',
    ...digests,
    earlier: digests,
    notice,
    deliveredAt: now,
    centre: { id: centre, publicKey },
    nonce: { keyId: 'by-hand', value: ulid(), forgetAt: plusHours(now, 1) },
    ids: { notice: noticeId, clients, letter: ulid() },
    receipt: { noticeId, centre: place, deliveredAt: now, offerDueAt: offerDueAt(now), receipt: '' },
  })
}
