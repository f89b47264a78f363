import { handOverReasons } from '../texts/codes-en.ts'
import type { HandedTexts } from './texts-cs.ts'

/** What the list of what was handed over says, in English. */
export const en: HandedTexts = {
  title: 'Handed over to other centres',
  notices: 'Notices',
  lead: 'Notices that the centre handed over to another. No personal data of them is here; only the other centre has it.',
  none: 'The centre has handed no notice over yet.',
  to: (centre) => `Handed over to ${centre}`,
  reasons: handOverReasons,
  by: 'By whom',
  reason: 'Why',
  at: 'When',
  here: 'Numbers of our files',
  state: 'State',
  states: {
    sent: 'It is on its way; the offer of help is yours until then.',
    arrived: 'The other centre has it.',
    overtaken: 'It did not go, and stayed here.',
  },
  hindrances: {
    work: 'Somebody worked in the file meanwhile. Look at it, and hand the notice over again if it is still to go.',
    police: 'Police said more meanwhile. Read it in the file, and hand the notice over again if it is still to go.',
    closed: 'The other centre takes no notices now. Offer help yourselves, or hand the notice over to another centre.',
    handed: 'It did not go: somebody else handed the notice over meanwhile; that is in this list too.',
  },
  more: 'Load older',
  moves: 'People who went on there with consent',
  movesLead: 'Their files stayed with you; the other centre has its own.',
  noMoves: 'Nobody has gone on in another centre yet.',
  movedTo: (centre) => `Went on: ${centre}`,
  ourFile: 'Our file',
  moveStates: {
    sent: 'It is being passed on.',
    arrived: 'The other centre has what was told.',
    overtaken: 'It did not go: the other centre takes nobody any more.',
  },
}
