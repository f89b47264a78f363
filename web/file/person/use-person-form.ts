import * as z from 'zod/mini'
import { pragueDay } from '../../../shared/time/prague.ts'
import { useServices } from '../../services.ts'
import type { OpenFile } from '../open-file.ts'
import { type FileForm, useFileForm } from '../use-file-form.ts'
import { personCalls } from './person-calls.ts'
import {
  differing,
  draftFaults,
  draftOf,
  type PersonDraft,
  personDraftSchema,
  withFields,
  writtenPerson,
} from './person-draft.ts'

const sheetSchema = z.object({
  /** What was known when the form was begun: what of it changes is sent, and nothing else. */
  was: personDraftSchema,
  now: personDraftSchema,
})
export type Sheet = z.infer<typeof sheetSchema>
export type PersonForm = FileForm<Sheet>

/** What is known of a person as a form. What somebody else changes meanwhile stands; only the same field asks. */
export function usePersonForm(open: OpenFile, onSaved: () => void): PersonForm | undefined {
  const { calls, clock } = useServices()
  const { client } = open.file
  const today = pragueDay(clock.now())
  const known = () => draftOf(open.file.person, open.file.whereNow)
  return useFileForm<Sheet>(open, {
    name: `person:${client}`,
    schema: sheetSchema,
    blank: () => ({ was: known(), now: known() }),
    check: ({ now }) => draftFaults(now, today),
    send: async ({ was, now }, version) => {
      const change = { changed: differing(was, now, today), person: writtenPerson(now, today) }
      return personCalls(calls.ask).change({ client, version }, change)
    },
    arrived: ({ now }, { person, whereNow }) => differing(now, draftOf(person, whereNow), today).length === 0,
    fit: ({ value: { was, now } }, { person, whereNow }) => {
      const theirs = draftOf(person, whereNow)
      return { was: theirs, now: withFields(theirs, now, differing(was, now, today)) }
    },
    onSaved,
  })
}

/** The fields that both have changed since a form was begun, otherwise. */
export function contested({ was, now }: Sheet, theirs: PersonDraft, today: string) {
  const apart = differing(now, theirs, today)
  const theirOwn = differing(was, theirs, today)
  return differing(was, now, today).filter((field) => apart.includes(field) && theirOwn.includes(field))
}
