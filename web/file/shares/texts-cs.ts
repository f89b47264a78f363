/** What is said of files that are shared with externals, in Czech. Loaded with the screens that say it. */
export const cs = {
  list: {
    title: 'Sdílené spisy',
    lead: 'Spisy, které s vámi centrum sdílí. Můžete je číst; nic v nich nezměníte.',
    none: 'Teď s vámi nikdo žádný spis nesdílí.',
    until: (day: string) => `do ${day}`,
    back: 'Zpět na sdílené spisy',
    more: 'Načíst starší',
    entries: 'Průběh',
    leftOut:
      'Není tu, kde osoba je a jak se jí dovolat, záznam policie, soukromé poznámky ani to, co se zapsalo omylem.',
    empty: 'Zatím tu nic není.',
  },
  panel: {
    title: 'Sdílení s externisty',
    lead: 'Supervize nebo stáž vidí jen spisy, které s nimi někdo sdílí, a z nich jen průběh a lhůty. Sdílí klíčový pracovník a vedení.',
    none: 'Spis s nikým z externistů sdílený není.',
    nobody: 'Centrum nemá žádného externistu. Pozvat ho může vedení v části Lidé centra.',
    shared: (name: string, day: string) => `${name} vidí spis do ${day}.`,
    ended: (name: string, day: string) => `${name}: sdílení skončilo ${day}.`,
    take: 'Přestat sdílet',
    share: 'Sdílet',
    save: 'Sdílet spis',
    who: 'S kým',
    until: 'Poslední den',
    saved: 'Uloženo. Platí hned.',
    overtaken: 'Mezitím sdílení změnil někdo jiný.',
    faults: {
      'in-the-past': 'Tento den už uplynul.',
      'unknown-person': 'Tento člověk už v centru není externistou.',
    },
  },
}

export type SharesTexts = typeof cs
