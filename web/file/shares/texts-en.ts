import type { SharesTexts } from './texts-cs.ts'

/** The same in English. */
export const en: SharesTexts = {
  list: {
    title: 'Shared files',
    lead: 'Files that the centre shares with you. You may read them; you change nothing in them.',
    none: 'Nobody shares a file with you now.',
    until: (day) => `until ${day}`,
    back: 'Back to shared files',
    more: 'Load older',
    entries: 'Course',
    leftOut:
      'Where the person is and how to reach her, the police record, private notes and what was written down by mistake are left out.',
    empty: 'There is nothing here yet.',
  },
  panel: {
    title: 'Sharing with externals',
    lead: 'Supervision or a placement sees only files that somebody shares with them, and of these only the course and the terms. The key worker and the head share.',
    none: 'The file is shared with no external.',
    nobody: 'The centre has no external. The head invites one among the people of the centre.',
    shared: (name, day) => `${name} sees the file until ${day}.`,
    ended: (name, day) => `${name}: the sharing ended ${day}.`,
    take: 'Stop sharing',
    share: 'Share',
    save: 'Share the file',
    who: 'With whom',
    until: 'Last day',
    saved: 'Saved. It holds at once.',
    overtaken: 'Somebody else changed the sharing meanwhile.',
    faults: {
      'in-the-past': 'This day is over.',
      'unknown-person': 'This person is no external of the centre any more.',
    },
  },
}
