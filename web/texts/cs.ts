import type { attemptTimeFault, Channel } from '../../shared/clients/attempt.ts'
import type { SuggestionReason } from '../../shared/clients/next-attempt.ts'
import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import type { Delivery, namedSteps } from '../../shared/duties/letter.ts'
import type { Outcome } from '../../shared/duties/outcome.ts'
import type { promiseFault } from '../../shared/duties/promise.ts'
import type { Whose } from '../../shared/duties/whose.ts'
import type { Endangered } from '../../shared/police/notice.ts'
import type { Report } from '../../shared/police/report.ts'
import { czechMonths } from '../../shared/time/months.ts'
import type { TypedFault } from '../../shared/time/typed.ts'
import { czech } from './plural.ts'

type Incident = Report['incident']

/** Everything the screens say, in Czech. Its shape is what every other language must fill. */
export const cs = {
  frame: {
    product: 'Opora',
    skip: 'Přejít k obsahu',
    navigation: 'Hlavní nabídka',
    today: 'Dnes',
    clients: 'Klienti',
    complaints: 'Stížnosti',
    roster: 'Služby',
    settings: 'Nastavení centra',
    account: 'Můj účet',
    ownCalendar: 'Můj účet a kalendář',
    language: 'Jazyk',
    signOut: 'Odhlásit se',
    loading: 'Načítá se…',
    retry: 'Zkusit znovu',
    waiting: (count: number) => czech(count, ['# osoba čeká', '# osoby čekají', '# osob čeká']),
    lostSince: (at: string) => `Bez spojení. Údaje z ${at}.`,
    stuckSince: (at: string) => `Údaje se nedaří obnovit. Poslední jsou z ${at}.`,
    unreachable: { title: 'Bez spojení.', remedy: 'Zkontrolujte připojení k internetu a zkuste to znovu.' },
    expired: 'Přihlášení vypršelo. Váš text zůstal uložený v tomto počítači jen pro vás.',
    signInAgain: 'Přihlásit se znovu',
    broken: { title: 'Tady se něco pokazilo.', remedy: 'Načtěte stránku znovu. Rozepsaný text zůstal uložený.' },
    reload: 'Načíst znovu',
  },

  time: {
    weekdays: ['ne', 'po', 'út', 'st', 'čt', 'pá', 'so'],
    yesterday: 'včera',
    today: 'dnes',
    tomorrow: 'zítra',
    date: (day: number, month: number) => `${day}. ${month}.`,
    year: (date: string, year: number) => `${date} ${year}`,
    dayInWords: (weekday: number, date: string) =>
      `${['neděle', 'pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota'][weekday]} ${date}`,
    dateInWords: (day: number, month: number, year: number) => `${day}. ${czechMonths[month]} ${year}`,
    /** Two, three, four, twelve, thirteen, fourteen and the twenties are said with `ve`. */
    at: (clock: string) => `${/^(?:[234]|1[234]|2\d):/.test(clock) ? 've' : 'v'} ${clock}`,
    hoursMinutes: (hours: number, minutes: string) => `${hours} h ${minutes} min`,
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number) => `${hours} h`,
    days: (days: number) => czech(days, ['# den', '# dny', '# dnů']),
    by: { summer: 'letního času', standard: 'zimního času' },
    underMinute: 'méně než minuta',
    spoken: (hours: number, minutes: number) =>
      [
        ...(hours > 0 ? [czech(hours, ['# hodina', '# hodiny', '# hodin'])] : []),
        czech(minutes, ['# minuta', '# minuty', '# minut']),
      ].join(' '),
    left: 'zbývá',
    over: 'po lhůtě',
    /** An eviction's days: its last day is today, tomorrow, or so many days ahead. */
    daysLeft: (days: number) =>
      days === 0
        ? 'končí dnes'
        : days === 1
          ? 'končí zítra'
          : czech(days, ['zbývá # den', 'zbývají # dny', 'zbývá # dní']),
    ended: 'už skončilo',
  },

  /** Fields for days and times. */
  typed: {
    day: 'Den',
    time: 'Čas',
    skipped: 'Mezi 2:00 a 3:00 se tu noc hodiny posouvají dopředu, platí tedy okamžik posunu.',
    twice: 'Tato hodina je tu noc dvakrát. Která to má být, napište za čas: „letního“ nebo „zimního“.',
    faults: {
      missing: 'Vyplňte den i čas.',
      'not-a-day': 'Napište den a měsíc, například 25. 11. nebo 25. 11. 2026.',
      'no-such-day': 'Takový den v kalendáři není.',
      'not-a-time': 'Napište čas od 0:00 do 24:00, například 9:05 nebo 14.',
      'not-that-season': 'V ten den neplatí tento čas; pište ho bez „letního“ a „zimního“.',
      'not-hours': 'Napište hodiny nebo dny, například 12 h nebo 14 dnů.',
    } satisfies Record<TypedFault, string>,
  },

  today: {
    title: 'Dnes',
    lead: 'Komu je třeba nabídnout pomoc, nejnaléhavější nahoře.',
    delivered: 'Doručeno',
    takenBy: 'Vyřizuje',
    notTaken: 'zatím nikdo',
    lastAttempt: 'Poslední pokus',
    noAttempt: 'zatím žádný',
    doNotCall: 'Nevolat',
    none: {
      mine: 'Nemáte převzatou žádnou z osob, které čekají.',
      nobody: 'Všechny osoby, které čekají, už někdo převzal.',
    },
    arrived: (count: number) =>
      czech(count, ['Přibylo nové oznámení.', 'Přibyla # nová oznámení.', 'Přibylo # nových oznámení.']),
    unreached: (count: number) =>
      czech(count, [
        '# e-mailová adresa centra je nedoručitelná.',
        '# e-mailové adresy centra jsou nedoručitelné.',
        '# e-mailových adres centra je nedoručitelných.',
      ]),
    whichAddresses: 'Které to jsou',
    emptyTitle: 'Nikdo teď nečeká na nabídku pomoci.',
    empty:
      'Všem, na které přišlo oznámení, už byla pomoc nabídnuta. Nové oznámení se tu objeví samo během několika vteřin.',
    emptyLink: 'Dřívější spisy najdete v Klientech.',
  },

  list: {
    show: 'Které zobrazit',
    whose: { all: 'Vše', mine: 'Moje', nobody: 'Nikdo nepřevzal' } satisfies Record<Whose, string>,
    shown: (count: number, total: number) => `Zobrazeno ${count} z ${total}.`,
    more: (left: number) => `Zobrazit další (zbývá ${left})`,
    end: 'Konec seznamu.',
    left: (count: number) => czech(count, ['Zobrazit i # další', 'Zobrazit i # další', 'Zobrazit i # dalších']),
  },

  clients: {
    title: 'Klienti',
    lead: 'Spisy vašeho centra od nejnovějšího.',
    arrived: 'Oznámení doručeno',
    none: { mine: 'Zatím jste nepřevzali žádný spis.', nobody: 'Každý spis už někdo převzal.' },
    emptyTitle: 'Zatím tu není žádný spis.',
    empty: 'Spis vznikne sám, jakmile policie pošle oznámení o vykázání.',
  },

  file: {
    title: (reference: string) => `Spis ${reference}`,
    waiting: 'Spis',
    back: 'Zpět na Dnes',
    jumpToAttempt: 'Přejít k zápisu pokusu',
    unknownStaff: 'bývalý člen týmu',
    you: (name: string) => `${name} (vy)`,
  },

  clocks: {
    contact: 'Nabídka pomoci, lhůta 48 hodin',
    offerBy: 'Nabídnout pomoc do',
    offered: 'Pomoc nabídnuta',
    offerDue: 'Lhůta byla do',
    inTime: 'v termínu',
    late: 'po lhůtě',
    takenBy: 'Vyřizuje',
    notTaken: 'Zatím nikdo nepřevzal.',
    take: 'Převzít',
    police: 'Doručení úředního záznamu policií, lhůta 24 hodin',
    entered: 'Policie vstoupila do obydlí',
    delivered: 'Záznam doručen',
    deliveredInTime: 'včas',
    deliveredLate: (by: string) => `pozdě o ${by}`,
    eviction: 'Vykázání',
    from: 'Od',
    until: 'Do',
    byPolice: 'Konec uvedla policie.',
    byRule: (days: number) => `Konec vypočten podle zákona (${czech(days, ['# den', '# dny', '# dní'])}).`,
  },

  safe: {
    title: 'Bezpečný kontakt',
    lead: 'Přečtěte před voláním.',
    stop: 'Nevolat',
    stopWhy: 'U této osoby platí zákaz volání. Ozvěte se jen způsobem uvedeným níže.',
    fields: {
      phone: 'Telefon',
      whosePhone: 'Čí je to telefon',
      safeTimes: 'Kdy je bezpečné volat',
      safeWay: 'Jak se bezpečně ozvat',
      mayLeaveMessage: 'Smíme nechat vzkaz',
      maySayWhoWeAre: 'Smíme říct, kdo jsme',
      codeWord: 'Smluvené heslo',
      doNotCall: 'Nevolat',
    } satisfies Record<keyof SafeContact, string>,
    known: { yes: 'Ano', no: 'Ne', unknown: 'Nevíme' },
    knownCareful: { yes: 'Ano', no: 'Ne', unknown: 'Nevíme, raději ne' },
    flag: { on: 'Ano, nevolat', off: 'Volat se smí' },
    notSaid: 'neuvedeno',
    language: 'Jazyk',
    interpreter: 'je třeba tlumočník',
    call: 'Zavolat',
    noNumber: 'Telefon neznáme.',
    hidden: 'Číslo je skryté, protože se této osobě nemá volat.',
    showAnyway: 'Přesto zobrazit',
    edit: 'Upravit kartu',
    editing: 'Úprava karty bezpečného kontaktu',
    hints: {
      whosePhone: 'Například její vlastní, sestry, do práce.',
      doNotCall: 'Zaškrtněte, pokud volání osobu ohrožuje. Číslo se pak na obrazovce skryje.',
      codeWord: 'Slovo, podle kterého osoba pozná, že voláme my, nebo my, že může mluvit.',
    },
    save: 'Uložit kartu',
    saved: 'Karta je uložena.',
    badPhone: 'Telefonní číslo musí obsahovat číslice. Není-li žádné, nechte pole prázdné.',
  },

  watch: {
    checking: 'Číslo se ukáže, jakmile se ověří, že karta stále platí.',
    changed: 'Spis mezitím někdo změnil. Číslo se ukáže, až se načte nové znění karty.',
    unverifiable: (at: string, ago: string) => `Karta z ${at}, ${ago}, ověřit nelze.`,
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
    readCard: 'Než se ozvete, přečtěte si ji znovu. Co máte rozepsané, zůstává.',
    file: 'Spis změnil někdo z kolegů.',
    seen: 'Rozumím',
  },

  attempt: {
    title: 'Zapsat pokus o kontakt',
    channel: 'Jak',
    channels: {
      phone: 'Telefon',
      visit: 'Návštěva',
      'in-person': 'Osobně u nás',
      sms: 'SMS',
      letter: 'Dopis',
      'e-mail': 'E-mail',
    } satisfies Record<Channel, string>,
    when: 'Kdy',
    nowHint: 'Předvyplněno: teď',
    outcome: 'Jak to dopadlo',
    outcomes: {
      accepted: 'Nabídka přijata',
      considering: 'Nabídka vyslechnuta, rozmýšlí se',
      'agreed-later': 'Domluven další kontakt',
      refused: 'Nabídka odmítnuta',
      'not-reached': 'Nepodařilo se zastihnout',
      'could-not-speak': 'Nebylo možné mluvit',
      'message-left': 'Zanechán vzkaz',
      'wrong-number': 'Chybné číslo',
      unsafe: 'Kontakt není bezpečný',
    } satisfies Record<Outcome, string>,
    /** `message-left` where nothing is spoken. */
    sent: {
      sms: 'SMS odeslána, bez odpovědi',
      letter: 'Dopis odeslán, bez odpovědi',
      'e-mail': 'E-mail odeslán, bez odpovědi',
    },
    groups: {
      due: { reached: 'Pomoc nabídnuta – povinnost splněna', missed: 'Pomoc zatím nenabídnuta – lhůta běží dál' },
      afterwards: { reached: 'Nabídka se k osobě dostala', missed: 'Nabídka se k osobě nedostala' },
    },
    willMeet: 'Tímto je povinnost nabídnout pomoc splněna.',
    willNotMeet: 'Tímto povinnost splněna není, lhůta běží dál.',
    alreadyMet: 'Povinnost už je splněna dřívějším pokusem.',
    note: 'Poznámka (nepovinná)',
    save: 'Uložit pokus',
    saved: 'Pokus je zapsán.',
    savedMet: 'Pokus je zapsán. Povinnost nabídnout pomoc je splněna.',
    faults: {
      outcome: { missing: 'Vyberte, jak pokus dopadl.' },
      at: {
        missing: 'Zadejte den a čas pokusu.',
        'in-the-future': 'Čas pokusu je v budoucnosti.',
        'before-entry': 'Pokus nemůže být dřív, než policie vstoupila do obydlí.',
      } satisfies Record<'missing' | NonNullable<ReturnType<typeof attemptTimeFault>>, string>,
    },
    keys: 'Klávesy',
    keyList: [
      ['Alt + P', 'přejde k zápisu pokusu odkudkoli ze spisu'],
      ['1–9', 'vybere výsledek, stojíte-li na některém z nich'],
      ['Ctrl + Enter', 'uloží formulář, ve kterém píšete'],
    ] as readonly (readonly [string, string])[],
  },

  attempts: {
    title: 'Pokusy o kontakt',
    empty: 'Zatím žádný pokus.',
    loaded: (count: number, all: number) => `Načteno ${count} z ${all} pokusů, od naposledy zapsaného.`,
    more: 'Načíst starší pokusy',
    met: 'povinnost splněna',
    recorded: 'zapsáno',
    withdraw: 'Zapsáno omylem?',
    withdrawTitle: 'Označit pokus jako zapsaný omylem',
    withdrawWhy:
      'Pokus zůstane ve spise přeškrtnutý a přestane se počítat. Pokud povinnost nesplnil jiný pokus, lhůta znovu poběží.',
    reason: 'Důvod',
    reasonMissing: 'Napište důvod.',
    withdrawSave: 'Označit jako omyl',
    withdrawSaved: 'Pokus je označen jako zapsaný omylem.',
    withdrawn: 'Zapsáno omylem',
  },

  next: {
    promised: 'Další pokus naplánován na',
    suggested: 'Doporučený čas dalšího pokusu:',
    why: {
      overdue: 'lhůta už uplynula',
      'last-chance': 'lhůta končí do hodiny',
      'safe-times': 'v bezpečné době',
      'outside-safe-times': 'mimo bezpečnou dobu, ta přijde až po lhůtě',
      'read-safe-times': 'nejprve si přečtěte, kdy je bezpečné volat',
      'other-part-of-day': 'v jiné části dne než dosud',
      'after-a-pause': 's odstupem od posledního pokusu',
      'office-hours': 'v pracovní době',
      daytime: 've dne',
    } satisfies Record<SuggestionReason, string>,
    promise: 'Naplánovat další pokus',
    when: 'Další pokus udělám',
    silence: 'Do té doby upomínky utichnou. Když pak pokus nebude zapsán, ozvou se znovu.',
    faults: {
      'in-the-past': 'Zadejte čas v budoucnosti.',
      'after-due': 'Tak dlouho čekat nelze: další pokus musí být před koncem lhůty, po lhůtě do 24 hodin.',
    } satisfies Record<NonNullable<ReturnType<typeof promiseFault>>, string>,
    save: 'Naplánovat další pokus',
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
    after: (span: string) => `${span} po doručení`,
    before: (span: string) => `${span} před koncem lhůty`,
    again: (span: string) => `${span} po lhůtě`,
    steps: {
      arrival: 'Nové oznámení',
      unacknowledged: 'Nikdo nepřevzal',
      'day-before': 'Blíží se konec lhůty',
      'hours-before': 'Konec lhůty je blízko',
      'fourteen-days': '14 dnů před koncem lhůty',
      'seven-days': '7 dnů před koncem lhůty',
      'three-days': '3 dny před koncem lhůty',
      overdue: 'Lhůta uplynula',
      promise: 'Naplánovaný pokus není zapsán',
      morning: 'Ranní přehled, pak každé ráno v 7:30, dokud nebude pomoc nabídnuta',
    } satisfies Record<(typeof namedSteps)[number] | 'morning', string>,
    delivery: {
      delivered: 'doručeno',
      refused: 'zatím odmítnuto',
      bounced: 'nedoručitelné',
      complained: 'označeno jako nevyžádané',
    } satisfies Record<Delivery['is'], string>,
  },

  form: {
    cancel: 'Zavřít bez uložení',
    restored: (at: string) => `Obnovili jsme rozepsaný text z ${at}`,
    discard: 'Zahodit',
    another: (at: string) => `Z jiného okna prohlížeče tu zůstal další rozepsaný text, z ${at}. Tento se neztratí.`,
    openAnother: 'Přejít na něj',
    notKept: 'Rozepsaný text se v tomto prohlížeči nedaří průběžně ukládat. Nezavírejte stránku, dokud neuložíte.',
    saving: 'Ukládá se…',
    notSaved: 'Neuloženo.',
    notSavedOffline:
      'Neuloženo – bez spojení. Vše, co jste napsali, zůstává. Až se spojení vrátí, uložte znovu; dvakrát se to nezapíše.',
    notSavedExpired: 'Neuloženo – přihlášení vypršelo. Vše, co jste napsali, zůstává.',
    retry: 'Uložit znovu',
    saveAnyway: 'Uložit i tak',
    correct: 'Opravte:',
    faulty: 'Tohle není vyplněno správně.',
    /** What is wrong with a field, by codes that mean the same everywhere. */
    faults: {
      missing: 'Vyplňte prosím.',
      too_big: 'To je příliš mnoho.',
      too_small: 'To je příliš málo.',
      invalid_format: 'Zkontrolujte, jak je to napsané.',
      taken: 'Tohle už tu jednou je.',
      'unknown-person': 'Tento člověk už v centru není.',
      'too-much-together': 'Je toho víc, než se dá uložit. Vymažte, co už neplatí, například staré výjimky.',
      'too-many-leaving': 'Najednou lze odebrat nejvýše 15 lidí. Uložte změny po částech.',
    },
  },

  second: {
    title: 'Spis mezitím změnil někdo jiný. Nic z vašeho textu se neztratilo.',
    attempt: 'Nový pokus o kontakt',
    withdrawn: 'Pokus označen jako zapsaný omylem',
    older: (count: number) =>
      `${czech(count, ['Ještě # změna', 'Ještě # změny', 'Ještě # změn'])} u starších pokusů, které tu nejsou načtené`,
    taken: (who: string) => `Vyřizuje ${who}`,
    card: 'Změna karty bezpečného kontaktu',
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
    empty: 'neuvedeno',
    person: 'Ohrožená osoba',
    birthDate: 'Datum narození',
    age: (years: number) => czech(years, ['# rok', '# roky', '# let']),
    sex: 'Pohlaví',
    sexes: { female: 'žena', male: 'muž', other: 'jiné' } satisfies Record<Endangered['sex'], string>,
    relation: 'Vztah vykázané osoby k ohrožené',
    relations: {
      spouse: 'manžel/manželka',
      partner: 'druh/družka',
      'former-spouse': 'bývalý manžel / bývalá manželka',
      'former-partner': 'bývalý partner / bývalá partnerka',
      'adult-child': 'zletilé dítě',
      parent: 'rodič',
      grandchild: 'vnuk/vnučka',
      sibling: 'sourozenec',
      other: 'jiný vztah',
    } satisfies Record<Endangered['relationOfEvicted'], string>,
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
    } satisfies Record<Report['evicted']['weapon'], string>,
    objection: 'Námitky na místě',
    objections: { yes: 'podány', no: 'nepodány' },
    substance: 'Vliv návykových látek',
    substances: {
      none: 'bez vlivu',
      alcohol: 'alkohol',
      drugs: 'drogy',
      both: 'alkohol i drogy',
      unknown: 'není známo',
    } satisfies Record<Report['evicted']['substanceInfluence'], string>,

    children: 'Děti',
    noChildren: 'žádné',
    childCount: 'Celkem',
    ages: (count: number, ages: string) => `${czech(count, ['# dítě', '# děti', '# dětí'])}, věk: ${ages}`,
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
    } satisfies Record<Incident['forms'][number], string>,
    previous: 'Dřívější incidenty',
    previousCount: (count: number) => (count === 0 ? 'žádné' : String(count)),
    qualification: 'Právní kvalifikace',
    qualifications: {
      offence: 'přestupek',
      crime: 'trestný čin',
      none: 'bez kvalifikace',
      open: 'zatím otevřená',
    } satisfies Record<Incident['qualification'], string>,
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
    copyTo: { centre: 'intervenční centrum', court: 'soud', ospod: 'OSPOD' } satisfies Record<
      Report['distribution'][number]['to'],
      string
    >,
  },

  signIn: {
    title: 'Přihlášení',
    lead: 'Opora je společné pracoviště intervenčních center.',
    what: 'Oznámení o vykázání sem přicházejí přímo od policie. Uvidíte, komu je třeba nabídnout pomoc, kolik hodin zbývá, jak se bezpečně ozvat a co už se zkusilo.',
    who: 'Vstup mají jen pracovníci center.',
    help: 'Potřebujete pomoc kvůli domácímu násilí? Volejte Linku 116 006, zdarma a nonstop. V ohrožení volejte 158.',
    button: 'Přihlásit se',
    returning: 'Po přihlášení se vrátíte tam, kam jste mířili.',
    failed: 'Přihlášení se nepodařilo dokončit. Zkuste to prosím znovu.',
    halfOut:
      'Odhlásili jsme vás tady, ale přihlašovací službu se nepodařilo zastihnout. Na sdíleném počítači raději zavřete prohlížeč.',
    noRights: 'Nemáte oprávnění',
    noRightsWhy:
      'Spisy klientů vidí jen pracovníci intervenčního centra, kterému patří. Váš účet k žádnému centru nepatří.',
    noRightsDo: 'Máte-li v centru pracovat, požádejte jeho vedení, aby vám účet nastavilo.',
    notFound: 'Tady nic není',
    notFoundWhy: 'Adresa může být neúplná, nebo stránka už neexistuje.',
    toToday: 'Přejít na Dnes',
    cannotStart: 'Oporu se nepodařilo načíst.',
  },
}

/** The shape of a language. What one of them lacks does not compile. */
export type Texts = typeof cs
