// One file for the panels of all tabs: each is small, and what they share would be files smaller still.
import '../later.ts'

export { AgreementsPanel } from './agreements/agreements-panel.tsx'
export { AppointmentsPanel } from './appointments/appointments-panel.tsx'
export { CourtPanel } from './court/court-panel.tsx'
export { CopyPanel } from './data-copy/copy-panel.tsx'
export { CameFrom } from './hand-over/came-from.tsx'
export { HandOverSection } from './hand-over/hand-over-section.tsx'
export { NewClientScreen } from './person/new-client-screen.tsx'
export { PersonPanel } from './person/person-panel.tsx'
export { PlansPanel } from './plans/plans-panel.tsx'
