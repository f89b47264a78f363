import type { EventKind, PartnerKind } from '../../shared/code-lists/kinds.ts'

/** What meetings and the like are called, in Czech. */
export const kinds: Readonly<Record<EventKind, string>> = {
  'idt-meeting': 'Setkání IDT',
  'round-table': 'Kulatý stůl',
  'working-meeting': 'Pracovní setkání',
  'case-conference': 'Případová konference',
  lecture: 'Přednáška',
  'police-training': 'Školení policistů',
  conference: 'Konference',
  'apic-meeting': 'Porada APIC',
  supervision: 'Supervize',
  education: 'Vzdělávání týmu',
  project: 'Projekt',
  other: 'Jiné',
}

/** What those are called whom a centre works with, in Czech. */
export const partners: Readonly<Record<PartnerKind, string>> = {
  police: 'Policie ČR',
  'municipal-police': 'Městská nebo obecní policie',
  ospod: 'OSPOD',
  offences: 'Přestupková komise',
  'social-department': 'Sociální odbor',
  court: 'Soud',
  prosecutor: 'Státní zastupitelství',
  probation: 'Probační a mediační služba',
  health: 'Zdravotnické zařízení',
  'family-counselling': 'Manželská a rodinná poradna',
  shelter: 'Azylový dům',
  'crisis-centre': 'Krizové centrum',
  'citizens-advice': 'Občanská poradna',
  'victim-organisation': 'Organizace na pomoc obětem',
  'violent-person-programme': 'Program pro násilné osoby',
  foreigners: 'Integrační centrum pro cizince',
  school: 'Škola',
  'regional-office': 'Krajský úřad',
  'intervention-centre': 'Jiné intervenční centrum, APIC',
  lawyer: 'Advokát',
  interpreter: 'Tlumočník',
  other: 'Jiní',
}
