import { describe, expect, it } from 'vitest'
import { type AgendaDuty, agenda, agendaDutySchema } from '../../../shared/duties/agenda.ts'

const reader = { staff: 'liberec-sluzba', role: 'worker' as const, origin: 'https://opora.example' }
const duty: AgendaDuty = {
  kind: 'contact',
  subject: '01JX',
  reference: 'LIBEREC-ABCDEF',
  version: 2,
  status: 'open',
  startsAt: '2026-03-28T09:00:00.000Z',
  dueAt: '2026-03-30T09:00:00.000Z',
  climbedUntil: '2026-03-28T09:01:00.000Z',
}
const promise = { by: 'liberec-sluzba', at: '2026-03-28T10:00:00.000Z', until: '2026-03-28T17:00:00.000Z' }

describe('a duty in a calendar', () => {
  it('ends when its clock ends, also over the night that changes the hour', () => {
    const [entry, ...others] = agenda([duty], reader)
    expect(others).toEqual([])
    expect(entry).toEqual({
      uid: '01JX-end@opora.example',
      sequence: 2,
      isCancelled: false,
      url: 'https://opora.example/spis/01JX',
      startsAt: '2026-03-30T08:30:00.000Z',
      endsAt: '2026-03-30T09:00:00.000Z',
      title: 'Nabídnout pomoc: LIBEREC-ABCDEF',
      text: 'Konec této položky je konec lhůty. Podrobnosti uvidíte po přihlášení.',
      changedAt: '2026-03-28T09:01:00.000Z',
      remindBefore: 5 * 60 + 30,
    })
  })

  it('is the same entry, cancelled, when it is met, and a living one when that was a mistake', () => {
    const met: AgendaDuty = { ...duty, version: 3, status: 'met', metAt: '2026-03-28T12:00:00.000Z' }
    const again: AgendaDuty = { ...duty, version: 4 }
    expect([duty, met, again].flatMap((each) => agenda([each], reader))).toMatchObject([
      { uid: '01JX-end@opora.example', sequence: 2, isCancelled: false },
      {
        uid: '01JX-end@opora.example',
        sequence: 3,
        isCancelled: true,
        changedAt: '2026-03-28T12:00:00.000Z',
        title: 'Splněno: LIBEREC-ABCDEF',
      },
      { uid: '01JX-end@opora.example', sequence: 4, isCancelled: false },
    ])
  })

  it('stays when it is overdue', () => {
    expect(agenda([{ ...duty, status: 'overdue' }], reader)).toMatchObject([
      { isCancelled: false, title: 'Po lhůtě, nabídnout pomoc: LIBEREC-ABCDEF' },
    ])
  })

  const at = (time: string) => `2026-03-28T${time}:00.000Z`
  it.each<[string, Partial<AgendaDuty>, string]>([
    ['it began', { startsAt: at('11:00') }, at('11:00')],
    ['its ladder was climbed', { startsAt: at('08:00'), climbedUntil: at('11:00') }, at('11:00')],
    ['staff changed it', { changedAt: at('11:00') }, at('11:00')],
    ['somebody took it', { acknowledged: { by: 'a', at: at('11:00') } }, at('11:00')],
    ['it was tried', { lastAttempt: { at: at('11:00'), outcome: 'not-reached' } }, at('11:00')],
    ['the last of these', { changedAt: at('12:00'), acknowledged: { by: 'a', at: at('11:00') } }, at('12:00')],
  ])('was changed when %s', (_what, changes, changedAt) => {
    expect(agenda([{ ...duty, ...changes }], reader)).toMatchObject([{ changedAt }])
  })
})

describe('a complaint', () => {
  const complaint: AgendaDuty = { ...duty, kind: 'complaint', reference: 'LIBEREC 7/2026' }

  it('stands in the calendar of the head, and in no worker’s', () => {
    expect(agenda([complaint], reader)).toEqual([])
    expect(agenda([complaint], { ...reader, role: 'head' })).toMatchObject([
      {
        title: 'Odpovědět na stížnost: LIBEREC 7/2026',
        url: 'https://opora.example/stiznosti/01JX',
        remindBefore: 23 * 60 + 30,
      },
    ])
  })
})

describe('a promised attempt', () => {
  it('stands in the calendar of who promised it, and in no other', () => {
    const promised = { ...duty, acknowledged: promise }
    expect(agenda([promised], reader)).toMatchObject([
      { uid: '01JX-end@opora.example' },
      {
        uid: '01JX-attempt@opora.example',
        startsAt: promise.until,
        endsAt: '2026-03-28T17:30:00.000Z',
        isCancelled: false,
        title: 'Další pokus o kontakt: LIBEREC-ABCDEF',
        text: 'Naplánovaný čas dalšího pokusu. Podrobnosti a bezpečný způsob kontaktu uvidíte po přihlášení.',
        remindBefore: 15,
      },
    ])
    expect(agenda([promised], { ...reader, staff: 'liberec-volno' })).toHaveLength(1)
  })

  it('is cancelled when an attempt was made or the duty is met', () => {
    const lastAttempt = { at: '2026-03-28T16:50:00.000Z', outcome: 'not-reached' } as const
    for (const change of [{ lastAttempt }, { status: 'met', metAt: '2026-03-28T16:50:00.000Z' } as const]) {
      const [, attempt] = agenda([{ ...duty, acknowledged: promise, ...change }], reader)
      expect(attempt).toMatchObject({ isCancelled: true })
    }
  })

  it('is not cancelled by an attempt of the moment at which it was promised', () => {
    const lastAttempt = { at: promise.at, outcome: 'not-reached' } as const
    const [, attempt] = agenda([{ ...duty, acknowledged: promise, lastAttempt }], reader)
    expect(attempt).toMatchObject({ isCancelled: false })
  })

  it('is not there when the duty was only taken over', () => {
    const { until: _until, ...acknowledged } = promise
    expect(agenda([{ ...duty, acknowledged }], reader)).toHaveLength(1)
  })
})

describe('what a calendar may know of a stored duty', () => {
  const full: AgendaDuty = {
    ...duty,
    status: 'met',
    metAt: '2026-03-28T17:10:00.000Z',
    acknowledged: promise,
    lastAttempt: { at: '2026-03-28T17:10:00.000Z', outcome: 'accepted' },
    changedAt: '2026-03-28T17:12:00.000Z',
  }

  it('is every code and time that entries are made of', () => {
    expect([duty, full].map((each) => agendaDutySchema.parse(each))).toEqual([duty, full])
  })

  it('is nothing else', () => {
    const stored = { ...full, centre: 'liberec', audience: 'founder', thread: '01JW', sealed: 'eyJhbGciOi' }
    expect(agendaDutySchema.parse(stored)).toEqual(full)
  })
})
