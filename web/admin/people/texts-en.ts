import type { AssociatesTexts } from './texts-cs.ts'

/** What the screen of people of the association says, in English. */
export const en: AssociatesTexts = {
  title: 'People of the association and administration',
  lead: 'Who reads published figures for the association, and who administers the platform. None of them sees a file or a person.',
  none: 'Nobody is on the list yet. Whoever an operator invited at the command line before keeps their access, and is listed when invited again.',
  shown: (count) => `${count} ${count === 1 ? 'person has' : 'people have'} access.`,
  former: (count) => `Without access (${count})`,
  invite: 'Invite',
  inviteSave: 'Invite by e-mail',
  invited: 'The invitation goes out by e-mail.',
  saved: 'Saved.',
  name: 'First and last name',
  email: 'E-mail',
  emailHint: 'The invitation goes to this address, by which they will sign in.',
  role: 'Role',
  roles: {
    analyst: 'analyst of the association (sees published figures only)',
    admin: 'administration of the platform',
  },
  until: (day) => `Access ended ${day}.`,
  end: 'End access',
  back: 'Give access back',
  again: 'Send the invitation again',
  overtaken: 'Somebody else has changed the list meanwhile. Check it and save again.',
  faults: {
    taken: 'Somebody who has access has this address.',
    oneself: 'You cannot end your own access. Another admin must do it.',
    'too-many-people': 'No more people fit onto the list.',
    missing: 'Fill this in.',
  },
  account: {
    asked: { open: 'The account is being opened', closed: 'The account is being closed' },
    done: { open: 'The account is open', closed: 'The account is closed' },
    failed: { open: 'The account could not be opened', closed: 'The account could not be closed' },
    taken: 'The address belongs to another account, perhaps in a centre.',
    refused: 'The sign-in service did not take the address.',
  },
}
