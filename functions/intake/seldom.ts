/*
 * What the door of the police needs seldom, in one piece: whatever is loaded apart cuts what both need into pieces of their own, and each
 * piece makes every start longer.
 */
export { refusedFaults } from '../../shared/police/notice-faults.ts'
export { publishedKeys } from '../store/police/receipt-keys.ts'
export { receiveEnrolment } from './enrolments.ts'
export { takeLater, versionIn } from './later.ts'
export { refuse } from './refusals.ts'
export { tellStatus } from './status.ts'
