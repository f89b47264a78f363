// A form of its own, and fields that hardly anybody else in a centre needs.
import '../later.ts'

export { HandEntryScreen } from './hand-entry-screen.tsx'
