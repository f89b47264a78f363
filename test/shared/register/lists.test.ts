import { describe, expect, it } from 'vitest'
import {
  isListed,
  type ListedFile,
  type ListName,
  type ListSort,
  listNames,
  sortedFiles,
} from '../../../shared/register/lists.ts'

const NOW = '2026-11-27T10:00:00.000Z'

type Changes = Partial<Omit<ListedFile, 'card'>> & {
  name?: string
  at?: string
  said?: Pick<ListedFile['card'], 'municipality' | 'birth'>
}

function file(changes: Changes = {}): ListedFile {
  const { name, at = '2026-01-05T10:00:00.000Z', said, ...rest } = changes
  return {
    card: { of: 'client', id: name ?? 'C1', at, familyName: name, phones: [], ...said },
    isClosed: false,
    activeAt: '2026-11-20T10:00:00.000Z',
    agreedUntil: '9999-12-31',
    ...rest,
  }
}

const listsOf = (one: ListedFile) => listNames.filter((list) => isListed(list, one, NOW))

describe('a file stands', () => {
  it.each<[string, ListedFile, ListName[]]>([
    ['among all and open', file(), ['all', 'open']],
    [
      'only among closed, once it is',
      file({ isClosed: true, agreedUntil: undefined, activeAt: '2020-01-01T10:00:00.000Z' }),
      ['all', 'closed'],
    ],
    ['among mine, closed too', file({ isClosed: true, isMine: true }), ['all', 'mine', 'closed']],
    ['among nobody’s', file({ isNobodys: true }), ['all', 'nobody', 'open']],
    ['without an agreement', file({ agreedUntil: undefined }), ['all', 'open', 'no-agreement']],
    ['without one that still holds', file({ agreedUntil: '2026-11-26' }), ['all', 'open', 'no-agreement']],
    ['closing soon on its last day', file({ agreedUntil: '2026-11-27' }), ['all', 'open', 'closing']],
    ['closing soon in 14 days', file({ agreedUntil: '2026-12-11' }), ['all', 'open', 'closing']],
    ['not yet closing in 15', file({ agreedUntil: '2026-12-12' }), ['all', 'open']],
    ['asleep after 30 days', file({ activeAt: '2026-10-28T09:59:59.000Z' }), ['all', 'open', 'asleep']],
    ['awake until then', file({ activeAt: '2026-10-28T10:00:00.000Z' }), ['all', 'open']],
    [
      'by protection that ends in 7 days',
      file({ protectionAt: '2026-12-04T22:00:00.000Z' }),
      ['all', 'open', 'protection'],
    ],
    ['by protection that has ended', file({ protectionAt: '2026-11-01T10:00:00.000Z' }), ['all', 'open', 'protection']],
    ['not by one that ends in 8', file({ protectionAt: '2026-12-04T23:00:00.000Z' }), ['all', 'open']],
    ['by a review', file({ reviewAt: '2026-11-27T22:00:00.000Z' }), ['all', 'open', 'review']],
    ['among the new ones', file({ at: '2026-11-20T10:00:00.000Z' }), ['all', 'open', 'new']],
    ['not among them a second later', file({ at: '2026-11-20T09:59:59.000Z' }), ['all', 'open']],
  ])('%s', (_, one, lists) => {
    expect(listsOf(one)).toEqual(lists)
  })
})

describe('files are sorted', () => {
  const names = (files: readonly ListedFile[], sort: ListSort, isDescending = false) =>
    sortedFiles(files, { list: 'all', sort, isDescending, columns: [] }).map(({ card }) => card.familyName ?? '–')

  it('by name as Czech does, with those without one last, whichever way', () => {
    const files = ['Žák', 'Chalupa', 'Cibulka', 'Hora', 'Čáp', 'Šíp', 'Sova', 'Řeka', 'Rak'].map((name) =>
      file({ name }),
    )
    const sorted = ['Cibulka', 'Čáp', 'Hora', 'Chalupa', 'Rak', 'Řeka', 'Sova', 'Šíp', 'Žák']
    expect(names([file(), ...files], 'name')).toEqual([...sorted, '–'])
    expect(names([file(), ...files], 'name', true)).toEqual([...sorted.toReversed(), '–'])
  })

  it('by municipality as Czech sorts it, and by birth, a year before its days', () => {
    const inPlaces = ['Hodkovice', 'Chrastava', 'Český Dub'].map((municipality) =>
      file({ name: municipality, said: { municipality } }),
    )
    expect(names([file(), ...inPlaces], 'municipality')).toEqual(['Český Dub', 'Hodkovice', 'Chrastava', '–'])
    const births = { 'About 1990': { about: 1990 }, Day: '1990-01-02', Year: '1985' }
    const born = Object.entries(births).map(([name, birth]) => file({ name, said: { birth } }))
    const ofAge = file({ said: { birth: { about: 40 } } })
    expect(names([ofAge, ...born], 'born')).toEqual(['Year', 'About 1990', 'Day', '–'])
  })

  it('by time, with those of which none is known last, whichever way', () => {
    const files = [
      file({ name: 'B', reviewAt: '2026-12-02T10:00:00.000Z' }),
      file({ name: 'N' }),
      file({ name: 'A', reviewAt: '2026-12-01T10:00:00.000Z' }),
    ]
    expect(names(files, 'review')).toEqual(['A', 'B', 'N'])
    expect(names(files, 'review', true)).toEqual(['B', 'A', 'N'])
  })
})
