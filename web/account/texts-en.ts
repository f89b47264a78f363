import type { AccountTexts } from './texts-cs.ts'

/** What the screen of somebody's own account says, in English. */
export const en: AccountTexts = {
  title: 'My account',
  calendar: 'Deadlines and shifts in my calendar',
  lead: 'You can have the deadlines of the centre, your own shifts and the attempts you planned in the calendar you already use: on a phone, in Outlook, in Google Calendar.',
  privacy:
    'The calendar holds file numbers and times only, no names. It shows your shifts for two months ahead, exceptions and hand-overs included. Details open after signing in.',
  none: 'You have no calendar address yet.',
  since: 'Your address has been valid since',
  create: 'Create an address',
  renew: 'Create a new address',
  renewing: 'The old address stops working at once, and the new one is shown only once.',
  revoke: 'Revoke the address',
  working: 'Working…',
  revoked: 'The address is revoked. Calendars that know it get nothing new.',
  onceTitle: 'New address',
  once: 'Copy it now. It cannot be shown again, but you can create another at any time.',
  address: 'Calendar address',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It could not be copied. The address is selected; copy it yourself.',
  open: 'Add to the calendar on this device',
  howTitle: 'Where to put it',
  how: [
    'Google Calendar: Other calendars → From URL.',
    'Outlook: Add calendar → Subscribe from web.',
    'iPhone and iPad: Settings → Calendar → Accounts → Add Subscribed Calendar.',
  ],
  refresh:
    'A calendar fetches changes by itself, after minutes or hours depending on the program. E-mail is always faster.',
  share:
    'Whoever knows the address sees the deadlines and your shifts. Do not pass it on; if that happens, create a new one.',
}
