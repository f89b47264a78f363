import { type NoticeNotes, useNotice } from './around.ts'

/** Beside what was written, what the form around says of it; read out when it comes. */
export function Noted({ at }: { at: keyof NoticeNotes }) {
  const { notes } = useNotice()
  return <div role="status">{notes[at]}</div>
}
