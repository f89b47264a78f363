// One file for all of them: each is small, and what they share would be files smaller still.
import './later.ts'

export { AccountScreen } from './account/account-screen.tsx'
export { AuditScreen } from './audit/audit-screen.tsx'
export { AddressesScreen } from './centre/addresses-screen.tsx'
export { FormScreen } from './centre/form-screen.tsx'
export { SettingsScreen } from './centre/settings-screen.tsx'
export { HandedScreen } from './hand-over/handed-screen.tsx'
export { RosterScreen } from './on-duty/roster-screen.tsx'
export { PeopleScreen } from './people/people-screen.tsx'
export { NoRights } from './sign-in/no-rights.tsx'
