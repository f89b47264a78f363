import { expect, it } from 'vitest'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { reportOf } from '../../../shared/police/report-of.ts'
import { toldAnew } from '../../../shared/police/told-anew.ts'
import type { WordContent } from '../../../shared/police/word.ts'
import { fullNotice } from '../../support/full-notice.ts'

const report = reportOf(noticeSchema.parse(fullNotice))
const person = { phone: '+420700000999' }

type Told = Omit<Extract<WordContent, { kind: 'supplement' }>, 'kind'>

it.each<[string, Told, object[]]>([
  [
    'a field of a part',
    { evicted: { weapon: 'handed-over' } },
    [{ path: 'evicted.weapon', was: 'none', now: 'handed-over' }],
  ],
  ['what was not known', { incident: { saraDn: 'low' } }, [{ path: 'incident.saraDn', was: 'high', now: 'low' }]],
  ['an answer that became no', { ospod: { informed: false } }, [{ path: 'ospod.informed', was: true, now: false }]],
  ['a list, told whole', { children: [] }, [{ path: 'children', was: report.children, now: [] }]],
  [
    'a time',
    { endsAt: '2026-03-20T10:00:00.000Z' },
    [{ path: 'endsAt', was: report.endsAt, now: '2026-03-20T10:00:00.000Z' }],
  ],
  [
    'the phone of the person',
    { person: { phone: '+420700000111' } },
    [{ path: 'endangered.phone', was: '+420700000999', now: '+420700000111' }],
  ],
  [
    'what nobody told before of the person',
    { person: { language: 'vietnamština' } },
    [{ path: 'endangered.language', now: 'vietnamština' }],
  ],
  [
    'several, in the order of the protocol',
    { person: { injuries: 'modřina' }, dwelling: { street: 'Jiná 1' } },
    [
      { path: 'dwelling.street', was: 'Zkušební 2', now: 'Jiná 1' },
      { path: 'endangered.injuries', now: 'modřina' },
    ],
  ],
  ['beside the protocol', { extensions: { 'x-new': '"1"' } }, [{ path: 'extensions.x-new', now: '"1"' }]],
  ['only what was told before', { evicted: { weapon: 'none' }, person }, []],
  ['words alone', { reason: 'Volala znovu.' }, []],
  ['people alone', { added: 2 }, []],
])('a supplement tells %s', (_what, word, told) => {
  expect(toldAnew({ kind: 'supplement', ...word }, { report, person })).toEqual(told)
})

it('an end tells nothing of the notice', () => {
  expect(toldAnew({ kind: 'end', reason: 'court', endedAt: '2026-03-10T10:00:00.000Z' }, { report, person })).toEqual(
    [],
  )
})
