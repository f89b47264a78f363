import '../later.ts'

export { AppointmentsScreen } from './appointments-screen.tsx'
