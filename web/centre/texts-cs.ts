import type { PlaceKind } from '../../shared/appointments/places.ts'
import type { StaffRole } from '../../shared/centres/staff.ts'
import type { TemplateFault } from '../../shared/complaints/answer-letter.ts'
import type { DeadlineKind } from '../../shared/duties/deadline.ts'
import type { Audience } from '../../shared/duties/recipient.ts'
import type { Parameters } from '../../shared/figures/settings.ts'
import { serviceForms } from '../texts/codes-cs.ts'

/** What the screens about the centre itself say, in Czech: its settings and its failing addresses. Loaded with those screens. */
export const cs = {
  settings: {
    title: 'Nastavení centra',
    retention: 'Uchovávání a likvidace',
    stateReturn: 'Roční výkaz pro ministerstvo',
    request: 'Žádost o údaje',
    importRegister: 'Převzetí dřívější evidence',
    form: 'Podoba centra: na co se formuláře ptají, seznamy',
    audit: 'Kdo co otevřel',
    readOnly: 'Nastavení mění vedení centra.',
    staff: 'Lidé',
    people: 'Lidé centra',
    name: 'Jméno',
    email: 'E-mail pro upomínky',
    outOfHours: 'Souhlasí s upomínkami mimo službu',
    roles: { worker: 'pracovník/pracovnice', head: 'vedení', external: 'externista' } satisfies Record<
      StaffRole,
      string
    >,
    founderEmail: 'E-mail zřizovatele',
    founderHint: 'Dostane zprávu, když uplyne lhůta, a upomínky ke stížnostem na vedení centra.',
    complaintDays: 'Kolik dnů máte na odpověď na stížnost',
    ladders: {
      contact: {
        title: 'Upomínky oznámení',
        lead: 'Komu a kdy se píše, dokud povinnost není splněna.',
        when: { after: 'po doručení', before: 'před koncem lhůty' },
      },
      complaint: {
        title: 'Upomínky stížností',
        lead: 'Komu a kdy se píše, dokud povinnost není splněna.',
        when: { after: 'po doručení', before: 'před koncem lhůty' },
      },
      visit: {
        title: 'Upomínky výjezdů',
        lead: 'Komu a kdy se píše, když se výjezd po čase návratu neohlásí. Kdo je na výjezdu, e-mail nedostane. Po první hodině se píše každou hodinu všem i vedení, dokud někdo neoznačí, že jsou zpátky.',
        when: { after: 'po čase návratu', before: 'před časem návratu' },
      },
    } satisfies Record<DeadlineKind, unknown>,
    hours: 'Kolik minut, hodin nebo dnů',
    nobody: 'Vyberte, komu se má psát.',
    whenTaken: 'V tento čas už jedna upomínka je.',
    direction: 'Kdy',
    to: 'Komu',
    audiences: {
      duty: 'kdo má službu',
      workers: 'všichni',
      colleagues: 'všichni kromě vedení',
      head: 'vedení',
      founder: 'zřizovatel',
    } satisfies Record<Audience, string>,
    urgent: 'Naléhavé',
    unlessAcknowledged: 'Jen pokud nikdo nepřevzal',
    addStep: 'Přidat upomínku',
    removeStep: 'Odebrat upomínku',
    defaults: 'Vrátit výchozí upomínky',
    step: (number: number) => `Upomínka ${number}`,
    save: 'Uložit nastavení',
  },

  people: {
    minimumAge: 'Od kolika let centrum pomáhá',
    minimumAgeHint: 'U mladších se spis zeptá na důvod. Pomoc tím nikdy neodmítne.',
  },

  places: {
    title: 'Místa a jejich hodiny',
    hint: 'Kde a kdy se lidé objednávají. O svátcích je zavřeno. Změna nepřesune žádný objednaný termín; které se s ní neshodují, ukáží Termíny.',
    add: 'Přidat místo',
    unnamed: 'Nové místo',
    name: 'Název',
    kind: 'Co to je',
    kinds: { seat: 'sídlo', branch: 'detašované pracoviště', 'contact-site': 'kontaktní místo' } satisfies Record<
      PlaceKind,
      string
    >,
    address: 'Adresa',
    hours: 'Kdy je otevřeno',
    hoursHint: 'Termín i volno po něm se musí do těchto hodin vejít celé.',
    row: (number: number) => `Hodiny ${number}`,
    weekdays: 'Dny',
    noName: 'Napište název.',
    noDay: 'Vyberte den.',
    from: 'Od',
    until: 'Do',
    notAfter: 'Konec musí být po začátku.',
    removeRow: (number: number) => `Odebrat hodiny ${number}`,
    addHours: 'Přidat hodiny',
    rooms: 'Místnosti',
    room: (number: number) => `Místnost ${number}`,
    noRoom: 'Přidejte aspoň jednu místnost.',
    removeRoom: (name: string) => `Odebrat místnost ${name}`,
    retire: (name: string) => `Přestat nabízet místo ${name}`,
    restore: (name: string) => `Znovu nabízet místo ${name}`,
    retireRoom: (name: string) => `Přestat nabízet místnost ${name}`,
    restoreRoom: (name: string) => `Znovu nabízet místnost ${name}`,
    retired: 'nenabízí se',
    inUse: 'Kde už někdo byl objednaný, nelze smazat. Přestaňte to nabízet.',
    addRoom: 'Přidat místnost',
    gap: 'Kolik minut má po termínu zůstat volno',
    gapHint: 'Na zápis a na to, aby se lidé nepotkali.',
    byPhone: 'Jen po telefonické domluvě',
    remove: (name: string) => `Odebrat místo ${name}`,
  },

  template: {
    titles: {
      answerTemplate: 'Vzor dopisu s odpovědí na stížnost',
      extensionTemplate: 'Vzor dopisu o prodloužení lhůty',
    },
    hint: 'Prázdný řádek odděluje odstavce, řádek začínající # je věc dopisu. Co je v hranatých závorkách, se vynechá, když údaj chybí.',
    placeholders: 'Údaje, které se doplní:',
    restore: 'Vrátit výchozí vzor',
    faults: {
      'unknown-placeholder': 'Ve složených závorkách je údaj, který neznáme. Použijte jen údaje ze seznamu.',
      unbalanced: 'Některá závorka není uzavřená, nebo jsou hranaté závorky vnořené do sebe.',
      'no-answer': 'Ve vzoru chybí místo pro odpověď: {odpověď}.',
    } satisfies Record<TemplateFault, string>,
  },

  figures: {
    title: 'Jak se počítá',
    lead: 'Pravidla, která má každé centrum vlastní. Stojí u každého čísla, kterého se týkají. Po změně se přepočítají i dřívější měsíce; co už centrum vydalo, zůstane, jak bylo.',
    children: 'Děti, které žijí s klienty',
    childrenNames: { apart: 'stojí zvlášť', served: 'patří mezi obsloužené' } satisfies Record<
      Parameters['children'],
      string
    >,
    childrenHints: {
      apart: 'Mezi klienty jsou jen lidé, s nimiž má centrum dohodu. Počet dětí v jejich rodinách je samostatné číslo.',
      served: 'Počet klientů se nemění, přibude k němu součet s dětmi, které s nimi žijí.',
    } satisfies Record<Parameters['children'], string>,
    interventions: 'Intervence',
    interventionsNames: { 'half-hours': 'po půlhodinách', entries: 'po zápisech' } satisfies Record<
      Parameters['interventions'],
      string
    >,
    interventionsHints: {
      'half-hours': 'Každých celých 30 minut je jedna: zápis o 90 minutách jsou 3 intervence.',
      entries: 'Zápis od 30 minut výš je jedna, ať trvá jakkoli dlouho: 90 minut je 1 intervence.',
    } satisfies Record<Parameters['interventions'], string>,
  },

  capacity: {
    title: 'Okamžitá kapacita služby',
    lead: 'Kolika lidem a kolika intervencemi může centrum pomáhat v jednu chvíli. Jde do ročního výkazu pro ministerstvo. Formu, kterou centrum neposkytuje, nechte prázdnou.',
    forms: serviceForms,
    clients: 'Klientů v jednu chvíli',
    interventions: 'Intervencí v jednu chvíli',
    words: 'Jak se to rozumí',
    wordsHint: 'Například: dvě konzultační místnosti, v každé jedna intervence.',
  },

  letter: {
    title: 'Hlavička a patička dopisů',
    lead: 'Stojí na každé stránce dopisů, které centrum posílá ke stížnostem. Vzor dohody má vlastní; změníte je přímo v něm.',
    letterHead: 'Hlavička',
    letterFoot: 'Patička',
  },

  agreementTemplate: {
    title: 'Vzor písemné dohody',
    isDefault: 'Centrum používá výchozí vzor.',
    isOwn: 'Centrum používá vlastní vzor.',
    hint: 'Stáhněte vzor, upravte ho v textovém editoru a nahrajte zpět jako .docx. Uloží se hned, nejvýše 300 kB.',
    tags: 'Údaje, které se doplní:',
    download: 'Stáhnout vzor',
    upload: 'Nahrát jiný vzor',
    restore: 'Vrátit výchozí vzor dohody',
    making: 'Kontroluje se…',
    saving: 'Ukládá se…',
    failed: 'Vzor se nepodařilo načíst. Zkuste to znovu.',
    uploaded: 'Vzor je uložen.',
    restored: 'Platí výchozí vzor.',
    faults: {
      'not-a-document': () => 'Tento soubor není dokument .docx. Nic se nezměnilo.',
      'too-large': () => 'Dokument je po rozbalení příliš velký. Nic se nezměnilo.',
      'too-large-file': () => 'Soubor má víc než 300 kB. Zmenšete v něm obrázky. Nic se nezměnilo.',
      'unknown-tags': (tags: string) => `Tyto údaje neznáme: ${tags}. Použijte jen údaje ze seznamu. Nic se nezměnilo.`,
      unbalanced: (tags: string) => `Některá závorka není uzavřená: ${tags}. Nic se nezměnilo.`,
    },
  },

  addresses: {
    title: 'Nedoručitelné e-mailové adresy',
    lead: 'Na tyto adresy Opora nepíše, pokud lze psát někomu jinému. Lhůty se tím nemění.',
    none: 'Na všechny e-mailové adresy centra lze doručovat.',
    founder: 'Kontakt na zřizovatele',
    bounced: 'E-mail se vrátil jako nedoručitelný.',
    complained: 'E-mail z Opory byl označen jako nevyžádaný.',
    since: 'od',
    correct: 'Je-li adresa napsaná špatně, opravte ji v nastavení centra; tím odsud zmizí.',
    settings: 'Nastavení centra',
    works: 'Adresa zase funguje',
    worksFor: (name: string) => `Adresa zase funguje: ${name}`,
    working: 'Ukládá se…',
    cleared: 'Uloženo. Opora na adresu zase píše.',
    changed: 'Seznam se mezitím změnil. Podívejte se na něj prosím znovu.',
    askHead: 'Opravit adresu nebo potvrdit, že zase funguje, může vedení centra. Obraťte se prosím na ně.',
  },
}

export type CentreTexts = typeof cs
