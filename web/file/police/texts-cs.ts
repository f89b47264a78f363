import type { EndReason } from '../../../shared/police/coded.ts'
import { czech } from '../../texts/plural.ts'

/** What a file says of what police told later, in Czech. Its shape is what every other language must fill. */
export const cs = {
  supplement: 'Doplnění od policie',
  end: 'Konec vykázání',
  endTitle: 'Policie oznámila konec vykázání',
  supplementTitle: 'Policie doplnila oznámení',
  firstTitle: 'Tuto osobu policie doplnila do oznámení dodatečně',
  endedAt: 'Vykázání neplatí od',
  reasons: {
    'objection-upheld': 'Námitkám bylo vyhověno.',
    police: 'Ukončila ho policie.',
    court: 'Ukončil ho soud.',
    other: 'Jiný důvod.',
  } satisfies Record<EndReason, string>,
  mayReturn: 'Násilná osoba se může vrátit. Konec vykázání nezavírá spis.',
  stillOwed: 'Povinnost nabídnout pomoc do 48 hodin trvá:',
  deliveredAt: 'Doručeno',
  from: 'Útvar',
  why: 'Důvod doplnění',
  note: 'Poznámka policie',
  news: 'Nové údaje',
  added: (count: number): string =>
    czech(count, [
      'K oznámení přibyla # osoba, má vlastní spis.',
      'K oznámení přibyly # osoby, mají vlastní spisy.',
      'K oznámení přibylo # osob, mají vlastní spisy.',
    ]),
  first: 'Lhůta 48 hodin této osobě běží od doručení doplnění.',
  nothing: 'Opakuje jen to, co policie sdělila dříve.',
  read: 'Vzít na vědomí',
  seen: (who: string): string => `Na vědomí: ${who},`,
  unread: 'nepřečteno',
  whole: 'Porovnat s oznámením',
  ofPerson: 'Údaje o ohrožené osobě nechává Opora na vás: nic se nepřepíše samo.',
  inFile: 'Ve spisu',
  told: 'Od policie',
  was: 'Bylo',
  now: 'Nově',
  field: 'Údaj',
  unknownBefore: 'neznámé',
  take: 'Převzít do spisu',
  takeOf: (what: string): string => `Převzít do spisu: ${what}`,
  leave: 'Nechat, jak je',
  leaveOf: (what: string): string => `Nechat, jak je: ${what}`,
  taken: (who: string): string => `Převzato do spisu: ${who},`,
  left: (who: string): string => `Ponecháno, jak je ve spisu: ${who},`,
  deliveries: 'Co policie sdělila později',
  deliveriesLead: 'Každé sdělení zůstává čitelné. V oznámení níže je to, co platí teď.',
  version: (ordinal: number, what: string): string => `${ordinal}. verze: ${what}`,
  unknown: (count: number): string => `Na dluh / neznámé (${count})`,
  unknownLead: 'Co policie neuvedla. Které údaje chybějí, ví z potvrzení o doručení; může je doplnit.',
  since: 'neznámé od',
  asked: (who: string): string => `Vyžádáno od policie: ${who},`,
  ask: 'Označit jako vyžádané',
  askOf: (what: string): string => `Označit jako vyžádané od policie: ${what}`,
  askAll: (count: number): string =>
    czech(count, [
      'Označit # údaj jako vyžádaný od policie',
      'Označit všechny # údaje jako vyžádané od policie',
      'Označit všech # údajů jako vyžádaných od policie',
    ]),
  unask: 'Vzít zpět',
  unaskOf: (what: string): string => `Nebylo vyžádáno: ${what}`,
}

/** The texts about what police told later. */
export type PoliceTexts = typeof cs
