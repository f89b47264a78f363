import type { StaffRole } from './staff.ts'

/** What a role may give somebody of the staff beyond what everybody there may do. Who may do what with complaints stands with them. */
export type StaffRight =
  /** The settings of the centre, the roster among them. */
  | 'change-settings'
  /** Everybody hands over a duty of their own. */
  | 'hand-over-for-others'
  /** To say that an address which took no letters works again. */
  | 'clear-addresses'
  /** Complaints are answered by heads, and stand in their calendars only. */
  | 'complaints-in-calendar'
  /** Who of the team works how many hours. */
  | 'see-hours-of-work'
  /** Who is of the centre, in which role and until when. */
  | 'change-people'
  /** Who opened which file, and what somebody opened. */
  | 'see-audit'
  /** For how long what is kept, what is disposed of, and what must not be. */
  | 'dispose'
  /** The report of a year, in the words of the centre. */
  | 'write-report'
  /** To give figures of the centre out, so that they are published. */
  | 'release-figures'
  /** To take over what a centre kept of its people before Opora, and to undo that. */
  | 'import-register'
  /** The yearly return to the ministry, in which each user is a row. */
  | 'make-return'

const staffRights: Readonly<Record<StaffRole, readonly StaffRight[]>> = {
  worker: [],
  head: [
    'change-settings',
    'hand-over-for-others',
    'clear-addresses',
    'complaints-in-calendar',
    'see-hours-of-work',
    'change-people',
    'see-audit',
    'dispose',
    'release-figures',
    'import-register',
    'write-report',
    'make-return',
  ],
  external: [],
}

/** Whether a role gives a right. */
export function may({ role }: { readonly role: StaffRole }, right: StaffRight): boolean {
  return staffRights[role].includes(right)
}
