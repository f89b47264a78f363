import type { DeadlineKind } from '../../../shared/duties/deadline.ts'
import type { Listener } from '../../../shared/watch/state.ts'
import { handOverReasons } from '../../texts/codes-cs.ts'
import { czech } from '../../texts/plural.ts'

const sweeps: Readonly<Record<DeadlineKind, string>> = {
  contact: '48hodinové lhůty',
  complaint: 'lhůty stížností',
  visit: 'návraty z výjezdů',
}

const doors: Readonly<Record<Listener, string>> = {
  mail: 'odesílání dopisů',
  figures: 'počítání čísel',
  accounts: 'účty lidí',
}

/** What the screen of the platform's state says, in Czech. */
export const cs = {
  title: 'Stav platformy',
  lead: 'Jen počty a časy. Nic o lidech, kterým centra pomáhají.',
  at: (time: string) => `Stav ${time}. Obnovuje se každou minutu.`,
  good: 'Nic nestojí a žádná lhůta neuplynula.',
  trouble: {
    overdue: (count: number) =>
      czech(count, [
        'V # centru uplynula 48hodinová lhůta.',
        'Ve # centrech uplynula 48hodinová lhůta.',
        'V # centrech uplynula 48hodinová lhůta.',
      ]),
    letters: 'Dopisy se neodesílají.',
    sweep: (what: string) => `Stojí hlídání: ${what}.`,
    door: (what: string) => `Stojí: ${what}.`,
  },
  duties: 'Nejbližší konec 48 hodin podle center',
  centre: 'Centrum',
  ends: 'Konec nejstarší otevřené lhůty',
  noDuty: 'nic otevřeného',
  overdue: 'po lhůtě',
  noCentre: 'Zatím žádné centrum nepřijímá oznámení.',
  letters: 'Neodeslané dopisy',
  noLetters: 'Všechny dopisy odešly.',
  waiting: (count: number, isMore: boolean) =>
    `${isMore ? 'Nejméně ' : ''}${czech(count, ['# dopis', '# dopisy', '# dopisů'])} čeká na odeslání,`,
  oldest: 'nejstarší je napsaný',
  rounds: 'Poslední průchod a zpracování změn',
  sweeps,
  doors,
  never: 'zatím nikdy',
  still: 'stojí',
  refusals: 'Odmítnuté zprávy policie za posledních 7 dní',
  noRefusals: 'Nic nebylo odmítnuto.',
  refusalsTotal: (count: number) => `Celkem ${czech(count, ['# odmítnutí', '# odmítnutí', '# odmítnutí'])}.`,
  loops: 'Oznámení, která si centra vracejí',
  loopsLead: 'Za posledních 30 dní. Další předání Opora odmítla a oznámení zůstalo, kde je. Zavolejte oběma centrům.',
  loop: (from: string, to: string) => `${from} → ${to}`,
  loopReason: handOverReasons,
  loopNotice: (id: string) => `oznámení ${id}`,
  day: 'Den',
  unit: 'Útvar',
  unknown: 'neověřený odesílatel',
  why: 'Důvod',
  count: 'Počet',
}

export type StateTexts = typeof cs
