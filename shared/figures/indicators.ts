import { unitsOf } from '../work/units.ts'
import type { Fact, FactKind, FactOf } from './facts.ts'
import { firstDayOf, type Period } from './period.ts'
import type { Parameters } from './settings.ts'
import type { Value } from './value.ts'

/*
 * Every figure, once: what it counts, of which facts, into which parts it is divided, and whether it adds up over months. Their words
 * (label, definition, source) stand in `texts-cs.ts` and `texts-en.ts`. Lists: domain research §5.2 (what is really compared), the table
 * of Liberec 2023, the yearly return; and what nobody publishes yet: how quickly help is offered.
 */

/** Of which period facts are counted, and by which rules of the centre. */
export interface Context {
  readonly period: Period
  readonly parameters: Parameters
}

/** What a fact gives to a figure. */
export interface Counted {
  /** Of distinct people and families: whose fact it is. */
  readonly key?: string
  /** How much it is, where it is not one. */
  readonly amount?: number
  /** Of a share: whether it belongs to the part. */
  readonly isPart?: boolean
}

export interface Indicator<Kind extends Value['kind'] = Value['kind']> {
  readonly value: Kind
  readonly unit: Unit
  /** From which facts it is made. */
  readonly from: readonly FactKind[]
  /** What a fact gives; nothing when it does not belong there. */
  readonly counted: (fact: Fact, context: Context) => Counted | undefined
  /** The parts it is divided into, by name: of each fact the code of its part. Parts of distinct people are those of their first fact, so that they add up. */
  readonly by: Readonly<Record<string, (fact: Fact, context: Context) => string>>
}

export const units = [
  'records',
  'people',
  'families',
  'children',
  'interventions',
  'contacts',
  'minutes',
  'attempts',
  'share',
] as const
export type Unit = (typeof units)[number]

type Parting<Kind extends FactKind> = Readonly<Record<string, (fact: FactOf<Kind>, context: Context) => string>>

interface Made<Kind extends FactKind> {
  readonly unit: Unit
  readonly of: Kind | readonly Kind[]
  /** Which facts belong there; all when left out. */
  readonly where?: (fact: FactOf<Kind>, context: Context) => boolean
  readonly by?: Parting<Kind>
}

/** Facts, counted one by one, or the sum of what each says. What a fact does not know adds nothing. */
function additive<Kind extends FactKind>(
  made: Made<Kind> & { readonly amount?: (fact: FactOf<Kind>, context: Context) => number | 'unknown' | undefined },
) {
  return indicator('additive', made, (fact, context) => {
    if (made.amount === undefined) return {}
    const amount = made.amount(fact, context)
    return typeof amount === 'number' && amount > 0 ? { amount } : undefined
  })
}

/** Distinct people or families among facts; of children, the most that was said of each family. */
function distinct<Kind extends FactKind>(
  made: Made<Kind> & {
    readonly key: (fact: FactOf<Kind>) => string
    readonly amount?: (fact: FactOf<Kind>) => number | 'unknown'
  },
) {
  return indicator('distinct', made, (fact) => {
    const amount = made.amount?.(fact)
    if (amount === undefined) return { key: made.key(fact) }
    return typeof amount === 'number' && amount > 0 ? { key: made.key(fact), amount } : undefined
  })
}

/** How many of those of whom it is known. */
function share<Kind extends FactKind>(
  made: Made<Kind> & { readonly isPart: (fact: FactOf<Kind>) => boolean | undefined },
) {
  return indicator('share', made, (fact) => {
    const isPart = made.isPart(fact)
    return isPart === undefined ? undefined : { isPart }
  })
}

/** The middle one of what facts say that say it. */
function median<Kind extends FactKind>(
  made: Made<Kind> & { readonly amount: (fact: FactOf<Kind>) => number | undefined },
) {
  return indicator('median', made, (fact) => {
    const amount = made.amount(fact)
    return amount === undefined ? undefined : { amount }
  })
}

function indicator<Kind extends FactKind, V extends Value['kind']>(
  value: V,
  { unit, of, where, by = {} }: Made<Kind>,
  counted: (fact: FactOf<Kind>, context: Context) => Counted | undefined,
): Indicator<V> {
  const from: readonly FactKind[] = typeof of === 'string' ? [of] : of
  const isOf = (fact: Fact): fact is FactOf<Kind> => from.includes(fact.kind)
  return {
    value,
    unit,
    from,
    by: by as Indicator['by'],
    counted: (fact: Fact, context: Context) =>
      isOf(fact) && (where === undefined || where(fact, context)) ? counted(fact, context) : undefined,
  }
}

const HOUR_MINUTES = 60
/** § 44 and following of Act 273/2008: police send the record within 24 hours of the officer's entry. */
const POLICE_MINUTES = 24 * HOUR_MINUTES

const hasChildren = ({ childrenLiving }: { readonly childrenLiving: number | 'unknown' }) =>
  childrenLiving !== 'unknown' && childrenLiving > 0
const isNew = ({ since }: { readonly since: string }, { period }: Context) => since >= firstDayOf(period)

const ofPerson = {
  sex: ({ sex }: { readonly sex: string }) => sex,
  age: ({ ageBand }: { readonly ageBand: string }) => ageBand,
}
const ofClient = {
  ...ofPerson,
  relation: ({ relation }: { readonly relation: string }) => relation,
  origin: ({ origin }: { readonly origin: string }) => origin,
  newness: (fact: FactOf<'service'>, context: Context) => (isNew(fact, context) ? 'new' : 'continuing'),
  'district-before': ({ districtBefore }: FactOf<'service'>) => districtBefore,
}
const ofWork = {
  act: ({ act }: FactOf<'work'>) => act,
  kind: ({ workKind }: FactOf<'work'>) => workKind,
  agreement: ({ isAgreed }: FactOf<'work'>) => (isAgreed ? 'with' : 'without'),
}
const ofCourt = { eviction: ({ withEviction }: FactOf<'court'>) => (withEviction ? 'with' : 'without') }

const courtSteps = (step: FactOf<'court'>['step']) =>
  additive({ unit: 'records', of: 'court', where: (fact) => fact.step === step, by: ofCourt })

/** Objections against evictions: each eviction once, whether police report it or the files of several people say it. */
const objections = (step: FactOf<'court'>['step'], isReported: (fact: FactOf<'eviction'>) => boolean) =>
  distinct({
    unit: 'records',
    of: ['court', 'eviction'],
    where: (fact) => (fact.kind === 'court' ? fact.step === step : isReported(fact)),
    key: (fact) => (fact.kind === 'court' ? (fact.notice ?? fact.id) : fact.id),
  })

export const indicators = {
  // Evictions
  notices: additive({ unit: 'records', of: 'notice', by: { district: ({ district }) => district } }),
  'handed-over': additive({ unit: 'records', of: 'hand-over' }),
  evictions: additive({
    unit: 'records',
    of: 'eviction',
    by: {
      district: ({ district }) => district,
      ordinal: ({ ordinal = 1 }) => (ordinal > 2 ? 'third-or-more' : ordinal === 2 ? 'second' : 'first'),
      present: ({ evictedPresent }) => evictedPresent,
      'evicted-sex': ({ evictedSex }) => evictedSex,
      'evicted-age': ({ evictedAgeBand }) => evictedAgeBand,
      'evicted-nationality': ({ evictedNationality }) => evictedNationality,
      minors: ({ childrenLiving }) => (childrenLiving === 'unknown' ? 'unknown' : childrenLiving > 0 ? 'yes' : 'no'),
    },
  }),
  'repeated-evictions': additive({ unit: 'records', of: 'eviction', where: ({ ordinal = 1 }) => ordinal > 1 }),
  'minors-living': additive({ unit: 'children', of: 'eviction', amount: ({ childrenLiving }) => childrenLiving }),
  'minors-present': additive({ unit: 'children', of: 'eviction', amount: ({ childrenPresent }) => childrenPresent }),
  'minors-endangered': additive({
    unit: 'children',
    of: 'eviction',
    amount: ({ childrenEndangered }) => childrenEndangered,
  }),
  /** The same person named in two notices is one. */
  'endangered-persons': distinct({
    unit: 'people',
    of: 'arrival',
    where: ({ origin }) => origin === 'eviction',
    key: ({ person }) => person,
    by: { ...ofPerson, relation: ({ relation }) => relation },
  }),

  // Who turned to the centre
  interested: distinct({
    unit: 'people',
    of: ['enquiry', 'service'],
    where: (fact) => fact.kind === 'enquiry' || fact.isAgreed || fact.origin === 'self-referral',
    key: ({ person }) => person,
  }),
  'one-off': additive({
    unit: 'records',
    of: 'enquiry',
    where: ({ enquiryKind }) => enquiryKind === 'one-off',
    by: { ...ofPerson, anonymity: ({ anonymous }) => (anonymous ? 'anonymous' : 'named') },
  }),
  /** Of every kind, the refused among them. */
  anonymous: additive({ unit: 'records', of: 'enquiry', where: ({ anonymous }) => anonymous }),
  rescuers: additive({
    unit: 'records',
    of: 'enquiry',
    where: ({ enquiryKind }) => enquiryKind === 'rescuer',
  }),
  'refused-not-violence': additive({
    unit: 'records',
    of: 'enquiry',
    where: ({ enquiryKind, refusal }) => enquiryKind === 'refused' && refusal === 'not-violence',
  }),
  refused: additive({
    unit: 'records',
    of: 'enquiry',
    where: ({ enquiryKind }) => enquiryKind === 'refused',
    by: { refusal: ({ refusal = 'other' }) => refusal },
  }),

  // Clients
  clients: distinct({
    unit: 'people',
    of: 'service',
    where: ({ isAgreed }) => isAgreed,
    key: ({ person }) => person,
    by: ofClient,
  }),
  'new-clients': distinct({
    unit: 'people',
    of: 'service',
    where: (fact, context) => fact.isAgreed && isNew(fact, context),
    key: ({ person }) => person,
  }),
  'people-in-service': distinct({ unit: 'people', of: 'service', key: ({ person }) => person, by: ofClient }),
  'families-with-minors': distinct({
    unit: 'families',
    of: 'service',
    where: (fact) => fact.isAgreed && hasChildren(fact),
    key: ({ family }) => family,
  }),
  /** Of each family the most that was said of it in the period. */
  'children-of-clients': distinct({
    unit: 'children',
    of: 'service',
    where: ({ isAgreed }) => isAgreed,
    key: ({ family }) => family,
    amount: ({ childrenLiving }) => childrenLiving,
  }),
  agreements: additive({ unit: 'records', of: 'agreement', by: { form: ({ form }) => form } }),
  'services-ended': additive({ unit: 'records', of: 'end', by: { reason: ({ reason }) => reason } }),

  // Work
  interventions: additive({
    unit: 'interventions',
    of: 'work',
    by: ofWork,
    amount: ({ minutes }, { parameters }) => unitsOf(minutes, parameters.interventions).interventions,
  }),
  contacts: additive({
    unit: 'contacts',
    of: 'work',
    by: ofWork,
    amount: ({ minutes }, { parameters }) => unitsOf(minutes, parameters.interventions).contacts,
  }),
  'work-entries': additive({ unit: 'records', of: 'work', by: ofWork }),
  'work-time': additive({ unit: 'minutes', of: 'work', by: ofWork, amount: ({ minutes }) => minutes }),
  'work-without-agreement': additive({ unit: 'records', of: 'work', where: ({ isAgreed }) => !isAgreed }),
  'time-without-agreement': additive({
    unit: 'minutes',
    of: 'work',
    where: ({ isAgreed }) => !isAgreed,
    amount: ({ minutes }) => minutes,
  }),
  accompaniments: additive({ unit: 'records', of: 'work', where: ({ workKind }) => workKind === 'accompaniment' }),
  attempts: additive({
    unit: 'records',
    of: 'attempt',
    by: { channel: ({ channel }) => channel, outcome: ({ outcome }) => outcome },
  }),

  // Court, and police about the eviction
  'petitions-filed': courtSteps('petition-filed'),
  'petitions-granted': courtSteps('granted'),
  'petitions-rejected': courtSteps('rejected'),
  'extensions-filed': courtSteps('extension-filed'),
  'extensions-granted': courtSteps('extended'),
  'objections-raised': objections('objections-raised', ({ objection }) => objection === 'yes'),
  'objections-upheld': objections('objections-upheld', () => false),

  // How quickly
  'offered-in-time': share({
    unit: 'share',
    of: 'duty',
    isPart: ({ inTime }) => (inTime === undefined ? undefined : inTime === 'yes'),
  }),
  'time-to-offer': median({ unit: 'minutes', of: 'duty', amount: ({ minutesToOffer }) => minutesToOffer }),
  'attempts-until-reached': median({ unit: 'attempts', of: 'duty', amount: ({ attempts }) => attempts }),
  'police-in-time': share({
    unit: 'share',
    of: 'notice',
    isPart: ({ policeMinutes }) => (policeMinutes === undefined ? undefined : policeMinutes <= POLICE_MINUTES),
  }),
  'time-to-appointment': median({
    unit: 'minutes',
    of: 'arrival',
    amount: ({ minutesToAppointment }) => minutesToAppointment,
  }),
  complaints: additive({ unit: 'records', of: 'complaint', by: { about: ({ about }) => about } }),
  'complaints-in-time': share({
    unit: 'share',
    of: 'complaint',
    isPart: ({ inTime }) => (inTime === undefined ? undefined : inTime === 'yes'),
  }),

  // The team besides its work with people
  events: additive({
    unit: 'records',
    of: 'event',
    by: { kind: ({ eventKind }) => eventKind, district: ({ district = 'none' }) => district },
  }),
  'event-time': additive({ unit: 'minutes', of: 'event', amount: ({ minutes }) => minutes }),
  'people-reached': additive({ unit: 'people', of: 'event', amount: ({ reached }) => reached }),
} as const satisfies Record<string, Indicator>

export type IndicatorId = keyof typeof indicators
export const indicatorIds = Object.keys(indicators) as IndicatorId[]
