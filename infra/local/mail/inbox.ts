import { appendFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { readIfThere, writeWhole } from '../base/json-file.ts'
import { damaged } from '../base/misuse.ts'

/** A letter that the platform sent. It went no further than this machine. */
const letterSchema = z.object({
  id: z.string(),
  /** When it was sent by the local clock, ISO 8601. */
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.optional(z.string()),
  /** By which events about the letter name it. */
  tags: z.optional(z.record(z.string(), z.string())),
})
export type SentLetter = z.infer<typeof letterSchema>

export interface Inbox {
  add(letter: SentLetter): void
  /** Newest first. */
  letters(): readonly SentLetter[]
}

/** How many letters are kept from one start to the next. */
const KEPT = 2000

/** Opens the inbox kept in a file, a letter a line. A last line that was cut off when the platform was killed is dropped. */
export function openInbox(file: string): Inbox {
  const letters = lettersIn(file).slice(-KEPT)
  writeWhole(file, letters.map(line).join(''))
  return {
    add: (letter) => {
      appendFileSync(file, line(letter))
      letters.push(letter)
    },
    letters: () => letters.toReversed(),
  }
}

function line(letter: SentLetter): string {
  return `${JSON.stringify(letter)}\n`
}

function lettersIn(file: string): SentLetter[] {
  // A whole line ends with a new line, so that nothing stands behind the last one.
  const lines = (readIfThere(file) ?? '').split('\n').slice(0, -1)
  try {
    return lines.map((each) => letterSchema.parse(JSON.parse(each)))
  } catch {
    throw damaged(file, 'Delete it: only the list of letters that were sent is lost.')
  }
}
