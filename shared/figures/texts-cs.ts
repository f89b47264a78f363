import type { IndicatorTexts } from './texts.ts'

const APIC = 'měsíční a roční přehledy APIC a Bílého kruhu bezpečí'
const LIBEREC = 'zpráva o činnosti IC Liberec za rok 2023'
const NEW = 'zatím nikde nezveřejňovaný údaj'
const LAW_48 = '§ 60a zákona č. 108/2006 Sb.'

export const indicatorsCs: IndicatorTexts = {
  notices: {
    label: 'Oznámení o vykázání',
    definition:
      'Úřední záznamy o vykázání, které byly centru doručeny v daném období; každý jednou, ať jmenuje kolik osob chce.',
    source: `§ 44 a násl. zákona č. 273/2008 Sb.; ${APIC}`,
  },
  'handed-over': {
    label: 'Oznámení předaná jinému centru',
    definition:
      'Oznámení o vykázání, která centrum předalo jinému, podle dne předání. Oznámení, vykázání i osoby se počítají u centra, které je má teď; tady už ne.',
    source: NEW,
  },
  evictions: {
    label: 'Vykázání',
    definition: 'Vykázání, o nichž se centrum dozvědělo, podle dne, kdy policie osobu vykázala.',
    source: APIC,
  },
  'repeated-evictions': {
    label: 'Opakovaná vykázání',
    definition: 'Vykázání, u nichž pracovník potvrdil, že jde o druhé nebo další vykázání z téže domácnosti.',
    source: APIC,
  },
  'minors-living': {
    label: 'Nezletilí žijící v obydlí',
    definition:
      'Součet nezletilých, kteří podle policie žijí v obydlí, z něhož se vykazovalo; neuvedené počty se nesčítají.',
    source: APIC,
  },
  'minors-present': {
    label: 'Nezletilí přítomní útoku',
    definition: 'Součet nezletilých, kteří podle policie byli při incidentu přítomni; neuvedené počty se nesčítají.',
    source: APIC,
  },
  'minors-endangered': {
    label: 'Nezletilí přímo ohrožení',
    definition: 'Součet nezletilých, které policie označila za přímo ohrožené; neuvedené počty se nesčítají.',
    source: APIC,
  },
  'endangered-persons': {
    label: 'Ohrožené osoby z vykázání',
    definition:
      'Různí lidé, které policie v oznámeních doručených v daném období označila za ohrožené; kdo je ve dvou oznámeních, počítá se jednou.',
    source: 'výroční zpráva IC Hradec Králové 2020 (112 záznamů, 132 osob)',
  },
  interested: {
    label: 'Zájemci o službu celkem',
    definition:
      'Různí lidé, kteří se v daném období na centrum obrátili nebo s ním měli dohodu: dotazy všeho druhu, lidé, kteří přišli sami, a klienti s dohodou. Kdo přišel nejdřív s dotazem a pak se stal klientem, je jeden člověk.',
    source: LIBEREC,
  },
  'one-off': {
    label: 'Jednorázové a anonymní kontakty',
    definition: 'Dotazy zapsané jako jednorázový kontakt, i anonymní; počítají se kontakty, ne lidé.',
    source: LIBEREC,
  },
  anonymous: {
    label: 'Anonymní zájemci',
    definition:
      'Dotazy lidí, kteří zůstali v anonymitě, ať z nich vzešlo cokoli; počítají se kontakty, ne lidé. Kdo se později představí, mezi ně nepatří.',
    source: '§ 85 odst. 5 zákona č. 108/2006 Sb.',
  },
  rescuers: {
    label: 'Kontakty „zachránců“',
    definition: 'Dotazy lidí, kteří hledají pomoc pro někoho jiného.',
    source: LIBEREC,
  },
  'refused-not-violence': {
    label: 'Odmítnutí zájemci, nejde o domácí násilí',
    definition: 'Dotazy, které centrum odmítlo, protože nešlo o domácí násilí.',
    source: `${LIBEREC}; § 91 odst. 3 písm. a) zákona č. 108/2006 Sb.`,
  },
  refused: {
    label: 'Odmítnutí zájemci celkem',
    definition: 'Dotazy, které centrum odmítlo, podle důvodu.',
    source: '§ 91 odst. 3 zákona č. 108/2006 Sb.',
  },
  clients: {
    label: 'Klienti s dohodou',
    definition:
      'Různí lidé, s nimiž v daném období trvala služba a platila ústní nebo písemná dohoda; kdo má dva spojené spisy, počítá se jednou.',
    source: LIBEREC,
  },
  'new-clients': {
    label: 'Noví klienti',
    definition: 'Klienti s dohodou, jimž služba začala poprvé až v daném období; ostatní pokračují z dřívějška.',
    source: 'výroční zpráva IC Hradec Králové 2020 (173 nových, 311 celkem)',
  },
  'people-in-service': {
    label: 'Lidé v péči',
    definition: 'Různí lidé, jejichž spis byl v daném období otevřený, s dohodou i bez ní.',
    source: '§ 85 odst. 5 zákona č. 108/2006 Sb.',
  },
  'families-with-minors': {
    label: 'Rodiny s nezletilými dětmi',
    definition: 'Domácnosti klientů s dohodou, v nichž žije aspoň jedno nezletilé dítě; domácnost se počítá jednou.',
    source: LIBEREC,
  },
  'children-of-clients': {
    label: 'Děti v rodinách klientů',
    definition:
      'Nezletilé děti v domácnostech klientů s dohodou; z každé domácnosti nejvyšší počet uvedený v daném období. Zda se děti počítají mezi klienty, určuje centrum.',
    source: 'Respondeo 2023 (155 žen, 11 mužů, 47 dětí)',
  },
  agreements: {
    label: 'Uzavřené dohody',
    definition: 'Dohody, které v daném období začaly platit, ústní i písemné; bez těch, které byly zapsány omylem.',
    source: '§ 91 zákona č. 108/2006 Sb.',
  },
  'services-ended': {
    label: 'Ukončené služby',
    definition: 'Období služby, která v daném období skončila, podle důvodu.',
    source: NEW,
  },
  interventions: {
    label: 'Intervence',
    definition:
      'Přímá práce přepočtená na intervence: půl hodiny je jedna, nebo jeden zápis od půl hodiny výš, podle pravidla centra.',
    source: 'jednotka 30 minut, jak ji vykazují centra (Havířov)',
  },
  contacts: {
    label: 'Kontakty',
    definition: 'Zápisy přímé práce v délce 10 až 29 minut.',
    source: 'jednotka vykazovaná ministerstvu',
  },
  'work-entries': {
    label: 'Výkony',
    definition: 'Zápisy přímé práce podle úkonů § 25a; omylem zapsané se nepočítají.',
    source: '§ 25a vyhlášky č. 505/2006 Sb.',
  },
  'work-time': {
    label: 'Čas přímé práce',
    definition: 'Součet délky všech zápisů přímé práce.',
    source: 'výroční zprávy IC Hradec Králové',
  },
  'work-without-agreement': {
    label: 'Výkony pro zájemce bez dohody',
    definition: 'Zápisy přímé práce v den, kdy neplatila žádná dohoda, i u lidí bez spisu.',
    source: 'IC Hradec Králové 2016–2019 (839 výkonů, 303 hodin)',
  },
  'time-without-agreement': {
    label: 'Čas práce pro zájemce bez dohody',
    definition: 'Součet délky zápisů přímé práce v den, kdy neplatila žádná dohoda.',
    source: 'IC Hradec Králové 2016–2019 (839 výkonů, 303 hodin)',
  },
  accompaniments: {
    label: 'Doprovody',
    definition: 'Zápisy doprovodu k soudu, na policii a jinam.',
    source: 'výroční zprávy IC Hradec Králové',
  },
  attempts: {
    label: 'Pokusy o kontakt',
    definition: 'Zapsané pokusy o kontakt, bez těch, které byly zapsány omylem.',
    source: NEW,
  },
  'petitions-filed': {
    label: 'Podané návrhy na předběžné opatření',
    definition: 'Návrhy, které v daném období došly soudu, i bez vykázání.',
    source: `§ 400 a násl. zákona č. 292/2013 Sb.; ${APIC}`,
  },
  'petitions-granted': {
    label: 'Vyhověno návrhu',
    definition: 'Předběžná opatření, která soud v daném období nařídil.',
    source: APIC,
  },
  'petitions-rejected': {
    label: 'Návrh zamítnut',
    definition: 'Návrhy, které soud v daném období zamítl nebo odmítl, nebo řízení zastavil.',
    source: APIC,
  },
  'extensions-filed': {
    label: 'Návrhy na prodloužení',
    definition: 'Návrhy na prodloužení předběžného opatření, které v daném období došly soudu.',
    source: '§ 410 zákona č. 292/2013 Sb.',
  },
  'extensions-granted': {
    label: 'Prodloužená opatření',
    definition: 'Předběžná opatření, která soud v daném období prodloužil.',
    source: APIC,
  },
  'objections-raised': {
    label: 'Námitky proti vykázání',
    definition: 'Námitky, o nichž je ve spisech zapsáno, že je vykázaná osoba v daném období podala.',
    source: APIC,
  },
  'objections-upheld': {
    label: 'Námitkám vyhověno',
    definition: 'Námitky, jimž krajské ředitelství policie v daném období vyhovělo.',
    source: APIC,
  },
  'offered-in-time': {
    label: 'Pomoc nabídnuta do 48 hodin',
    definition:
      'Podíl lidí z oznámení doručených v daném období, jimž se nabídka pomoci dostala do 48 hodin od doručení; nepočítají se ti, u nichž lhůta ještě běží.',
    source: `${LAW_48}; ${NEW}`,
  },
  'time-to-offer': {
    label: 'Doba do nabídky pomoci',
    definition: 'Prostřední doba (medián) od doručení oznámení do chvíle, kdy se nabídka pomoci dostala k člověku.',
    source: `${LAW_48}; ${NEW}`,
  },
  'attempts-until-reached': {
    label: 'Pokusy do zastižení',
    definition:
      'Prostřední počet (medián) pokusů o kontakt, než se nabídka pomoci dostala k člověku, včetně toho úspěšného.',
    source: NEW,
  },
  'police-in-time': {
    label: 'Oznámení doručena policií do 24 hodin',
    definition:
      'Podíl oznámení, která centru došla do 24 hodin od vstupu policisty do obydlí; nepočítají se ta, v nichž čas vstupu chybí.',
    source: `§ 44 a násl. zákona č. 273/2008 Sb.; ${NEW}`,
  },
  'time-to-appointment': {
    label: 'Doba do první schůzky',
    definition: 'Prostřední doba (medián) od chvíle, kdy se člověk sám ozval, do první schůzky, která se uskutečnila.',
    source: NEW,
  },
  complaints: {
    label: 'Stížnosti',
    definition: 'Stížnosti doručené v daném období.',
    source: 'standard kvality č. 7, vyhláška č. 505/2006 Sb.',
  },
  'complaints-in-time': {
    label: 'Stížnosti vyřízené ve lhůtě',
    definition:
      'Podíl stížností doručených v daném období, na které centrum odpovědělo nejpozději poslední den lhůty; nepočítají se ty, u nichž lhůta ještě běží.',
    source: `standard kvality č. 7; ${NEW}`,
  },
  events: {
    label: 'Setkání, přednášky a vzdělávání',
    definition:
      'Akce týmu v daném období podle druhu: interdisciplinární setkání, kulaté stoly, přednášky, vzdělávání a další.',
    source: 'výroční zprávy center',
  },
  'event-time': {
    label: 'Čas akcí týmu',
    definition: 'Součet délky akcí týmu v daném období.',
    source: NEW,
  },
  'people-reached': {
    label: 'Oslovení lidé',
    definition: 'Součet posluchačů, žáků a policistů, které akce v daném období oslovily.',
    source: 'výroční zprávy center',
  },
}
