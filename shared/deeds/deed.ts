/*
 * Everything that the audit can say somebody did, by its kind. A deed that is not named here cannot be written down, and one without
 * words for it (`web/audit/deeds-cs.ts`) does not compile.
 */

/** Looks: into a file, an enquiry, a complaint or a list; and into the audit itself. */
export const looks = ['read', 'read-audit'] as const

/** What leaves the platform: on paper, as a document or a table. */
export const exports = [
  'copy',
  'print-file',
  'print-safety-plan',
  'agreement-document',
  'petition-document',
  'answer-document',
  'extension-document',
  'book-workbook',
  'print-book',
  'files-table',
  'disposal-protocol',
  'report-document',
  'print-report',
  'report-workbook',
  'report-csv',
  'figure-table',
  'release-table',
  'return-table',
  'archive',
] as const

export const changes = [
  // Of a file
  'new-client',
  'hand-notice',
  'import',
  'attempt',
  'withdrawal',
  'decision',
  'safe-contact',
  'person',
  'acknowledgement',
  'cancellation',
  'police-seen',
  'police-taken',
  'police-left',
  'police-asked',
  'police-not-asked',
  'join',
  'part',
  'repeat',
  'apart',
  'apart-undone',
  'enquiry-link',
  'enquiry-unlink',
  'share',
  'unshare',
  'hand-over',
  'hand-in',
  'move',
  'move-in',
  'move-seen',
  // Work, in a file or with whoever asked
  'entry',
  'entry-correction',
  'entry-withdrawal',
  // Of what a file keeps beside its time line
  'agreement',
  'agreement-correction',
  'agreement-withdrawal',
  'period',
  'closing',
  'reopening',
  'consent',
  'consent-withdrawal',
  'goal',
  'plan-review',
  'safety-plan',
  'step',
  'step-withdrawn',
  'petition',
  'plan-visit',
  'change-visit',
  'visit-left',
  'visit-later',
  'visit-back',
  'visit-cancelled',
  'visit-resumed',
  // Of appointments
  'make-appointment',
  'move-appointment',
  'end-appointment-held',
  'end-appointment-missed',
  'end-appointment-cancelled',
  'resume-appointment',
  // Of enquiries
  'enquiry',
  'correction',
  'return',
  'naming',
  'reply',
  'client',
  'link',
  'unlink',
  // Of complaints
  'enter',
  'correct',
  'extend',
  'tell',
  'answer',
  'send',
  'retract',
  'name',
  'consider',
  // Of the team
  'team-event',
  'team-withdrawal',
  'team-member',
  // Of the report of a year
  'report-chapter',
  // Of a register that is taken over; undoing is written down for it and for each file that goes
  'import-start',
  'import-undo',
  // Of who is of the centre
  'person-invite',
  'person-invite-again',
  'person-end',
  'person-stay',
  'person-role',
  'person-leave',
  'person-deputy',
  // What somebody had open went to somebody else: of a person, and in each file
  'pass-on',
  // Of how long things are kept
  'hold',
  'end-hold',
  'propose-disposal',
  'approve-disposal',
  'refuse-disposal',
  'carry-on-disposal',
  'erase',
  // Of figures that are given out of the centre
  'release',
  'release-correction',
  // Of the whole centre
  'restored',
  'closed',
] as const

export type Look = (typeof looks)[number]
export type ExportDeed = (typeof exports)[number]
export type ChangeDeed = (typeof changes)[number]
export type Deed = Look | ExportDeed | ChangeDeed

/** What kind of a deed it is. */
export const deedKinds = ['read', 'change', 'export'] as const
export type DeedKind = (typeof deedKinds)[number]

/** How somebody came to what they looked into, where that is known: by searching, or from a list. */
export const foundBy = ['search', 'list'] as const
export type FoundBy = (typeof foundBy)[number]
