import type { AttemptFaults, Channel } from '../../shared/clients/attempt.ts'
import type { Advice, SuggestionReason } from '../../shared/clients/next-attempt.ts'
import type { Held } from '../../shared/duties/deadline.ts'
import type { Outcome } from '../../shared/duties/outcome.ts'
import type { promiseFault } from '../../shared/duties/promise.ts'
import type { Whose } from '../../shared/duties/whose.ts'
import { czechAt } from '../../shared/time/clock.ts'
import { czechMonths } from '../../shared/time/months.ts'
import { czech } from './plural.ts'

/** What the first page and most screens say, in Czech. Its shape is what every other language must fill. */
export const cs = {
  frame: {
    onDuty: 'Službu má nyní:',
    nobodyOnDuty: 'Podle rozpisu nemá nyní službu nikdo.',
    product: 'Opora',
    skip: 'Přejít k obsahu',
    navigation: 'Hlavní nabídka',
    today: 'Dnes',
    clients: 'Klienti',
    enquiries: 'Zájemci',
    newEnquiry: 'Nový zájemce',
    complaints: 'Stížnosti',
    appointments: 'Termíny',
    roster: 'Služby',
    settings: 'Nastavení centra',
    figures: 'Čísla centra',
    team: 'Tým a spolupráce',
    account: 'Můj účet',
    ownCalendar: 'Můj účet a kalendář',
    language: 'Jazyk',
    signOut: 'Odhlásit se',
    loading: 'Načítá se…',
    retry: 'Zkusit znovu',
    onTrial: 'Zkušební centrum: nic z toho, co tu je, se nestalo. Nikomu nevolejte.',
    waiting: (count: number) => czech(count, ['# osoba čeká', '# osoby čekají', '# osob čeká']),
    lostSince: (at: string) => `Bez spojení. Údaje načtené ${czechAt(at)}.`,
    stuckSince: (at: string) => `Údaje se nedaří obnovit. Tyto jsou načtené ${czechAt(at)}.`,
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
    at: czechAt,
    hoursMinutes: (hours: number, minutes: string) => `${hours} h ${minutes} min`,
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number) => `${hours.toLocaleString('cs', { maximumFractionDigits: 2 })} h`,
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
    daysOver: (days: number) => czech(days, ['# den po lhůtě', '# dny po lhůtě', '# dní po lhůtě']),
    ended: 'už skončilo',
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
    empty: 'Všem osobám z oznámení už byla pomoc nabídnuta. Nové oznámení se tu objeví samo během několika sekund.',
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
    erasedOn: 'zlikvidováno',
    unknownPerson: 'Neznámá osoba',
    closed: 'uzavřeno',
    arrived: { eviction: 'Oznámení doručeno', 'self-referral': 'Spis založen' },
    open: 'Nový klient / nová klientka',
    byHand: 'Zapsat vykázání z faxu, datovky nebo telefonu',
    none: { mine: 'Zatím nemáte žádný spis.', nobody: 'Každý spis už někdo převzal.' },
    emptyTitle: 'Zatím tu není žádný spis.',
    empty: 'Spis vznikne sám, jakmile policie pošle oznámení o vykázání. Kdo přijde bez něj, tomu ho založíte.',
  },

  file: {
    title: (reference: string) => `Spis ${reference}`,
    waiting: 'Spis',
    back: 'Zpět na Dnes',
    jumpToRecording: 'Přejít k zápisu',
    unknownStaff: 'někdo mimo dnešní tým',
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
    takeFrom: (name: string) => `Převzít od: ${name}`,
    cancel: { acknowledgement: 'Zrušit převzetí', promise: 'Zrušit naplánovaný pokus' } satisfies Record<Held, string>,
    cancelled: {
      acknowledgement: (name: string) => `Zrušené převzetí: ${name}`,
      promise: (name: string) => `Zrušený naplánovaný pokus: ${name}`,
    } satisfies Record<Held, unknown>,
    cancelledBy: (name: string) => `zrušeno: ${name}`,
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
    beforeDelivery: 'Pokus před doručením záznamu: jak k němu došlo?',
    beforeDeliveryHint: 'Pomoc nabídnutá před doručením se počítá. Důvod zůstane u pokusu.',
    policeRang: 'Policie volala předem.',
    save: 'Uložit pokus',
    saved: 'Pokus je zapsán.',
    undo: 'Vzít zpět',
    nextUrgent: 'Další nejnaléhavější:',
    nobodyElse: 'Nikdo další nečeká, zpět na Dnes',
    savedMet: 'Pokus je zapsán. Povinnost nabídnout pomoc je splněna.',
    faults: {
      outcome: { missing: 'Vyberte, jak pokus dopadl.' },
      number: 'Vyberte číslo.',
      doNotCall: 'Odpovězte, zda se má přestat volat.',
      messageAllowed: 'Odpovězte, zda bylo dovoleno nechat vzkaz.',
      at: {
        missing: 'Zadejte den a čas pokusu.',
        'in-the-future': 'Čas pokusu je v budoucnosti.',
        'before-entry': 'To je víc než den před vstupem policie do obydlí. Zkontrolujte den a čas.',
        'before-arrival': 'To je víc než rok před založením spisu. Zkontrolujte den a čas.',
      } satisfies Record<'missing' | NonNullable<AttemptFaults['at']>, string>,
    },
    number: 'Na jaké číslo',
    doNotCall: 'Nevolat?',
    doNotCallHint: 'Dokud někdo nerozhodne, jak dál, číslo se skryje tak jako tak.',
    doNotCallAnswers: { yes: 'Ano, zapsat na kartu Nevolat', no: 'Ne, rozhodneme hned potom' },
    messageAllowed: (card: string) => `Smělo se nechat vzkaz? Na kartě je: ${card}.`,
    keys: 'Klávesy',
    keyList: [
      ['Alt + P', 'přejde k zápisu pokusu odkudkoli ze spisu'],
      ['1–9', 'vybere výsledek, stojíte-li na některém z nich'],
      ['Ctrl + Enter', 'uloží formulář, ve kterém píšete'],
    ] as readonly (readonly [string, string])[],
  },

  attempts: {
    met: 'povinnost splněna',
    recorded: 'zapsáno',
    messageAllowed: {
      yes: 'Vzkaz byl dovolen.',
      no: 'Vzkaz nebyl dovolen.',
      unknown: 'Zda byl vzkaz dovolen, nevíme.',
    },
    withdraw: 'Zapsáno omylem?',
    beforeDelivery: 'Před doručením záznamu:',
    withdrawTitle: 'Označit jako zapsané omylem',
    withdrawWhy:
      'Pokus zůstane ve spise přeškrtnutý a přestane se počítat. Pokud povinnost nesplnil jiný pokus, lhůta znovu poběží.',
    reason: 'Důvod',
    reasons: ['Patří do jiného spisu.', 'Výsledek byl jiný.', 'Zapsáno dvakrát.'],
    reasonMissing: 'Napište důvod.',
    withdrawSave: 'Označit jako omyl',
    withdrawSaved: 'Označeno jako zapsané omylem.',
    withdrawn: 'Zapsáno omylem',
  },

  next: {
    promised: 'Další pokus naplánován na',
    advice: {
      call: 'Doporučený čas dalšího pokusu:',
      'too-late': 'Do konce lhůty už žádná vhodná doba k volání není. Zkuste jiný způsob.',
      'read-first': 'Nejdřív čtěte, kdy je bezpečné volat: je to napsáno na kartě slovy.',
      undecided: 'Nevolejte. Nejdřív rozhodněte, jak osobu bezpečně zastihnout.',
      'other-way': 'Nevolejte. Je zvolen jiný způsob.',
      stop: 'Nevolejte. Ozvěte se způsobem, který uvádí karta.',
      'no-number': 'Platné číslo neznáme. Zeptejte se policie, nebo zkuste návštěvu či dopis, je-li to bezpečné.',
    } satisfies Record<Advice, string>,
    afterwards: 'Nejbližší vhodná doba k volání:',
    why: {
      overdue: 'lhůta už uplynula',
      'last-chance': 'lhůta končí do hodiny',
      'safe-times': 'v bezpečné době',
      'other-part-of-day': 'v jiné části dne než dosud',
      'after-a-pause': 's odstupem od posledního pokusu',
      'office-hours': 'v pracovní době',
      daytime: 've dne',
    } satisfies Record<SuggestionReason, string>,
    promise: 'Naplánovat další pokus',
    when: 'Další pokus udělám',
    silence: 'Do té doby upomínky utichnou. Když pak pokus nebude zapsán, ozvou se znovu.',
    noSilence: 'Lhůta už uplynula, proto ranní přehled chodí dál, dokud nebude pomoc nabídnuta.',
    faults: {
      missing: 'Zadejte den a čas.',
      'in-the-past': 'Zadejte čas v budoucnosti.',
      'after-due': 'Tak dlouho čekat nelze: další pokus musí být před koncem lhůty, po lhůtě do 24 hodin.',
    } satisfies Record<'missing' | NonNullable<ReturnType<typeof promiseFault>>, string>,
    save: 'Naplánovat další pokus',
  },

  form: {
    cancel: 'Zavřít bez uložení',
    restored: (at: string) => `Obnovili jsme rozepsaný text (${at})`,
    discard: 'Zahodit',
    another: (at: string) => `Z jiného okna prohlížeče tu zůstal další rozepsaný text (${at}). Tento se neztratí.`,
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
      invalid_format: 'Zkontrolujte, zda je údaj napsaný správně.',
      taken: 'Tohle už tu jednou je.',
      'unknown-person': 'Tento člověk už v centru není.',
      'too-much-together': 'Je toho víc, než se dá uložit. Vymažte, co už neplatí, například staré výjimky.',
      'too-many-leaving': 'Najednou lze odebrat nejvýše 15 lidí. Uložte změny po částech.',
    },
  },

  signIn: {
    title: 'Přihlášení',
    lead: 'Opora je společné pracoviště intervenčních center.',
    what: 'Oznámení o vykázání sem přicházejí přímo od policie. Uvidíte, komu je třeba nabídnout pomoc, kolik hodin zbývá, jak se bezpečně ozvat a co už se zkusilo.',
    who: 'Přístup mají jen lidé z intervenčních center.',
    help: 'Potřebujete pomoc kvůli domácímu násilí? Volejte Linku 116 006, zdarma a nonstop. V ohrožení volejte 158.',
    button: 'Přihlásit se',
    returning: 'Po přihlášení se vrátíte tam, kam jste mířili.',
    failed: 'Přihlášení se nepodařilo dokončit. Zkuste to prosím znovu.',
    halfOut:
      'Odhlásili jsme vás tady, ale s přihlašovací službou se nepodařilo spojit. Na sdíleném počítači raději zavřete prohlížeč.',
    notFound: 'Tady nic není',
    notFoundWhy: 'Adresa může být neúplná, nebo stránka už neexistuje.',
    toToday: 'Přejít na Dnes',
    cannotStart: 'Oporu se nepodařilo načíst.',
  },
}

/** The shape of a language. What one of them lacks does not compile. */
export type Texts = typeof cs
