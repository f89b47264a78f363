import { Problem } from '../problems/problem.ts'
import type { EnquiryPlanFor, EnquiryStep } from './enquiry-changes.ts'

/*
 * An enquiry of somebody who has a file already: she called before police came, or a rescuer asked for her. One person, two records,
 * counted once, as when an enquiry becomes a client; but the file was there, so that the link can be undone.
 */

/** Links an enquiry to a file that is there. Throws `invalid` when it has one. */
export function linkedTo(client: string, { by, now }: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    if (before.client === client) return undefined
    if (before.client !== undefined) throw fault('reference', 'has-file')
    return { did: 'link', facts: { ...before, client, linked: { by, at: now } } }
  }
}

/** Undoes such a link. Throws `invalid` for the file that was opened of the enquiry itself: that one is hers for good. */
export function unlinked({ by, now }: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    const { client, linked, ...rest } = before
    if (client === undefined) return undefined
    if (linked === undefined) throw fault('client', 'opened-of-it')
    return { did: 'unlink', facts: { ...rest, unlinked: { by, at: now } } }
  }
}

function fault(path: string, code: string): Problem {
  return new Problem('invalid', { faults: [{ path, code }] })
}
