import { english } from '../../texts/plural.ts'
import type { MoveTexts } from './texts-cs.ts'

/** What is said when a person goes on in another centre, or came from one, in English. */
export const en: MoveTexts = {
  name: 'Going on in another centre',
  title: (reference) => `Going on in another centre: file ${reference}`,
  section:
    'Does the person want to go on in another intervention centre? With their written consent you pass on what you choose with them. Your file stays with you.',
  open: 'Pass on to another centre with consent',
  back: 'Back to the file',
  lead: 'For a person who wants to go on in another intervention centre and has consented in writing (§ 100 of the Act on Social Services).',
  what: [
    'The other centre is written to at once and opens a file of its own, with a new number.',
    'All of your file stays with you; close it as any other.',
    'What has gone cannot be taken back. The record of accesses will say who passed it on, and when.',
  ],
  loading: (count) => `Loading the whole file, ${english(count, ['# entry', '# entries'])} of its time line so far…`,
  inTheWay: 'It cannot be passed on now:',
  obstacles: {
    'offer-owed':
      'Help was not offered yet and the time limit runs. If the notice belongs to another centre, hand the whole notice over. Otherwise first record the attempt at which you offer help.',
    erased: 'The file was disposed of, nothing of it can be passed on.',
    'under-way': 'It is being passed on just now. Wait until that has ended.',
  },
  toNotice: 'Hand the whole notice over',
  toCourse: 'Record an attempt',
  noConsent:
    'There is no consent that holds. In the tab Agreement, record the written consent and choose “another intervention centre” as the recipient; then come back here.',
  toConsents: 'Record a consent',
  nobody: 'No other centre takes people now.',
  consents: 'What the person has consented to',
  chooseWithin: 'Choose only what the consent is enough for.',
  scope: 'What may be passed on',
  purpose: 'What for',
  given: (on, until) => `Signed on ${on}, holds ${until}.`,
  untilWithdrawn: 'until it is withdrawn',
  until: (day) => `until ${day}`,
  always: 'What always goes',
  alwaysWhat:
    'Who the person is and the whole safe-contact card, with numbers of others too. Without them the other centre could not get in touch safely.',
  more: 'What else goes',
  readFirst:
    'What police wrote of others, names of police officers and staff, private notes and entries recorded by mistake are left out by themselves. Opora does not judge what is written in free words: read it before you pass it on. It goes in Czech, as it stands here.',
  least: 'Only what is needed most',
  whole: 'The whole file',
  wholeHint: 'The whole file: everything but the safety plan and where the person lives now.',
  nothingMore: 'There is nothing else in the file that could be passed on.',
  whereNow: 'Pass on where the person lives now too',
  whereNowWarning: (where) =>
    `This goes: “${where}”. The more people know where the person is, the likelier the violent person or people close to them learn it. Pass it on only if the person wants that.`,
  safety: 'The safety plan goes only when you tick it. Do so only if the person wants that.',
  sending: 'Passing on',
  consent: 'By which consent',
  chooseConsent: 'choose a consent',
  to: 'To which centre',
  choose: 'choose a centre',
  words: 'What the other centre should know',
  wordsHint:
    'For example what you agreed on with the person, and who gets in touch. It is kept at the other centre only.',
  goes: (chosen, all) =>
    `Who the person is, the safe contact, and ${chosen} of ${english(all, ['# other item', '# other items'])} go.`,
  withWhereNow: 'Where the person lives now goes too.',
  within: 'The consent allows to pass on:',
  save: 'Pass on to the other centre',
  overtaken: 'Somebody worked in the file meanwhile.',
  faults: {
    'no-consent': 'This consent does not hold any more. Choose another, or record a new one.',
    'own-centre': 'That is your own centre.',
    'unknown-centre': 'This centre takes nobody now. Choose another.',
    'too-much':
      'So much cannot go at once. Untick older entries of the time line, or give them to the other centre on paper.',
    'changed-since': 'The file has changed since it was loaded. Load it again and read what goes.',
    'in-the-way-offer-owed': 'Help was not offered yet and the time limit runs.',
    'in-the-way-erased': 'The file was disposed of.',
    'in-the-way-under-way': 'It is being passed on just now. Wait until that has ended.',
  },
  anew: 'Load the file again',
  unchosenConsent: 'Choose the consent by which you pass it on.',
  unchosenCentre: 'Choose the centre where the person wants to go on.',
  states: {
    sent: (to) => `Being passed on to ${to}. Sent`,
    arrived: (to) => `The person goes on elsewhere: ${to}. They have it since`,
    overtaken: (to) => `It was not passed on: ${to} takes nobody any more. Nothing went. Tried`,
  },
  moment: 'One moment; it will show here when the other centre has it.',
  whoCalls: 'Before you get in touch with the person, agree with that centre which of you does.',
  next: 'Now close the file: in the tab Agreement, with the reason “moved away, or went on to another centre”.',
  close: 'Close the file',
  again: 'Pass on again',
  list: 'What the centre handed over to others',
  cameFrom: (centre) => `From another centre: ${centre}`,
  cameWhat: 'The person had a file there and wants to go on with you. With consent they told you:',
  nothingTold: 'Besides who the person is and how to get in touch safely, they told nothing.',
  watch:
    'Opora does not watch the ends of the eviction and of the protection by court here until you record them in the tab Court.',
  toCourt: 'Record in the tab Court',
  loadMore: 'Load more',
  take: 'I take note',
  seen: 'Noted:',
  showTold: 'What they told',
}
