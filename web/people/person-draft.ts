import type { PersonDraft } from './use-people.ts'

/** A form about somebody in which nothing is written yet. */
export function blankDraft(): PersonDraft {
  return { id: '', name: '', email: '', role: 'worker', from: '', until: '', evenSo: false }
}
