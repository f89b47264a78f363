import type { Way } from '../../shared/work/acts.ts'
import { CONTACT_MINUTES, INTERVENTION_MINUTES, type Units } from '../../shared/work/units.ts'
import { acts, workKinds } from '../texts/codes-cs.ts'
import { czech } from '../texts/plural.ts'

export const cs = {
  title: 'Zapsat práci nebo poznámku',
  kind: 'Co to bylo',
  kinds: workKinds,
  lastTime: 'Jako naposledy:',
  minutes: 'Minuty přímé práce',
  minutesOf: (minutes: number) => `${minutes} min`,
  unitsRule: `Každých celých ${INTERVENTION_MINUTES} minut je 1 intervence, ${CONTACT_MINUTES} až ${INTERVENTION_MINUTES - 1} minut je kontakt.`,
  units: ({ interventions, contacts }: Units) =>
    interventions > 0
      ? czech(interventions, ['# intervence', '# intervence', '# intervencí'])
      : contacts > 0
        ? 'kontakt'
        : 'méně než kontakt',
  way: 'Jak',
  ways: {
    phone: 'Telefonicky',
    here: 'Osobně u nás',
    'contact-site': 'Na kontaktním místě',
    online: 'Online',
    field: 'V terénu',
  } satisfies Record<Way, string>,
  act: 'Úkon podle § 25a vyhlášky 505/2006',
  acts,
  words: 'Co se dělo a na čem jste se domluvili',
  note: 'Poznámka',
  when: 'Kdy to začalo',
  nowHint: 'Předvyplněno: teď',
  told: 'Komu jste o osobě něco sdělili',
  toldHint: 'Služba, úřad nebo jméno. Kde nikomu nic nesdělujete, zapište konzultaci.',
  partner: 'Partner centra',
  noPartner: 'jiný, napíšu ho',
  partnerPhone: (phone: string) => `Telefon: ${phone}`,
  ground: 'Co to dovoluje',
  groundHint: 'Bez písemného souhlasu lze údaje předat jen ze zákonného důvodu (§ 100 zákona o sociálních službách).',
  grounds: { consent: 'Písemný souhlas', law: 'Zákonný důvod' },
  reason: 'Který zákonný důvod',
  reasonHint: 'Zůstane u záznamu, aby bylo možné předání doložit.',
  private: 'Soukromá poznámka',
  privateHint: 'Vynechá se z kopie spisu pro osobu a externisté ji nevidí.',
  save: 'Uložit záznam',
  saved: 'Záznam je uložen.',
  begun: 'rozepsáno',
  modes: { attempt: 'Pokus o kontakt', work: 'Práce nebo poznámka' },
  keys: 'Klávesy',
  keyList: [
    ['Alt + K', 'sem odkudkoli'],
    ['1–9', 'druh'],
    ['Ctrl + Enter', 'uložit'],
  ] satisfies [string, string][],
  faults: {
    kind: { missing: 'Vyberte, co to bylo.' },
    minutes: { missing: 'Zadejte minuty, celé číslo od 1 do 1440.' },
    act: { missing: 'Vyberte úkon.', 'not-of-kind': 'Tento úkon k druhu nepatří. Vyberte jiný.' },
    way: { missing: 'Vyberte, jak práce proběhla.', 'not-of-kind': 'Takhle doprovázet nejde. Vyberte, kde to bylo.' },
    words: { missing: 'Napište poznámku.' },
    at: {
      missing: 'Zadejte den a čas.',
      'in-the-future': 'Čas je v budoucnosti.',
      'not-of-our-time': 'Zkontrolujte rok.',
    },
    told: {
      missing: 'Napište, komu.',
      'not-in-list': 'Tento partner už v seznamu centra není. Vyberte jiného, nebo ho jen napište.',
    },
    ground: {
      missing: 'Vyberte, co předání dovoluje.',
      'no-consent':
        'Ve spise není souhlas pro tohoto příjemce, který by tehdy platil. Zapište ho v části Dohoda, nebo uveďte zákonný důvod.',
      'no-file': 'Zájemce nemá spis, a tak ani písemný souhlas. Uveďte zákonný důvod, nebo nejdřív založte spis.',
    },
    reason: { missing: 'Napište zákonný důvod.' },
    'too-many-corrections': 'Záznam už nelze dál opravovat. Zapište nový.',
    'too-old': 'Za omyl jde označit jen svých posledních 10 záznamů. Starší záznam opravte.',
    withdrawn: 'Záznam mezitím někdo označil jako zapsaný omylem.',
  },
  list: {
    title: 'Záznamy',
    empty: 'Zatím žádný záznam.',
    filter: 'Zobrazit',
    all: 'vše',
    attempts: 'pokusy o kontakt',
    none: 'Mezi načtenými záznamy žádný takový není.',
    loaded: (count: number) =>
      `${czech(count, ['Načten # záznam', 'Načteny # záznamy', 'Načteno # záznamů'])}, od naposledy zapsaného.`,
    filtered: (shown: number, loaded: number) =>
      `Vybráno ${shown} z ${czech(loaded, ['# načteného záznamu', '# načtených záznamů', '# načtených záznamů'])}. Starší záznamy se do výběru přidají, až je načtete.`,
    ownLast: 'Za omyl jde označit jen svých posledních 10 záznamů. Starší záznamy se opravují.',
    more: 'Načíst starší záznamy',
    toldTo: 'Sděleno:',
    onGround: { consent: 's písemným souhlasem', law: 'ze zákonného důvodu:' },
    private: 'soukromá',
    corrected: (count: number) => `Opraveno ${count}×, původní znění`,
    before: 'Platilo do',
    correct: 'Opravit',
    correcting: 'Opravit záznam',
    correctWhy: 'Původní znění u záznamu zůstane.',
    correctSave: 'Uložit opravu',
    correctSaved: 'Oprava je uložena.',
    withdrawWhy: 'Záznam zůstane ve spise přeškrtnutý a přestane se počítat.',
    theirs: (name: string) => `Záznam mezitím opravil někdo jiný (${name}). Teď v něm stojí:`,
  },
}

/** What is said about work. */
export type WorkTexts = typeof cs
