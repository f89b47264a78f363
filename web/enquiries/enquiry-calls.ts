import type { ByReference } from '../../shared/clients/typed-reference.ts'
import type { Becoming } from '../../shared/enquiries/becoming.ts'
import type { EnquirySelection, Naming } from '../../shared/enquiries/enquiry.ts'
import type { NewEnquiry } from '../../shared/enquiries/enquiry-changes.ts'
import type { EnquiryCorrection } from '../../shared/enquiries/enquiry-fields.ts'
import type { Enquiries, EnquiryCorrections, EnquiryFile, EnquiryVersion } from '../../shared/enquiries/views.ts'
import type { Ask } from '../api.ts'
import { segment } from '../path-segment.ts'

/** Which enquiry a step is for, and the version of it that it was made from. */
export interface EnquiryTarget {
  readonly id: string
  readonly version: number
}

/** What is asked of those who turned to the centre. */
interface EnquiryCalls {
  list(only: EnquirySelection | undefined, after: string | undefined): Promise<Enquiries>
  one(id: string): Promise<EnquiryFile>
  record(recording: NewEnquiry): Promise<EnquiryFile>
  /** How often anything was done about it. */
  version(id: string): Promise<EnquiryVersion>
  correct(target: EnquiryTarget, correction: EnquiryCorrection): Promise<EnquiryFile>
  /** What it said before. */
  corrections(id: string, after: string | undefined): Promise<EnquiryCorrections>
  /** Whom a code belongs to. */
  return(code: string): Promise<EnquiryFile>
  name(target: EnquiryTarget, naming: Naming): Promise<EnquiryFile>
  /** Opens a file for her. */
  become(target: EnquiryTarget, becoming: Becoming): Promise<EnquiryFile>
  /** Links it to a file that is there, by its number. */
  link(target: EnquiryTarget, file: ByReference): Promise<EnquiryFile>
  /** Undoes such a link. */
  unlink(target: EnquiryTarget): Promise<EnquiryFile>
  /** Says that the promised call was made. */
  reply(target: EnquiryTarget): Promise<EnquiryFile>
}

export function enquiryCalls(ask: Ask): EnquiryCalls {
  const param = (id: string) => ({ enquiry: segment(id) })
  return {
    list: (only, after) =>
      ask(({ enquiries }) =>
        enquiries.$get({ query: { ...(only !== undefined && { only }), ...(after !== undefined && { after }) } }),
      ),
    one: (id) => ask(({ enquiries }) => enquiries[':enquiry'].$get({ param: param(id) })),
    record: (recording) => ask(({ enquiries }) => enquiries.$post({ json: recording })),
    version: (id) => ask(({ enquiries }) => enquiries[':enquiry'].version.$get({ param: param(id) })),
    correct: ({ id, version }, correction) =>
      ask(({ enquiries }) => enquiries[':enquiry'].$put({ param: param(id), json: { version, ...correction } })),
    corrections: (id, after) =>
      ask(({ enquiries }) =>
        enquiries[':enquiry'].corrections.$get({
          param: param(id),
          query: after === undefined ? {} : { after },
        }),
      ),
    return: (code) => ask(({ enquiries }) => enquiries.returns.$post({ json: { code } })),
    name: ({ id, version }, naming) =>
      ask(({ enquiries }) => enquiries[':enquiry'].name.$post({ param: param(id), json: { version, ...naming } })),
    become: ({ id, version }, becoming) =>
      ask(({ enquiries }) => enquiries[':enquiry'].client.$post({ param: param(id), json: { version, ...becoming } })),
    link: ({ id, version }, file) =>
      ask(({ enquiries }) => enquiries[':enquiry'].link.$post({ param: param(id), json: { version, ...file } })),
    unlink: ({ id, version }) =>
      ask(({ enquiries }) => enquiries[':enquiry'].unlink.$post({ param: param(id), json: { version } })),
    reply: ({ id, version }) =>
      ask(({ enquiries }) => enquiries[':enquiry'].reply.$post({ param: param(id), json: { version } })),
  }
}
