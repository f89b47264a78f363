import type { Deadline } from '../duties/deadline.ts'
import type { Report } from '../police/report.ts'
import type { PoliceWord } from '../police/word.ts'
import type { Protection } from '../protection/views.ts'
import type { Day, Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { WorkEntry } from '../work/entry.ts'
import type { Attempt } from './attempt.ts'
import type { MayCall } from './calling.ts'
import type { Joint } from './joining.ts'
import type { Suggestion } from './next-attempt.ts'
import type { Person } from './person.ts'
import type { PoliceView } from './police-view.ts'
import type { SafeContact } from './safe-contact.ts'
import type { Share } from './share.ts'
import type { Tried } from './tried.ts'

export interface ClientRow {
  readonly client: string
  readonly reference: string
  /** Empty when the file was disposed of. */
  readonly name: string
  readonly arrivedAt: Instant
  /** The day on which the service ended; left out while it is given. */
  readonly closedOn?: Day
  /** The day on which it was disposed of. */
  readonly erasedOn?: Day
}

/** GET /api/clients?whose=…&after=…: files of the centre, newest first, 50 at a time; of all, or of one `Whose`. */
export interface Clients extends Timed {
  readonly clients: readonly ClientRow[]
  /** How many there are on all pages; said with the first. */
  readonly total?: number
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
}

/** GET /api/clients/{id}/version: how far a file has come, so that an open one is never older than a few seconds. */
export interface FileVersion extends Timed {
  readonly version: number
  /** Goes up with everything that is done for the person, what changes no version of the file included. */
  readonly touches: number
  /** When the safe-contact card was last changed; the file's arrival when nobody has. */
  readonly cardChangedAt: Instant
  /** Who has the duty. */
  readonly takenBy?: string
}

/** How a file came to be: police sent a notice, or the person came by herself. */
export const origins = ['eviction', 'self-referral'] as const
export type Origin = (typeof origins)[number]

/** Where somebody went on: by which move, how the other centre is called, and when. */
export interface MovedTo {
  readonly id: string
  readonly to: string
  readonly at: Instant
}

/** What every file has, whether police opened it by a notice or the person came by herself. */
export interface AnyFile extends Timed {
  readonly client: string
  readonly reference: string
  readonly arrivedAt: Instant
  /** The day on which the service ended; left out while it is given. */
  readonly closedOn?: Day
  /** The enquiry that became this file. */
  readonly enquiry?: string
  /** Other enquiries of hers, which were linked to it when it was there already. */
  readonly linkedEnquiries?: readonly string[]
  /** There are other files of the same person. */
  readonly isJoined?: true
  /** The last time that she went on in another centre: by which move, to which centre and when. */
  readonly movedTo?: MovedTo
  /** From which centre she came, when she had a file there and wanted it told to us. */
  readonly movedFrom?: { readonly from: string; readonly at: Instant }
  /** By whom and when it was taken over from an old register. */
  readonly takenOver?: { readonly by: string; readonly at: Instant }
  /** Goes up by one with every change of the file. A save names the version it was made from. */
  readonly version: number
  readonly person: Person
  /** Where the person lives now, which is kept out of everything that leaves the file. */
  readonly whereNow?: string
  /** The version in which each field of the person was last changed by staff. */
  readonly personChangedIn?: Readonly<Record<string, number>>
  readonly safeContact: SafeContact
  /** Until when the violent person may not come: by the eviction and by orders of the court. */
  readonly protection: Protection
  readonly mayCall: MayCall
  /** The attempt that counts by which contact was last found not to be safe: what is decided is decided about it. */
  readonly unsafe?: string
  /** How many attempts there are on all pages, and how many of them were recorded by mistake. */
  readonly count: Pick<Tried, 'recorded' | 'withdrawn'>
  /** Newest first by when they were made. A save's answer also has the attempt it is about, if that stands on an older page. */
  readonly attempts: readonly Attempt[]
  /** The other entries of its time line on the same page, in the order of their ids. */
  readonly work: readonly WorkEntry[]
  /** The `after` of the page before; left out when there is none. */
  readonly next?: string
}

/** A file that a notice of police opened: with their record and the clocks that began with it. */
export interface EvictionFile extends AnyFile {
  readonly origin: 'eviction'
  /** What police say now: their notice with all that they told later. */
  readonly report: Report
  readonly police: PoliceView
  /** It lacks what is long in it, in which it is asked for apart. */
  readonly isBrief?: true
  /** The police leg: from the officer's entry to the delivery of the copy, due after 24 hours. */
  readonly delivery: { readonly startsAt: Instant; readonly dueAt: Instant; readonly deliveredAt: Instant }
  /** The centre's leg: 48 hours from delivery. */
  readonly contact: Pick<
    Deadline,
    'startsAt' | 'dueAt' | 'status' | 'metAt' | 'overdueAt' | 'acknowledged' | 'cancelled' | 'lastAttempt'
  >
  /** What to do next; left out when the duty is met. */
  readonly suggestion?: Suggestion
  /** The time that promising the next try begins with; left out when a person has to say. */
  readonly promise?: Instant
}

/** A file that no notice opened: nobody reported anything to Opora, and no clock runs. Also an eviction that an old register knew. */
export interface SelfReferral extends AnyFile {
  readonly origin: 'self-referral'
  readonly report?: undefined
  readonly police?: undefined
  readonly isBrief?: undefined
  readonly delivery?: undefined
  readonly contact?: undefined
}

/** A file as another one names it. */
export interface NamedFile extends Omit<ClientRow, 'name'> {
  /** How the person came; of a file that was taken over, as the old register said. */
  readonly origin: Origin
}

/** Another file of the same person. */
export interface JoinedFile extends NamedFile {
  readonly links: readonly Joint[]
  /** When its duty to offer help is due, while that is open. */
  readonly dueAt?: Instant
}

/** Which eviction of its household a file's one is, as far as somebody has said it. */
export interface RepeatView {
  readonly ordinal?: number
  /** A file of an earlier eviction of the household. */
  readonly earlier?: { readonly client: string; readonly reference: string }
  /** Who said so last, and when; also when it was taken back. */
  readonly said?: { readonly by: string; readonly at: Instant }
  /** What may be confirmed: by another file of the same person. */
  readonly proposed?: { readonly reference: string; readonly ordinal: number }
}

/** GET /api/clients/{id}/joined: which files belong together with one. */
export interface JoinedFiles extends Timed {
  readonly client: string
  /** Of what is said of its household; 0 as long as nothing is. */
  readonly version: number
  /** Its own links to other files of the same person. */
  readonly links: readonly Joint[]
  /** All other files of the same person, linked to it or to one another, oldest first. */
  readonly joined: readonly JoinedFile[]
  /** Files of the others whom the same notice named as endangered. */
  readonly sameNotice: readonly NamedFile[]
  /** Only of an eviction. */
  readonly repeat?: RepeatView
}

/** GET /api/clients/{id}/police: everything that police delivered, each as it was delivered, oldest first. */
export interface Deliveries extends Timed {
  /** The notice itself. */
  readonly notice: { readonly deliveredAt: Instant; readonly report: Report }
  readonly words: readonly PoliceWord[]
}

/** A word of police that nobody has acknowledged yet. */
export interface UnseenWord {
  readonly client: string
  readonly ordinal: number
  readonly kind: 'supplement' | 'end'
  readonly deliveredAt: Instant
  readonly reference: string
  readonly name: string
}

/** What police told later and nobody has acknowledged, longest waiting first. */
export interface UnseenWords extends Timed {
  readonly words: readonly UnseenWord[]
  readonly areMore: boolean
}

/** GET /api/clients/{id}/report: the whole of a report that comes with its file only briefly. */
export interface WholeReport extends Timed {
  readonly report: Report
}

/**
 * GET /api/clients/{id}?after=…: one person's file with its time line page by page from what was recorded last. Also what a save
 * answers, and what one that came second is shown as `current`: with the newest page.
 */
export type ClientFile = EvictionFile | SelfReferral

/** GET /api/clients/:client/shares: with which externals a file is shared, and was; with whom it can be. */
export interface Shares extends Timed {
  readonly client: string
  readonly shares: readonly Share[]
  readonly externals: readonly { readonly id: string; readonly name: string }[]
  /** Whether whoever asks shares it and takes it back. */
  readonly mayShare: boolean
}

/** GET /api/shared: the files that an external sees, each until an instant. */
export interface SharedFiles extends Timed {
  readonly files: readonly (ClientRow & { readonly until: Instant })[]
}

/** GET /api/shared/{id}?after=…: a file as an external reads it, with its time line page by page from what was recorded last. */
export interface SharedFile extends Timed, Pick<AnyFile, 'client' | 'reference' | 'attempts' | 'work' | 'next'> {
  /** Whose file it is; empty when police do not know. */
  readonly name: string
  /** Until when the violent person may not come. */
  readonly terms: Protection['terms']
  /** Only of an eviction. */
  readonly delivery?: EvictionFile['delivery']
  /** Who wrote what is on this page. */
  readonly staff: readonly { readonly id: string; readonly name: string }[]
}
