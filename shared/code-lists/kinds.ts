/*
 * The coded kinds that all centres share. What a centre adds of its own is a part of one of them, so that figures can be laid beside others.
 */

/** What a team does besides its work with people, in the order in which the screen offers it. */
export const eventKinds = [
  'idt-meeting',
  'round-table',
  'working-meeting',
  'case-conference',
  'lecture',
  'police-training',
  'conference',
  'apic-meeting',
  'supervision',
  'education',
  'project',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Whom a centre works with, as centres name them in their yearly reports. */
export const partnerKinds = [
  'police',
  'municipal-police',
  'ospod',
  'offences',
  'social-department',
  'court',
  'prosecutor',
  'probation',
  'health',
  'family-counselling',
  'shelter',
  'crisis-centre',
  'citizens-advice',
  'victim-organisation',
  'violent-person-programme',
  'foreigners',
  'school',
  'regional-office',
  'intervention-centre',
  'lawyer',
  'interpreter',
  'other',
] as const
export type PartnerKind = (typeof partnerKinds)[number]
