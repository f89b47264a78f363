import { describe, expect, it } from 'vitest'
import { safeWindows } from '../../../shared/clients/safe-times.ts'

const hours = (from: number, until: number) => ({ from: from * 60, until: until * 60 })
const workdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]

describe('safe times in words', () => {
  it.each([
    ['Ve všední dny od 9 do 14 hodin, kdy je v práci.', [{ weekdays: workdays, ...hours(9, 14) }]],
    ['v pracovní dny 9–14', [{ weekdays: workdays, ...hours(9, 14) }]],
    ['po-pá 8:30-12:00', [{ weekdays: workdays, from: 510, until: 720 }]],
    ['Po 16. hodině.', [{ weekdays: everyDay, ...hours(16, 21) }]],
    ['Dopoledne.', [{ weekdays: everyDay, ...hours(8, 12) }]],
    ['odpoledne', [{ weekdays: everyDay, ...hours(12, 18) }]],
    ['od 9 hodin do 14 hodin', [{ weekdays: everyDay, ...hours(9, 14) }]],
    ['do 15 h', [{ weekdays: everyDay, ...hours(7, 15) }]],
    ['Kdykoli, syn chodí do školy.', [{ weekdays: everyDay, ...hours(7, 21) }]],
    ['o víkendu', [{ weekdays: [6, 7], ...hours(7, 21) }]],
    [
      'po–pá 9–14, víkend 10–12',
      [
        { weekdays: workdays, ...hours(9, 14) },
        { weekdays: [6, 7], ...hours(10, 12) },
      ],
    ],
    ['v neděli večer', [{ weekdays: [7], ...hours(18, 21) }]],
    ['nejlépe v úterý ráno', [{ weekdays: [2], ...hours(6, 9) }]],
    ['Po – Pá 9–14', [{ weekdays: workdays, ...hours(9, 14) }]],
    ['pondělí až pátek 9–14', [{ weekdays: workdays, ...hours(9, 14) }]],
    ['pondělí-pátek dopoledne', [{ weekdays: workdays, ...hours(8, 12) }]],
    [
      'v sobotu a neděli 10–12',
      [
        { weekdays: [6], ...hours(10, 12) },
        { weekdays: [7], ...hours(10, 12) },
      ],
    ],
    ['v sobotu', [{ weekdays: [6], ...hours(7, 21) }]],
    ['denně v poledne', [{ weekdays: everyDay, ...hours(11, 13) }]],
    ['každý den od 9 do 24', [{ weekdays: everyDay, ...hours(9, 24) }]],
    [
      'v pondělí, ve středu',
      [
        { weekdays: [1], ...hours(7, 21) },
        { weekdays: [3], ...hours(7, 21) },
      ],
    ],
    [
      'v pondělí a ve středu 9–12',
      [
        { weekdays: [1], ...hours(9, 12) },
        { weekdays: [3], ...hours(9, 12) },
      ],
    ],
    [
      've čtvrtek a v pátek večer; v neděli dopoledne.',
      [
        { weekdays: [4], ...hours(18, 21) },
        { weekdays: [5], ...hours(18, 21) },
        { weekdays: [7], ...hours(8, 12) },
      ],
    ],
    [
      've středu 9–10, 15–16. V sobotu po 10.',
      [
        { weekdays: [3], ...hours(9, 10) },
        { weekdays: [3], ...hours(15, 16) },
        { weekdays: [6], ...hours(10, 21) },
      ],
    ],
    ['nebo dopoledne', [{ weekdays: everyDay, ...hours(8, 12) }]],
    [' dopoledne \n', [{ weekdays: everyDay, ...hours(8, 12) }]],
  ])('%s', (words, windows) => {
    expect(safeWindows(words)).toEqual(windows)
  })

  it.each([
    ['nothing', ''],
    ['nothing but a space', ' \n'],
    ['no time at all', 'Podle domluvy se sestrou.'],
    ['what is not safe', 'Nevolat dopoledne.'],
    ['a Sunday in short, which looks like a no', 'so–ne 10–12'],
    ['an exception', 'Kdykoli kromě středy.'],
    ['a doubt', 'Asi po 16. hodině.'],
    ['a telephone number', 'Volat sestře na 700000001.'],
    ['a telephone number beside hours', 'dopoledne, sestra 700000001'],
    ['an hour that is none', 'od 9 do 44'],
    ['an hour that is none among those that are', '9–12, 13–25'],
    ['no span at all', 'od 9 do 9'],
    ['hours that end before they begin', 'od 14 do 9'],
    ['that somebody is not there', 'Kdykoli, manžel se v domě nezdržuje.'],
  ])('that say %s are left to people', (_what, words) => {
    expect(safeWindows(words)).toBeUndefined()
  })
})
