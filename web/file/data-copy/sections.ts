import type { Copy } from '../../../shared/copy/copy.ts'
import { safetyHeadings } from '../../../shared/plans/safety-plan.ts'
import { phoneInGroups } from '../../../shared/text/phone-number.ts'
import { shownEnd } from '../../../shared/time/clock.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { windowText } from '../../forms/window-text.ts'
import { clockTime, dayInFull } from '../../moments.ts'
import { outcomeText } from '../attempt-line.tsx'
import { cardText } from '../card-text.ts'
import { fieldText } from '../person/field-text.ts'
import { draftOf } from '../person/person-draft.ts'
import { phoneLines } from '../plans/phone-lines.ts'
import { addressLine } from '../report.tsx'
import type { CopyTexts } from './texts-cs.ts'
import type { WholeTexts } from './use-copy-texts.ts'

/** One thing that may be left out of a copy by itself, in words. */
export interface CopyItem {
  readonly id: string
  readonly head: string
  /** A label may be empty: then the words stand for themselves. */
  readonly facts: readonly (readonly [label: string, words: string])[]
}

export interface CopySection {
  readonly name: keyof CopyTexts['sections']
  readonly items: readonly CopyItem[]
}

/** A copy in words, by sections; those without anything are left out. `at` is when ages are told of. */
export function sectionsOf(texts: WholeTexts, copy: Copy, at: Instant): CopySection[] {
  const sections: CopySection[] = [
    { name: 'person', items: personItems(texts, copy, at) },
    { name: 'contact', items: contactItems(texts, copy) },
    { name: 'eviction', items: [...evictionItems(texts, copy), ...termItems(texts, copy)] },
    { name: 'court', items: courtItems(texts, copy) },
    { name: 'periods', items: periodItems(texts, copy) },
    { name: 'agreements', items: agreementItems(texts, copy) },
    { name: 'consents', items: consentItems(texts, copy) },
    { name: 'goals', items: goalItems(texts, copy) },
    { name: 'reviews', items: reviewItems(texts, copy) },
    { name: 'appointments', items: appointmentItems(texts, copy) },
    { name: 'visits', items: visitItems(texts, copy) },
    { name: 'course', items: courseItems(texts, copy) },
    { name: 'safety', items: safetyItems(texts, copy) },
  ]
  return sections.filter(({ items }) => items.length > 0)
}

/** The ids of all but the safety plan, which is in only when somebody puts it in by itself. */
export function allButSafety(sections: readonly CopySection[]): string[] {
  return sections.filter(({ name }) => name !== 'safety').flatMap(({ items }) => items.map(({ id }) => id))
}

/** What was chosen of sections, without those of which nothing was. */
export function chosenOf(sections: readonly CopySection[], chosen: ReadonlySet<string>): CopySection[] {
  return sections
    .map(({ name, items }) => ({ name, items: items.filter(({ id }) => chosen.has(id)) }))
    .filter(({ items }) => items.length > 0)
}

type Fact = readonly [label: string, words: string | false | undefined]

/** An item with what is said of it; nothing is said by an empty text. */
function item(id: string, head: string, facts: readonly Fact[]): CopyItem {
  return { id, head, facts: facts.flatMap(([label, words]) => (words ? [[label, words] as const] : [])) }
}

function moment(texts: WholeTexts, at: Instant): string {
  return `${dayInFull(texts, pragueDay(at))} ${clockTime(texts, at)}`
}

const personFields = [
  'givenName',
  'familyName',
  'birthDate',
  'ageBand',
  'sex',
  'sharedDwelling',
  'forms',
  'children',
  'language',
  'interpreterNeeded',
  'healthHandicap',
  'municipality',
  'district',
] as const

function personItems(texts: WholeTexts, { person, whereNow }: Copy, at: Instant): CopyItem[] {
  const { fields } = texts.person
  const draft = draftOf(person)
  const items = [
    ...personFields.map((field) => item(field, fields[field], [['', fieldText(texts, draft, { field, at })]])),
    item('injuries', texts.report.injuries, [['', person.injuries]]),
    item('whereNow', fields.whereNow, [['', whereNow]]),
  ]
  return items.filter(({ facts }) => facts.length > 0)
}

const cardFields = ['safeTimes', 'safeWay', 'mayLeaveMessage', 'maySayWhoWeAre', 'codeWord', 'doNotCall'] as const

function contactItems(texts: WholeTexts, { contact }: Copy): CopyItem[] {
  const { safe } = texts
  const card = { ...contact, numbers: [] }
  const items = [
    ...contact.numbers.map(({ id, phone, windows }) =>
      item(`number#${id}`, safe.fields.phone, [
        ['', phoneInGroups(phone)],
        ...windows.map((window) => ['', `${safe.windows[window.call]} ${windowText(texts, window)}`] as const),
      ]),
    ),
    ...cardFields.map((field) => item(field, safe.fields[field], [['', cardText(texts, card, field)]])),
  ]
  return items.filter(({ facts }) => facts.length > 0)
}

function evictionItems(texts: WholeTexts, { eviction }: Copy): CopyItem[] {
  if (eviction === undefined) return []
  const { copy } = texts
  const { reference, evictedAt, dwelling, deliveredAt } = eviction
  return [
    item('eviction', copy.eviction.title, [
      [copy.eviction.reference, reference],
      [copy.evictedAt, moment(texts, evictedAt)],
      [copy.dwelling, addressLine(dwelling)],
      [copy.deliveredAt, moment(texts, deliveredAt)],
    ]),
  ]
}

function termItems(texts: WholeTexts, { terms }: Copy): CopyItem[] {
  const { copy } = texts
  return terms.map(({ by, from, until }) =>
    item(`term#${by}#${from}`, copy.terms[by], [
      [copy.from, moment(texts, from)],
      [copy.until, until === undefined ? copy.openEnd : endMoment(texts, until)],
    ]),
  )
}

function endMoment(texts: WholeTexts, until: Instant): string {
  const { day, time } = shownEnd(until)
  return `${dayInFull(texts, day)} ${time}`
}

function courtItems(texts: WholeTexts, { steps }: Copy): CopyItem[] {
  const { court } = texts
  return steps.map(({ id, kind, on, until, bans = [], court: which, fileNumber }) =>
    item(`step#${id}`, `${dayInFull(texts, on)} · ${court.steps.kinds[kind]}`, [
      [texts.copy.until, until !== undefined && dayInFull(texts, until)],
      [court.steps.bans, bans.map((ban) => court.bans[ban]).join(', ')],
      [court.steps.court, which],
      [court.steps.fileNumber, fileNumber],
    ]),
  )
}

function periodItems(texts: WholeTexts, copy: Copy): CopyItem[] {
  const { periods, closing } = texts.service
  return copy.periods.map(({ id, from, origin, targetGroup, end }) =>
    item(`period#${id}`, end ? days(texts, from, end.on) : `${days(texts, from)}, ${periods.running}`, [
      [periods.origin, periods.origins[origin]],
      [periods.targetGroup, periods.targetGroups[targetGroup]],
      [closing.reason, end && closing.reasons[end.reason]],
      [closing.reasonWords, end?.reasonWords],
      [closing.achieved, end?.achieved],
      [closing.documents, end && closing.fates[end.documents]],
      [closing.documentsNote, end?.documentsNote],
    ]),
  )
}

function days(texts: WholeTexts, from: string, until?: string): string {
  const { since, upTo } = texts.service.agreements
  const end = until === undefined ? '' : ` ${upTo} ${dayInFull(texts, until)}`
  return `${since} ${dayInFull(texts, from)}${end}`
}

function agreementItems(texts: WholeTexts, copy: Copy): CopyItem[] {
  const { agreements } = texts.service
  return copy.agreements.map(({ id, form, from, until, extent, activities, assignment, place, signedOn }) =>
    item(`agreement#${id}`, `${agreements.heading[form]} ${days(texts, from, until)}`, [
      [agreements.extent, agreements.extents[extent]],
      [agreements.activities, activities.map((activity) => agreements.activity[activity]).join(', ')],
      [agreements.assignment, assignment],
      [agreements.place, place],
      [agreements.signedOn, signedOn && dayInFull(texts, signedOn)],
    ]),
  )
}

function consentItems(texts: WholeTexts, copy: Copy): CopyItem[] {
  const { consents } = texts.service
  return copy.consents.map(({ id, recipient, scope, purpose, givenOn, until, takenBackOn }) =>
    item(`consent#${id}`, `${dayInFull(texts, givenOn)} · ${consents.recipients[recipient]}`, [
      [consents.scope, scope],
      [consents.purpose, purpose],
      [consents.until, until === undefined ? consents.untilWithdrawn : dayInFull(texts, until)],
      [consents.takenBackOn, takenBackOn && dayInFull(texts, takenBackOn)],
    ]),
  )
}

function goalItems(texts: WholeTexts, copy: Copy): CopyItem[] {
  const { plans } = texts
  return copy.goals.map(({ id, words, setOn, steps, result }) =>
    item(`goal#${id}`, `${plans.goals.setOn} ${dayInFull(texts, setOn)}`, [
      ['', words],
      ...steps.map(({ what, until, state }): Fact => {
        const due = until === undefined ? [] : [`${plans.goals.until} ${dayInFull(texts, until)}`]
        return [texts.copy.step, [what, ...due, plans.steps[state]].join(' · ')]
      }),
      [texts.copy.result, result && `${plans.results[result.is]}, ${dayInFull(texts, result.on)}`],
      ['', result?.words],
    ]),
  )
}

function reviewItems(texts: WholeTexts, copy: Copy): CopyItem[] {
  const { reviews } = texts.plans
  return copy.reviews.map(({ id, on, held, calledOff }) =>
    item(`review#${id}`, dayInFull(texts, held?.on ?? on), [
      [reviews.found, held?.found],
      [reviews.calledOff, calledOff],
    ]),
  )
}

function appointmentItems(texts: WholeTexts, copy: Copy): CopyItem[] {
  const { planned, ended } = texts.appointments
  return copy.appointments.map(({ id, at, minutes, outcome, words }) =>
    item(`appointment#${id}`, `${moment(texts, at)} · ${outcome ? ended[outcome] : planned}`, [
      ['', texts.work.minutesOf(minutes)],
      ['', words],
    ]),
  )
}

function visitItems(texts: WholeTexts, copy: Copy): CopyItem[] {
  const { reasons, status: words, panel } = texts.visits
  return copy.visits.map(({ id, leavesAt, reason, otherReason, status }) =>
    item(`visit#${id}`, `${moment(texts, leavesAt)} · ${words[status]}`, [
      [panel.reason, otherReason ?? reasons[reason]],
    ]),
  )
}

/** Oldest first, as it is read. */
function courseItems(texts: WholeTexts, { attempts, work }: Copy): CopyItem[] {
  const items = [
    ...attempts.map(({ id, at, channel, outcome, note }) => ({
      at,
      said: item(id, `${moment(texts, at)} · ${texts.attempt.channels[channel]}`, [
        ['', outcomeText(texts, outcome, channel)],
        ['', note],
      ]),
    })),
    ...work.map((entry) => ({ at: entry.at, said: entryItem(texts, entry) })),
  ]
  return items.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ said }) => said)
}

function entryItem(
  texts: WholeTexts,
  { id, at, kind, minutes, act, way, words, toldBy }: Copy['work'][number],
): CopyItem {
  const { work } = texts
  const how = [way && work.ways[way], minutes !== undefined && work.minutesOf(minutes)].filter(Boolean).join(' · ')
  return item(id, `${moment(texts, at)} · ${work.kinds[kind]}`, [
    ['', how],
    ['', words],
    ['', toldBy && texts.copy.toldBy[toldBy]],
    ['', act && `§ 25a ${work.acts[act]}`],
  ])
}

function safetyItems(texts: WholeTexts, { safetyPlan }: Copy): CopyItem[] {
  if (safetyPlan === undefined) return []
  const { safety, headings, situations, numbers } = texts.plans
  const words: Partial<typeof safetyPlan.words & { call: string }> = safetyPlan.words
  const items = [
    item('safety#situation', headings.situation, [['', situations[safetyPlan.situation]]]),
    ...safetyHeadings.map((heading) => item(`safety#${heading}`, headings[heading], [['', words[heading]]])),
    item('safety#codeWord', safety.codeWord, [['', safetyPlan.codeWord]]),
    item('safety#numbers', safety.numbers, [['', phoneLines(safetyPlan.numbers, numbers)]]),
  ]
  return items.filter(({ facts }) => facts.length > 0)
}
