import { ROSTER_DAYS } from '../../shared/on-duty/roster.ts'
import type { OnDutyTexts } from './texts-cs.ts'

/** What the screen of the roster says, in English. */
export const en: OnDutyTexts = {
  roster: {
    title: 'Duties',
    week: 'Week',
    earlier: 'Previous week',
    later: 'Next week',
    thisWeek: 'This week',
    nobody: 'nobody',
    holiday: 'public holiday',
    gaps: `Duties not covered in the next ${ROSTER_DAYS} days`,
    gapsWhy:
      'A notice that comes then goes to whoever has the next duty and to all who agree to reminders when off duty.',
    noGaps: `Duties in the next ${ROSTER_DAYS} days are covered without gaps.`,
    moreGaps: (count) => `and more, ${count} in all`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  handover: {
    title: 'Hand a duty on',
    lead: 'For this time all duties of one person go to another.',
    by: 'From whom',
    to: 'To whom',
    from: 'From',
    until: 'Until',
    save: 'Hand on',
    saved: 'The duty is handed on.',
    faults: { nobody: 'Choose who takes the duty.', 'not-after': 'The end must come after the beginning.' },
    planned: 'Duties handed on',
    line: (by, to) => `${by} → ${to}`,
  },
  pattern: {
    title: 'Roster',
    weekly: 'Every week',
    holidays: 'On public holidays',
    exceptions: 'Exceptions for a day',
    exceptionWhy: 'It takes the place of all of that day’s roster. For a day without duty, leave the exception empty.',
    weekday: 'Day of the week',
    day: 'Day',
    dayTaken: 'This day has an exception already. Add to that one, or remove this.',
    who: 'Who',
    from: 'From',
    until: 'Until',
    untilHint: 'A duty that ends earlier than it begins ends on the next day. Midnight is 24:00.',
    add: 'Add a duty',
    addDay: 'Add an exception',
    remove: 'Remove',
    save: 'Save the roster',
  },
}
