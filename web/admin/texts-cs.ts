import { acts } from '../texts/acts-cs.ts'
import { czech } from '../texts/plural.ts'

const units = {
  title: 'Útvary policie',
  lead: 'Útvary, které smějí předávat oznámení, a klíče, kterými je podepisují. Soukromý klíč má vždy jen útvar.',
  count: (count: number) => `Celkem ${czech(count, ['# útvar', '# útvary', '# útvarů'])}.`,
  more: 'Načíst další',
  test: 'zkušební',
  waitingCount: (count: number) =>
    czech(count, ['# klíč čeká na porovnání', '# klíče čekají na porovnání', '# klíčů čeká na porovnání']),
  keyCount: ({ good, others }: { good: number; others: number }) =>
    `${czech(good, ['# platný klíč', '# platné klíče', '# platných klíčů'])}${others > 0 ? `, ${czech(others, ['# jiný', '# jiné', '# jiných'])}` : ''}`,
  add: 'Přidat útvar',
  addSave: 'Uložit útvar',
  id: 'Označení',
  idHint:
    'Písmena bez háčků a čárek, číslice, tečka, pomlčka, například pcr-liberec-oo1. Stojí v potvrzeních a už se nemění.',
  fields: {
    name: 'Název',
    directorate: 'Krajské ředitelství',
    contact: 'Kam volat kvůli klíčům (telefon nebo e-mail útvaru)',
  },
  isTest: 'Jen na zkoušku',
  isTestHint: 'Vše, co útvar pošle, dostane zkušební centrum a nikdo jiný. Později to změnit nelze.',
  unit: 'Útvar policie',
  back: 'Všechny útvary',
  testUnit: 'Útvar jen na zkoušku: vše, co pošle, dostane zkušební centrum.',
  change: 'Změnit údaje',
  changeSave: 'Uložit údaje',
  overtaken: 'Údaje mezitím změnil někdo jiný; nové jsou na stránce.',
  waiting: 'Klíč čeká na porovnání',
  sent: 'Útvar ho poslal',
  compare: (contact: string) =>
    `Zavolejte útvaru${contact ? ` (${contact})` : ''} a nechte si přečíst slova, která vidí on. Souhlasí-li všechna, klíč potvrďte.`,
  words: 'Slova',
  hex: 'Otisk (SHA-256)',
  confirm: 'Potvrdit klíč',
  confirmSave: 'Potvrdit',
  compared: 'Útvar přečetl tatáž slova',
  validFrom: 'Platí od',
  validFromHint: 'Prázdné: hned.',
  reject: 'Slova nesouhlasí, odmítnout',
  keys: 'Klíče',
  noKeys: 'Útvar zatím nemá žádný potvrzený klíč.',
  states: { good: 'platí', 'not-yet': 'ještě neplatí', over: 'platnost skončila', revoked: 'zneplatněn' },
  from: 'platí od',
  until: 'platí do',
  revoked: 'zneplatněn',
  doubted: 'v pochybnosti od',
  fingerprint: 'Otisk klíče',
  end: 'Ukončit platnost k určité době',
  endSave: 'Uložit konec platnosti',
  endAt: 'Platí do',
  endHint: 'Do té doby platí starý klíč i nový: útvar přejde bez přerušení.',
  revoke: 'Zneplatnit klíč',
  revokeSave: 'Zneplatnit hned',
  revokeHint: 'Další zpráva podepsaná tímto klíčem bude odmítnuta. Vrátit to nelze.',
  reason: 'Důvod',
  reasons: {
    replaced: 'nahrazen novým',
    lost: 'útvar o něj přišel',
    compromised: 'mohl se ho zmocnit někdo jiný',
    'unit-ended': 'útvar zanikl',
    other: 'jiný',
  },
  since: 'Od kdy ho mohl mít někdo jiný',
  sinceHint: 'Prázdné: neví se, v pochybnosti je všechno.',
  advice:
    'Projděte, co bylo klíčem podepsáno, a u každého oznámení zavolejte centru, kde leží, i útvaru: ten řekne, zda je opravdu jeho. Do té doby centra s oznámeními pracují dál, lhůta 48 hodin běží. Útvaru vystavte kód pro nový klíč.',
  signed: 'Co bylo klíčem podepsáno',
  signedSince: 'Co bylo klíčem podepsáno od té doby',
  signedCount: (count: number, isAll: boolean) =>
    `${isAll ? 'Celkem' : 'Zobrazeno'} ${czech(count, ['# zpráva', '# zprávy', '# zpráv'])}.`,
  signedHint: 'Bez osobních údajů. U zpráv přijatých, než se klíč začal zapisovat, tento záznam není.',
  kinds: { notice: 'oznámení', supplement: 'doplnění', end: 'konec vykázání' },
  versionOf: (version: number) => `verze ${version}`,
  columns: { notice: 'Oznámení', what: 'Co', version: 'Verze', at: 'Doručeno', centre: 'Centrum' },
  table: { label: 'Stáhnout jako CSV', making: 'Připravuji…', failed: 'Tabulku se nepodařilo připravit.' },
  codes: 'Kódy pro zavedení klíče',
  codesLead: 'Kód sdělte útvaru telefonicky. Platí sedm dní a slouží jednou; útvar s ním pošle svůj veřejný klíč.',
  makeCode: 'Vystavit kód',
  madeOnce:
    'Kód vidíte jen teď: po odchodu z této stránky už ho nikdo nezobrazí. Mezery, pomlčky a velikost písmen nerozhodují.',
  made: 'vystaven',
  codeStates: {
    open: 'čeká na klíč útvaru',
    used: 'použit',
    withdrawn: 'zrušen',
    'guessed-at': 'neplatí: příliš mnoho chybných pokusů',
    expired: 'propadl',
  },
  withdraw: 'Zrušit kód',
  withdrawOf: (begins: string) => `Zrušit kód ${begins}`,
  faults: {
    id: 'Použijte jen písmena bez háčků a čárek, číslice, tečku, pomlčku a podtržítko.',
    taken: 'Útvar tohoto označení už je.',
    missing: 'Vyplňte.',
    'not-compared': 'Nejprve porovnejte slova s útvarem.',
    passed: 'Tato doba už minula.',
    'before-it-begins': 'Klíč začne platit až později.',
  },
}

/** What the screens of the platform's admin say, in Czech. */
export const cs = {
  platform: 'Správa platformy',
  places: {
    state: 'Stav',
    people: 'Lidé',
    centres: 'Centra',
    coverage: 'Působnost',
    units: 'Útvary policie',
    acts: 'Úkony',
  },
  acts: {
    title: 'Úkony správy',
    lead: 'Všechno, co správa platformy změnila. Centra vidí úkony, které se jich týkají.',
    none: 'Zatím žádný úkon.',
    kinds: acts,
    shown: (count: number, isAll: boolean) =>
      `${isAll ? 'Celkem' : 'Zobrazeno'} ${czech(count, ['# úkon', '# úkony', '# úkonů'])}.`,
    more: 'Načíst starší',
    operator: 'provozovatel z příkazové řádky',
  },
  units,
}

export type AdminTexts = typeof cs
