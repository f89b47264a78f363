import type { CardNumber, SafeContact } from '../../shared/clients/safe-contact.ts'
import type { SafeWindow } from '../../shared/police/safe-window.ts'

const workdays = [1, 2, 3, 4, 5]

/** A window on working days of every week. */
export function window(from: string, until: string, changes: Partial<SafeWindow> = {}): SafeWindow {
  return { weekdays: workdays, from, until, weeks: 'every', call: 'safe', ...changes }
}

/** A number of a card. */
export function number(changes: Partial<CardNumber> = {}): CardNumber {
  return { id: '1', phone: '+420700000999', owner: '', windows: [], ...changes }
}

/** A card of which nothing is known but a number. */
export function cardWith(changes: Partial<SafeContact> = {}): SafeContact {
  return {
    numbers: [number()],
    safeTimes: '',
    safeWay: '',
    mayLeaveMessage: 'unknown',
    maySayWhoWeAre: 'unknown',
    codeWord: '',
    doNotCall: false,
    ...changes,
  }
}
