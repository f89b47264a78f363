import type { UnseenWord } from '../../shared/clients/views.ts'
import type { ComingName } from '../../shared/duties/coming.ts'
import { handOverReasons } from '../texts/codes-cs.ts'
import { czech } from '../texts/plural.ts'

/** What Today says of all that is due besides the 48 hours, in Czech. Loaded right after the first page. */
export const cs = {
  visits: 'Výjezdy',
  handed: (from: string) => `Předalo ${from}`,
  handOverReasons,
  more: 'Načíst další',
  moreAsleep: 'Další najdete, až otevřete tyto.',
  shown: (count: number, all: number) => `Zobrazeno ${count} z ${all}.`,
  titles: {
    appointment: 'Termíny',
    'call-back': 'Slíbená zavolání',
    protection: 'Konce ochrany',
    'plan-review': 'Přehodnocení plánů',
  } satisfies Record<ComingName, string>,
  /** What a line is called when it is about nobody who has a file. */
  nobody: {
    appointment: 'Termín bez spisu',
    'call-back': 'Zájemce',
    protection: 'Neznámý spis',
    'plan-review': 'Neznámý spis',
  } satisfies Record<ComingName, string>,
  /** Whoever asked without saying a name. */
  nameless: 'Zájemce beze jména',
  until: 'do',
  asleep: 'Spící spisy',
  asleepWhat: 'Třicet a více dní se v nich nic nezapsalo.',
  asleepSince: (days: number) => czech(days, ['# den beze změny', '# dny beze změny', '# dní beze změny']),
  police: {
    title: 'Policie sdělila později',
    kinds: { end: 'konec vykázání', supplement: 'doplnění oznámení' } satisfies Record<UnseenWord['kind'], string>,
    more: 'Další se ukážou, až tato vezme někdo na vědomí ve spisu.',
  },
  moves: {
    title: 'Přechod z jiného centra',
    more: 'Další se ukážou, až tyto vezme někdo na vědomí ve spisu.',
  },
  complaints: {
    title: 'Stížnosti, které čekají na odpověď',
    line: (number: string) => `Stížnost č. ${number}`,
    answerBy: 'Odpovědět do',
    more: 'Další jsou v knize stížností.',
  },
}

export type TodayTexts = typeof cs
