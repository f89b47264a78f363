import { english } from '../texts/plural.ts'
import type { DashboardTexts } from './texts-cs.ts'

/** What the screens of the centre's figures say, in English. */
export const en: DashboardTexts = {
  title: 'Figures of the centre',
  lead: (month) =>
    `${month} beside the mean of the twelve months before it and the same month last year. A number opens what it is made of.`,
  running: (days, all) => `The month is not over: ${english(days, ['# day', '# days'])} of ${all} so far.`,
  duties: 'Waiting for an offer of help',
  dutiesNow: 'people right now, 48 hours',
  overdue: (count) => english(count, ['# overdue', '# overdue']),
  noneOverdue: 'nobody overdue',
  hours: 'Work of the team',
  hoursParts: { 'work-time': 'direct work', 'event-time': 'meetings and education' },
  mean: (value, months) => `mean of ${english(months, ['the month', 'the # months'])} before: ${value}`,
  shareBefore: (value, months) => `${english(months, ['the month before', 'the # months before'])}: ${value}`,
  noMean: 'the months before are missing',
  yearAgo: (month, value) => `${month}: ${value}`,
  charts: {
    counts: 'Notices and new clients by month',
    countsUnit: 'count',
    hours: 'Hours of work of the team by month',
    hoursUnit: 'hours',
    along: 'Month',
    soFar: (month) => `${month} (so far)`,
  },
  allOfMonth: 'All figures of the month',
  report: 'Yearly report',
  stateReturn: 'Yearly return to the ministry',
  releases: 'Release of figures',
  allOfYear: (year) => `All figures of the year ${year}`,
  comparison: 'Compare with other centres',
  checked: {
    at: 'All figures were last counted anew',
    found: (mended) =>
      mended === 0
        ? 'Nothing differed.'
        : english(mended, [
            '# record differed, the figures are mended.',
            '# records differed, the figures are mended.',
          ]),
  },

  period: {
    title: (period) => `Figures: ${period}`,
    choose: 'Which period',
    year: 'Year',
    month: 'Month',
    wholeYear: 'the whole year',
    earlier: (period) => `← ${period}`,
    later: (period) => `${period} →`,
    runs: (before) => `The period is not over. Beside it stands the whole of ${before}.`,
    future: 'This period has not begun yet.',
    back: 'Figures of the centre',
    groups: 'Groups of figures',
    noBefore: (before) => `There is nothing to compare with: ${before} is not here.`,
    partlyBefore: (before, months) =>
      `The comparison is not whole: ${before} is without ${english(months, ['# month that is', '# months that are'])} missing.`,
    compared: (period, value) => `${period}: ${value}`,
    more: (by) => `${by} more`,
    less: (by) => `${by} less`,
    same: 'the same',
    parts: 'Divided',
    open: 'open the records',
    served: (count) => `with the children who live with them: ${count}`,
    rules: 'Rules of the centre',
    changeRules: 'Change in the settings',
    missingMonths: {
      'not-reckoned': (months) => `Not reckoned yet: ${months}.`,
      failed: (months) => `Could not be reckoned: ${months}.`,
    },
    allMissing: 'There are no figures of this period. They are missing, which does not mean zero.',
    withoutMissing: 'The figures of the year are without these months.',
  },

  late: {
    title: 'What changed later',
    lead: 'What was recorded or corrected after the month was over.',
    line: (label, from, to) => `${label}: ${from} → ${to}`,
    part: (label, part) => `${label}, ${part}`,
    more: (count) => english(count, ['Show # older one', 'Show # older ones']),
  },

  lines: {
    part: (dimension, code) => `${dimension}: ${code}`,
    count: (count) => english(count, ['# line', '# lines']),
    is: {
      records: 'Each line is one record; there are as many as the number says.',
      sum: 'The sum of the lines is the number.',
      people:
        'Each person is here once, by their first record in the period; there are as many lines as the number says.',
      families: 'Each household is here once; there are as many lines as the number says.',
      children:
        'Each household is here once, with the most children said in the period; the sum of the lines is the number.',
      once: 'Each eviction is here once; there are as many lines as the number says.',
      share: 'What the share is a share of; those marked “in time” belong to it.',
      median: 'The number is the middle one of the lines.',
    },
    none: 'Of nothing: there is no record in this period.',
    records: {
      file: 'File',
      enquiry: 'Enquiry',
      notice: 'Notice',
      complaint: 'Complaint',
      event: 'Event of the team',
      'hand-over': 'Notice handed over',
    },
    inTime: { yes: 'in time', no: 'late' },
    noFile: 'no file',
    more: (left) => `Show more (${left} left)`,
    toFigures: (period) => `All figures: ${period}`,
    headings: {
      on: 'Day',
      record: 'Record',
      number: 'Number',
      amount: 'Amount',
      minutes: 'Minutes',
      inTime: 'In time',
    },
    givenOut: 'Download the list',
    exported:
      'The file holds the whole list: days and numbers of records, no names. The download is noted in who opened what.',
    xlsx: 'Download for Excel',
    csv: 'Download CSV',
    making: 'The file is being made…',
    failed: 'The file could not be made. Check the connection and try again.',
    file: (indicator, period) => `figures-${period}-${indicator}`,
    sheet: 'Records',
  },
}
