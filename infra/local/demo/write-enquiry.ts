import { newCode } from '../../../shared/enquiries/return-code.ts'
import { CODE_SIGNS } from '../../../shared/text/spoken-code.ts'
import { calendarOf } from './demo-calendar.ts'
import { doerOn } from './demo-deeds.ts'
import type { DemoEnquiry } from './demo-enquiries.ts'
import { demoId } from './demo-id.ts'
import type { Writing } from './writing.ts'

/** A code of the demo: of a number, so that it is the same at each start. */
function codeOf(number: number): string {
  let place = 0
  return newCode(() => {
    place += 1
    return (number + Math.floor(number / CODE_SIGNS) * place + 3 * place ** 2) % CODE_SIGNS
  })
}

/** Records an enquiry of the demo and does what was done about it. Answers its id, and that of the file that was opened of it. */
export async function writeEnquiry(
  { store, now, doers }: Pick<Writing, 'store' | 'now' | 'doers'>,
  { number, ago, time, enquiry, first, isRepliedTo, named, becomes }: DemoEnquiry,
): Promise<{ readonly id: string; readonly client?: string }> {
  const { at } = calendarOf(now)
  const doer = (days: number, hour = '16:00') => ({ ...doerOn(ago, doers), now: at(days, hour) })
  const id = demoId(at(ago, time), `enquiry ${number}`)
  const begun = { ...enquiry, said: first ?? enquiry.said }
  const code = codeOf(number)
  await store.recordEnquiry({ id, enquiry: begun, ...(enquiry.anonymous && { code }) }, doer(ago, time))
  if (first !== undefined) await store.correctEnquiry({ id }, { enquiry, changed: ['said'] }, doer(ago))
  if (isRepliedTo) await store.replyToEnquiry({ id }, doer(ago - 1))
  if (named) {
    await store.returnToEnquiry(code, doer(named.ago))
    await store.nameEnquiry({ id }, { name: named.name }, doer(named.ago))
  }
  if (becomes === undefined) return { id }
  const { ago: days, name } = becomes
  const client = demoId(at(days), `client ${number}`)
  await store.openFileOfEnquiry({ id }, { client, ...(name !== undefined && { name }) }, doer(days))
  return { id, client }
}
