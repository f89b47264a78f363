import type { NewPerson } from '../../../shared/clients/new-person.ts'
import type { Outcome } from '../../../shared/duties/outcome.ts'
import type { Endangered } from '../../../shared/police/notice.ts'
import { type Deed, ended, noted, spoken, worked, written } from './demo-deeds.ts'
import type { DemoEnquiry } from './demo-enquiries.ts'
import type { Story } from './demo-notices.ts'

/** A file of Liberec: who it is about, how they came, and what was done since. Everybody in it is plainly invented. */
export interface DemoFile {
  readonly person: NewPerson & { readonly givenName: string; readonly familyName: string }
  /** Days since they came. */
  readonly ago: number
  /** Left out when they came by themselves. */
  readonly eviction?: DemoEviction
  /** They turned to the centre first, and became a client then. */
  readonly enquiry?: DemoEnquiry
  /** Whoever the notice names besides. */
  readonly beside?: DemoFile
  /** The next eviction of the household: another file of the same person. */
  readonly again?: DemoFile
  readonly deeds: readonly Deed[]
}

/** What police told, and what it took to offer help. */
export interface DemoEviction
  extends Pick<Story, 'number' | 'place' | 'incident'>,
    Partial<Pick<Story, 'evicted' | 'children' | 'policeHours'>> {
  readonly endangered?: Partial<Endangered>
  /** Attempts, so many hours after delivery; one that reached them if left out. */
  readonly tries?: readonly { readonly after: number; readonly outcome: Outcome; readonly note: string }[]
}

const beating: Story['incident'] = {
  description: 'Partner ji podle její výpovědi udeřil do obličeje a bránil jí odejít z bytu. Hlídku přivolali sousedé.',
  forms: ['physical', 'psychological'],
  previousIncidents: 3,
  qualification: 'crime',
  saraDn: 'high',
}

const threats: Story['incident'] = {
  description: 'Bývalý manžel v bytě rozbil nábytek a vyhrožoval, že jí ublíží. Podle výpovědi se to opakuje dva roky.',
  forms: ['psychological', 'economic'],
  previousIncidents: 6,
  qualification: 'offence',
  saraDn: 'medium',
}

const liberec = ['Liberec', 'CZ0513'] as const
const jablonec = ['Jablonec nad Nisou', 'CZ0512'] as const
const lipa = ['Česká Lípa', 'CZ0511'] as const
const semily = ['Semily', 'CZ0514'] as const

const home = ['leave', 'surroundings', 'meeting'] as const

/** Files that began with an eviction, in every state of protection by the court. */
const evicted: readonly DemoFile[] = [
  {
    person: { givenName: 'Alžběta', familyName: 'Testovací' },
    ago: 9,
    eviction: { number: 11, place: liberec, incident: beating, children: [child(4), child(7)] },
    deeds: [
      spoken(8, 'Chci vědět, co bude, až se bude moct vrátit domů.'),
      { ago: 5, do: 'share', untilAgo: -30 },
      worked(8, ['crisis-intervention', 'phone', 40], 'První rozhovor po vykázání. Bojí se jeho návratu.'),
      {
        ago: 7,
        do: 'safetyPlan',
        situation: 'separates',
        codeWord: 'sluníčko',
        words: {
          signs: 'Začne mluvit potichu a zamyká dveře.',
          call: 'Sousedka paní Vymyšlená, sestra, 158.',
          where: 'K sestře; když nebude doma, na služebnu.',
          take: 'Doklady dětí, léky, nabíječka, náhradní klíče.',
          children: 'Starší ví, že má jít k sousedce.',
        },
      },
      written(6, 'Podat návrh na předběžné opatření a nezůstat na to sama.'),
      {
        ago: 6,
        do: 'consent',
        recipient: 'ospod',
        recipientName: '',
        scope: 'Že využívá naši službu a jak jsou na tom děti.',
        purpose: 'Společný postup při ochraně dětí.',
      },
      {
        ago: 3,
        do: 'petition',
        facts: {
          relation: 'S odpůrcem žije devět let, mají spolu dvě děti.',
          last: 'Odpůrce ji udeřil do obličeje a bránil jí odejít z bytu.',
          urgency: 'Obává se, že se po skončení vykázání vrátí a násilí se zopakuje.',
        },
      },
      worked(3, ['court-filing', 'here', 90], 'Sepsán návrh na předběžné opatření, odchází ho podat osobně.'),
      { ago: 1, do: 'court', kind: 'petition-filed' },
      {
        ago: 2,
        do: 'goal',
        setAgo: 6,
        words: 'Aby se děti doma nebály.',
        steps: [
          ['Podat návrh k soudu', 'sama, s naší pomocí', 3, 'done'],
          ['Vyměnit zámek', 'bratr', -3, 'open'],
        ],
      },
      { ago: 2, do: 'review', onAgo: -6 },
    ],
  },
  {
    person: { givenName: 'Božena', familyName: 'Zkušební' },
    ago: 40,
    eviction: { number: 12, place: jablonec, incident: threats },
    deeds: [
      written(38, 'Aby měla doma klid a mohla chodit do práce beze strachu.'),
      { ago: 34, do: 'court', kind: 'petition-filed' },
      { ago: 32, do: 'court', kind: 'granted', untilAgo: -2, bans: [...home] },
      worked(30, ['social-legal', 'here', 60], 'Probráno, co opatření znamená a koho volat, když ho poruší.'),
      worked(4, ['consultation', 'phone', 30], 'Rozmýšlí se, jestli požádá o prodloužení.'),
      { ago: 30, do: 'review', onAgo: 0 },
    ],
  },
  {
    person: { givenName: 'Cecílie', familyName: 'Smyšlená', healthHandicap: 'Chodí o berlích.' },
    ago: 150,
    eviction: { number: 13, place: lipa, incident: beating, evicted: { keysTaken: true } },
    deeds: [
      spoken(148, 'Poradit, co teď.'),
      { ago: 140, do: 'court', kind: 'petition-filed' },
      { ago: 138, do: 'court', kind: 'granted', bans: [...home, 'following'] },
      written(130, 'Zůstat v bytě a rozvést se.'),
      { ago: 112, do: 'court', kind: 'extension-filed' },
      { ago: 110, do: 'court', kind: 'extended', untilAgo: -25 },
      {
        ago: 100,
        do: 'visit',
        reason: 'handicap',
        workers: ['liberec-jana', 'liberec-tomas'],
        address: 'Vymyšlená 23, Česká Lípa',
        leavesAgo: 98,
        end: 'back',
      },
      worked(98, ['social-legal', 'field', 90], 'Doma: prošly jsme návrh na rozvod a příspěvek na bydlení.'),
      {
        ago: 60,
        do: 'goal',
        setAgo: 130,
        words: 'Mít vlastní příjem, se kterým vyjde.',
        steps: [['Požádat o příspěvek na bydlení', 'sama', 100, 'done']],
        result: { is: 'met', words: 'Příspěvek byl přiznán.' },
      },
      { ago: 90, do: 'review', onAgo: 60, found: 'Příjem vyřešen, zůstává rozvod.', nextAgo: -20 },
      {
        ago: 8,
        do: 'visit',
        reason: 'handicap',
        workers: ['liberec-jana', 'liberec-tomas'],
        address: 'Vymyšlená 23, Česká Lípa',
        leavesAgo: -8,
      },
    ],
  },
  {
    person: { givenName: 'Emílie', familyName: 'Ukázková' },
    ago: 60,
    eviction: { number: 14, place: semily, incident: threats },
    deeds: [
      spoken(58, 'Pomoc s návrhem k soudu.'),
      { ago: 52, do: 'court', kind: 'petition-filed' },
      { ago: 50, do: 'court', kind: 'rejected', note: 'Soud neshledal naléhavost.' },
      worked(49, ['criminal-law', 'phone', 30], 'Vysvětleno odvolání i možnost podat trestní oznámení.'),
      ended(30, 'ended-by-her', 'Ví, kam se obrátit, kdyby se situace zhoršila.'),
    ],
  },
  {
    person: { givenName: 'Filomena', familyName: 'Cvičná' },
    ago: 12,
    eviction: { number: 15, place: liberec, incident: threats, evicted: { objectionRaised: true } },
    deeds: [
      worked(11, ['consultation', 'phone', 25], 'Vysvětleno, co znamenají námitky.'),
      { ago: 5, do: 'court', kind: 'objections-upheld', note: 'Ředitelství námitkám vyhovělo.' },
      worked(4, ['crisis-intervention', 'phone', 45], 'Vykázání skončilo dřív. Domluven odchod k rodičům.'),
    ],
  },
  {
    person: { givenName: 'Gizela', familyName: 'Domnělá' },
    ago: 26,
    eviction: { number: 16, place: jablonec, incident: threats },
    deeds: [
      spoken(24, 'Jen si to s někým promluvit.'),
      { ago: 20, do: 'court', kind: 'let-lapse', note: 'Další ochranu nechce, partner se odstěhoval.' },
      noted(20, 'Přeje si zavolat za měsíc.'),
    ],
  },
  {
    person: { givenName: 'Hermína', familyName: 'Pomyslná' },
    ago: 12,
    eviction: { number: 17, place: lipa, incident: beating, children: [child(2)] },
    deeds: [
      spoken(11, 'Rozhodnout se, jestli podat návrh.'),
      worked(7, ['consultation', 'contact-site', 50], 'Návrh si rozmýšlí, bojí se o byt.'),
    ],
  },
  {
    person: { givenName: 'Ida', familyName: 'Příkladná' },
    ago: 95,
    eviction: { number: 18, place: liberec, incident: beating },
    deeds: [
      written(93, 'Projít soudem a vědět, co bude dál.'),
      { ago: 88, do: 'court', kind: 'petition-filed' },
      { ago: 86, do: 'court', kind: 'granted', bans: [...home] },
      { ago: 70, do: 'court', kind: 'ended', note: 'Na její návrh, usmířili se.' },
      {
        ago: 60,
        do: 'closing',
        reason: 'assignment-met',
        reasonWords: '',
        achieved: 'Opatření vyřízeno, zná svá práva.',
        documents: 'returned',
        documentsNote: 'Lékařská zpráva vrácena osobně.',
      },
    ],
  },
  {
    person: { givenName: 'Johana', familyName: 'Fiktivní' },
    ago: 200,
    eviction: { number: 19, place: semily, incident: beating },
    deeds: [
      spoken(198, 'Přečkat vykázání.'),
      { ago: 190, do: 'court', kind: 'let-lapse', note: 'Návrh podávat nechce.' },
      ended(170, 'returned-home', 'Vrátila se k partnerovi, kontakt si nechala.'),
      { ago: 21, do: 'reopening' },
      written(20, 'Tentokrát odejít natrvalo.'),
      worked(20, ['crisis-intervention', 'here', 70], 'Přišla sama, násilí se vrátilo.'),
      { ago: 19, do: 'share', untilAgo: 5 },
    ],
  },
  {
    person: { givenName: 'Karolína', familyName: 'Vymyšlená' },
    ago: 52,
    eviction: { number: 20, place: liberec, incident: threats },
    deeds: [
      written(50, 'Prodloužit opatření, dokud nebude rozhodnuto o dětech.'),
      { ago: 45, do: 'court', kind: 'petition-filed' },
      { ago: 43, do: 'court', kind: 'granted', untilAgo: -4, bans: [...home] },
      { ago: 2, do: 'court', kind: 'extension-filed' },
      worked(2, ['court-filing', 'here', 60], 'Podán návrh na prodloužení.'),
    ],
  },
  {
    person: { givenName: 'Noema', familyName: 'Neskutečná' },
    ago: 300,
    eviction: { number: 21, place: liberec, incident: threats },
    deeds: [ended(240, 'no-contact', 'Po prvním rozhovoru se neozvala.')],
  },
  {
    person: { givenName: 'Magdaléna', familyName: 'Zkoušková' },
    ago: 250,
    eviction: { number: 22, place: jablonec, incident: beating, children: [child(11)] },
    deeds: [
      spoken(249, 'Ochránit syna.'),
      {
        ago: 245,
        do: 'entry',
        kind: 'ospod',
        way: 'phone',
        minutes: 20,
        act: '25a.b1',
        words: 'OSPOD vyrozuměn o ohrožení dítěte.',
        passedOn: {
          to: 'OSPOD Vzorov',
          partner: 'ospod-liberec',
          ground: 'law',
          reason: 'Dítě bylo napadení přítomno a je samo ohroženo.',
        },
      },
      ended(200, 'moved-away', 'Odstěhovala se k rodině do jiného kraje.'),
    ],
  },
  {
    person: { givenName: 'Noema', familyName: 'Nejsoucí' },
    ago: 5,
    eviction: { number: 23, place: liberec, incident: beating },
    deeds: [
      worked(
        3,
        ['consultation', 'phone', 35],
        'Přijde příští týden i se sestrou. Mezitím se vdala, dřív se jmenovala Neskutečná.',
      ),
    ],
  },
]

function child(age: number) {
  return { age, livesInDwelling: true, presentAtIncident: true, directlyEndangered: false }
}

/** Files of those who came by themselves. */
const byThemselves: readonly DemoFile[] = [
  {
    person: {
      givenName: 'Otýlie',
      familyName: 'Testovací',
      birthDate: '1979',
      sex: 'female',
      relation: 'former-spouse',
      sharedDwelling: false,
      forms: ['psychological', 'stalking'],
      municipality: { name: 'Frýdlant' },
      district: 'CZ0513',
      whereNow: 'U kamarádky v Nejsoucí Lhotě',
      contacts: [{ who: 'sestra', phone: '+420 700 000 101', maySay: 'Jen že má zavolat.' }],
    },
    ago: 70,
    deeds: [
      written(66, 'Aby ji přestal sledovat.'),
      {
        ago: 60,
        do: 'consent',
        recipient: 'police',
        recipientName: '',
        scope: 'Přehled schůzek a zpráv, které jí posílal.',
        purpose: 'Trestní oznámení pro nebezpečné pronásledování.',
        withdrawnAgo: 20,
      },
      {
        ago: 50,
        do: 'entry',
        kind: 'police',
        way: 'phone',
        minutes: 25,
        act: '25a.b1',
        words: 'Předán přehled zpráv.',
        passedOn: { to: 'Obvodní oddělení Vzorov', partner: 'policie-vzorov', ground: 'consent' },
      },
      {
        ago: 30,
        do: 'goal',
        setAgo: 66,
        words: 'Mít nové číslo a klid.',
        steps: [['Změnit číslo', 'sama', 60, 'done']],
        result: { is: 'partly', words: 'Číslo má nové, na účet se jí přihlašuje dál.' },
      },
      {
        ago: 30,
        do: 'safetyPlan',
        situation: 'separates',
        codeWord: '',
        words: { devices: 'Nový účet, nové heslo, vypnuté sdílení polohy.', call: 'Sestra, 158.' },
      },
      { ago: 25, do: 'review', onAgo: -1 },
      worked(6, ['consultation', 'online', 45], 'Prošly jsme nastavení telefonu krok za krokem.'),
      { ago: 6, do: 'entry', kind: 'note', private: true, words: 'Ověřit u kolegy, jak zajistit zprávy jako důkaz.' },
    ],
  },
  {
    person: { givenName: 'Pavlína', familyName: 'Vzorová', ageBand: '65-80', sex: 'female', relation: 'adult-child' },
    ago: 45,
    deeds: [
      spoken(44, 'Aby syn nebral peníze.'),
      {
        ago: 40,
        do: 'visit',
        reason: 'handicap',
        workers: ['liberec-tomas'],
        aloneReason: 'Syn je v nemocnici, dveře otevírá sama.',
        address: 'Zkušební 5, Jablonec nad Nisou',
        leavesAgo: 38,
        end: 'cancelled',
      },
      {
        ago: 10,
        do: 'goal',
        setAgo: 40,
        words: 'Aby syn odešel z bytu.',
        steps: [['Výpověď z užívání bytu', 'právník', 20, 'dropped']],
        result: { is: 'given-up', words: 'Nechce ho vystěhovat, dokud nemá kam jít.' },
      },
      worked(10, ['social-legal', 'phone', 30], 'Probrána práva vlastníka bytu.'),
    ],
  },
  {
    person: {
      givenName: 'Radana',
      familyName: 'Zkušební',
      birthDate: { about: 35 },
      sex: 'female',
      language: 'ukrajinština',
      interpreterNeeded: true,
    },
    ago: 33,
    deeds: [
      spoken(33, 'Zjistit, jestli smí zůstat v Česku, když odejde od manžela.'),
      {
        ago: 32,
        do: 'goal',
        setAgo: 32,
        words: 'Najít bydlení do konce měsíce.',
        steps: [['Obvolat azylové domy', 'my', 20, 'open']],
        result: { is: 'not', words: 'Nikde nebylo volno.' },
      },
    ],
  },
  {
    person: { givenName: 'Sabina', familyName: 'Smyšlená', sex: 'female', ageBand: '19-26', relation: 'partner' },
    ago: 50,
    deeds: [spoken(48, 'Promluvit si.'), worked(41, ['consultation', 'here', 55], 'Zvažuje odchod, zatím beze změny.')],
  },
  {
    person: { givenName: 'Teodor', familyName: 'Ukázkový', sex: 'male', birthDate: '1990-02-11', relation: 'spouse' },
    ago: 80,
    deeds: [
      spoken(79, 'Zůstat v kontaktu s dětmi.'),
      worked(35, ['social-legal', 'here', 60], 'Návrh na úpravu poměrů.'),
    ],
  },
  {
    person: { givenName: 'Uršula', familyName: 'Cvičná', sex: 'female', ageBand: '27-64' },
    ago: 15,
    deeds: [
      worked(15, ['consultation', 'phone', 30], 'Zavolala sama, číslo má od lékařky.'),
      {
        ago: 14,
        do: 'visit',
        reason: 'young-child',
        workers: ['liberec-jana', 'liberec-tomas'],
        address: 'Ukázková 7, Hrádek nad Nisou',
        leavesAgo: 9,
        end: 'back',
      },
      spoken(9, 'Vědět, na co má nárok.'),
    ],
  },
  {
    person: { givenName: 'Viola', familyName: 'Domnělá', sex: 'female', relation: 'parent', ageBand: '16-18' },
    ago: 18,
    deeds: [worked(17, ['crisis-intervention', 'here', 60], 'Přišla ze školy se školní psycholožkou.')],
  },
  closedOne(['Xenie', 'Pomyslná'], 330, ended(280, 'partly-met', 'Odešla do azylového domu, rozvod zatím nepodala.')),
  closedOne(['Yveta', 'Příkladná'], 310, ended(270, ['other-service', 'občanská poradna'], 'Předána dál.')),
  closedOne(['Zora', 'Fiktivní'], 290, ended(220, 'no-interest', 'Přišla jednou, dál pokračovat nechtěla.')),
  closedOne(['Adina', 'Vymyšlená'], 260, ended(255, 'capacity', 'Nabídnut termín za měsíc, našla jinou poradnu.')),
  closedOne(['Blanka', 'Neskutečná'], 230, ended(150, 'notice-given', 'Opakovaně nedodržela pravidla služby.')),
  closedOne(['Ctirada', 'Zkoušková'], 210, ended(140, 'died', '')),
  {
    person: { givenName: 'Drahomíra', familyName: 'Nejsoucí', sex: 'female', ageBand: '27-64', relation: 'partner' },
    ago: 190,
    deeds: [ended(189, 'mistake', 'Spis založen omylem podruhé.')],
  },
  closedOne(['Evelína', 'Testovací'], 180, ended(90, 'assignment-met', 'Bydlí sama, dluhy splácí.')),
  closedOne(['Gabriela', 'Vzorová'], 160, ended(120, 'moved-away', 'Odstěhovala se za prací.')),
  closedOne(['Hedvika', 'Zkušební'], 110, ended(75, 'assignment-met', 'Opatrovnictví rozhodnuto podle dohody.')),
  closedOne(['Iveta', 'Smyšlená'], 100, ended(45, 'ended-by-her', 'Zvládne to dál sama.')),
]

function closedOne([givenName, familyName]: readonly [string, string], ago: number, closing: Deed): DemoFile {
  const deeds = [
    spoken(ago, 'Poradit, jak dál.'),
    worked(ago, ['consultation', 'here', 50], 'První konzultace: co se děje a co od nás chce.'),
    closing,
  ]
  return { person: { givenName, familyName, sex: 'female', ageBand: '27-64', relation: 'partner' }, ago, deeds }
}

const YEAR = 350

/** What comes again and again in a file of a year. */
const everyWeek: readonly ((ago: number) => Deed)[] = [
  (ago) => worked(ago, ['consultation', 'phone', 20], 'Zavolala, jak se má. Týden byl klidný.'),
  (ago) => worked(ago, ['consultation', 'here', 60], 'Mluvily jsme o tom, co jí pomáhá, když se vrátí strach.'),
  (ago) => noted(ago, 'Nechala vzkaz, že se ozve po víkendu.'),
  (ago) => worked(ago, ['social-legal', 'here', 45], 'Prošly jsme dopis od soudu a lhůty, které z něj plynou.'),
  (ago) => worked(ago, ['consultation', 'contact-site', 50], 'Přijela do Frýdlantu, domů je to pro ni blíž.'),
  (ago) => worked(ago, ['court-filing', 'here', 75], 'Doplněno podání k soudu o listiny od lékaře.'),
  (ago) => noted(ago, 'Potvrdila příští termín.'),
  (ago) => worked(ago, ['accompaniment', 'field', 120], 'Doprovod k jednání, čekání na chodbě odděleně.'),
  (ago) => worked(ago, ['crisis-intervention', 'phone', 35], 'Potkala ho u školy. Uklidněna, ví, koho volat.'),
  (ago) => worked(ago, ['consultation', 'online', 40], 'Online, děti byly doma nemocné.'),
]

const ENTRIES = 300

/** Entries are spread over the year evenly. */
function agoOf(index: number): number {
  return YEAR - 1 - Math.floor((index * (YEAR - 2)) / ENTRIES)
}

/** The file that is as long as they get. */
const long: DemoFile = {
  person: {
    givenName: 'Dorota',
    familyName: 'Příkladná',
    sex: 'female',
    birthDate: '1984-10-03',
    relation: 'former-partner',
    sharedDwelling: false,
    forms: ['physical', 'psychological', 'stalking'],
    children: { living: 2, present: 2, endangered: 0 },
    district: 'CZ0513',
    municipality: { name: 'Frýdlant' },
  },
  ago: YEAR,
  deeds: [
    written(YEAR - 1, 'Dojít s rozvodem až do konce a nebát se chodit ven.'),
    ...Array.from({ length: ENTRIES / everyWeek.length }, (_, round) =>
      everyWeek.map((deed, index) => deed(agoOf(round * everyWeek.length + index))),
    ).flat(),
  ],
}

/** The files of the demo besides those to which help is still to be offered. */
export const demoFiles: readonly DemoFile[] = [long, ...evicted, ...byThemselves]
