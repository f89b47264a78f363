/**
 * What somebody of the staff can have open: files of which they are the key worker, duties to offer help with what was promised about
 * them, calls promised to who asked, reviews, appointments and field visits ahead, and their lines of the roster.
 */
export const openKinds = ['file', 'duty', 'call', 'review', 'appointment', 'visit', 'shift'] as const
export type OpenKind = (typeof openKinds)[number]
