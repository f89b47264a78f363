import type { IndicatorTexts } from './texts.ts'

const APIC = 'monthly and yearly surveys of APIC and Bílý kruh bezpečí'
const LIBEREC = 'yearly report of the centre in Liberec for 2023'
const NEW = 'published nowhere so far'
const LAW_48 = 'Section 60a of Act 108/2006'

export const indicatorsEn: IndicatorTexts = {
  notices: {
    label: 'Notices of eviction',
    definition:
      'Police records of evictions that were delivered to the centre in the period; each once, however many people it names.',
    source: `Section 44 ff. of Act 273/2008; ${APIC}`,
  },
  'handed-over': {
    label: 'Notices handed over to another centre',
    definition:
      'Notices of evictions that the centre handed over to another, by the day of that. The notice, the eviction and its people are counted by the centre that has them now, and no longer here.',
    source: NEW,
  },
  evictions: {
    label: 'Evictions',
    definition: 'Evictions the centre knows of, by the day on which police carried them out.',
    source: APIC,
  },
  'repeated-evictions': {
    label: 'Repeated evictions',
    definition: 'Evictions that a worker has confirmed to be the second or a later one from the same household.',
    source: APIC,
  },
  'minors-living': {
    label: 'Minors living in the dwelling',
    definition: 'Sum of the minors who live in the dwelling, as police say; what they do not say adds nothing.',
    source: APIC,
  },
  'minors-present': {
    label: 'Minors present at the incident',
    definition: 'Sum of the minors who were present, as police say; what they do not say adds nothing.',
    source: APIC,
  },
  'minors-endangered': {
    label: 'Minors directly endangered',
    definition: 'Sum of the minors whom police call directly endangered; what they do not say adds nothing.',
    source: APIC,
  },
  'endangered-persons': {
    label: 'Endangered persons in notices',
    definition:
      'Different people whom notices delivered in the period name as endangered; whoever is in two notices counts once.',
    source: 'yearly report of the centre in Hradec Králové for 2020 (112 records, 132 people)',
  },
  interested: {
    label: 'Interested persons in total',
    definition:
      'Different people who turned to the centre in the period or had an agreement with it: enquiries of every kind, people who came by themselves, clients with an agreement. Whoever asked first and became a client later is one person.',
    source: LIBEREC,
  },
  'one-off': {
    label: 'One-off and anonymous contacts',
    definition: 'Enquiries recorded as a one-off contact, anonymous ones too; contacts are counted, not people.',
    source: LIBEREC,
  },
  anonymous: {
    label: 'Anonymous enquiries',
    definition:
      'Enquiries of people who stayed anonymous, whatever came of them; contacts are counted, not people. Whoever gives a name later is none of them.',
    source: '§ 85 (5) of Act 108/2006',
  },
  rescuers: {
    label: 'Contacts of “rescuers”',
    definition: 'Enquiries of people who look for help for somebody else.',
    source: LIBEREC,
  },
  'refused-not-violence': {
    label: 'Refused: not domestic violence',
    definition: 'Enquiries the centre refused because it was not domestic violence.',
    source: `${LIBEREC}; Section 91 (3) a) of Act 108/2006`,
  },
  refused: {
    label: 'Refused in total',
    definition: 'Enquiries the centre refused, by reason.',
    source: 'Section 91 (3) of Act 108/2006',
  },
  clients: {
    label: 'Clients with an agreement',
    definition:
      'Different people to whom the service was given in the period while an oral or written agreement held; whoever has two joined files counts once.',
    source: LIBEREC,
  },
  'new-clients': {
    label: 'New clients',
    definition:
      'Clients with an agreement to whom the service was first given in the period; the others continue from before.',
    source: 'yearly report of the centre in Hradec Králové for 2020 (173 new, 311 in total)',
  },
  'people-in-service': {
    label: 'People in care',
    definition: 'Different people whose file was open in the period, with an agreement or without one.',
    source: 'Section 85 (5) of Act 108/2006',
  },
  'families-with-minors': {
    label: 'Families with minors',
    definition: 'Households of clients with an agreement in which at least one minor lives; a household counts once.',
    source: LIBEREC,
  },
  'children-of-clients': {
    label: 'Children in clients’ families',
    definition:
      'Minors in households of clients with an agreement; of each household the highest number told in the period. Whether children count as clients is decided by the centre.',
    source: 'Respondeo 2023 (155 women, 11 men, 47 children)',
  },
  agreements: {
    label: 'Agreements concluded',
    definition: 'Agreements that began to hold in the period, oral and written, without those recorded by mistake.',
    source: 'Section 91 of Act 108/2006',
  },
  'services-ended': {
    label: 'Services ended',
    definition: 'Periods of service that ended in the period, by reason.',
    source: NEW,
  },
  interventions: {
    label: 'Interventions',
    definition:
      'Direct work as interventions: each half hour is one, or each entry of half an hour or more, as the centre counts.',
    source: 'unit of 30 minutes, as centres report it (Havířov)',
  },
  contacts: {
    label: 'Contacts',
    definition: 'Entries of direct work of 10 to 29 minutes.',
    source: 'unit reported to the ministry',
  },
  'work-entries': {
    label: 'Acts',
    definition: 'Entries of direct work by the acts of Section 25a; what was recorded by mistake does not count.',
    source: 'Section 25a of Decree 505/2006',
  },
  'work-time': {
    label: 'Time of direct work',
    definition: 'Sum of the length of all entries of direct work.',
    source: 'yearly reports of the centre in Hradec Králové',
  },
  'work-without-agreement': {
    label: 'Acts for people without an agreement',
    definition: 'Entries of direct work on a day on which no agreement held, also for people without a file.',
    source: 'Hradec Králové 2016–2019 (839 acts, 303 hours)',
  },
  'time-without-agreement': {
    label: 'Time for people without an agreement',
    definition: 'Sum of the length of entries of direct work on a day on which no agreement held.',
    source: 'Hradec Králové 2016–2019 (839 acts, 303 hours)',
  },
  accompaniments: {
    label: 'Accompaniments',
    definition: 'Entries of accompaniment to court, to police and elsewhere.',
    source: 'yearly reports of the centre in Hradec Králové',
  },
  attempts: {
    label: 'Contact attempts',
    definition: 'Recorded contact attempts, without those recorded by mistake.',
    source: NEW,
  },
  'petitions-filed': {
    label: 'Court petitions filed',
    definition: 'Petitions that reached the court in the period, without an eviction too.',
    source: `Section 400 ff. of Act 292/2013; ${APIC}`,
  },
  'petitions-granted': {
    label: 'Petitions granted',
    definition: 'Interim measures the court ordered in the period.',
    source: APIC,
  },
  'petitions-rejected': {
    label: 'Petitions rejected',
    definition: 'Petitions the court rejected, refused or dropped in the period.',
    source: APIC,
  },
  'extensions-filed': {
    label: 'Petitions for extension',
    definition: 'Petitions to extend an interim measure that reached the court in the period.',
    source: 'Section 410 of Act 292/2013',
  },
  'extensions-granted': {
    label: 'Measures extended',
    definition: 'Interim measures the court extended in the period.',
    source: APIC,
  },
  'objections-raised': {
    label: 'Objections to evictions',
    definition: 'Objections that files say the evicted person raised in the period.',
    source: APIC,
  },
  'objections-upheld': {
    label: 'Objections upheld',
    definition: 'Objections the regional police directorate upheld in the period.',
    source: APIC,
  },
  'offered-in-time': {
    label: 'Help offered within 48 hours',
    definition:
      'Share of the people named in notices delivered in the period whom the offer of help reached within 48 hours of delivery; without those whose time still runs.',
    source: `${LAW_48}; ${NEW}`,
  },
  'time-to-offer': {
    label: 'Time until help was offered',
    definition: 'Median time from the delivery of a notice until the offer of help reached the person.',
    source: `${LAW_48}; ${NEW}`,
  },
  'attempts-until-reached': {
    label: 'Attempts until reached',
    definition: 'Median number of contact attempts until the offer of help reached the person, the last one included.',
    source: NEW,
  },
  'police-in-time': {
    label: 'Notices delivered within 24 hours',
    definition:
      'Share of notices that reached the centre within 24 hours of the officer’s entry into the dwelling; without those that do not say when that was.',
    source: `Section 44 ff. of Act 273/2008; ${NEW}`,
  },
  'time-to-appointment': {
    label: 'Time until the first appointment',
    definition:
      'Median time from when somebody turned to the centre by herself until the first appointment that was held.',
    source: NEW,
  },
  complaints: {
    label: 'Complaints',
    definition: 'Complaints delivered in the period.',
    source: 'quality standard 7, Decree 505/2006',
  },
  'complaints-in-time': {
    label: 'Complaints answered in time',
    definition:
      'Share of the complaints delivered in the period that were answered by their last day; without those whose time still runs.',
    source: `quality standard 7; ${NEW}`,
  },
  events: {
    label: 'Meetings, lectures and education',
    definition:
      'What the team did in the period, by kind: interdisciplinary meetings, round tables, lectures, education and more.',
    source: 'yearly reports of centres',
  },
  'event-time': {
    label: 'Time of the team’s events',
    definition: 'Sum of the length of the team’s events in the period.',
    source: NEW,
  },
  'people-reached': {
    label: 'People reached',
    definition: 'Sum of the listeners, pupils and officers whom events of the period reached.',
    source: 'yearly reports of centres',
  },
}
