import * as z from 'zod/mini'
import { isCentreId } from '../centres/centres.ts'
import { type HandOverReason, handOverReasons } from '../duties/handed.ts'
import { Problem } from '../problems/problem.ts'
import { lines } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'

/*
 * A notice that came to the wrong centre is handed over to another: all its people with all that was done for them, and the clock goes on
 * from where it began. The first centre keeps that it did so, and nothing about anybody.
 */

/** The longest words of a reason, in characters. */
export const LONGEST_REASON = 500

/** `words` go to the other centre with the files, and stay nowhere else. */
export const newHandOverSchema = z
  .strictObject({
    id: z.ulid(),
    to: z.string().check(z.maxLength(40), z.refine(isCentreId, { params: { code: 'unknown-centre' } })),
    reason: z.enum(handOverReasons),
    words: lines(LONGEST_REASON),
  })
  .check(
    z.refine(({ reason, words }) => reason !== 'other' || words !== '', {
      path: ['words'],
      params: { code: 'missing' },
    }),
  )
export type NewHandOver = z.infer<typeof newHandOverSchema>

/** A centre that had the notice, and when and why it handed it over. */
export const holderSchema = z.object({ centre: z.string(), at: z.string(), reason: z.enum(handOverReasons) })
export type Holder = z.infer<typeof holderSchema>

/** A notice may come back once; whoever would send it round again keeps it, and the platform's admin learns of it. */
const MOST_RETURNS = 1

/** How often a notice came to a centre that had it before. */
function returnsIn(centres: readonly string[]): number {
  return centres.filter((centre, index) => centres.indexOf(centre) < index).length
}

/** Whether handing a notice over once more would only send it round. `path`: who had it before `from`, in order. */
export function isLoop(path: readonly Holder[], { from, to }: { readonly from: string; readonly to: string }): boolean {
  return returnsIn([...path.map(({ centre }) => centre), from, to]) > MOST_RETURNS
}

/** What stands in the way of handing a notice over: then somebody works with one of its people already, or has to decide something first. */
export const obstacles = [
  'agreement',
  'appointment',
  'visit',
  'share',
  'held',
  'joined',
  'enquiry',
  'met',
  'closed',
  'erased',
  'too-long',
] as const
export type Obstacle = (typeof obstacles)[number]

/** More items of a notice's files than these do not go over at once. */
export const MOST_ITEMS = 3000

/** More people of one notice do not fit into one transaction. */
export const MOST_PEOPLE = 15

/** What of one file decides whether it may go. */
export interface FileState {
  readonly hasAgreement: boolean
  readonly hasAppointment: boolean
  readonly hasVisit: boolean
  readonly isShared: boolean
  readonly isHeld: boolean
  readonly isJoined: boolean
  readonly hasEnquiry: boolean
  /** Whether help was offered: then only the person herself decides where she goes on. */
  readonly isMet: boolean
  readonly isClosed: boolean
  readonly isErased: boolean
  readonly items: number
}

const says: Readonly<Record<Exclude<Obstacle, 'too-long' | 'met'>, (file: FileState) => boolean>> = {
  agreement: ({ hasAgreement }) => hasAgreement,
  appointment: ({ hasAppointment }) => hasAppointment,
  visit: ({ hasVisit }) => hasVisit,
  share: ({ isShared }) => isShared,
  held: ({ isHeld }) => isHeld,
  joined: ({ isJoined }) => isJoined,
  enquiry: ({ hasEnquiry }) => hasEnquiry,
  closed: ({ isClosed }) => isClosed,
  erased: ({ isErased }) => isErased,
}

/** What stands in the way, each once, in the order of the list. */
export function obstaclesOf(files: readonly FileState[]): Obstacle[] {
  const items = files.reduce((sum, file) => sum + file.items, 0)
  const ofAll = {
    'too-long': items > MOST_ITEMS || files.length > MOST_PEOPLE,
    // As long as help is owed to one of them, all go.
    met: files.every(({ isMet }) => isMet),
  }
  return obstacles.filter((each) => (each === 'too-long' || each === 'met' ? ofAll[each] : files.some(says[each])))
}

interface Asked {
  readonly from: string
  readonly to: string
  /** Centres that are open. */
  readonly open: readonly string[]
  readonly files: readonly FileState[]
}

/** Throws `invalid`: of `to` when it is no other open centre, of `notice` with what stands in the way. */
export function checkHandOver({ from, to, open, files }: Asked): void {
  const faults = [
    ...(to === from ? [{ path: 'to', code: 'own-centre' }] : []),
    ...(to !== from && !open.includes(to) ? [{ path: 'to', code: 'unknown-centre' }] : []),
    ...obstaclesOf(files).map((obstacle) => ({ path: 'notice', code: `in-the-way-${obstacle}` })),
  ]
  if (faults.length > 0) throw new Problem('invalid', { faults })
}

/**
 * How far a hand-over is: `sent` until the other centre's files stand, then `arrived`. `overtaken`: something came between, so that nothing
 * went and everything is as it was.
 */
export const handOverStates = ['sent', 'arrived', 'overtaken'] as const
export type HandOverState = (typeof handOverStates)[number]

/** What came between: work in a file, police who said more, the other centre that takes no notices, another hand-over of the same. */
export const hindrances = ['work', 'police', 'closed', 'handed'] as const
export type Hindrance = (typeof hindrances)[number]

/** Centres to choose from: first the one that covers the dwelling's district, then those that had the notice, then by name. */
export function proposed<Open extends { readonly id: string; readonly name: string }>(
  open: readonly Open[],
  { covering, path }: { readonly covering: string | undefined; readonly path: readonly Holder[] },
): Open[] {
  const had = (id: string) => path.some(({ centre }) => centre === id)
  const rank = ({ id }: Open) => (id === covering ? 0 : had(id) ? 1 : 2)
  return open.toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'cs'))
}

/** What the first centre knows afterwards. */
export interface HandedOver {
  readonly id: string
  /** How the other centre is called. */
  readonly to: string
  readonly at: Instant
  readonly by: string
  readonly reason: HandOverReason
  /** Numbers that its files had here. */
  readonly references: readonly string[]
  readonly state: HandOverState
  /** What came between, of one that was overtaken; left out where that is not known. */
  readonly hindrance?: Hindrance
  /** When it stood at the other centre. */
  readonly arrivedAt?: Instant
}
