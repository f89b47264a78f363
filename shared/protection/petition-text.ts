import { sentence } from '../text/sentence.ts'
import type { Day, Instant } from '../time/instant.ts'
import { ruleOn, rules } from '../time/law.ts'
import { pragueDay } from '../time/prague.ts'
import { dayAsTyped } from '../time/typed.ts'
import type { Ban } from './ban.ts'
import { type Enclosure, enclosures, type Fact, type Petition, type ProtectedPerson } from './petition.ts'

/*
 * The text of the petition, in Czech whatever language the screen speaks: it is for a court. What is not known stands in it as a gap, so
 * that nobody sends it unread.
 */

/** Words, or something that is not known and has to be filled in. */
export type Run = string | { readonly gap: string }

export interface Block {
  readonly as: 'court' | 'title' | 'heading' | 'subheading' | 'text' | 'item' | 'signature'
  readonly runs: readonly Run[]
}

/** How a party is called in the cases that are needed. */
interface Called {
  readonly who: string
  readonly of: string
  readonly to: string
  readonly whom: string
  readonly with: string
  readonly born: string
  readonly title: string
  readonly bound: string
}

const petitioners: Readonly<Record<Petition['gender'], Called>> = {
  female: {
    who: 'navrhovatelka',
    of: 'navrhovatelky',
    to: 'navrhovatelce',
    whom: 'navrhovatelku',
    with: 'navrhovatelkou',
    born: 'narozená',
    title: 'Navrhovatelka',
    bound: 'povinna',
  },
  male: {
    who: 'navrhovatel',
    of: 'navrhovatele',
    to: 'navrhovateli',
    whom: 'navrhovatele',
    with: 'navrhovatelem',
    born: 'narozený',
    title: 'Navrhovatel',
    bound: 'povinen',
  },
}

const respondents: Readonly<Record<Petition['otherGender'], Called>> = {
  male: {
    who: 'odpůrce',
    of: 'odpůrce',
    to: 'odpůrci',
    whom: 'odpůrce',
    with: 'odpůrcem',
    born: 'narozený',
    title: 'Odpůrce',
    bound: 'povinen',
  },
  female: {
    who: 'odpůrkyně',
    of: 'odpůrkyně',
    to: 'odpůrkyni',
    whom: 'odpůrkyni',
    with: 'odpůrkyní',
    born: 'narozená',
    title: 'Odpůrkyně',
    bound: 'povinna',
  },
}

/** The eviction as the petition tells of it. */
export interface EvictionTold {
  readonly reference: string
  readonly unit: string
  readonly on: Day
  /** Its last day by itself: what the petition extends. */
  readonly lastDay: Day
  readonly address: string
}

export interface PetitionContext {
  readonly eviction?: EvictionTold
  readonly now: Instant
}

interface Telling extends PetitionContext {
  readonly petition: Petition
  readonly she: Called
  readonly he: Called
}

/** The petition as paragraphs of a document. */
export function petitionText(petition: Petition, context: PetitionContext): Block[] {
  const telling = {
    ...context,
    petition,
    she: petitioners[petition.gender],
    he: respondents[petition.otherGender],
  }
  return [
    ...head(telling),
    ...relations(telling),
    ...course(telling),
    ...police(telling),
    ...urgency(telling),
    ...protectedOnes(telling),
    ...reasons(telling),
    ...wanted(telling),
    ...evidence(telling),
    ...enclosed(telling),
    ...signed(telling),
  ]
}

/** How many things a document leaves to be filled in. */
export function gapsIn(blocks: readonly Block[]): number {
  return blocks.flatMap(({ runs }) => runs).filter((run) => typeof run !== 'string').length
}

function block(as: Block['as'], ...runs: readonly Run[]): Block {
  return { as, runs: runs.filter((run) => run !== '') }
}

function said(words: string, gap: string): Run {
  return words === '' ? { gap } : words
}

/** Words of several paragraphs, or one gap. */
function prose(words: string, gap: string): Block[] {
  if (words === '') return [block('text', { gap })]
  return words.split(/\n+/).map((line) => block('text', line))
}

function head({ petition, she, he }: Telling): Block[] {
  const { court, name, birth, address, addressNow, delivery, otherName, otherBirth, otherAddress, otherNow } = petition
  return [
    block('court', said(court, 'soud')),
    block('court', { gap: 'adresa soudu' }),
    block('subheading', `${she.title}:`),
    block('text', said(name, 'jméno a příjmení'), `, ${she.born} `, said(birth, 'datum narození')),
    block('text', 'bytem ', said(address, 'adresa bydliště; novou adresu uvést nemusíte')),
    ...(addressNow === '' ? [] : [block('text', `nyní se zdržuje na adrese ${addressNow}`)]),
    block('text', 'adresa pro doručování: ', said(oneLine(delivery), 'adresa, na kterou má soud psát')),
    block('subheading', `${he.title}:`),
    block('text', said(otherName, 'jméno a příjmení'), `, ${he.born} `, said(otherBirth, 'datum narození')),
    block('text', 'bytem ', said(otherAddress, 'adresa bydliště')),
    block('text', 'nyní k zastižení: ', said(otherNow, 'kde lze písemnost doručit nyní')),
    block('title', 'Návrh na nařízení předběžného opatření ve věci ochrany proti domácímu násilí'),
    block('text', 'podle § 400 a násl. zákona č. 292/2013 Sb., o zvláštních řízeních soudních'),
  ]
}

function oneLine(text: string): string {
  return text.split(/\n+/).join(', ')
}

function relations({ petition, she, he }: Telling): Block[] {
  const isLiving = petition.grounds.includes('living')
  return [
    block('heading', isLiving ? 'I. Vztah účastníků a společná domácnost' : 'I. Vztah účastníků'),
    ...prose(petition.relation, `v jakém vztahu jsou nebo byli ${she.who} a ${he.who}`),
    ...(isLiving || petition.household !== ''
      ? prose(petition.household, 'odkdy sdílejí domácnost, právní důvod bydlení a kdo v obydlí žije')
      : []),
  ]
}

/** Parts of the course of violence: how each is headed, and what is to be told in it. */
const parts: readonly (readonly [
  Extract<Fact, 'first' | 'worst' | 'last' | 'threats' | 'weapons' | 'substances'>,
  string,
  string,
])[] = [
  ['first', 'První incident', 'kdy a kde, co se stalo, zranění, svědci a důkazy'],
  ['worst', 'Nejzávažnější incident', 'kdy a kde, co se stalo, zranění, svědci a důkazy'],
  ['last', 'Poslední incident', 'kdy a kde, co se stalo, zranění, svědci a důkazy'],
  ['threats', 'Výhrůžky', 'čím a komu vyhrožuje, nebo že nevyhrožuje'],
  ['weapons', 'Zbraně', 'zda má přístup ke zbraním'],
  ['substances', 'Alkohol a návykové látky', 'zda mají na násilí vliv'],
]

function course({ petition }: Telling): Block[] {
  return [
    block('heading', 'II. Průběh násilí'),
    ...parts.flatMap(([fact, title, gap]) => [block('subheading', title), ...prose(petition[fact], gap)]),
  ]
}

function police({ petition, eviction, he, now }: Telling): Block[] {
  return [
    block('heading', 'III. Zásahy policie a předchozí řízení'),
    ...(eviction ? [evicted(eviction, he, now)] : []),
    ...(eviction && petition.police === ''
      ? []
      : prose(petition.police, 'zásahy policie, vykázání a jejich čísla jednací')),
    ...prose(petition.earlier, 'dřívější předběžná opatření, trestní a opatrovnická řízení, nebo že žádná nebyla'),
  ]
}

function evicted({ reference, unit, on, lastDay, address }: EvictionTold, { who, whom }: Called, now: Instant): Block {
  const verb = who === 'odpůrce' ? 'byl vykázán' : 'byla vykázána'
  // Only what is filed while the eviction lasts extends it.
  const extension =
    pragueDay(now) <= lastDay
      ? ' Podáním tohoto návrhu se doba vykázání prodlužuje do vykonatelnosti rozhodnutí soudu (§ 44 zákona č. 273/2008 Sb., o Policii České republiky).'
      : ''
  return block(
    'text',
    `Policie České republiky${unit === '' ? '' : ` (${unit})`} ${whom} dne ${date(on)} vykázala ze společného obydlí na adrese `,
    said(address, 'adresa obydlí'),
    `; ${sentence(`úřední záznam č. j. ${reference}`)} ${capital(who)} ${verb} do ${date(lastDay)}.${extension}`,
  )
}

function urgency({ petition, she }: Telling): Block[] {
  return [
    block('heading', 'IV. Proč je ochrana naléhavá'),
    ...prose(petition.urgency, `co ${she.to} nyní hrozí a proč nelze čekat`),
    block('subheading', 'Dopad na děti'),
    ...prose(petition.children, 'jak násilí dopadá na děti, nebo že v domácnosti žádné nežijí'),
  ]
}

/** The court protects only those of whom it is told why. */
function protectedOnes({ petition, she }: Telling): Block[] {
  if (petition.protectedPersons.length === 0) return []
  return [
    block('heading', `Další osoby, které mají být chráněny vedle ${she.of}`),
    ...petition.protectedPersons.flatMap(protectedOne),
  ]
}

function protectedOne({ name, birth, relation, facts }: ProtectedPerson): Block[] {
  return [
    block(
      'subheading',
      said(name, 'jméno a příjmení'),
      ', nar. ',
      said(birth, 'datum narození'),
      ' (',
      said(relation, 'vztah k osobě, která návrh podává'),
      ')',
    ),
    ...prose(facts, 'čím je tato osoba sama ohrožena: soud to posuzuje u každé zvlášť'),
  ]
}

function reasons({ petition, she, he }: Telling): Block[] {
  const living = `Z uvedených skutečností vyplývá, že společné bydlení ${she.of} a ${he.of} v domě nebo bytě, ve kterém se nachází společná domácnost, je pro ${she.whom} nesnesitelné z důvodu tělesného nebo duševního násilí vůči ${she.to} nebo jinému, kdo v něm žije (§ 402 zákona č. 292/2013 Sb.).`
  const following = `Z uvedených skutečností vyplývá, že ${he.who} ${she.whom} nežádoucím způsobem sleduje nebo obtěžuje (§ 402 zákona č. 292/2013 Sb.).`
  const told = petition.grounds.map((ground) => block('text', ground === 'living' ? living : following))
  const none = block('text', {
    gap: 'důvod návrhu: nesnesitelné společné bydlení, nebo nežádoucí sledování a obtěžování',
  })
  return [block('heading', 'V. Důvody návrhu'), ...(told.length > 0 ? told : [none])]
}

function wanted(telling: Telling): Block[] {
  const { petition, she, he, now } = telling
  const asked = petition.orders.map((order) => words[order](telling))
  const months = ruleOn(rules.orderMonths, pragueDay(now)).amount
  return [
    block('heading', 'VI. Návrh výroku'),
    block('text', `${capital(she.who)} navrhuje, aby soud vydal toto předběžné opatření:`),
    block(
      'text',
      `${capital(he.who)} je po dobu ${months === 1 ? 'jednoho měsíce' : `${months} měsíců`} od vykonatelnosti tohoto usnesení ${he.bound}:`,
    ),
    ...asked.map((runs, index) => {
      const isLast = index === asked.length - 1
      return block('item', `${'abcde'[index]}) `, ...(isLast ? asSentence(runs) : [...runs, ',']))
    }),
    ...(asked.length === 0 ? [block('item', { gap: 'co má soud uložit' })] : []),
  ]
}

/** What is typed may bring its own full stop. */
function asSentence(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  return typeof last === 'string' ? [...runs.slice(0, -1), sentence(last)] : [...runs, '.']
}

const words: Readonly<Record<Ban, (telling: Telling) => Run[]>> = {
  leave: ({ petition }) => [
    'opustit společné obydlí na adrese ',
    ...dwelling(petition),
    ', jakož i jeho bezprostřední okolí, nezdržovat se v něm a nevstupovat do něj',
  ],
  surroundings: ({ petition }) => [
    'nevstupovat do bezprostředního okolí společného obydlí na adrese ',
    ...dwelling(petition),
    ', tj. do vzdálenosti ',
    ...metres(petition),
    ', a nezdržovat se v něm',
  ],
  'surroundings-of-petitioner': ({ petition, she }) => [
    `nevstupovat do bezprostředního okolí ${she.of}`,
    ...others(petition.protectedPersons, ' a dále těchto osob: '),
    ', tj. do vzdálenosti ',
    ...metres(petition),
    ', a nezdržovat se v něm',
  ],
  meeting: ({ petition, she }) => [
    `zdržet se setkávání s ${she.with}`,
    ...others(petition.protectedPersons, ' a dále s těmito osobami: '),
  ],
  following: ({ petition, she }) => [
    `zdržet se nežádoucího sledování a obtěžování ${she.of}`,
    ...others(petition.protectedPersons, ' a dále těchto osob: '),
    ' jakýmkoli způsobem, včetně telefonu, zpráv, sociálních sítí a jiných osob',
  ],
}

function dwelling({ address }: Petition): Run[] {
  return [said(address, 'adresa společného obydlí')]
}

function metres({ metres: number }: Petition): Run[] {
  return [said(number, 'počet'), number === '1' ? ' metru' : ' metrů']
}

function others(people: readonly ProtectedPerson[], before: string): Run[] {
  if (people.length === 0) return []
  const each = people.flatMap(({ name, birth }, index): Run[] => [
    index === 0 ? '' : ', ',
    said(name, 'jméno a příjmení'),
    ', nar. ',
    said(birth, 'datum narození'),
  ])
  return [before, ...each]
}

/** How each enclosure is called in the document. */
const enclosureNames: Readonly<Record<Enclosure, string>> = {
  eviction: 'kopie úředního záznamu nebo potvrzení o vykázání',
  medical: 'lékařské zprávy',
  photos: 'fotografie zranění nebo poškozených věcí',
  messages: 'zprávy, e-maily a záznamy hovorů',
  'centre-report': 'zpráva intervenčního centra',
  'birth-certificates': 'rodné listy dětí',
  title: 'nájemní smlouva nebo výpis z katastru nemovitostí',
  attorney: 'plná moc',
  copy: 'stejnopis návrhu s přílohami pro druhého účastníka',
}

/** What proves nothing by itself goes along and is no evidence. */
const noEvidence: readonly Enclosure[] = ['attorney', 'copy']

function evidence({ petition }: Telling): Block[] {
  const named = petition.enclosures.filter((one) => !noEvidence.includes(one)).map((one) => enclosureNames[one])
  const lines = [...named, ...petition.otherEvidence.split(/\n+/).filter((line) => line !== '')]
  const none = block('item', { gap: 'důkazy: listiny, fotografie, svědci s adresou' })
  return [
    block('heading', 'Důkazy'),
    ...(lines.length > 0 ? lines.map((line, index) => block('item', `${index + 1}. ${line}`)) : [none]),
  ]
}

function enclosed({ petition }: Telling): Block[] {
  const mark = (one: Enclosure) => (petition.enclosures.includes(one) ? '☒' : '☐')
  return [block('heading', 'Přílohy'), ...enclosures.map((one) => block('item', `${mark(one)} ${enclosureNames[one]}`))]
}

function signed({ petition, now }: Telling): Block[] {
  return [
    block('signature', 'V ', { gap: 'místo' }, ` dne ${date(pragueDay(now))}`),
    block('signature', '……………………………………………'),
    block('signature', said(petition.name, 'jméno a příjmení'), ' (vlastnoruční podpis)'),
  ]
}

function date(day: Day): string {
  return dayAsTyped(day)
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
