import type { Enquiry, EnquiryKind, Refusal } from '../../../shared/enquiries/enquiry.ts'
import type { Calendar } from './demo-calendar.ts'

/** An enquiry of the demo, and what became of it. */
export interface DemoEnquiry {
  /** Its own among all of the demo: its code is made of it. */
  readonly number: number
  readonly ago: number
  readonly time: string
  readonly enquiry: Enquiry
  /** What was said first, before it was corrected. */
  readonly first?: string
  /** Whether she was called back as she was promised. */
  readonly isRepliedTo?: true
  /** She came back by her code, and said her name then. */
  readonly named?: { readonly ago: number; readonly name: string }
  /** She became a client, by this name where the enquiry says none. */
  readonly becomes?: { readonly ago: number; readonly name?: string }
}

/** What is told of an enquiry; days are so many ago. */
export interface ToldEnquiry {
  readonly ago: number
  readonly time?: string
  readonly kind: EnquiryKind
  readonly refusal?: Refusal
  readonly refusalWords?: string
  readonly said: string
  readonly first?: string
  readonly offered?: string
  readonly sentTo?: string
  readonly ageBand?: Enquiry['ageBand']
  readonly sex?: Enquiry['sex']
  /** Left out when she stays anonymous. */
  readonly name?: string
  /** When she is to be called: so many days ago, or ahead below zero, and the hour. */
  readonly promised?: readonly [ago: number, time: string]
  readonly isRepliedTo?: true
  readonly named?: DemoEnquiry['named']
  readonly becomes?: DemoEnquiry['becomes']
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const daytime = [{ weekdays: everyDay, from: '08:00', until: '18:00', weeks: 'every' as const, call: 'safe' as const }]

const told: readonly ToldEnquiry[] = [
  {
    ago: 1,
    time: '15:40',
    kind: 'one-off',
    said: 'Partner jí kontroluje telefon. Ptá se, jestli je to už násilí.',
    first: 'Manžel jí kontroluje telefon.',
    offered: 'Konzultace osobně i po telefonu.',
    name: 'Simona',
    promised: [-1, '10:00'],
  },
  {
    ago: 2,
    kind: 'one-off',
    said: 'Volá z práce, doma mluvit nemůže.',
    offered: 'Zavoláme zpět o polední přestávce.',
    name: 'Renata Nejsoucí',
    promised: [1, '12:00'],
  },
  {
    ago: 4,
    kind: 'one-off',
    said: 'Chce vědět, jak probíhá vykázání.',
    offered: 'Vysvětleno, poslán odkaz.',
    name: 'Jiřina',
    promised: [3, '14:00'],
    isRepliedTo: true,
  },
  {
    ago: 3,
    time: '09:10',
    kind: 'one-off',
    said: 'Zatím nechce říct, kdo je.',
    offered: 'Může přijít kdykoli podle kódu.',
  },
  {
    ago: 22,
    kind: 'one-off',
    said: 'Bojí se, že se to dozví v práci.',
    offered: 'Anonymní poradna.',
    named: { ago: 15, name: 'Věra Zkušební' },
  },
  {
    ago: 6,
    kind: 'rescuer',
    said: 'Volá sousedka: za zdí se to opakuje každý víkend.',
    offered: 'Co může udělat sama a kdy volat 158.',
    name: 'Paní Vymyšlená',
  },
  {
    ago: 9,
    kind: 'rescuer',
    said: 'Matka se ptá, jak pomoct dospělé dceři.',
    sentTo: 'Linka pro oběti 116 006.',
    sex: 'female',
    ageBand: '27-64',
  },
  { ago: 12, kind: 'refused', refusal: 'not-violence', said: 'Spor o plot.', sentTo: 'Občanská poradna.', sex: 'male' },
  {
    ago: 19,
    kind: 'refused',
    refusal: 'outside-group',
    said: 'Šikana dítěte ve škole.',
    sentTo: 'Linka bezpečí 116 111.',
  },
  {
    ago: 27,
    kind: 'refused',
    refusal: 'capacity',
    said: 'Chtěla termín tento týden v Jilemnici.',
    offered: 'Termín v Liberci za deset dní.',
    name: 'Olga',
  },
  { ago: 36, kind: 'refused', refusal: 'ended-lately', said: 'Smlouva skončila před dvěma měsíci.', name: 'Milada' },
  {
    ago: 48,
    kind: 'refused',
    refusal: 'other',
    refusalWords: 'Žádal, abychom zavolali jeho ženě místo něj.',
    said: 'Chce zprostředkovat usmíření.',
    sentTo: 'Rodinná poradna.',
    sex: 'male',
  },
  {
    ago: 31,
    kind: 'one-off',
    said: 'Partner ji nepouští ven. Chtěla by přijít, až bude na noční.',
    offered: 'Termín podle jeho směn.',
    name: 'Jarmila Vymyšlená',
    ageBand: '27-64',
    becomes: { ago: 28 },
  },
  {
    ago: 65,
    kind: 'one-off',
    said: 'Volala anonymně, má modřiny a neví, komu to říct.',
    offered: 'Ošetření u lékaře a zpráva o zranění.',
    ageBand: '19-26',
    becomes: { ago: 16, name: 'Kamila Nejsoucí' },
  },
  {
    ago: 24,
    kind: 'rescuer',
    said: 'Syn hledá pomoc pro matku, otčím jí bere důchod.',
    offered: 'Ať zavolá sama, nebo přijdou spolu.',
    name: 'Syn',
    becomes: { ago: 13, name: 'Libuše Testovací' },
  },
]

/** The enquiries of the demo before an instant, oldest first. */
export function demoEnquiries(calendar: Calendar): readonly DemoEnquiry[] {
  return told.toSorted((a, b) => b.ago - a.ago).map((one, number) => enquiryOf(one, number, calendar))
}

export function enquiryOf(one: ToldEnquiry, number: number, { at }: Calendar): DemoEnquiry {
  const { ago, time = '11:20', name, first, promised, isRepliedTo, named, becomes } = one
  const { kind, refusal, refusalWords, said, sex = 'female', ageBand = 'unknown', offered = null, sentTo = null } = one
  const why = { ...(refusal && { refusal }), ...(refusalWords !== undefined && { refusalWords }) }
  const about = { at: at(ago, time), kind, ...why, said, sex, ageBand, offered, sentTo }
  const reply = promised && {
    channel: 'phone' as const,
    to: '+420 700 000 200',
    windows: daytime,
    mayLeaveMessage: 'no' as const,
    promisedAt: at(...promised),
  }
  return {
    number,
    ago,
    time,
    enquiry:
      name === undefined
        ? { anonymous: true, ...about }
        : { anonymous: false, ...about, name, ...(reply && { reply }) },
    ...(first !== undefined && { first }),
    ...(isRepliedTo && { isRepliedTo }),
    ...(named && { named }),
    ...(becomes && { becomes }),
  }
}
