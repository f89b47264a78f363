import type { AppointmentOutcome } from '../../shared/appointments/appointment.ts'
import { sentence } from '../../shared/text/sentence.ts'
import type { Act } from '../../shared/work/acts.ts'
import { czech } from '../texts/plural.ts'
import type { Grouping } from './board.ts'

/** What the screen of appointments says, in Czech. Loaded with it. */
export const cs = {
  title: 'Termíny',
  lead: 'Rozvrh pracovníků a místností. Jeden pracovník ani jedna místnost nemůže mít dva termíny najednou.',
  week: 'Týden',
  earlier: 'Předchozí týden',
  later: 'Další týden',
  thisWeek: 'Tento týden',
  count: (count: number) => czech(count, ['# termín', '# termíny', '# termínů']),
  none: 'Na tento týden není objednán nikdo.',
  holiday: 'svátek',
  by: 'Zobrazit',
  groupings: { worker: 'podle pracovníků', room: 'podle místností' } satisfies Record<Grouping, string>,
  whose: 'Čí termíny',
  everybody: 'všech',
  howToMove:
    'Termín přesunete myší. Z klávesnice: šipkami vyberete termín, mezerníkem ho uchopíte, šipkami přesunete (nahoru a dolů o čtvrt hodiny, vlevo a vpravo o den, Page Up a Page Down k jinému pracovníkovi nebo do jiné místnosti), klávesou Enter položíte a klávesou Escape vrátíte.',
  minutes: (count: number) => `${count} min`,
  nobodyNamed: 'objednaný zájemce',
  enquiry: 'zájemce',
  ended: { held: 'proběhl', missed: 'nikdo nepřišel', cancelled: 'zrušen' } satisfies Record<
    AppointmentOutcome,
    string
  >,
  gone: 'už není v nastavení',
  byPhone: 'jen po telefonické domluvě',

  lifted: (where: string) => `Přesouváte: ${where}`,
  free: 'volno',
  dropped: (where: string) => `Přesunuto: ${sentence(where)}`,
  back: 'Vrátit zpět',
  putBack: 'Termín zůstal, kde byl.',
  notMoved: (why: string) => `Termín se nepřesunul. ${why}`,
  moving: 'Ukládá se…',

  misfits: 'Termíny, které se neshodují s nastavením',
  misfitsLead: 'Změna hodin, míst nebo lidí žádný termín nepřesouvá. Domluvte se a přesuňte je, nebo je nechte být.',
  misfitsMore: 'Další uvidíte, až budou tyto vyřešeny.',

  nearest: {
    title: 'Nejbližší volný termín',
    lead: 'Pro toho, kdo právě volá: kdy nejdříve může přijít.',
    minutes: 'Délka',
    place: 'Kde',
    anywhere: 'kdekoli',
    worker: 'S kým',
    anybody: 's kýmkoli',
    find: 'Najít první tři',
    finding: 'Hledá se…',
    none: 'V příštích 12 týdnech takový termín není volný. Zkuste jiné místo, pracovníka nebo délku.',
    atOnce: 'ihned',
  },

  form: {
    make: 'Nový termín',
    change: 'Změnit termín',
    forFile: 'Termín je pro spis, ze kterého jste přišli.',
    forEnquiry: (name = '') => (name === '' ? 'Termín je pro zájemce.' : `Termín je pro zájemce: ${name}.`),
    openEnquiry: 'Otevřít záznam zájemce',
    forNobody: 'Termín není pro žádný spis. Pro klienta ho objednejte z jeho spisu, záložka Termíny.',
    openFile: 'Otevřít spis',
    when: 'Kdy',
    minutes: 'Délka v minutách',
    minutesHint: 'Po termínu zůstane volno podle nastavení místa; i to se musí vejít do jeho hodin.',
    place: 'Místo',
    room: 'Místnost',
    worker: 'Pracovník',
    words: 'Poznámka',
    wordsHint: 'Třeba kdo přijde a co má vzít s sebou. V kalendáři pracovníka ani v e-mailech není.',
    save: 'Objednat',
    saveChange: 'Uložit změnu',
    made: 'Termín je objednán.',
    changed: 'Změna je uložena.',
    overtaken: 'Termín mezitím někdo změnil. Podívejte se na něj v rozvrhu; uložením použijete, co je ve formuláři.',
    cancel: 'Zavřít',
  },
  faults: {
    'worker-taken': 'Pracovník má v té době jiný termín (počítá se i volno po něm).',
    'room-taken': 'Místnost je v té době obsazená (počítá se i volno po termínu).',
    'unknown-place': 'Toto místo centrum nemá v nastavení.',
    'unknown-room': 'Tuto místnost místo nemá v nastavení.',
    'unknown-person': 'Tento pracovník není v nastavení centra.',
    past: 'Tento čas už uplynul.',
    'too-far': 'Objednávat lze nejvýše rok dopředu.',
    closed: 'Termín i s volnem po něm se nevejde do hodin místa.',
    holiday: 'Je svátek, místo je zavřené.',
    'no-such-day': 'Takový den není.',
    'skipped-hour': 'Tato hodina se při změně času přeskakuje.',
    'comes-twice': 'Tato hodina je při změně času dvakrát. Napište, zda letního, nebo zimního času.',
    'not-that-season': 'V té době tento čas neplatí.',
    'is-over': 'Termín už skončil. Nejdřív vraťte, jak dopadl.',
    'of-another': 'Termín už má někdo jiný. Objednejte nový.',
    'not-begun': 'Termín ještě nezačal. Zrušit ho lze, jak dopadl se zapíše potom.',
    'not-minutes': 'Napište celé minuty, od 10 do 480.',
  } as Record<string, string>,

  chosen: {
    title: 'Termín',
    with: 'Pracovník',
    where: 'Kde',
    forWhom: 'Pro koho',
    note: 'Poznámka',
    change: 'Změnit',
    again: 'Vrátit mezi objednané',
    againHint: 'Zápis, který po něm zůstal, se odvolá.',
    outcome: 'Jak dopadl',
    outcomes: { held: 'Proběhl', missed: 'Nikdo nepřišel', cancelled: 'Zrušit' } satisfies Record<
      AppointmentOutcome,
      string
    >,
    intoFile: 'Zapíše se i do průběhu spisu.',
    intoEnquiry: 'Zapíše se i k zájemci, mezi práci a poznámky.',
    words: 'Co zapsat',
    minutes: 'Kolik minut trval',
    act: 'Úkon podle vyhlášky',
    acts: {
      '25a.a': 'krizová a terapeutická pomoc',
      '25a.b1': 'pomoc při uplatňování práv',
      '25a.b2': 'pomoc s osobními záležitostmi',
      '25a.c': 'ubytování',
      '25a.d': 'strava',
    } satisfies Record<Act, string>,
    save: 'Zapsat',
    saved: 'Zapsáno.',
  },
}

export type AppointmentsTexts = typeof cs
