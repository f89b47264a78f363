import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'
import { type FormSpec, useForm, type Versioned, versionedSchema } from '../../../web/forms/use-form.ts'
import { Unreachable } from '../../../web/unreachable.ts'
import { draftsOf, fillIn } from '../../support/form.ts'

interface Note {
  readonly text: string
}

interface NoteRecord extends Versioned, Note {}

/** A form of one line, saved as the second version of its record. */
function spec(changes: Partial<FormSpec<Note, NoteRecord, Versioned>> = {}): FormSpec<Note, NoteRecord, Versioned> {
  return {
    name: 'note',
    schema: z.object({ text: z.string() }),
    blank: () => ({ text: '' }),
    base: { version: 1 },
    baseSchema: versionedSchema,
    check: ({ text }): Record<string, string> => (text === '' ? { text: 'missing' } : {}),
    send: async ({ text }, version) => ({ text, version: version + 1 }),
    isRecord: (current): current is NoteRecord => typeof current === 'object' && current !== null && 'text' in current,
    show: () => {},
    ...changes,
  }
}

const theirs: NoteRecord = { text: 'theirs', version: 5 }

describe('a fault found before anybody is asked', () => {
  it('is said instead of why the save before it failed', async () => {
    const send = () => Promise.reject(new Unreachable())
    const { step } = await fillIn(() => useForm(spec({ send })))
    await step((form) => form.change({ text: 'a' }))
    expect((await step((form) => form.save())).failure).toBeInstanceOf(Unreachable)
    await step((form) => form.change({ text: '' }))
    const form = await step(({ save }) => save())
    expect(form.faults).toEqual({ text: 'missing' })
    expect(form.failure).toBeUndefined()
  })

  it('is said instead of that the save before it succeeded', async () => {
    const { step } = await fillIn(() => useForm(spec()))
    await step((form) => form.change({ text: 'a' }))
    expect((await step((form) => form.save())).saved).toBe(true)
    const form = await step(({ save }) => save())
    expect(form.faults).toEqual({ text: 'missing' })
    expect(form.saved).toBe(false)
  })

  it('does not take away that somebody else was first', async () => {
    const send = () => Promise.reject(new Problem('changed-meanwhile', { current: theirs }))
    const { step } = await fillIn(() => useForm(spec({ send })))
    await step((form) => form.change({ text: 'a' }))
    await step((form) => form.save())
    await step((form) => form.change({ text: '' }))
    const form = await step(({ save }) => save())
    expect(form.faults).toEqual({ text: 'missing' })
    expect(form.overtaken?.theirs).toEqual(theirs)
  })
})

describe('a draft', () => {
  const kept = () => new Map<string, unknown>([['note', { value: { text: 'half a' }, version: 3 }]])

  it('that an earlier version of this program kept is brought back, and kept on as drafts are now', async () => {
    const drafts = kept()
    const { form, step } = await fillIn(() => useForm(spec()), { drafts: draftsOf(drafts) })
    expect(form().value).toEqual({ text: 'half a' })
    await step(({ change }) => change({ text: 'half a sentence' }))
    expect(drafts.get('note')).toEqual({ value: { text: 'half a sentence' }, base: { version: 3 } })
  })

  it('is saved for the version it was begun from, and then goes', async () => {
    const drafts = kept()
    const shown: NoteRecord[] = []
    const show = (record: NoteRecord) => shown.push(record)
    const { step } = await fillIn(() => useForm(spec({ show })), { drafts: draftsOf(drafts) })
    expect((await step(({ save }) => save())).saved).toBe(true)
    expect(shown).toEqual([{ text: 'half a', version: 4 }])
    expect(drafts.size).toBe(0)
  })
})
