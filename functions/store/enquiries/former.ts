import type { EnquiryCorrections } from '../../../shared/enquiries/views.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { lastItems } from '../table/query.ts'
import { type EnquiryDoer, openEnquiry } from './changes.ts'
import { formerIn } from './items.ts'

const FORMER_PAGE = 20

interface Asked {
  readonly enquiry: string
  /** The version that the page before ended with. */
  readonly after: string | undefined
}

/** What an enquiry said before it was corrected, the last correction first. Leaves an audit entry. Throws `not-found`. */
export async function listFormer(
  centre: Centre,
  { enquiry, after }: Asked,
  { by, role, now }: EnquiryDoer,
): Promise<Omit<EnquiryCorrections, 'now'>> {
  const { pk, sk } = keys.enquiryFormer(centre.id, enquiry, 0)
  const beginning = sk.slice(0, sk.indexOf('#') + 1)
  const before = after === undefined ? undefined : keys.enquiryFormer(centre.id, enquiry, Number(after)).sk
  const [{ dataKey }, { items, isMore }] = await Promise.all([
    openEnquiry(centre, enquiry),
    lastItems(centre.table, pk, { limit: FORMER_PAGE, before, beginning }),
  ])
  await noteReading(centre, { enquiry, by, role, at: now })
  const corrections = items.map((item) => formerIn(item, dataKey))
  const last = isMore ? corrections.at(-1) : undefined
  return { corrections, ...(last && { next: String(last.version) }) }
}
