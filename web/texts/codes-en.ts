import type * as cs from './codes-cs.ts'

/* What coded words are called, in English, where several screens say them. */

type Words<Name extends keyof typeof cs> = Readonly<Record<keyof (typeof cs)[Name], string>>

export const sexes: Words<'sexes'> = { female: 'female', male: 'male', other: 'other' }

export const ageBands: Words<'ageBands'> = {
  'under-16': 'under 16',
  '16-18': '16–18',
  '19-26': '19–26',
  '27-64': '27–64',
  '65-80': '65–80',
  'over-80': 'over 80',
  unknown: 'not known',
}

export const relationNames: Words<'relationNames'> = {
  spouse: 'spouse',
  partner: 'partner',
  'former-spouse': 'former spouse',
  'former-partner': 'former partner',
  'adult-child': 'adult child',
  parent: 'parent',
  grandchild: 'grandchild',
  sibling: 'sibling',
  other: 'other relation',
}

export const weapons: Words<'weapons'> = {
  none: 'none',
  'handed-over': 'handed over',
  'not-handed-over': 'not handed over',
  unknown: 'not known',
}

export const substances: Words<'substances'> = {
  none: 'none',
  alcohol: 'alcohol',
  drugs: 'drugs',
  both: 'alcohol and drugs',
  unknown: 'not known',
}

export const violence: Words<'violence'> = {
  physical: 'physical',
  psychological: 'psychological',
  sexual: 'sexual',
  economic: 'economic',
  isolation: 'social isolation',
  stalking: 'stalking',
}

export const qualifications: Words<'qualifications'> = {
  offence: 'minor offence',
  crime: 'crime',
  none: 'none',
  open: 'still open',
}

export const saraLevels: Words<'saraLevels'> = { low: 'low', medium: 'medium', high: 'high' }

export const copyHolderNames: Words<'copyHolderNames'> = {
  centre: 'intervention centre',
  court: 'court',
  ospod: 'child protection',
}

export const refusals: Words<'refusals'> = {
  'not-violence': 'Not domestic violence',
  'outside-group': 'Outside the target group',
  capacity: 'No free capacity',
  'ended-lately': 'Contract terminated in the last 6 months',
  other: 'Another reason',
}

export const origins: Words<'origins'> = { eviction: 'after an eviction', 'self-referral': 'by herself' }

export const targetGroups: Words<'targetGroups'> = {
  'domestic-violence': 'victims of domestic violence',
  'crime-victim': 'victims of crime',
  immigrant: 'immigrants and refugees',
  'ethnic-minority': 'ethnic minorities',
  'without-shelter': 'people without shelter',
  other: 'another',
}

export const endReasons: Words<'endReasons'> = {
  'assignment-met': 'assignment met',
  'partly-met': 'assignment met in part',
  'other-service': 'went on to another service',
  'moved-away': 'moved away, or went on to another centre',
  'ended-by-her': 'she ended it herself',
  'returned-home': 'returned to the violent person and wants no more help',
  'no-contact': 'not heard from for long',
  'no-interest': 'the eviction ended and she wanted no help',
  capacity: 'capacity of the centre',
  'notice-given': 'the centre gave notice',
  died: 'death',
  mistake: 'a mistake or a double file',
  unrecorded: 'not said in the register taken over',
}

export const handOverReasons: Words<'handOverReasons'> = {
  'other-district': 'the dwelling is in another centre’s district',
  'lives-elsewhere': 'the endangered person stays elsewhere',
  'sent-by-mistake': 'police sent it here by mistake',
  'agreed-between-centres': 'the centres have agreed so',
  'handed-over-by-mistake': 'it was handed to us by mistake, we return it',
  other: 'another reason',
}

export const agreementForms: Words<'agreementForms'> = { oral: 'oral', written: 'written' }

export const complaintSubjects: Words<'complaintSubjects'> = {
  service: 'Services of the centre',
  head: 'Head of the centre',
}

export const workKinds: Words<'workKinds'> = {
  consultation: 'Consultation',
  note: 'Note',
  'crisis-intervention': 'Crisis intervention',
  'social-legal': 'Social and legal advice',
  'criminal-law': 'Criminal-law advice',
  'court-filing': 'Help with a court filing',
  accompaniment: 'Accompaniment',
  referral: 'Referral to another service',
  ospod: 'Work with OSPOD',
  police: 'Work with the police',
  court: 'Work with a court',
}

export const acts: Words<'acts'> = {
  '25a.a': 'a) crisis intervention and other social-therapeutic activities',
  '25a.b1': 'b) 1. help with asserting rights and interests',
  '25a.b2': 'b) 2. help with everyday affairs',
  '25a.c': 'c) accommodation',
  '25a.d': 'd) meals',
}

export const serviceForms: typeof cs.serviceForms = { ambulatory: 'Ambulatory', field: 'In the field' }
