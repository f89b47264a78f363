import { type ItemType, itemTypes } from '../table/shapes.ts'

/** What a kind of record is, as the README of an archive says it in both languages. */
interface Said {
  readonly cs: string
  readonly en: string
}

/** Why a kind stays behind. */
interface Stays {
  readonly stays: string
}

/** Why the cards by which files are found stay. */
const GATHERED = 'it is gathered anew from the files themselves'

/** Why what figures are made of stays. */
const RECKONED = 'it is reckoned anew from the records themselves'
/** Why what is published stays. */
const PUBLISHED = 'it is of all centres and open to everybody'

/** Why what is of units of the police stays. */
const OF_POLICE = 'it is of the police and serves all centres'

/** Each kind of stored item: what it is for whoever reads an archive, or why it does not leave with its centre. */
export const kinds: Readonly<Record<ItemType, Said | Stays>> = {
  account: {
    stays:
      'it is of the sign-in service of one installation; where the centre comes back, its head invites people again',
  },
  activity: { cs: 'kdy se se spisem naposledy pracovalo', en: 'when a file was last worked on' },
  'activity-mark': { cs: 'kam až je práce se spisy spočítaná', en: 'up to where the work on files is counted' },
  addresses: { cs: 'adresy pracovníků, na které nedošly dopisy', en: 'addresses of staff that letters did not reach' },
  agreed: { cs: 'do kdy platí poslední dohoda', en: 'until when the last agreement holds' },
  apart: {
    cs: 'které spisy nejsou téže osoby nebo domácnosti, ač to tak vypadalo',
    en: 'which files are not of one person or household, although it looked so',
  },
  appointment: { cs: 'termíny schůzek', en: 'appointments' },
  'agreement-template': { cs: 'vlastní vzor dohody', en: 'own template of the agreement' },
  asked: { cs: 'na co se centrum zeptalo policie', en: 'what the centre has asked the police' },
  attempt: { cs: 'pokusy o kontakt', en: 'attempts to reach a person' },
  audit: { cs: 'kdo se kdy na co díval a co změnil', en: 'who looked at what and changed what, and when' },
  'audit-disposed': {
    cs: 'podepsané záznamy o likvidaci auditu po měsících',
    en: 'that months of the audit were disposed of, signed',
  },
  'audit-day': { cs: 'podepsané součty auditu po dnech', en: 'what the audit of each day comes to, signed' },
  calendar: { cs: 'kdo z pracovníků má adresu kalendáře', en: 'who of the staff has the address of a calendar' },
  'calendar-address': { cs: 'otisky adres kalendářů', en: 'digests of the addresses of calendars' },
  'call-back': { cs: 'slíbená zavolání zájemcům', en: 'calls promised to enquirers' },
  card: { stays: GATHERED },
  'card-page': { stays: GATHERED },
  'centre-key': { stays: 'what is read without Opora is not sealed; where it comes back, a new key is made' },
  client: {
    cs: 'spisy: osoba, bezpečný kontakt, údaje pro statistiku',
    en: 'files: the person, safe contact, figures',
  },
  complaint: { cs: 'stížnosti', en: 'complaints' },
  consent: { cs: 'souhlasy', en: 'consents' },
  counter: { cs: 'poslední číslo v knize stížností za rok', en: 'the last number in the book of complaints of a year' },
  day: { cs: 'co řekl poslední ranní dopis', en: 'what the last morning letter said' },
  deadline: { cs: 'lhůty: 48 hodin, stížnosti, výjezdy', en: 'deadlines: the 48 hours, complaints, visits' },
  associates: { stays: 'it is of the association, and of no centre' },
  directory: { stays: 'it is of all centres; where the centre comes back, its line is written anew' },
  disposal: { cs: 'seznamy k likvidaci', en: 'lists for disposal' },
  earlier: { cs: 'dřívější znění dohod a souhlasů', en: 'earlier wordings of agreements and consents' },
  'enrolment-code': { stays: OF_POLICE },
  enquiry: { cs: 'zájemci o službu', en: 'enquiries' },
  'enquiry-activity': { cs: 'kolikrát se se zájemcem pracovalo', en: 'how often an enquiry was worked on' },
  'enquiry-former': { cs: 'znění záznamu o zájemci před opravou', en: 'what an enquiry said before a correction' },
  entry: { cs: 'kde v knize stížností stojí který zápis', en: 'where each entry stands in the book of complaints' },
  facts: { stays: RECKONED },
  'facts-of': { stays: RECKONED },
  'figures-check': { stays: RECKONED },
  goal: { cs: 'cíle individuálního plánu', en: 'goals of the individual plan' },
  'hand-in': {
    cs: 'od kterého centra oznámení přišlo a proč',
    en: 'from which centre a notice was handed over, and why',
  },
  'hand-over': { cs: 'oznámení předaná jiným centrům', en: 'notices handed over to other centres' },
  'hand-over-loop': {
    cs: 'odmítnutá předání, při nichž by oznámení jen kolovalo',
    en: 'hand-overs refused because a notice would only have gone round',
  },
  'handed-file': { cs: 'kam byl předán spis, který už v centru není', en: 'where a file went that is here no more' },
  move: { cs: 'kdo z klientů přešel do jiného centra', en: 'who went on in another centre' },
  'moved-in': {
    cs: 'co o klientech sdělila centra, ze kterých přišli',
    en: 'what other centres told of people who came from there',
  },
  'hand-receipt': { cs: 'potvrzení o vykázáních zapsaných ručně', en: 'receipts of notices entered by hand' },
  household: { cs: 'kolikáté vykázání v domácnosti to je', en: 'which eviction of its household a notice tells of' },
  import: { cs: 'převzetí dřívější evidence', en: 'how earlier registers were taken over' },
  'import-template': { cs: 'co znamenají sloupce převzaté evidence', en: 'what columns of such registers mean' },
  lane: { cs: 'obsazené dny pracovníků a místností', en: 'what takes the days of workers and rooms' },
  'legal-hold': { cs: 'pozastavené likvidace spisů', en: 'files that must not be disposed of' },
  letter: { cs: 'dopisy pracovníkům', en: 'letters to the staff' },
  'list-choice': { cs: 'jak si kdo nastavil seznamy', en: 'how somebody of the staff has set their lists' },
  'long-report': { cs: 'celé znění dlouhých úředních záznamů', en: 'the whole of long reports of the police' },
  'request-count': { stays: 'it is of the police protocol and forgotten within hours' },
  nonce: { stays: 'it is of the police protocol and forgotten within hours' },
  notice: { cs: 'předaná vykázání', en: 'notices of the police' },
  'notice-place': {
    cs: 'čísla, pod kterými vykázání předala policie',
    en: 'numbers under which police handed notices over',
  },
  parcel: { stays: 'it is on its way to another centre, sealed for that centre' },
  passing: { cs: 'kdo komu předal rozdělanou práci', en: 'who passed work on to whom' },
  'police-word': {
    cs: 'doplnění a konce vykázání od policie',
    en: 'supplements and ends of evictions from the police',
  },
  'plan-review': { cs: 'hodnocení individuálního plánu', en: 'reviews of the individual plan' },
  petition: { cs: 'rozpracované návrhy soudu', en: 'petitions to the court' },
  'platform-act': {
    cs: 'úkony správy platformy, které se centra týkají',
    en: 'what the platform’s admin did that concerns the centre',
  },
  'platform-mark': { stays: 'it is of the platform' },
  protection: { cs: 'ochrana: vykázání a kroky u soudu', en: 'protection: the eviction and steps at court' },
  publication: { stays: PUBLISHED },
  publishing: { stays: PUBLISHED },
  pulse: { stays: 'it is of the platform' },
  refusals: { stays: 'it counts what was refused to units of police' },
  network: { stays: 'it is of all centres' },
  'centre-contacts': { stays: 'it is public, and of the platform' },
  receipt: { cs: 'potvrzení o převzetí pro policii', en: 'receipts given to the police' },
  'receipt-key': { stays: 'the archive has all of them as a file of its own' },
  register: { stays: GATHERED },
  release: { cs: 'vydané statistiky, každé znění', en: 'released figures, each version' },
  'release-signature': { cs: 'podpisy vydaných statistik', en: 'what was signed of released figures' },
  report: { cs: 'úřední záznamy policie', en: 'reports of the police' },
  'report-chapter': { cs: 'kapitoly výročních zpráv', en: 'chapters of yearly reports' },
  restoring: { stays: 'it tells how far the last archive came back' },
  'return-code': { cs: 'otisky kódů anonymních zájemců', en: 'digests of the codes of anonymous enquirers' },
  revision: { cs: 'jednotlivá znění stížností', en: 'each version of the complaints' },
  'safety-plan': { cs: 'bezpečnostní plány', en: 'safety plans' },
  'sender-key': { stays: OF_POLICE },
  service: { cs: 'dohody a doba poskytování služby', en: 'agreements and periods of service' },
  settings: { cs: 'nastavení centra a jeho pracovníci', en: 'settings of the centre and its staff' },
  share: { cs: 'spisy sdílené s externisty', en: 'files shared with externals' },
  slice: { stays: RECKONED },
  'stale-month': { stays: RECKONED },
  'team-event': { cs: 'akce týmu', en: 'events of the team' },
  'team-member': { cs: 'úvazky pracovníků', en: 'hours of work of the staff' },
  'team-version': { cs: 'dřívější znění akcí a úvazků', en: 'earlier versions of events and hours of work' },
  tombstone: { cs: 'co bylo zlikvidováno a kdy', en: 'what was disposed of, and when' },
  unit: { stays: OF_POLICE },
  version: { cs: 'kolikáté znění spis má', en: 'how far each file has come' },
  'waiting-key': { stays: OF_POLICE },
  work: { cs: 'záznamy o práci', en: 'entries of work' },
  visit: { cs: 'výjezdy', en: 'field visits' },
}

/** Whether an item of a type leaves with its centre. Throws for one of no known type: it must not be lost without a word. */
export function leaves(type: unknown): type is ItemType {
  const known = itemTypes.find((each) => each === type)
  if (known === undefined) throw new Error('a stored item of no known type')
  return !('stays' in kinds[known])
}

/** Whether items of a type are of the audit, or signed of it: a centre's work is none of them. */
export function isOfAudit(type: unknown): boolean {
  return type === 'audit' || type === 'audit-day' || type === 'audit-disposed'
}

/**
 * Whether items of a type stay where their centre was closed: they say what was done and disposed of, by ids and without anybody's name;
 * and what was released, which publications are made of and were signed by.
 */
export function isTrace(type: unknown): boolean {
  return isOfAudit(type) || type === 'tombstone' || type === 'release' || type === 'release-signature'
}
