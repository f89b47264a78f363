import '../later.ts'
import { ComplaintScreen } from './complaint-screen.tsx'

// One file for all of them, so that whoever opens the book has its other screens too.
export { BookScreen } from './book-screen.tsx'
export { EntryScreen } from './entry-screen.tsx'

/** Keyed, so that nothing of one complaint lingers on another's screen. */
export function ComplaintRoute({ id = '' }: { id?: string }) {
  return <ComplaintScreen key={id} id={id} />
}
