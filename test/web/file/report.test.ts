import { type ComponentChildren, type FunctionComponent, isValidElement } from 'preact'
import { expect, it } from 'vitest'
import { personFrom } from '../../../shared/clients/person.ts'
import { safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import type { EvictionFile } from '../../../shared/clients/views.ts'
import type { Notice } from '../../../shared/police/notice.ts'
import { reportOf } from '../../../shared/police/report-of.ts'
import { Report } from '../../../web/file/report.tsx'
import { Stamp } from '../../../web/frame/moment.tsx'
import { changed, fullNotice, places, valueAt } from '../../support/full-notice.ts'

/** What the file shows in another place: the eviction's term, the person's name and the safe contact. */
const shownElsewhere = [
  'endangered.0.nameUnknown',
  'endangered.0.givenName',
  'endangered.0.familyName',
  'endangered.0.phone',
  'endangered.0.phoneOwner',
  'endangered.0.otherPhones.0.phone',
  'endangered.0.otherPhones.0.owner',
  'endangered.0.safeTimes',
  'endangered.0.safeWay',
]

it('every field that police may fill in is shown to staff', () => {
  const whole = report(fullNotice)
  const unseen = places.filter(({ path, isLeaf }) => isLeaf && report(without(path)) === whole)
  expect(unseen.map(({ path }) => path).toSorted()).toEqual(shownElsewhere.toSorted())
})

it('an end before the delivery is to be asked about until police tell of the end themselves', () => {
  const verify = 'Vykázání skončilo dříve, než policie záznam předala.'
  const file = fileOf({ ...fullNotice, endsAt: '2026-03-02T11:00:00Z' })
  const end = { kind: 'end', reason: 'police', endedAt: '2026-03-02T10:00:00.000Z' } as const
  const word = { ordinal: 1, deliveredAt: file.arrivedAt, sender: 'Zkouška', content: end }
  const ended = { ...file, police: { ...file.police, words: [word] } }
  const saidOf = (shown: EvictionFile) => drawn(Report({ file: shown, municipalities: [] }))
  expect(saidOf(file)).toContain(verify)
  expect(saidOf(ended)).not.toContain(verify)
})

/** The full notice without one value. What is said by yes or no says the other; a moment is another, for ages are counted from it. */
function without(path: string): Notice {
  const value = valueAt(path)
  const other = typeof value === 'boolean' ? !value : isMoment(value) ? '2026-03-02T01:23:45+01:00' : undefined
  return changed(path, other) as unknown as Notice
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
}

/** The words of the report about a notice, or that it cannot be drawn without what is missing. */
function report(notice: Notice): string {
  try {
    return drawn(Report({ file: fileOf(notice), municipalities: [] })).join('\n')
  } catch {
    return 'cannot be drawn'
  }
}

function fileOf(notice: Notice): EvictionFile {
  const at = '2026-03-02T12:00:00.000Z'
  const [person = fullNotice.endangered[0]] = notice.endangered
  if (person === undefined) throw new Error('nobody is endangered')
  return {
    now: at,
    client: '01KB0000000000000000000000',
    origin: 'eviction',
    reference: 'LIBEREC-7F3K9Q',
    arrivedAt: at,
    version: 1,
    person: personFrom(person, notice.dwelling),
    safeContact: safeContactFrom(person),
    mayCall: 'yes',
    report: reportOf(notice),
    police: { words: [], unknown: [], askedVersion: 0 },
    delivery: { startsAt: at, dueAt: at, deliveredAt: at },
    protection: { terms: [], heeded: false },
    contact: { startsAt: at, dueAt: at, status: 'open' },
    count: { recorded: 0, withdrawn: 0 },
    attempts: [],
    work: [],
  }
}

/** Every text in what a component draws. A moment stays as it is: in words it hangs on the clock of a page. */
function drawn(node: ComponentChildren): string[] {
  if (Array.isArray(node)) return node.flatMap(drawn)
  if (!isValidElement(node)) return [String(node)]
  const { type, props } = node
  if (typeof type === 'string') return drawn(props.children)
  return type === Stamp ? [JSON.stringify(props)] : drawn((type as FunctionComponent)(props))
}
