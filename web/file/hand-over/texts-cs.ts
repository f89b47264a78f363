import type { Hindrance, Obstacle } from '../../../shared/hand-over/hand-over.ts'
import { handOverReasons } from '../../texts/codes-cs.ts'
import { czech } from '../../texts/plural.ts'

/** What is said when a notice goes to another centre, in Czech. Loaded with the screens that say it. */
export const cs = {
  title: 'Předání jinému centru',
  cameFrom: (centre: string, reason: string) => `Oznámení předalo ${centre} (${reason}),`,
  open: 'Předat jinému centru',
  what: [
    'Předá se celé oznámení: všechny osoby, záznam policie i všechno, co se už zkoušelo.',
    'Lhůta běží dál od doručení policií, předáním se neprodlužuje.',
    'Druhé centrum dostane ihned naléhavý e-mail. Dokud u něj spisy nestojí, nabídka pomoci je vaše.',
    'Ve vašem centru pak nezůstanou osobní údaje, jen kdy, komu, kdo a proč oznámení předal.',
  ],
  soon: 'Času zbývá málo: druhému centru hned i zavolejte.',
  over: 'Lhůta už uplynula. Druhému centru hned zavolejte.',
  goes: (count: number) => czech(count, ['Předá se # spis', 'Předají se # spisy', 'Předá se # spisů']),
  to: 'Komu',
  choose: 'vyberte centrum',
  covering: (name: string) => `${name} – působnost podle obydlí`,
  loop: (name: string) => `${name} – oznámení už mělo a vrátilo`,
  nobody: 'Žádné jiné centrum teď oznámení nepřijímá.',
  reason: 'Proč',
  reasons: handOverReasons,
  words: 'Co má druhé centrum vědět',
  wordsHint: 'Uloží se jen u druhého centra.',
  save: 'Předat oznámení',
  overtaken: 'Ve spise mezitím někdo pracoval.',
  inTheWay: 'Předat teď nejde:',
  obstacles: {
    agreement: 'Některá z osob má dohodu. Osobu, která u vás už službu má, předejte s jejím souhlasem.',
    appointment: 'Některá z osob má u vás termín.',
    visit: 'Ve spise je výjezd.',
    share: 'Spis se sdílí s externistou.',
    held: 'Likvidace spisu je pozastavená.',
    joined: 'Spis je spojený s jiným spisem téže osoby. Spojení nejdřív zrušte na kartě Osoba.',
    enquiry: 'Ke spisu patří zájemce. Vazbu nejdřív zrušte u zájemce.',
    met: 'Pomoc už byla všem nabídnuta. Kam osoba půjde dál, rozhoduje sama.',
    closed: 'Některý ze spisů je uzavřený.',
    erased: 'Některý ze spisů byl zlikvidován.',
    'too-long': 'Oznámení má příliš mnoho záznamů nebo osob.',
  } satisfies Record<Obstacle, string>,
  faults: {
    unchosen: 'Vyberte, kterému centru oznámení předáváte.',
    missing: 'Napište, proč oznámení předáváte.',
    'own-centre': 'To je vaše centrum.',
    'unknown-centre': 'Toto centrum teď oznámení nepřijímá. Zvolte jiné.',
  },
  under: 'Předává se, chvíli strpení. Dokud spisy u druhého centra nestojí, nabídka pomoci je vaše.',
  again: 'Předání neproběhlo, všechno zůstalo u vás.',
  hindrances: {
    work: 'Ve spise mezitím někdo pracoval. Podívejte se, co přibylo; má-li oznámení dál odejít, předejte ho znovu.',
    police: 'Policie mezitím sdělila něco dalšího. Přečtěte si to; má-li oznámení dál odejít, předejte ho znovu.',
    closed: 'Druhé centrum teď oznámení nepřijímá. Nabídněte pomoc sami, nebo zvolte jiné centrum.',
    handed: 'Předání neproběhlo, oznámení mezitím předal někdo jiný; komu, je v přehledu předaných.',
  } satisfies Record<Hindrance, string>,
  hindranceUnknown: 'Podívejte se do spisu; má-li oznámení dál odejít, předejte ho znovu.',
  retry: 'Předat znovu',
  list: 'Co centrum předalo jiným',
}

export type HandOverTexts = typeof cs
