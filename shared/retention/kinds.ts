/**
 * What a centre disposes of, each with everything that lies with it: a file with the enquiries that it came from, an enquiry that has no
 * file, an appointment that is for nobody known, a complaint.
 */
export const disposalKinds = ['file', 'enquiry', 'appointment', 'complaint'] as const
export type DisposalKind = (typeof disposalKinds)[number]

/** One thing that is, or was, disposed of: its kind and its id, which tells nothing about a person. */
export interface Erasable {
  readonly kind: DisposalKind
  readonly id: string
}
