import { asJson } from './extensions.ts'
import type { StoredHandEntry } from './hand-entry.ts'
import type { Notice } from './notice.ts'
import type { Report } from './report.ts'

/**
 * A report without what may be long in it: what happened, in words, to whom else copies went, and what is beside the protocol. It is read
 * with the file; the whole of it is asked for apart.
 */
export function briefly({ distribution: _distribution, extensions: _extensions, incident, ...report }: Report): Report {
  const { description: _description, ...coded } = incident
  return { ...report, incident: coded }
}

/** The report for one of the notice's endangered persons. */
export function reportOf({ endangered, extensions, ...notice }: Notice, byHand?: StoredHandEntry): Report {
  return {
    ...notice,
    ...(byHand && { byHand }),
    ...(extensions !== undefined && { extensions: asJson(extensions) }),
    othersEndangered: endangered.length - 1,
  }
}
