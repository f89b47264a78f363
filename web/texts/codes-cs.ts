import type { AgreementForm } from '../../shared/agreements/agreement.ts'
import type { EndReason, TargetGroup } from '../../shared/agreements/period.ts'
import type { Origin } from '../../shared/clients/views.ts'
import type { ComplaintSubject } from '../../shared/complaints/complaint.ts'
import type { HandOverReason } from '../../shared/duties/handed.ts'
import type { Enquiry, Refusal } from '../../shared/enquiries/enquiry.ts'
import type { relations, sexes as sexCodes, violenceForms } from '../../shared/police/coded.ts'
import type {
  copyHolders,
  qualifications as qualificationCodes,
  saraResults,
  substances as substanceCodes,
  weapons as weaponCodes,
} from '../../shared/police/notice.ts'
import type { ServiceForm } from '../../shared/return/settings.ts'
import type { Act, Kind } from '../../shared/work/acts.ts'

/*
 * What coded words are called, in Czech, where several screens say them: the form in which they are chosen, and the figures that are
 * divided by them.
 */

export const sexes: Readonly<Record<(typeof sexCodes)[number], string>> = { female: 'žena', male: 'muž', other: 'jiné' }

export const ageBands: Readonly<Record<Enquiry['ageBand'], string>> = {
  'under-16': 'do 16 let',
  '16-18': '16–18',
  '19-26': '19–26',
  '27-64': '27–64',
  '65-80': '65–80',
  'over-80': 'nad 80 let',
  unknown: 'nevíme',
}

export const relationNames: Readonly<Record<(typeof relations)[number], string>> = {
  spouse: 'manžel/manželka',
  partner: 'druh/družka',
  'former-spouse': 'bývalý manžel / bývalá manželka',
  'former-partner': 'bývalý partner / bývalá partnerka',
  'adult-child': 'zletilé dítě',
  parent: 'rodič',
  grandchild: 'vnuk/vnučka',
  sibling: 'sourozenec',
  other: 'jiný vztah',
}

export const weapons: Readonly<Record<(typeof weaponCodes)[number], string>> = {
  none: 'nemá',
  'handed-over': 'odevzdána',
  'not-handed-over': 'neodevzdána',
  unknown: 'není známo',
}

export const substances: Readonly<Record<(typeof substanceCodes)[number], string>> = {
  none: 'bez vlivu',
  alcohol: 'alkohol',
  drugs: 'drogy',
  both: 'alkohol i drogy',
  unknown: 'není známo',
}

export const violence: Readonly<Record<(typeof violenceForms)[number], string>> = {
  physical: 'fyzické',
  psychological: 'psychické',
  sexual: 'sexuální',
  economic: 'ekonomické',
  isolation: 'sociální izolace',
  stalking: 'nebezpečné pronásledování',
}

export const qualifications: Readonly<Record<(typeof qualificationCodes)[number], string>> = {
  offence: 'přestupek',
  crime: 'trestný čin',
  none: 'bez kvalifikace',
  open: 'zatím otevřená',
}

export const saraLevels: Readonly<Record<(typeof saraResults)[number], string>> = {
  low: 'nízká',
  medium: 'střední',
  high: 'vysoká',
}

export const copyHolderNames: Readonly<Record<(typeof copyHolders)[number], string>> = {
  centre: 'intervenční centrum',
  court: 'soud',
  ospod: 'OSPOD',
}

export const refusals: Readonly<Record<Refusal, string>> = {
  'not-violence': 'Nejde o domácí násilí',
  'outside-group': 'Mimo cílovou skupinu',
  capacity: 'Není volná kapacita',
  'ended-lately': 'Smlouva vypovězena v posledních 6 měsících',
  other: 'Jiný důvod',
}

export const origins: Readonly<Record<Origin, string>> = {
  eviction: 'po vykázání',
  'self-referral': 'sama (nízkoprahově)',
}

export const targetGroups: Readonly<Record<TargetGroup, string>> = {
  'domestic-violence': 'oběti domácího násilí',
  'crime-victim': 'oběti trestné činnosti',
  immigrant: 'imigranti a azylanti',
  'ethnic-minority': 'etnické menšiny',
  'without-shelter': 'osoby bez přístřeší',
  other: 'jiná',
}

export const endReasons: Readonly<Record<EndReason, string>> = {
  'assignment-met': 'zakázka splněna',
  'partly-met': 'zakázka splněna částečně',
  'other-service': 'přešla do jiné služby',
  'moved-away': 'odstěhovala se nebo přešla k jinému centru',
  'ended-by-her': 'spolupráci sama ukončila',
  'returned-home': 'vrátila se k násilné osobě, další pomoc nechce',
  'no-contact': 'delší dobu se neozvala',
  'no-interest': 'vykázání skončilo, o pomoc neměla zájem',
  capacity: 'kapacita centra',
  'notice-given': 'výpověď ze strany centra',
  died: 'úmrtí',
  mistake: 'omyl nebo zdvojený spis',
  unrecorded: 'v převzaté evidenci neuveden',
}

/** Why a centre hands a notice over to another. */
export const handOverReasons: Readonly<Record<HandOverReason, string>> = {
  'other-district': 'obydlí je v působnosti jiného centra',
  'lives-elsewhere': 'ohrožená osoba pobývá jinde',
  'sent-by-mistake': 'policie ho poslala omylem',
  'agreed-between-centres': 'centra se tak domluvila',
  'handed-over-by-mistake': 'bylo nám předáno omylem, vracíme ho',
  other: 'jiný důvod',
}

export const agreementForms: Readonly<Record<AgreementForm, string>> = { oral: 'ústní', written: 'písemná' }

export const complaintSubjects: Readonly<Record<ComplaintSubject, string>> = {
  service: 'Služby centra',
  head: 'Vedení centra',
}

export const workKinds: Readonly<Record<Kind, string>> = {
  consultation: 'Konzultace',
  note: 'Poznámka',
  'crisis-intervention': 'Krizová intervence',
  'social-legal': 'Sociálně-právní poradenství',
  'criminal-law': 'Trestněprávní poradenství',
  'court-filing': 'Pomoc s návrhem k soudu',
  accompaniment: 'Doprovod',
  referral: 'Předání jiné službě',
  ospod: 'Jednání s OSPOD',
  police: 'Jednání s policií',
  court: 'Jednání se soudem',
}

export const acts: Readonly<Record<Act, string>> = {
  '25a.a': 'a) krizová intervence a další socioterapeutické činnosti',
  '25a.b1': 'b) 1. pomoc při uplatňování práv a zájmů',
  '25a.b2': 'b) 2. pomoc při vyřizování běžných záležitostí',
  '25a.c': 'c) ubytování',
  '25a.d': 'd) strava',
}

/** The forms in which the service is given. */
export const serviceForms: Readonly<Record<ServiceForm, string>> = {
  ambulatory: 'Ambulantní forma',
  field: 'Terénní forma',
}
