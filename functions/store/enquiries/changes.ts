import type { StaffRole } from '../../../shared/centres/staff.ts'
import { type EnquiryFacts, openPromise } from '../../../shared/enquiries/enquiry.ts'
import type { EnquiryPlan, EnquiryPlanFor, EnquiryStep } from '../../../shared/enquiries/enquiry-changes.ts'
import { isOvertaken } from '../../../shared/enquiries/overtaken.ts'
import { cardOfEnquiry } from '../../../shared/enquiries/register-card.ts'
import type { EnquiryFile } from '../../../shared/enquiries/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { forgetCard, putCard } from '../register/cards.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { type DataKey, newDataKey, wrapDataKey } from '../table/seal.ts'
import { type Action, anewWhenOvertaken, create, put, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import { enquiryTouched } from './activity.ts'
import { callBackItem, enquiryItem, factsIn, formerItem, readEnquiryItem } from './items.ts'

/** Who takes a step with an enquiry, as what and when. */
export interface EnquiryDoer extends EnquiryStep {
  readonly role: StaffRole
}

/** Which enquiry is changed, and from which version of it; left out where no change of another's can be lost. */
export interface EnquiryTarget {
  readonly id: string
  readonly version?: number
}

/** An enquiry as it was read, and what it takes to write it again. */
export interface OpenEnquiry {
  readonly facts: EnquiryFacts
  readonly dataKey: DataKey
  readonly key: string
}

/** Reads an enquiry. Throws `not-found`. */
export async function openEnquiry(centre: Centre, id: string): Promise<OpenEnquiry> {
  const [found, openKey] = await Promise.all([readItem(centre.table, keys.enquiry(centre.id, id)), centre.keys()])
  if (found === undefined) throw new Problem('not-found')
  const item = readEnquiryItem(found)
  const dataKey = openKey(item.key)
  return { facts: factsIn(item, dataKey), dataKey, key: item.key }
}

interface Recording {
  readonly plan: EnquiryPlan
  /** The digest of her code, when she stays anonymous. */
  readonly code?: string | undefined
}

/**
 * Stores a new enquiry. Answers undefined when one of its id is there already: an answer was lost. Throws `invalid` when somebody else
 * has the code.
 */
export async function storeEnquiry(
  centre: Centre,
  { plan, code }: Recording,
  doer: EnquiryDoer,
): Promise<EnquiryFacts | undefined> {
  const { id } = centre
  const { facts } = plan
  const dataKey = newDataKey()
  const key = wrapDataKey(dataKey, await centre.publicKey())
  const refused = await somebodyWasFirst(
    transact<string>(centre.table, {
      enquiry: create(enquiryItem(id, { facts, dataKey, key })),
      callBack: openPromise(facts) === undefined ? undefined : put(callBackItem(id, facts)),
      code:
        code === undefined
          ? undefined
          : create({ ...keys.returnCode(id, code), type: 'return-code' as const, enquiry: facts.id }),
      touches: enquiryTouched(id, facts.id),
      card: cardOf(id, facts, { dataKey, key }),
      audit: create(auditEntry(id, plan, doer)),
    }),
  )
  if (refused === undefined) return facts
  if (refused.failed.has('enquiry')) return undefined
  throw new Problem('invalid', { faults: [{ path: 'code', code: 'taken' }] })
}

/**
 * Reads an enquiry, plans a step and writes it with the next version and an audit entry, all or nothing. Throws `not-found`, whatever
 * the plan does, and `changed-meanwhile` with the enquiry as it is now. `also`: what is written in the same transaction, by name.
 */
export function changeEnquiry(
  centre: Centre,
  { id, version }: EnquiryTarget,
  { planFor, doer, also }: Change,
): Promise<EnquiryFile> {
  return anewWhenOvertaken(async () => {
    const { facts: before, dataKey, key } = await openEnquiry(centre, id)
    const { now } = doer
    if (version !== undefined && isOvertaken(planFor, before, version))
      throw new Problem('changed-meanwhile', { current: { now, ...before } })
    const plan = planFor(before)
    if (plan === undefined) return { now, ...before }
    const facts = { ...plan.facts, version: before.version + 1 }
    await transact<string>(centre.table, {
      enquiry: replace(enquiryItem(centre.id, { facts, dataKey, key }), before.version),
      callBack: isAboutPromise(before, facts) ? put(callBackItem(centre.id, facts)) : undefined,
      former: plan.former && create(formerItem(centre.id, plan.former, { facts, dataKey })),
      touches: enquiryTouched(centre.id, id),
      card: cardOf(centre.id, facts, { dataKey, key }),
      audit: create(auditEntry(centre.id, { ...plan, facts }, doer)),
      ...(await also?.(before)),
    })
    return { now, ...facts }
  })
}

/** What she is found by, unless she stays anonymous; nothing any more when what she left is taken back. */
function cardOf(centre: string, facts: EnquiryFacts, sealing: Omit<OpenEnquiry, 'facts'>): Action | undefined {
  if (facts.enquiry.anonymous) return undefined
  const card = cardOfEnquiry(facts)
  return card ? putCard(centre, card, sealing) : forgetCard(centre, { of: 'enquiry', id: facts.id })
}

interface Change {
  readonly planFor: EnquiryPlanFor
  readonly doer: EnquiryDoer
  readonly also?: (before: EnquiryFacts) => Promise<Readonly<Record<string, Action | undefined>>>
}

/** Whether anybody waits for a call before a step or after it; who was promised none has no item for one. */
function isAboutPromise(...states: readonly EnquiryFacts[]): boolean {
  return states.some((facts) => openPromise(facts) !== undefined)
}

function auditEntry(centre: string, { did, facts }: EnquiryPlan, { by, role, now }: EnquiryDoer) {
  return changeEntry(centre, { enquiry: facts.id, by, role, at: now, did })
}
