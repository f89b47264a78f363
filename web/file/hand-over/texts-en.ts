import { handOverReasons } from '../../texts/codes-en.ts'
import { english } from '../../texts/plural.ts'
import type { HandOverTexts } from './texts-cs.ts'

/** What is said when a notice goes to another centre, in English. */
export const en: HandOverTexts = {
  title: 'Handing over to another centre',
  cameFrom: (centre, reason) => `Handed over by ${centre} (${reason}),`,
  open: 'Hand over to another centre',
  what: [
    'The whole notice goes: all its people, the report of the police, and all that was tried.',
    'The time limit goes on from the delivery by police; handing over does not extend it.',
    'The other centre is written to at once, urgently. Until the files stand there, the offer of help is yours.',
    'No personal data remains in your centre, only when, to whom, by whom and why the notice was handed over.',
  ],
  soon: 'Little time is left: call the other centre at once too.',
  over: 'The time limit has passed. Call the other centre at once.',
  goes: (count) => english(count, ['# file goes', '# files go']),
  to: 'To whom',
  choose: 'choose a centre',
  covering: (name) => `${name} – covers the dwelling`,
  loop: (name) => `${name} – had the notice and returned it`,
  nobody: 'No other centre takes notices now.',
  reason: 'Why',
  reasons: handOverReasons,
  words: 'What the other centre should know',
  wordsHint: 'It is kept at the other centre only.',
  save: 'Hand the notice over',
  overtaken: 'Somebody worked in the file meanwhile.',
  inTheWay: 'It cannot be handed over now:',
  obstacles: {
    agreement: 'One of the people has an agreement. Who has a service with you already goes with her consent.',
    appointment: 'One of the people has an appointment with you.',
    visit: 'There is a field visit in the file.',
    share: 'The file is shared with an external.',
    held: 'The disposal of the file is on hold.',
    joined: 'The file is joined to another of the same person. Undo that first, in the tab Person.',
    enquiry: 'An enquiry belongs to the file. Unlink it first.',
    met: 'Help was offered to all of them. Where they go on they decide themselves.',
    closed: 'One of the files is closed.',
    erased: 'One of the files was disposed of.',
    'too-long': 'The notice has too many entries or people.',
  },
  faults: {
    unchosen: 'Choose the centre that you hand the notice over to.',
    missing: 'Write why you hand the notice over.',
    'own-centre': 'That is your own centre.',
    'unknown-centre': 'This centre takes no notices now. Choose another.',
  },
  under: 'It is on its way, one moment. Until the files stand at the other centre, the offer of help is yours.',
  again: 'It was not handed over, and everything is as it was.',
  hindrances: {
    work: 'Somebody worked in the file meanwhile. See what is new; if the notice is still to go, hand it over again.',
    police: 'Police said more meanwhile. Read it; if the notice is still to go, hand it over again.',
    closed: 'The other centre takes no notices now. Offer help yourselves, or choose another centre.',
    handed:
      'It was not handed over: somebody else did so meanwhile; to whom stands in the list of what was handed over.',
  },
  hindranceUnknown: 'Look at the file; if the notice is still to go, hand it over again.',
  retry: 'Hand over again',
  list: 'What the centre handed over to others',
}
