import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { readIfThere } from '../base/json-file.ts'

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
  const letters = (readIfThere(file) ?? '').split('\n').flatMap(letterIn).slice(-KEPT)
  const next = `${file}.next`
  writeFileSync(next, letters.map(line).join(''), { mode: 0o600 })
  renameSync(next, file)
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

function letterIn(text: string): SentLetter[] {
  try {
    return [letterSchema.parse(JSON.parse(text))]
  } catch {
    return []
  }
}
