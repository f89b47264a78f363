import type { Outcome } from '../../../../shared/duties/outcome.ts'
import type { Notice } from '../../../../shared/police/notice.ts'
import { type Deed, noted, worked } from '../demo-deeds.ts'
import { turn } from './picked.ts'

/*
 * What is said again and again in the files of a year. Nobody is meant by any of it.
 */

type Incident = Notice['incident']

export const incidents: readonly [Incident, ...Incident[]] = [
  {
    description: 'Po hádce došlo podle výpovědi k úderům do obličeje a ke strkání. Policii zavolali sousedé.',
    forms: ['physical', 'psychological'],
    previousIncidents: 3,
    qualification: 'crime',
    saraDn: 'high',
  },
  {
    description: 'Vyhrožování zabitím, rozbité dveře do koupelny, kam se ohrožená osoba zamkla.',
    forms: ['psychological'],
    previousIncidents: 5,
    qualification: 'crime',
    saraDn: 'high',
  },
  {
    description: 'Opakované nadávky, braní peněz a zákaz vycházet z bytu. Ohrožená osoba zavolala policii sama.',
    forms: ['psychological', 'economic', 'isolation'],
    previousIncidents: 8,
    qualification: 'offence',
    saraDn: 'medium',
  },
  {
    description: 'Škrcení při hádce o děti, ošetřeno v nemocnici. V minulosti hlášeno dvakrát.',
    forms: ['physical', 'psychological'],
    previousIncidents: 2,
    qualification: 'crime',
    saraDn: 'high',
  },
  {
    description: 'Bývalý partner opakovaně čekal před domem a přes zákaz vstoupil do bytu.',
    forms: ['psychological', 'stalking'],
    previousIncidents: 6,
    qualification: 'open',
    saraDn: 'medium',
  },
  {
    description: 'Fyzické napadení a nátlak v intimním životě, o kterém ohrožená osoba mluvila poprvé.',
    forms: ['physical', 'sexual'],
    previousIncidents: 1,
    qualification: 'crime',
    saraDn: 'high',
  },
  {
    description: 'Slovní napadání pod vlivem alkoholu, rozbité zařízení kuchyně.',
    forms: ['psychological'],
    previousIncidents: 4,
    qualification: 'offence',
    saraDn: 'low',
  },
]

/** The forms of violence of one of them. */
export function formsOf(index: number): NonNullable<Incident['forms']> {
  return turn(incidents, index).forms ?? []
}

/** Attempts until help was offered, so many hours after delivery. */
type Tries = readonly { readonly after: number; readonly outcome: Outcome; readonly note: string }[]

const accepted = (after: number) => ({ after, outcome: 'accepted', note: 'Nabídka pomoci přijata.' }) as const
const missed = (after: number) => ({ after, outcome: 'not-reached', note: 'Nezvedá.' }) as const

export const tries: readonly [Tries, ...Tries[]] = [
  [accepted(2)],
  [missed(3), accepted(25)],
  [accepted(5)],
  [{ after: 4, outcome: 'considering', note: 'Chce si to rozmyslet, zavolá sama.' }],
  [missed(1), { after: 6, outcome: 'could-not-speak', note: 'Nemůže mluvit.' }, accepted(23)],
  [accepted(1)],
  [missed(3), accepted(27)],
  [missed(2), accepted(8)],
  [{ after: 26, outcome: 'agreed-later', note: 'Domluvena schůzka na příští týden.' }],
  [accepted(3)],
]

/** Nobody was reached in time. */
export const lateTries: Tries = [missed(4), missed(26), missed(47), accepted(52)]

export const assignments = [
  'Vědět, co bude po skončení vykázání.',
  'Podat návrh na předběžné opatření.',
  'Aby doma bylo bezpečno.',
  'Poradit s rozvodem a s péčí o děti.',
  'Mít s kým o tom mluvit.',
  'Najít jiné bydlení.',
  'Aby ustalo vyhrožování a sledování.',
] as const

/** Work that is done again and again; a mean of about half an hour. */
export const usualWork = [
  (ago) => worked(ago, ['crisis-intervention', 'phone', 35], 'První rozhovor: co se stalo a co je teď nejdůležitější.'),
  (ago) => worked(ago, ['social-legal', 'here', 40], 'Probrány možnosti ochrany u soudu a lhůty.'),
  (ago) => worked(ago, ['consultation', 'phone', 20], 'Kontrolní telefonát, situace je klidná.'),
  (ago) => worked(ago, ['consultation', 'contact-site', 45], 'Osobní konzultace na kontaktním pracovišti.'),
  (ago) => worked(ago, ['criminal-law', 'phone', 25], 'Vysvětlen postup trestního řízení a práva oběti.'),
  (ago) => worked(ago, ['social-legal', 'phone', 15], 'Dotaz na dávky a bydlení.'),
  (ago) => worked(ago, ['court-filing', 'here', 60], 'Příprava podání k soudu.'),
  (ago) => worked(ago, ['consultation', 'online', 30], 'Konzultace po internetu, opora v rozhodování.'),
  (ago) => worked(ago, ['consultation', 'phone', 20], 'Domluven další postup a příští kontakt.'),
  (ago) => worked(ago, ['accompaniment', 'field', 75], 'Doprovod k jednání u soudu.'),
  (ago) => worked(ago, ['consultation', 'here', 35], 'Konzultace o bezpečí a o tom, kam se obrátit.'),
  (ago) => worked(ago, ['social-legal', 'phone', 15], 'Upřesněny doklady, které soud žádá.'),
  (ago) => noted(ago, 'Vzkaz, že se příště ozve v jinou hodinu.'),
] as const satisfies readonly ((ago: number) => Deed<'entry'>)[]

/** Why a service ended, and what was achieved. */
export const endings = [
  ['assignment-met', 'Ochrana u soudu vyřízena, ví, na koho se obrátit.'],
  ['partly-met', 'Rozvod běží, další pomoc zatím nechce.'],
  ['ended-by-her', 'Dál to zvládne bez nás.'],
  ['assignment-met', 'Bydlí jinde a v bezpečí.'],
  ['returned-home', 'Soužití pokračuje, kontakt na centrum má.'],
  ['moved-away', 'Odstěhování do jiného kraje.'],
  ['no-contact', 'Déle než měsíc bez odezvy.'],
  [['other-service', 'rodinná poradna'], 'Navazuje jiná služba.'],
] as const

interface Said {
  readonly said: string
  readonly offered?: string
  readonly sentTo?: string
}

export const oneOffs: readonly [Said, ...Said[]] = [
  { said: 'Ptá se, jak probíhá vykázání a kdo o něm rozhoduje.', offered: 'Vysvětleno, může kdykoli zavolat.' },
  { said: 'Neví, jestli je to už násilí. Zatím nechce říct víc.', offered: 'Nabídnuta osobní konzultace.' },
  { said: 'Potřebuje vědět, co si vzít s sebou, kdyby musela odejít.', offered: 'Projit bezpečnostní plán.' },
  { said: 'Partner kontroluje telefon i účet.', offered: 'Jak si nastavit telefon, nabídnuta konzultace.' },
  { said: 'Ptá se na azylové bydlení s dětmi.', sentTo: 'Kontakty na azylové domy v kraji.' },
]

export const rescuersSaid: readonly [Said, ...Said[]] = [
  { said: 'Sousedka slyší křik za zdí a neví, co smí udělat.', offered: 'Kdy volat 158, leták centra.' },
  { said: 'Matka má strach o dospělou dceru.', offered: 'Jak s dcerou mluvit a kdy.' },
  { said: 'Vedoucí se ptá, jak pomoci zaměstnankyni.', offered: 'Předat jí kontakt, nerozhodovat za ni.' },
  { said: 'Bratr chce, abychom sestře zavolali.', offered: 'Ať zavolá sama, nebo přijdou spolu.' },
  { said: 'Kamarádka se ptá, kam se dá v noci odejít.', sentTo: 'Azylový dům, linka 116 006.' },
]

export const notViolent: readonly [Said, ...Said[]] = [
  { said: 'Spor se sousedy o hluk.', sentTo: 'Občanská poradna.' },
  { said: 'Dluhy a exekuce, ptá se na oddlužení.', sentTo: 'Dluhová poradna.' },
  { said: 'Rozchod bez násilí, dohoda o dětech.', sentTo: 'Rodinná poradna a mediace.' },
  { said: 'Spor o dědictví mezi sourozenci.', sentTo: 'Občanská poradna.' },
  { said: 'Napadení cizím člověkem na ulici.', sentTo: 'Pomoc obětem trestných činů.' },
  { said: 'Nadřízený v práci ponižuje.', sentTo: 'Inspekce práce.' },
  { said: 'Hledá ubytování po výpovědi z nájmu.', sentTo: 'Sociální odbor města.' },
  { said: 'Podvod při nákupu po internetu.', sentTo: 'Policie, občanská poradna.' },
  { said: 'Nedostává výživné.', sentTo: 'Úřad práce, občanská poradna.' },
  { said: 'Neshody s dospívajícím synem, bez násilí.', sentTo: 'Středisko výchovné péče.' },
  { said: 'Úzkosti po úmrtí v rodině.', sentTo: 'Krizová linka, psycholog.' },
]
