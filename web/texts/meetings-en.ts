import type { EventKind, PartnerKind } from '../../shared/code-lists/kinds.ts'

/** What meetings and the like are called, in English. */
export const kinds: Readonly<Record<EventKind, string>> = {
  'idt-meeting': 'Interdisciplinary team',
  'round-table': 'Round table',
  'working-meeting': 'Working meeting',
  'case-conference': 'Case conference',
  lecture: 'Lecture',
  'police-training': 'Training of police',
  conference: 'Conference',
  'apic-meeting': 'Meeting of the association',
  supervision: 'Supervision',
  education: 'Education of the team',
  project: 'Project',
  other: 'Other',
}

/** What those are called whom a centre works with, in English. */
export const partners: Readonly<Record<PartnerKind, string>> = {
  police: 'Police',
  'municipal-police': 'Municipal police',
  ospod: 'Child protection',
  offences: 'Offences committee',
  'social-department': 'Social department',
  court: 'Court',
  prosecutor: 'Prosecutor',
  probation: 'Probation and mediation',
  health: 'Health care',
  'family-counselling': 'Family counselling',
  shelter: 'Shelter',
  'crisis-centre': 'Crisis centre',
  'citizens-advice': 'Citizens’ advice',
  'victim-organisation': 'Organisation for victims',
  'violent-person-programme': 'Programme for violent persons',
  foreigners: 'Integration centre for foreigners',
  school: 'School',
  'regional-office': 'Regional office',
  'intervention-centre': 'Another intervention centre, the association',
  lawyer: 'Lawyer',
  interpreter: 'Interpreter',
  other: 'Others',
}
