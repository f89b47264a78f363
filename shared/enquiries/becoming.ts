import type { NewClient } from '../clients/new-client.ts'
import type { SafeContact } from '../clients/safe-contact.ts'
import { Problem } from '../problems/problem.ts'
import type { WorkEntry } from '../work/entry.ts'
import type { Enquiry, EnquiryFacts, Reply } from './enquiry.ts'
import type { EnquiryPlanFor, EnquiryStep } from './enquiry-changes.ts'

/*
 * An enquiry that becomes a client: one person, two records, counted once. The enquiry stays as it is, readable and marked.
 */

/** The file that is opened of an enquiry. */
export interface Becoming {
  /** Made by the client, so that sending again after a lost answer opens one file. */
  readonly client: string
  /** Her name, where the enquiry says none or somebody else's. */
  readonly name?: string | undefined
  /** Why somebody younger than the centre's minimum age is helped all the same. */
  readonly ageReason?: string | undefined
}

/**
 * She becomes a client: the enquiry says from now on which file is hers. Whose enquiry says no name has to give one, and a name is what she
 * chooses; a rescuer's is not hers. Throws `invalid`.
 */
export function becameClient(becoming: Becoming, { by, now }: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    if (before.client === becoming.client) return undefined
    if (before.client !== undefined) throw fault('client', 'has-file')
    nameOf(before.enquiry, becoming)
    return { did: 'client', facts: { ...before, client: becoming.client, becameClient: { by, at: now } } }
  }
}

/** Her file as it is opened: with what she said of herself, and of a rescuer nothing. Throws `invalid` when there is no name. */
export function clientOf(enquiry: Enquiry, becoming: Becoming): NewClient {
  const own = enquiry.kind === 'rescuer' ? undefined : enquiry
  return {
    id: becoming.client,
    person: {
      ...nameParts(nameOf(enquiry, becoming)),
      ...(own && own.sex !== 'unknown' && { sex: own.sex }),
      ...(own && own.ageBand !== 'unknown' && { ageBand: own.ageBand }),
      ...(becoming.ageReason !== undefined && { ageReason: becoming.ageReason }),
    },
    safeContact: cardOf(own === undefined || own.anonymous ? undefined : own.reply),
  }
}

/** What she said, as the first words of the time line of her file; nothing when she said nothing. */
export function firstWords({ id, enquiry }: EnquiryFacts, { by, now }: EnquiryStep): WorkEntry | undefined {
  const { said, at } = enquiry
  return said === '' ? undefined : { id, kind: 'note', at, words: said, version: 1, by, recordedAt: now }
}

function nameOf(enquiry: Enquiry, { name }: Becoming): string {
  const own = enquiry.anonymous || enquiry.kind === 'rescuer' ? undefined : enquiry.name
  const chosen = name ?? own
  if (chosen === undefined) throw fault('name', 'missing')
  return chosen
}

/** The last of several words is the family name; one word is the name she is called by. */
function nameParts(name: string): { givenName: string; familyName?: string } {
  const last = name.lastIndexOf(' ')
  return last < 0 ? { givenName: name } : { givenName: name.slice(0, last), familyName: name.slice(last + 1) }
}

/** The card of whom the centre may reach so; what she did not say is unknown, never assumed safe. */
function cardOf(reply: Reply | undefined): SafeContact {
  const isCalled = reply !== undefined && reply.channel !== 'e-mail'
  return {
    numbers: isCalled ? [{ id: '1', phone: reply.to, owner: '', windows: reply.windows }] : [],
    safeTimes: '',
    safeWay: reply === undefined ? '' : onlyBy(reply),
    mayLeaveMessage: reply?.mayLeaveMessage ?? 'unknown',
    maySayWhoWeAre: 'unknown',
    codeWord: '',
    doNotCall: reply?.channel === 'message',
  }
}

/** How else than by calling she allowed to be reached. Files speak Czech. */
function onlyBy({ channel, to }: Reply): string {
  if (channel === 'message') return `Jen SMS na ${to}.`
  return channel === 'e-mail' ? `E-mail: ${to}` : ''
}

function fault(path: string, code: string): Problem {
  return new Problem('invalid', { faults: [{ path, code }] })
}
