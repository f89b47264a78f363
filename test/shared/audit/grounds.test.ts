import { describe, expect, it } from 'vitest'
import { type Ground, groundOf, type Ties, workSpan } from '../../../shared/audit/grounds.ts'

const nothing: Ties = { deeds: [], keyWorkers: [], appointments: [], visits: [], shares: [] }
const AT = '2026-03-15T12:00:00.000Z'
const look = { by: 'jana', at: AT }
const nobody = () => []

describe('a look at noon of the 15th of March by Jana', () => {
  it.each<[string, Partial<Ties>, Ground | undefined]>([
    ['nothing', {}, undefined],
    ['an entry of hers a month ago', { deeds: [{ by: 'jana', at: '2026-02-13T12:00:00.000Z' }] }, 'own-work'],
    ['one a little longer ago', { deeds: [{ by: 'jana', at: '2026-02-13T11:59:59.999Z' }] }, undefined],
    ['one that she writes afterwards', { deeds: [{ by: 'jana', at: '2026-03-16T12:00:00.000Z' }] }, 'own-work'],
    ['one much later', { deeds: [{ by: 'jana', at: '2026-03-16T12:00:00.001Z' }] }, undefined],
    ['an entry of somebody else', { deeds: [{ by: 'petr', at: AT }] }, undefined],
    ['that she is the key worker', { keyWorkers: [{ who: 'jana', from: '2026-01-01' }] }, 'key-worker'],
    [
      'that she was until today',
      { keyWorkers: [{ who: 'jana', from: '2026-01-01', until: '2026-03-15' }] },
      'key-worker',
    ],
    [
      'that she was until yesterday',
      { keyWorkers: [{ who: 'jana', from: '2026-01-01', until: '2026-03-14' }] },
      undefined,
    ],
    ['that she will be from tomorrow', { keyWorkers: [{ who: 'jana', from: '2026-03-16' }] }, undefined],
    ['that somebody else is', { keyWorkers: [{ who: 'petr', from: '2026-01-01' }] }, undefined],
    ['an appointment with her in a week', { appointments: [{ who: 'jana', day: '2026-03-22' }] }, 'appointment'],
    ['one a week ago', { appointments: [{ who: 'jana', day: '2026-03-08' }] }, 'appointment'],
    ['one in eight days', { appointments: [{ who: 'jana', day: '2026-03-23' }] }, undefined],
    ['one with somebody else today', { appointments: [{ who: 'petr', day: '2026-03-15' }] }, undefined],
    ['a visit of hers', { visits: [{ who: 'jana', day: '2026-03-14' }] }, 'visit'],
    ['a visit long ago', { visits: [{ who: 'jana', day: '2026-02-14' }] }, undefined],
    ['that it is shared with her', { shares: [{ who: 'jana', from: '2026-03-01', until: '2026-04-01' }] }, 'shared'],
    ['that it was shared', { shares: [{ who: 'jana', from: '2026-03-01', until: '2026-03-02' }] }, undefined],
    ['that it is shared with another', { shares: [{ who: 'host', from: '2026-03-01' }] }, undefined],
    ['that help is to be offered', { duty: { open: { from: '2026-03-15T11:00:00.000Z' }, taken: [] } }, 'open-duty'],
    [
      'that it was offered before',
      { duty: { open: { from: '2026-03-01', until: '2026-03-02' }, taken: [] } },
      undefined,
    ],
    [
      'that she has that duty',
      { duty: { open: { from: '2026-03-01' }, taken: [{ who: 'jana', from: '2026-03-02' }] } },
      'duty-taken',
    ],
    [
      'that she had it and gave it back',
      { duty: { open: { from: '2026-03-01' }, taken: [{ who: 'jana', from: '2026-03-02', until: '2026-03-03' }] } },
      'open-duty',
    ],
    [
      'more than one: the nearest',
      {
        deeds: [look],
        keyWorkers: [{ who: 'jana', from: '2026-01-01' }],
        visits: [{ who: 'jana', day: '2026-03-15' }],
      },
      'key-worker',
    ],
  ])('with %s', (_what, ties, ground) => {
    expect(groundOf(look, { ...nothing, ...ties }, nobody)).toBe(ground)
  })

  it('is of whoever was on duty just then, of which nothing nearer is known', () => {
    const onDuty = (at: string) => (at === AT ? ['jana'] : ['petr'])
    expect(groundOf(look, nothing, onDuty)).toBe('on-duty')
    expect(groundOf({ by: 'petr', at: AT }, nothing, onDuty)).toBeUndefined()
    const duty = { open: { from: '2026-03-15T11:00:00.000Z' }, taken: [] }
    expect(groundOf(look, { ...nothing, duty }, onDuty)).toBe('open-duty')
  })
})

it.each(['2026-02-13T12:00:00.000Z', '2026-03-16T12:00:00.000Z'])('what is asked for has all that counts: %s', (at) => {
  const { from, until } = workSpan({ from: AT, until: AT })
  expect([from <= at, at <= until]).toEqual([true, true])
})
