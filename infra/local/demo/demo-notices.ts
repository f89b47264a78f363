import type { Outcome } from '../../../shared/duties/outcome.ts'
import type { Endangered, Notice } from '../../../shared/police/notice.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'

/** A notice of the demo data, and what was done about it. Everybody in it is plainly invented. */
export interface DemoNotice {
  readonly notice: Notice
  readonly deliveredAt: Instant
  /** Attempts of a worker, the same for each person. */
  readonly attempts: readonly { readonly at: Instant; readonly outcome: Outcome; readonly note: string }[]
}

export interface Story {
  readonly number: number
  /** Hours since the notice was delivered. */
  readonly hoursAgo: number
  /** Hours from the officer's entry to delivery; 7 if left out. */
  readonly policeHours?: number
  readonly place: readonly [municipality: string, district: string]
  readonly people: readonly Partial<Endangered>[]
  readonly evicted: Partial<Notice['evicted']>
  readonly incident: Notice['incident']
  readonly children?: Notice['children']
  readonly attempts?: readonly { readonly hoursAgo: number; readonly outcome: Outcome; readonly note: string }[]
}

const beating: Notice['incident'] = {
  description:
    'Partner ji podle její výpovědi po hádce strčil na skříň a udeřil do obličeje. Před hlídkou vyhrožoval, že si to s ní vyřídí.',
  forms: ['physical', 'psychological'],
  previousIncidents: 4,
  qualification: 'crime',
  saraDn: 'high',
}

const control: Notice['incident'] = {
  description:
    'Syn matce odebírá důchod, brání jí vycházet z bytu a při odporu rozbíjí zařízení. Sousedé volali policii opakovaně.',
  forms: ['psychological', 'economic', 'isolation'],
  previousIncidents: 7,
  qualification: 'offence',
  saraDn: 'medium',
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]

const stories: readonly Story[] = [
  {
    number: 1,
    hoursAgo: 1.2,
    place: ['Liberec', 'CZ0513'],
    people: [
      {
        givenName: 'Klára',
        familyName: 'Smyšlená',
        phone: '+420 700 000 001',
        phoneOwner: 'její',
        safeWindows: [{ weekdays: everyDay, from: '16:00', until: '20:00', weeks: 'every', call: 'safe' }],
        otherPhones: [{ phone: '+420 700 000 011', owner: 'matka' }],
        safeTimes: 'Po 16. hodině.',
      },
    ],
    evicted: { presentAtEviction: true, substanceInfluence: 'alcohol' },
    incident: beating,
  },
  {
    number: 2,
    hoursAgo: 20,
    place: ['Jablonec nad Nisou', 'CZ0512'],
    people: [
      {
        givenName: 'Ludmila',
        familyName: 'Vzorová',
        birthDate: '1951-04-02',
        relationOfEvicted: 'adult-child',
        phone: '+420 700 000 002',
        healthHandicap: 'Špatně chodí, přivítá návštěvu doma.',
      },
    ],
    evicted: { presentAtEviction: true, keysTaken: true },
    incident: control,
    attempts: [{ hoursAgo: 6, outcome: 'not-reached', note: 'Nezvedá, zkusit znovu dopoledne.' }],
  },
  {
    number: 3,
    hoursAgo: 44.5,
    place: ['Česká Lípa', 'CZ0511'],
    people: [
      {
        givenName: 'Nina',
        familyName: 'Příkladová',
        phone: '+420 700 000 003',
        phoneOwner: 'sestra',
        safeWay: 'Volat na telefon její sestry, vlastní telefon má partner.',
      },
    ],
    evicted: { presentAtEviction: false, weapon: 'handed-over' },
    incident: beating,
    children: [
      { age: 3, livesInDwelling: true, presentAtIncident: true, directlyEndangered: false },
      { age: 9, livesInDwelling: true, presentAtIncident: true, directlyEndangered: true },
    ],
    attempts: [
      { hoursAgo: 40, outcome: 'could-not-speak', note: 'Zvedla, ale nemohla mluvit.' },
      { hoursAgo: 22, outcome: 'not-reached', note: '' },
    ],
  },
  {
    number: 4,
    hoursAgo: 50,
    place: ['Semily', 'CZ0514'],
    people: [{ givenName: 'Radomíra', familyName: 'Cvičná', phone: '+420 700 000 004' }],
    evicted: { presentAtEviction: true },
    incident: beating,
    attempts: [{ hoursAgo: 30, outcome: 'wrong-number', note: 'Číslo patří jinému člověku, dotázat se útvaru.' }],
  },
  {
    number: 5,
    hoursAgo: 71,
    place: ['Liberec', 'CZ0513'],
    people: [{ givenName: 'Soňa', familyName: 'Ukázková', phone: '+420 700 000 005' }],
    evicted: { presentAtEviction: true },
    incident: beating,
    attempts: [{ hoursAgo: 60, outcome: 'accepted', note: 'Domluvena konzultace, návrh na předběžné opatření.' }],
  },
  {
    number: 6,
    hoursAgo: 30,
    place: ['Brno', 'CZ0642'],
    people: [{ givenName: 'Dagmar', familyName: 'Fiktivní', phone: '+420 700 000 006' }],
    evicted: { presentAtEviction: true },
    incident: control,
  },
  {
    number: 7,
    hoursAgo: 9,
    place: ['Ostrava', 'CZ0806'],
    people: [{ givenName: 'Irena', familyName: 'Pomyslná', phone: '+420 700 000 007' }],
    evicted: { presentAtEviction: true },
    incident: beating,
  },
]

const HOUR_MS = 3_600_000

/** The demo notices as they stand at an instant, oldest first, as they would have come. */
export function demoNotices(now: Date): DemoNotice[] {
  return [...stories].sort((a, b) => b.hoursAgo - a.hoursAgo).map((story) => told(story, now))
}

/** The notice of a story as it stands at an instant. */
export function told(story: Story, now: Date): DemoNotice {
  const attempts = (story.attempts ?? []).map(({ hoursAgo, ...attempt }) => ({ ...attempt, at: ago(now, hoursAgo) }))
  return { notice: noticeOf(story, now), deliveredAt: ago(now, story.hoursAgo), attempts }
}

function ago(now: Date, hours: number): Instant {
  return instant(new Date(now.getTime() - hours * HOUR_MS))
}

/** How long after the officer's entry the person is evicted, in hours. */
const EVICTED_AFTER = 1

function noticeOf(story: Story, now: Date): Notice {
  const { number, hoursAgo, policeHours = 7, place, people, evicted, incident, children = [] } = story
  const entered = hoursAgo + policeHours
  const [municipality, district] = place
  return {
    reference: `UKAZKA-${number}/ČJ`,
    unit: { directorate: 'Krajské ředitelství policie (ukázka)', name: `Obvodní oddělení ${municipality}-Vzorov` },
    officer: { rank: 'pprap.', name: 'Ota Smyšlený', serviceNumber: `00000${number}`, phone: '+420 974 000 000' },
    enteredAt: ago(now, entered),
    evictedAt: ago(now, entered - EVICTED_AFTER),
    dwelling: {
      street: `Vymyšlená ${10 + number}`,
      municipality,
      district,
      delimitedArea: 'Byt, společné prostory domu a okruh 50 metrů od vchodu.',
    },
    evicted: {
      givenName: 'Bořek',
      familyName: 'Neexistující',
      birthDate: '1982-06-15',
      sex: 'male',
      nationality: 'CZ',
      presentAtEviction: true,
      keysTaken: false,
      weapon: 'none',
      objectionRaised: false,
      substanceInfluence: 'none',
      ...evicted,
    },
    endangered: people.map(personOf),
    children,
    incident,
    distribution: [{ to: 'centre', name: 'Intervenční centrum', at: ago(now, hoursAgo) }],
  }
}

function personOf(person: Partial<Endangered>): Endangered {
  return {
    givenName: 'Jméno',
    familyName: 'Vymyšlené',
    birthDate: '1987-03-09',
    sex: 'female',
    relationOfEvicted: 'partner',
    interpreterNeeded: false,
    ...person,
  }
}
