import * as z from 'zod/mini'
import { deadlineKinds } from './deadline.ts'
import { handOverReasons } from './handed.ts'
import { againStepName, ownStepName, stepNames } from './ladder.ts'
import { openKinds } from './open-kind.ts'
import { recipientSchema } from './recipient.ts'

/** What letters tell of who had a duty: a colleague took it over, nobody has it any more, the next try is planned no more. */
export const holdingSteps = ['taken-over', 'released', 'plan-cancelled'] as const
/**
 * The steps that letters tell of: those of ladders, a promised attempt whose time passed without one, those of having a duty, and that
 * another centre has handed it over.
 */
export const namedSteps = [...stepNames, 'promise', ...holdingSteps, 'handed-over'] as const
export const letterStepSchema = z.union([z.enum(namedSteps), ownStepName, againStepName])
export type LetterStep = z.infer<typeof letterStepSchema>

/** Stands for the founder's contact where others have their sign-in id. */
export const FOUNDER = 'founder'

/** Who a letter was handed to the post for: the sign-in id of a member of staff, or `FOUNDER`. */
export const addresseeSchema = z.object({ who: z.string(), address: z.string() })
export type Addressee = z.infer<typeof addresseeSchema>

/** A message of a letter that the mail service took, by its id there. Nobody whom it went to gets the letter again. */
export const messageSchema = z.object({ id: z.string(), at: z.string(), to: z.array(addresseeSchema) })
export type Message = z.infer<typeof messageSchema>

/**
 * What can become of a letter to one address, each outdoing those before it. `refused` may pass by itself (a full mailbox, somebody
 * out of office), `bounced` will not, `complained` says that its reader called it unwanted.
 */
export const deliveries = ['delivered', 'refused', 'bounced', 'complained'] as const
/** What the mail service said of a letter to one address. */
export const deliverySchema = z.object({ is: z.enum(deliveries), at: z.string() })
export type Delivery = z.infer<typeof deliverySchema>

/**
 * A letter to be sent. It holds no personal data: a reference, what is due and when, and where to sign in.
 * `queued` → `sending` under a lease → `sent`. Until sent it stands in the due index, so that the sweep offers it again.
 * It leaves as one or several messages, each noted as soon as the mail service took it.
 */
const envelope = {
  id: z.string(),
  centre: z.string(),
  to: z.array(recipientSchema),
  /** Set when nobody with this role may get it, not even when there is nobody else. */
  hiddenFrom: z.exactOptional(z.literal('head')),
  /** Those whom the earlier copies of this letter did not reach. */
  tried: z.exactOptional(z.array(z.string())),
  /** Id of the client or complaint that the link leads to; left out when the letter concerns several. */
  subject: z.exactOptional(z.string()),
  /** The list it stands in; see `Deadline`. */
  thread: z.exactOptional(z.string()),
  createdAt: z.string(),
  status: z.enum(['queued', 'sending', 'sent']),
  /** How many times it was handed to the mail door; a change of it is what wakes the door. */
  offers: z.number(),
  /** When the last of its messages left. */
  sentAt: z.exactOptional(z.string()),
  messages: z.exactOptional(z.array(messageSchema)),
  /** What the mail service said later, by address. */
  delivery: z.record(z.string(), deliverySchema),
}

const aboutDuty = z.object({
  ...envelope,
  kind: z.enum(deadlineKinds),
  step: letterStepSchema,
  urgent: z.exactOptional(z.boolean()),
  /** See `Deadline`. */
  file: z.exactOptional(z.string()),
  away: z.exactOptional(z.array(z.string())),
  /** Short numbers of the files or of the complaint concerned. */
  references: z.array(z.string()),
  startsAt: z.string(),
  dueAt: z.string(),
  /** How the centre is called that handed it over, and why it did. */
  from: z.exactOptional(z.string()),
  reason: z.exactOptional(z.enum(handOverReasons)),
})

const aboutDay = z.object({
  ...envelope,
  kind: z.literal('digest'),
  duties: z.array(
    z.object({
      reference: z.string(),
      /** Left out of a duty to offer help. */
      kind: z.exactOptional(z.literal('complaint')),
      dueAt: z.string(),
      promisedAt: z.exactOptional(z.string()),
    }),
  ),
  /** How many more duties it would tell of. */
  more: z.exactOptional(z.number()),
})

const aboutRoster = z.object({
  ...envelope,
  kind: z.literal('roster-gap'),
  gaps: z.array(z.object({ from: z.string(), until: z.string() })),
})

/** Tells people whose duty a change of the roster changed; no spans when everybody's did. */
const aboutChange = z.object({
  ...envelope,
  kind: z.literal('roster-change'),
  gained: z.array(z.object({ from: z.string(), until: z.string() })),
  lost: z.array(z.object({ from: z.string(), until: z.string() })),
})

/** Says that an address takes no post; whose it is shows after signing in. */
const aboutAddress = z.object({ ...envelope, kind: z.literal('address') })

/** Says what somebody has taken over of a colleague's work: how much of each kind. */
const aboutPassing = z.object({
  ...envelope,
  kind: z.literal('passed-on'),
  counts: z.partialRecord(z.enum(openKinds), z.number()),
})

/** What police told later of a notice. */
export const laterWords = ['supplement', 'end'] as const

/** Says that police told more of a notice, or that the eviction ended: then somebody may come back, and help is owed as before. */
const aboutPolice = z.object({
  ...envelope,
  kind: z.literal('police'),
  word: z.enum(laterWords),
  urgent: z.exactOptional(z.boolean()),
  /** Short numbers of the files concerned. */
  references: z.array(z.string()),
})

/** Says that somebody comes from another centre, with her consent; who it is shows after signing in. */
const aboutMove = z.object({
  ...envelope,
  kind: z.literal('moved-in'),
  /** How that centre is called. */
  from: z.string(),
  /** The short number of her file. */
  references: z.array(z.string()),
})

export const letterSchema = z.discriminatedUnion('kind', [
  aboutDuty,
  aboutDay,
  aboutRoster,
  aboutChange,
  aboutAddress,
  aboutPassing,
  aboutPolice,
  aboutMove,
])
export type Letter = z.infer<typeof letterSchema>
export type DutyLetter = z.infer<typeof aboutDuty>

type Unsent<L> = L extends Letter ? Omit<L, 'status' | 'offers' | 'sentAt' | 'messages' | 'delivery'> : never
/** A letter before it is queued. */
export type NewLetter = Unsent<Letter>
export type NewDutyLetter = Unsent<DutyLetter>
