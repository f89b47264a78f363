/**
 * What a centre disposes of, each with everything that lies with it: a file with the enquiries that it came from, an enquiry that has no
 * file, an appointment that is for nobody known, a complaint. Letters about a file or a complaint go with it; those about nobody, and the audit, go by
 * whole months.
 */
export const disposalKinds = ['file', 'enquiry', 'appointment', 'complaint', 'letter', 'audit'] as const
export type DisposalKind = (typeof disposalKinds)[number]

/** The kinds that go by whole months of Prague's calendar: the id of such a thing is its month, `2026-11`. */
export const monthlyKinds = ['letter', 'audit'] as const
export type MonthlyKind = (typeof monthlyKinds)[number]

/** One thing that is, or was, disposed of: its kind and its id, which tells nothing about a person. */
export interface Erasable {
  readonly kind: DisposalKind
  readonly id: string
}
