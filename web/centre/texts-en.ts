import type { CentreTexts } from './texts-cs.ts'

/** What the screens about the centre itself say, in English. */
export const en: CentreTexts = {
  settings: {
    title: 'Centre settings',
    readOnly: 'The head of the centre changes the settings.',
    staff: 'People',
    name: 'Name',
    email: 'E-mail for reminders',
    outOfHours: 'Agrees to reminders when off duty',
    roles: { worker: 'worker', head: 'head' },
    founderEmail: 'E-mail of the founder',
    founderHint: 'Is told when a time limit has passed, and reminded of complaints about the head.',
    complaintDays: 'Days to answer a complaint',
    ladders: {
      contact: {
        title: 'Reminders of notices',
        lead: 'Who is written to and when, until the duty is met.',
        when: { after: 'after delivery', before: 'before the time limit ends' },
      },
      complaint: {
        title: 'Reminders of complaints',
        lead: 'Who is written to and when, until the duty is met.',
        when: { after: 'after delivery', before: 'before the time limit ends' },
      },
      visit: {
        title: 'Reminders of field visits',
        lead: 'Who is written to and when, once a visit is expected back and gives no word. Who is on the visit gets no e-mail. After the first hour everybody and the head are written to each hour, until somebody says that they are back.',
        when: { after: 'after the time of return', before: 'before the time of return' },
      },
    },
    hours: 'How many minutes, hours or days',
    nobody: 'Choose whom to write to.',
    whenTaken: 'There is a reminder at this time already.',
    direction: 'When',
    to: 'To whom',
    audiences: { duty: 'who is on duty', workers: 'everybody', head: 'the head', founder: 'the founder' },
    urgent: 'Urgent',
    unlessAcknowledged: 'Only when nobody has taken it over',
    addStep: 'Add a reminder',
    removeStep: 'Remove the reminder',
    defaults: 'Restore the default reminders',
    step: (number) => `Reminder ${number}`,
    save: 'Save the settings',
  },

  template: {
    title: 'Template of letters of answer to complaints',
    hint: 'An empty line parts paragraphs, a line that begins with # is the subject. What stands in [ ] is left out when a value is missing.',
    placeholders: 'Values that are filled in:',
    restore: 'Restore the default template',
    faults: {
      'unknown-placeholder': 'A name in { } is not known. Use only those of the list.',
      unbalanced: 'A bracket is not closed, or square brackets are one in another.',
      'no-answer': 'There is no place for the answer: {odpověď}.',
    },
  },

  addresses: {
    title: 'Undeliverable e-mail addresses',
    lead: 'Opora does not write to these addresses as long as it can write to somebody else. Deadlines are not changed by it.',
    none: 'All e-mail addresses of the centre can be written to.',
    founder: 'Contact of the founder',
    bounced: 'An e-mail came back as undeliverable.',
    complained: 'An e-mail from Opora was marked as spam.',
    since: 'since',
    correct: 'If an address is misspelt, correct it in the settings of the centre; it then leaves this list.',
    settings: 'Settings of the centre',
    works: 'The address works again',
    worksFor: (name) => `The address works again: ${name}`,
    working: 'Saving…',
    cleared: 'Saved. Opora writes to the address again.',
    changed: 'The list has changed meanwhile. Please look at it again.',
    askHead: 'The head of the centre can correct an address or confirm that it works again. Please tell them.',
  },
}
