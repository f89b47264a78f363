import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../shared/clients/attempt.ts'
import { sharedFile } from '../../../shared/clients/shared-file.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import type { WorkEntry } from '../../../shared/work/entry.ts'

const AT = '2026-03-02T12:00:00.000Z'
const mistake = { by: 'tomas', at: AT, reason: 'Omyl.' }
const staff = ['jana', 'tomas', 'milena', 'host'].map((id) => ({ id, name: `Zkouška ${id}`, email: `${id}@x.example` }))

function entry(changes: Partial<WorkEntry> = {}): WorkEntry {
  return { id: 'E1', version: 1, kind: 'note', at: AT, words: 'slova', by: 'jana', recordedAt: AT, ...changes }
}

function attempt(changes: Partial<Attempt> = {}): Attempt {
  const tried = { id: 'A1', channel: 'phone', outcome: 'not-reached', at: AT, note: 'poznámka' } as const
  return { ...tried, by: 'tomas', recordedAt: AT, ...changes }
}

function file(changes: Partial<ClientFile> = {}): ClientFile {
  const card = {
    safeTimes: 'ráno',
    safeWay: '',
    mayLeaveMessage: 'no',
    maySayWhoWeAre: 'no',
    codeWord: 'slunce',
  } as const
  const whole: ClientFile = {
    now: AT,
    client: 'K1',
    reference: 'LIBEREC-K1',
    arrivedAt: AT,
    version: 7,
    origin: 'self-referral',
    person: { givenName: 'Dorota', familyName: 'Zkušební', phone: '+420601000001' } as ClientFile['person'],
    whereNow: 'u sestry',
    enquiry: 'Z1',
    isJoined: true,
    safeContact: { ...card, doNotCall: false, numbers: [{ id: '1', phone: '+420601000001', owner: '', windows: [] }] },
    protection: { terms: [], next: { what: 'petition', by: '2026-03-12' }, heeded: false },
    mayCall: 'yes',
    count: { recorded: 1, withdrawn: 0 },
    attempts: [],
    work: [],
  }
  return { ...whole, ...changes } as ClientFile
}

describe('a file as an external reads it', () => {
  it('says whose it is and until when he may not come, and nothing else that nobody decided to show', () => {
    expect(sharedFile(file({ next: 'A9' }), staff)).toEqual({
      now: AT,
      client: 'K1',
      reference: 'LIBEREC-K1',
      name: 'Dorota Zkušební',
      terms: [],
      attempts: [],
      work: [],
      staff: [],
      next: 'A9',
    })
  })

  it.each<[string, Partial<WorkEntry>]>([
    ['is private', { private: true }],
    ['was a mistake', { withdrawn: mistake }],
    ['is private and was a mistake', { private: true, withdrawn: mistake }],
  ])('has no entry that %s', (_what, changes) => {
    expect(sharedFile(file({ work: [entry(changes)] }), staff)).toMatchObject({ work: [], staff: [] })
  })

  it('has no attempt that was a mistake', () => {
    expect(sharedFile(file({ attempts: [attempt({ withdrawn: mistake })] }), staff).attempts).toEqual([])
  })

  it('does not say what an entry said before, which may have been private', () => {
    const before = { kind: 'note', at: AT, words: 'domněnka', private: true, by: 'jana', correctedAt: AT } as const
    const { work } = sharedFile(file({ work: [entry({ version: 2, corrections: [before] })] }), staff)
    expect(work).toEqual([entry({ version: 2 })])
  })

  it('does not say which number was tried, or what was decided of ways to her', () => {
    const decisions = [{ by: 'milena', at: AT, way: 'x' }] as unknown as NonNullable<Attempt['decisions']>
    const { attempts, staff: named } = sharedFile(
      file({
        attempts: [attempt({ number: '1', phone: '+420601000001', messageAllowed: 'no', recordedIn: 3, decisions })],
      }),
      staff,
    )
    expect(attempts).toEqual([attempt()])
    expect(named.map(({ id }) => id)).toEqual(['tomas'])
  })

  it('keeps what work was, and brings the names of those who wrote it, and no address', () => {
    const work = [entry({ kind: 'crisis-intervention', minutes: 45, act: '25a.a', way: 'here' })]
    const shown = sharedFile(file({ work, attempts: [attempt()] }), staff)
    expect(shown.work).toEqual(work)
    expect(shown.staff).toEqual([
      { id: 'jana', name: 'Zkouška jana' },
      { id: 'tomas', name: 'Zkouška tomas' },
    ])
  })
})
