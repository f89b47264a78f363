import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { blankComplaint, complaintDraftSchema } from '../../../web/complaints/complaint-draft.ts'
import { baselineSchema } from '../../../web/file/changes.ts'
import { versionedSchema } from '../../../web/forms/use-form.ts'
import { understood } from '../../../web/forms/written.ts'

const complaint = { ...blankComplaint('2026-11-21'), text: 'Čekala jsem hodinu.' }
const settings = { staff: [{ id: 'jana', name: 'Jana' }], founderEmail: 'kraj@example.cz' }
const handover = { by: 'jana', to: 'tomas', from: '2026-11-23T08:00', until: '2026-11-23T12:00' }

const base = { version: 9 }
const seen = baselineSchema.parse({
  version: 2,
  attempts: [],
  withdrawn: [],
  safeContact: {
    phone: '',
    whosePhone: '',
    safeTimes: '',
    safeWay: '',
    mayLeaveMessage: 'unknown',
    maySayWhoWeAre: 'unknown',
    codeWord: '',
    doNotCall: false,
  },
})
const ofBook = { schema: complaintDraftSchema, base, baseSchema: versionedSchema }
const ofCentre = { schema: z.looseObject({ staff: z.array(z.unknown()) }), base, baseSchema: versionedSchema }
const handoverSchema = z.object({ by: z.string(), to: z.string(), from: z.string(), until: z.string() })
const ofHandover = { schema: handoverSchema, base, baseSchema: versionedSchema }

describe('a draft is understood', () => {
  it('as it is kept now', () => {
    expect(understood({ value: complaint, base: { version: 3 } }, ofBook)).toEqual({
      value: complaint,
      base: { version: 3 },
    })
  })

  it('as the book kept it before', () => {
    expect(understood({ value: complaint, version: 3 }, ofBook)).toEqual({ value: complaint, base: { version: 3 } })
  })

  it('as settings and roster were kept before', () => {
    expect(understood({ version: 4, settings }, ofCentre)).toEqual({ value: settings, base: { version: 4 } })
  })

  it('as a hand-over was kept before, begun from what is there now', () => {
    expect(understood(handover, ofHandover)).toEqual({ value: handover, base })
  })
})

describe('a draft is not understood', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'Čekala jsem hodinu.'],
    ['another form', { value: handover, base: { version: 3 } }],
    ['words begun from nothing', { value: complaint }],
    ['a base that is none', { value: complaint, base: { version: 'three' } }],
  ])('when it is %s', (_what, kept) => {
    expect(understood(kept, ofBook)).toBeUndefined()
  })

  it('when it is of a file and cannot tell what has changed since', () => {
    const note = z.object({ note: z.string() })
    const ofFile = { schema: note, base: seen, baseSchema: baselineSchema }
    expect(understood({ value: { note: 'x' }, base: seen }, ofFile)).toEqual({ value: { note: 'x' }, base: seen })
    expect(understood({ value: { note: 'x' }, version: 2 }, ofFile)).toBeUndefined()
  })
})
