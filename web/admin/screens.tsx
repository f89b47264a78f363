// All that the platform's admin sees, in one file.
import '../later.ts'

export { AdminApp } from './admin-app.tsx'
