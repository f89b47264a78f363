import type { Delivery, namedSteps } from '../../shared/duties/letter.ts'
import type { Report } from '../../shared/police/report.ts'
import type { DoubtCode } from '../../shared/police/slips.ts'
import type { Ban } from '../../shared/protection/ban.ts'
import type { Next, Term, Why } from '../../shared/protection/views.ts'
import { czechAt } from '../../shared/time/clock.ts'
import { relationNames, sexes } from '../texts/codes-cs.ts'
import { czech } from '../texts/plural.ts'
import { fields as personFields } from './person/field-names-cs.ts'

type Incident = Report['incident']

/** What the screen of a file says and no other, in Czech. Its shape is what every other language must fill. */
export const cs = {
  offerGivenUp: 'Spis byl uzavřen bez nabídky pomoci (úmrtí, omyl). Lhůta se nezapočítává jako splněná.',
  fromEnquiry: 'Záznam zájemce',
  atEnquiries: 'Co je zapsané u zájemce',
  takenOver: 'převzato z dřívější evidence',
  takenOverBy: (day: string, who: string) => `Spis byl převzat z dřívější evidence ${day}, ${who}.`,
  tabs: {
    label: 'Části spisu',
    main: 'Průběh',
    names: {
      notice: 'Oznámení',
      person: 'Osoba',
      agreement: 'Dohoda',
      plan: 'Plán',
      court: 'Soud',
      visits: 'Výjezdy',
      appointments: 'Termíny',
      copy: 'Kopie',
    },
  },
  barred: {
    somebody: 'Násilná osoba',
    mayNot: (who: string, what: string) => `${who} nesmí ${what}`,
    where: (dwelling: string) => `do společného obydlí${dwelling === '' ? '' : ` ${dwelling}`}`,
    bans: {
      leave: 'do společného obydlí',
      surroundings: 'do jeho okolí',
      'surroundings-of-petitioner': 'do blízkosti ohrožené osoby',
      meeting: 'setkávat se s ohroženou osobou',
      following: 'sledovat ji a obtěžovat',
    } satisfies Record<Ban, string>,
    ordered: (who: string) => `${who}: platí předběžné opatření soudu`,
    until: 'do',
    untilDecision: 'do vykonatelnosti rozhodnutí soudu o návrhu',
    untilExtension: (latest: string) => `do rozhodnutí soudu o prodloužení, nejdéle do ${latest}`,
    open: 'konec otevřený',
    ended: { eviction: 'Vykázání skončilo', order: 'Předběžné opatření skončilo' } satisfies Record<Term['by'], string>,
    measures: { eviction: 'Vykázání', order: 'Předběžné opatření soudu' } satisfies Record<Term['by'], string>,
    unsure: 'Návrh byl podán v den, kdy vykázání končilo. Ověřte, zda soudu došel včas.',
    whys: {
      police: 'Konec uvedla policie.',
      petition: 'Návrh byl podán za vykázání, konec se tím odkládá.',
      decision: 'Skončilo vykonatelností rozhodnutí soudu.',
      objections: 'Skončilo: námitkám bylo vyhověno.',
      month: 'Konec vypočten podle zákona.',
      court: 'Konec určil soud.',
      extended: 'Soud opatření prodloužil.',
      extension: 'Byl podán návrh na prodloužení.',
      ended: 'Soud opatření zrušil.',
    } satisfies Record<Exclude<Why, 'rule'>, string>,
    next: {
      petition: (day) => `Podá-li ohrožená osoba návrh soudu do ${day}, vykázání se prodlouží.`,
      decision: (day) => `Soud rozhoduje do 48 hodin, nejpozději ${day}. Zapište, jak rozhodl.`,
      extension: (day) => `Návrh na prodloužení musí soudu dojít do ${day}.`,
      'extension-decision': (day) => `Soud rozhoduje o prodloužení. Opatření může trvat nejdéle do ${day}.`,
      longest: (day) => `Opatření už nelze prodloužit, skončí ${day}.`,
      appeal: (day) => `Proti zamítnutí se lze odvolat do ${day}.`,
    } satisfies Record<Next['what'], (day: string) => string>,
  },
  unsafe: {
    title: { undecided: 'Nevolejte: poslední kontakt nebyl bezpečný', 'other-way': 'Nevolá se: zvolen jiný způsob' },
    what: {
      undecided:
        'Číslo je skryté a žádný čas se nedoporučuje, dokud někdo nerozhodne, jak osobu dál bezpečně zastihnout.',
      'other-way': 'Poslední kontakt nebyl bezpečný. Rozhodnutí lze změnit.',
    },
    how: 'Jak dál?',
    ways: { 'other-way': 'Jiným způsobem', 'same-way': 'Stejně jako dosud, už je to bezpečné' },
    reason: { 'other-way': 'Jakým způsobem', 'same-way': 'Proč je to teď bezpečné' },
    faults: {
      missing: 'Vyberte, jak dál.',
      too_big: 'Rozhodnutí už je příliš mnoho. Upravte kartu.',
    },
    reasonMissing: 'Napište to slovy.',
    save: 'Uložit rozhodnutí',
    decided: { 'other-way': 'Zvolen jiný způsob', 'same-way': 'Stejný způsob je znovu bezpečný' },
    orElse: 'Rozhodnutím je také změna karty níže. Zapsal-li někdo výsledek omylem, označte pokus jako zapsaný omylem.',
  },

  watch: {
    checking: 'Číslo se ukáže, jakmile se ověří, že karta stále platí.',
    changed: 'Spis mezitím někdo změnil. Číslo se ukáže, až se načte nové znění karty.',
    unverifiable: (at: string, ago: string) => `Karta načtená ${at}, ${ago}, ověřit nelze.`,
    minutesAgo: (minutes: number) =>
      minutes === 0 ? 'před chvílí' : czech(minutes, ['před # minutou', 'před # minutami', 'před # minutami']),
    hoursAgo: (hours: number) =>
      czech(hours, ['před více než # hodinou', 'před více než # hodinami', 'před více než # hodinami']),
    call: {
      asking: 'Ověřuje se karta…',
      changed: 'Nevytočeno: spis mezitím někdo změnil. Přečtěte si kartu znovu.',
      unanswered: 'Nevytočeno: kartu se nedaří ověřit. Přesto zavoláte dalším ťuknutím na číslo.',
    },
    card: 'Kartu bezpečného kontaktu změnil někdo z kolegů.',
    readCard: 'Než se ozvete, přečtěte si kartu znovu. Co máte rozepsané, zůstává.',
    calling: 'Někdo z kolegů zapsal něco, co mění, zda se smí volat.',
    file: 'Spis změnil někdo z kolegů.',
    seen: 'Rozumím',
  },

  print: {
    button: 'Vytisknout spis',
    audit: 'Kdo tento spis otevřel',
    ofStaff: 'Výtisk spisu je jen pro potřebu centra, obsahuje i údaje dalších osob.',
    forHer: 'Osobě, jíž se spis týká, předejte kopii jejích údajů ze záložky',
    at: (day: string, time: string) => `vytištěno ${day} ${czechAt(time)}`,
    page: 'strana',
    of: 'z',
    missing: (count: number) =>
      `${czech(count, ['Vytištěn # záznam', 'Vytištěny # záznamy', 'Vytištěno # záznamů'])} od naposledy zapsaného. Starší v tomto výtisku chybějí.`,
  },

  timeline: {
    title: 'Upomínky',
    none: 'Zatím žádný e-mail.',
    coming: 'Co přijde, když se nic nestane',
    nothing: 'Nic dalšího.',
    to: 'Komu:',
    waiting: 'Čeká na odeslání.',
    urgent: 'naléhavé',
    founder: 'zřizovatel',
    reckoned: {
      contact: {
        after: (span: string) => `${span} po doručení`,
        before: (span: string) => `${span} před koncem lhůty`,
        again: (span: string) => `${span} po lhůtě`,
      },
      visit: {
        after: (span: string) => `${span} po očekávaném návratu`,
        before: (span: string) => `${span} před očekávaným návratem`,
        again: (span: string) => `${span} po očekávaném návratu`,
      },
    },
    steps: {
      arrival: 'Nové oznámení',
      unacknowledged: 'Nikdo nepřevzal',
      'day-before': 'Blíží se konec lhůty',
      'hours-before': 'Konec lhůty je blízko',
      'fourteen-days': '14 dnů před koncem lhůty',
      'seven-days': '7 dnů před koncem lhůty',
      'three-days': '3 dny před koncem lhůty',
      overdue: 'Lhůta uplynula',
      'no-word': 'Výjezd se neozval',
      'still-no-word': 'Výjezd se stále neozval',
      promise: 'Naplánovaný pokus není zapsán',
      'taken-over': 'Převzal někdo další',
      released: 'Převzetí zrušeno, nevyřizuje nikdo',
      'plan-cancelled': 'Naplánovaný pokus zrušen',
      morning: 'Ranní přehled, pak každé ráno v 7:30, dokud nebude pomoc nabídnuta',
    } satisfies Record<(typeof namedSteps)[number] | 'morning', string>,
    delivery: {
      delivered: 'doručeno',
      refused: 'zatím odmítnuto',
      bounced: 'nedoručitelné',
      complained: 'označeno jako nevyžádané',
    } satisfies Record<Delivery['is'], string>,
  },

  second: {
    title: 'Spis mezitím změnil někdo jiný. Nic z vašeho textu se neztratilo.',
    attempt: 'Nový pokus o kontakt',
    withdrawn: 'Pokus označen jako zapsaný omylem',
    older: (count: number) =>
      `${czech(count, ['Ještě # změna', 'Ještě # změny', 'Ještě # změn'])} u starších pokusů, které tu nejsou načtené`,
    taken: (who: string) => `Vyřizuje ${who}`,
    card: 'Změna karty bezpečného kontaktu',
    person: 'Změna údajů o osobě',
    personFields,
    was: 'Bylo',
    isNow: 'Teď je',
    choose: (field: string) => `${field}: co má platit?`,
    mine: 'Použít moje',
    theirs: 'Použít uložené',
    adopted: 'Převzali jsme do vašeho formuláře, vy jste to neměnili.',
    nothing: 'Změna se netýká toho, co je vidět na této obrazovce.',
  },

  report: {
    title: 'Co oznámila policie',
    leftOut: (fields: string) => `Policie neuvedla: ${fields}.`,
    nothingSaid: 'Policie neuvedla žádný údaj.',
    verify: 'Ověřte u policie',
    verifyThis: 'ověřte u policie',
    verifying: {
      'long-ago': () => 'Policie vstoupila do obydlí více než 7 dní před předáním záznamu.',
      'long-after-entry': () => 'Vykázání je zapsáno více než 24 hodin po vstupu policie.',
      'already-over': () => 'Vykázání skončilo dříve, než policie záznam předala.',
      'unverified-phone': (path: string): string =>
        path.startsWith('unit') ? 'Telefon útvaru není úplné číslo.' : 'Telefon policisty není úplné číslo.',
    } satisfies Record<DoubtCode, (path: string) => string>,
    person: 'Ohrožená osoba',
    birthDate: 'Datum narození',
    age: (years: number) => czech(years, ['# rok', '# roky', '# let']),
    aboutAge: (age: string) => `věk asi ${age}`,
    bornInYear: (year: string, age: string) => `rok ${year}, den neznámý (asi ${age})`,
    bornAbout: (year: string, age: string) => `kolem roku ${year} (asi ${age})`,
    sex: 'Pohlaví',
    sexes,
    relation: 'Vztah vykázané osoby k ohrožené',
    relations: relationNames,
    language: 'Jazyk',
    interpreter: 'Tlumočník',
    interpreterNeeded: { yes: 'je třeba', no: 'není třeba' },
    handicap: 'Zdravotní omezení',
    injuries: 'Zranění',
    others: (count: number) =>
      czech(count, [
        'V tomto vykázání je ohrožena ještě # další osoba. Má vlastní spis.',
        'V tomto vykázání jsou ohroženy ještě # další osoby. Mají vlastní spisy.',
        'V tomto vykázání je ohroženo ještě # dalších osob. Mají vlastní spisy.',
      ]),

    dwelling: 'Společné obydlí',
    address: 'Adresa',
    district: 'Okres',
    area: 'Vymezený prostor',

    evicted: 'Vykázaná osoba',
    name: 'Jméno',
    nationality: 'Státní občanství',
    present: 'Přítomnost při vykázání',
    presence: { yes: 'byla přítomna', no: 'nebyla přítomna' },
    deliveryAddress: 'Adresa pro doručování',
    keys: 'Klíče od obydlí',
    keysTaken: { yes: 'odevzdány', no: 'neodevzdány' },
    weapon: 'Zbraň',
    weapons: {
      none: 'nemá',
      'handed-over': 'odevzdána',
      'not-handed-over': 'neodevzdána',
      unknown: 'není známo',
    } satisfies Record<NonNullable<Report['evicted']['weapon']>, string>,
    objection: 'Námitky na místě',
    objections: { yes: 'podány', no: 'nepodány' },
    substance: 'Vliv návykových látek',
    substances: {
      none: 'bez vlivu',
      alcohol: 'alkohol',
      drugs: 'drogy',
      both: 'alkohol i drogy',
      unknown: 'není známo',
    } satisfies Record<NonNullable<Report['evicted']['substanceInfluence']>, string>,

    children: 'Děti',
    noChildren: 'žádné',
    childCount: 'Celkem',
    ages: (count: number, ages: string) => `${czech(count, ['# dítě', '# děti', '# dětí'])}, věk: ${ages}`,
    unknownAge: 'neznámý',
    unsaidOf: (count: number) => czech(count, ['u # neuvedeno', 'u # neuvedeno', 'u # neuvedeno']),
    living: 'Žije v obydlí',
    atIncident: 'Bylo u události',
    endangered: 'Přímo ohroženo',
    ospod: 'OSPOD',
    ospodInformed: { yes: 'vyrozuměn', no: 'nevyrozuměn' },

    incident: 'Událost',
    description: 'Popis',
    forms: 'Formy násilí',
    violence: {
      physical: 'fyzické',
      psychological: 'psychické',
      sexual: 'sexuální',
      economic: 'ekonomické',
      isolation: 'sociální izolace',
      stalking: 'nebezpečné pronásledování',
    } satisfies Record<NonNullable<Incident['forms']>[number], string>,
    previous: 'Dřívější incidenty',
    previousCount: (count: number) => (count === 0 ? 'žádné' : String(count)),
    qualification: 'Právní kvalifikace',
    qualifications: {
      offence: 'přestupek',
      crime: 'trestný čin',
      none: 'bez kvalifikace',
      open: 'zatím otevřená',
    } satisfies Record<NonNullable<Incident['qualification']>, string>,
    sara: 'Míra rizika (SARA DN)',
    saraLevels: { low: 'nízká', medium: 'střední', high: 'vysoká' } satisfies Record<
      NonNullable<Incident['saraDn']>,
      string
    >,

    record: 'Úřední záznam',
    reference: 'Číslo jednací',
    previousReference: 'Předchozí záznam',
    repeated: 'opakované vykázání',
    unit: 'Útvar',
    unitPhone: 'Telefon útvaru',
    officer: 'Policista',
    serviceNumber: 'Služební číslo',
    officerPhone: 'Telefon policisty',
    enteredAt: 'Vstup do obydlí',
    evictedAt: 'Vykázání provedeno',
    distribution: 'Kopie odeslány',
    noCopies: 'žádné',
    copyTo: { centre: 'intervenční centrum', court: 'soud', ospod: 'OSPOD' } satisfies Record<
      NonNullable<NonNullable<Report['distribution']>[number]['to']>,
      string
    >,
    beside: 'Další údaje od policie',
  },
}

export type OwnTexts = typeof cs
