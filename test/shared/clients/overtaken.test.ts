import { describe, expect, it } from 'vitest'
import type { FilePlan } from '../../../shared/clients/file-changes.ts'
import { isOvertaken } from '../../../shared/clients/overtaken.ts'
import { attempt, card } from '../../support/files.ts'

const tried = (changes: Parameters<typeof attempt>[1] = {}): FilePlan => ({
  did: 'attempt',
  attempt: attempt('A1', changes),
})
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
    ['a decision, of a file that is another', { did: 'decision' }, { version: 4 }, true],
    ['having it', { did: 'acknowledgement' }, { version: 4 }, true],
    ['taking it back', { did: 'cancellation' }, { version: 4 }, true],
    ['a decision, of the same file', { did: 'decision' }, { version: 3 }, false],
  ])('%s', (_what, plan, standing, told) => {
    expect(isOvertaken(plan, { version: 3, ...standing }, 3)).toBe(told)
  })
})
