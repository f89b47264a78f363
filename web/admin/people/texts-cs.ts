import type { AssociationRole } from '../../../shared/association/people.ts'
import { czech } from '../../texts/plural.ts'

const roles: Readonly<Record<AssociationRole, string>> = {
  analyst: 'analýza pro asociaci (vidí jen zveřejněná čísla)',
  admin: 'správa platformy',
}

/** What the screen of people of the association says, in Czech. */
export const cs = {
  title: 'Lidé asociace a správy',
  lead: 'Kdo čte zveřejněná čísla za asociaci a kdo spravuje platformu. Nikdo z nich nevidí spis ani osobu.',
  none: 'V seznamu zatím nikdo není. Koho dřív pozval provozovatel z příkazové řádky, má přístup dál a objeví se tu po novém pozvání.',
  shown: (count: number) => czech(count, ['Přístup má # člověk.', 'Přístup mají # lidé.', 'Přístup má # lidí.']),
  former: (count: number) => `Bez přístupu (${count})`,
  invite: 'Pozvat',
  inviteSave: 'Pozvat e-mailem',
  invited: 'Pozvánka odejde e-mailem.',
  saved: 'Uloženo.',
  name: 'Jméno a příjmení',
  email: 'E-mail',
  emailHint: 'Na tuto adresu přijde pozvánka a bude se jí přihlašovat.',
  role: 'Role',
  roles,
  until: (day: string) => `Přístup skončil ${day}.`,
  end: 'Ukončit přístup',
  back: 'Vrátit přístup',
  again: 'Poslat pozvánku znovu',
  overtaken: 'Seznam mezitím změnil někdo jiný. Zkontrolujte ho a uložte znovu.',
  faults: {
    taken: 'Tuto adresu už má někdo, kdo má přístup.',
    oneself: 'Vlastní přístup ukončit nelze. Musí to udělat jiný člověk ze správy.',
    'too-many-people': 'Víc lidí se do seznamu nevejde.',
    missing: 'Vyplňte.',
  },
  account: {
    asked: { open: 'Účet se zakládá', closed: 'Účet se zavírá' },
    done: { open: 'Účet je založený', closed: 'Účet je zavřený' },
    failed: { open: 'Účet se nepodařilo založit', closed: 'Účet se nepodařilo zavřít' },
    taken: 'Adresa už patří k jinému účtu, třeba v některém centru.',
    refused: 'Přihlašovací služba adresu nepřijala.',
  },
}

export type AssociatesTexts = typeof cs
