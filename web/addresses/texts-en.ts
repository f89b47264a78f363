import type { AddressTexts } from './texts-cs.ts'

/** What the screen of failing addresses says, in English. */
export const en: AddressTexts = {
  title: 'Addresses that take no mail',
  lead: 'Opora does not write to these addresses as long as there is anybody else. Deadlines are not changed by it.',
  none: 'Mail reaches all addresses of the centre.',
  founder: 'Contact of the founder',
  bounced: 'Mail came back as undeliverable.',
  complained: 'A letter from Opora was marked as spam.',
  since: 'since',
  correct: 'If an address is misspelt, correct it in the settings of the centre; it then leaves this list.',
  settings: 'Settings of the centre',
  works: 'The address works again',
  worksFor: (name) => `The address works again: ${name}`,
  working: 'Saving…',
  cleared: 'Saved. Opora writes to the address again.',
  changed: 'The list has changed meanwhile. Please look at it again.',
  askHead: 'The head of the centre can correct an address or confirm that it works again. Please tell them.',
}
