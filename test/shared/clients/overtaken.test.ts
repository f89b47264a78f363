import { describe, expect, it } from 'vitest'
import { contactDuty } from '../../../shared/clients/contact-duty.ts'
import type { FilePlan } from '../../../shared/clients/file-changes.ts'
import { isOvertaken } from '../../../shared/clients/overtaken.ts'
import { attempt, card } from '../../support/files.ts'

const tried = (changes: Parameters<typeof attempt>[1] = {}): FilePlan => ({
  did: 'attempt',
  attempt: attempt('A1', changes),
})
const duty = contactDuty(
  { centre: 'liberec', notice: 'N', clients: ['C'], letter: 'L', deliveredAt: '2026-03-02T09:00:00.000Z' },
  'C',
)
const held = (until?: string): FilePlan => ({
  did: 'acknowledgement',
  deadline: { ...duty, acknowledged: { by: 'liberec-jana', at: duty.startsAt, ...(until !== undefined && { until }) } },
})
const takes = held()
const promises = held('2026-03-02T18:00:00.000Z')
const decides: FilePlan = { did: 'decision' }
const decidesOn = (id: string): FilePlan => ({ did: 'decision', attempt: attempt(id, { outcome: 'unsafe' }) })
const unsafeIn = (recordedIn: number) => ({ unsafe: { attempt: 'A1', recordedIn } })
const newCard = { did: 'safe-contact', safeContact: card } as const

describe('who began from version 3', () => {
  it.each<[string, FilePlan, object, boolean]>([
    ['a telephone call, of a file that a colleague has added to', tried(), { version: 5 }, false],
    ['of a file whose card a person changed before', tried(), { version: 5, cardChangedIn: 3 }, false],
    ['of a file whose card a person has changed since', tried(), { version: 5, cardChangedIn: 4 }, true],
    ['of a card on which only an attempt crossed something out', tried(), { version: 5, cardIn: 4 }, false],
    [
      'a message by telephone',
      tried({ channel: 'sms', outcome: 'message-left' }),
      { version: 5, cardChangedIn: 4 },
      true,
    ],
    [
      'words left at the door',
      tried({ channel: 'visit', outcome: 'message-left' }),
      { version: 5, cardChangedIn: 5 },
      true,
    ],
    ['a visit, of a changed card', tried({ channel: 'visit' }), { version: 5, cardChangedIn: 5 }, false],
    [
      'a letter, of a changed card',
      tried({ channel: 'letter', outcome: 'message-left' }),
      { version: 5, cardChangedIn: 5 },
      false,
    ],
    ['a mistake', { did: 'withdrawal' }, { version: 9, cardChangedIn: 9, cardIn: 9 }, false],
    ['a card beside an attempt', newCard, { version: 4, cardChangedIn: 2, cardIn: 3 }, false],
    ['a card beside another one', newCard, { version: 4, cardChangedIn: 4, cardIn: 4 }, true],
    ['a card beside a number that was crossed out', newCard, { version: 4, cardIn: 4 }, true],
    ['a card that changed last before it was kept by what', newCard, { version: 4, cardChangedIn: 4 }, true],
    ['a decision, of a file that a colleague has added to', decides, { version: 4 }, false],
    ['a decision, of the same file', decides, { version: 3, cardIn: 3, heldIn: 3 }, false],
    ['a decision beside a duty that was taken', decides, { version: 4, heldIn: 4 }, false],
    ['a decision beside another card', decides, { version: 4, cardChangedIn: 4, cardIn: 4 }, true],
    ['a decision beside a number that was crossed out', decides, { version: 4, cardIn: 4 }, true],
    [
      'a decision beside another one',
      decides,
      { version: 4, tried: { decision: { way: 'other-way', madeIn: 4 } } },
      true,
    ],
    [
      'a decision after one that was seen',
      decides,
      { version: 4, tried: { decision: { way: 'other-way', madeIn: 3 } } },
      false,
    ],
    ['a decision about what is still the last', decidesOn('A1'), { version: 4, tried: unsafeIn(2) }, false],
    ['a decision about what is not the last', decidesOn('A0'), { version: 4, tried: unsafeIn(2) }, true],
    ['a decision about what was withdrawn', decidesOn('A1'), { version: 4 }, true],
    ['a decision after contact was again not safe', decides, { version: 4, tried: unsafeIn(4) }, true],
    ['having it, of a file that a colleague has added to', takes, { version: 5, cardChangedIn: 5, cardIn: 5 }, false],
    ['having it, which somebody else took', takes, { version: 5, heldIn: 4 }, true],
    ['having it, which somebody took before', takes, { version: 5, heldIn: 3 }, false],
    ['having it, when it is met', takes, { version: 4, eviction: { deadline: { status: 'met' } } }, true],
    ['having it, when it is overdue', takes, { version: 4, eviction: { deadline: { status: 'overdue' } } }, false],
    ['having it, when the file is closed', takes, { version: 4, closedOn: '2026-03-02' }, true],
    ['having it, after contact was not safe', takes, { version: 4, tried: unsafeIn(4) }, true],
    ['having it, after contact that was seen not to be safe', takes, { version: 4, tried: unsafeIn(2) }, false],
    ['a promise beside another card', promises, { version: 4, cardChangedIn: 4, cardIn: 4 }, true],
    ['a promise beside the card that was seen', promises, { version: 4, cardChangedIn: 3, cardIn: 3 }, false],
    [
      'taking it back, of a file that a colleague has added to',
      { did: 'cancellation' },
      { version: 4, cardIn: 4 },
      false,
    ],
    ['taking it back, which somebody else did', { did: 'cancellation' }, { version: 4, heldIn: 4 }, true],
  ])('%s', (_what, plan, standing, told) => {
    expect(isOvertaken(plan, { version: 3, tried: {}, ...standing }, 3)).toBe(told)
  })
})
