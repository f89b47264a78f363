import type { HandOverState, Hindrance } from '../../shared/hand-over/hand-over.ts'
import { handOverReasons } from '../texts/codes-cs.ts'

/** What the list of what was handed over says, in Czech. Loaded with the screen. */
export const cs = {
  title: 'Předáno jiným centrům',
  notices: 'Oznámení',
  lead: 'Oznámení, která centrum předalo jinému. Osobní údaje z nich tu nejsou; má je jen centrum, kterému se předala.',
  none: 'Centrum zatím žádné oznámení nepředalo.',
  to: (centre: string) => `Předáno: ${centre}`,
  reasons: handOverReasons,
  by: 'Kdo předal',
  reason: 'Proč',
  at: 'Kdy',
  here: 'Čísla spisů u nás',
  state: 'Stav',
  states: {
    sent: 'Je na cestě; nabídka pomoci je zatím vaše.',
    arrived: 'Druhé centrum ho má.',
    overtaken: 'Neproběhlo, oznámení zůstalo u vás.',
  } satisfies Record<HandOverState, string>,
  hindrances: {
    work: 'Ve spise mezitím někdo pracoval. Podívejte se do něj, a má-li oznámení dál odejít, předejte ho znovu.',
    police:
      'Policie mezitím sdělila něco dalšího. Přečtěte si to ve spise, a má-li oznámení dál odejít, předejte ho znovu.',
    closed: 'Druhé centrum teď oznámení nepřijímá. Nabídněte pomoc sami, nebo oznámení předejte jinému centru.',
    handed: 'Neproběhlo, oznámení mezitím předal někdo jiný; jeho předání je v tomto seznamu také.',
  } satisfies Record<Hindrance, string>,
  more: 'Načíst starší',
  moves: 'Osoby, které přešly se souhlasem',
  movesLead: 'Jejich spisy zůstaly u vás; druhé centrum má vlastní.',
  noMoves: 'Do jiného centra zatím nikdo nepřešel.',
  movedTo: (centre: string) => `Přechod: ${centre}`,
  ourFile: 'Náš spis',
  moveStates: {
    sent: 'Předává se.',
    arrived: 'Druhé centrum má sdělené údaje.',
    overtaken: 'Neproběhlo, druhé centrum už nikoho nepřijímá.',
  } satisfies Record<HandOverState, string>,
}

export type HandedTexts = typeof cs
