import { ROSTER_DAYS } from '../../shared/on-duty/roster.ts'

/** What the screen of the roster says, in Czech. Loaded with the screen, not with the first page. */
export const cs = {
  roster: {
    title: 'Služby',
    week: 'Týden',
    earlier: 'Předchozí týden',
    later: 'Další týden',
    thisWeek: 'Tento týden',
    nobody: 'nikdo',
    holiday: 'svátek',
    gaps: `Neobsazené služby v příštích ${ROSTER_DAYS} dnech`,
    gapsWhy:
      'Oznámení, které v té době přijde, dostane ten, kdo má službu jako další, a všichni, kdo souhlasí s upomínkami mimo službu.',
    noGaps: `Služby v příštích ${ROSTER_DAYS} dnech jsou obsazené bez mezer.`,
    moreGaps: (count: number) => `a další, celkem ${count}`,
    weekdays: ['Pondělí', 'Úterý', 'Středa', 'Čtvrtek', 'Pátek', 'Sobota', 'Neděle'],
  },
  handover: {
    title: 'Předat službu',
    lead: 'Na tuto dobu přejdou všechny služby jednoho člověka na druhého.',
    by: 'Kdo předává',
    to: 'Kdo přebírá',
    from: 'Od',
    until: 'Do',
    save: 'Předat službu',
    saved: 'Služba je předána.',
    faults: { nobody: 'Vyberte, kdo službu přebírá.', 'not-after': 'Konec musí být po začátku.' },
    planned: 'Předané služby',
    line: (by: string, to: string) => `${by} → ${to}`,
  },
  pattern: {
    title: 'Rozpis služeb',
    weekly: 'Každý týden',
    holidays: 'O svátcích',
    exceptions: 'Výjimky pro určitý den',
    exceptionWhy: 'Platí místo celého rozpisu toho dne. Má-li být den bez služby, nechte výjimku prázdnou.',
    weekday: 'Den v týdnu',
    day: 'Den',
    dayTaken: 'Tento den už výjimku má. Doplňte ji tam, nebo tuto odeberte.',
    who: 'Kdo',
    from: 'Od',
    until: 'Do',
    untilHint: 'Končí-li služba dříve, než začíná, končí až další den. Půlnoc je 24:00.',
    add: 'Přidat službu',
    addDay: 'Přidat výjimku',
    remove: 'Odebrat',
    save: 'Uložit rozpis',
  },
}

export type OnDutyTexts = typeof cs
