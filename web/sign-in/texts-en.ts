import type { NoRightsTexts } from './texts-cs.ts'

/** What whoever belongs to no centre is told, in English. */
export const en: NoRightsTexts = {
  title: 'You have no access',
  why: 'Only staff of the intervention centre a file belongs to may see it. Your account belongs to none, or your access there has ended.',
  remedy: 'If you are to work in a centre, ask its head to set up your account.',
}
