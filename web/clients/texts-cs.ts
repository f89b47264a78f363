import type { FoundField, FoundHow } from '../../shared/register/search.ts'
import { czech } from '../texts/plural.ts'

/** What finding people says, in Czech. */
export const cs = {
  search: {
    label: 'Najít člověka',
    hint: 'Jméno, telefon nebo jeho poslední 4 číslice, číslo spisu, datum či rok narození, obec, jméno násilné osoby. Kdo je anonymní, toho najdete jen podle kódu.',
    found: (total: number) => czech(total, ['Nalezen # záznam.', 'Nalezeny # záznamy.', 'Nalezeno # záznamů.']),
    searching: 'Hledá se…',
    gathering: 'Prohledává se i to, co bylo uloženo dřív. Výsledky ještě přibudou.',
    noneTitle: 'Nic takového tu není.',
    none: 'Zkuste méně slov, jen příjmení nebo jen konec telefonu. Na diakritice, pořadí jmen a jednom překlepu ve slově nezáleží.',
    exact: 'Odpovídá',
    near: 'Podobné',
    of: { client: 'spis', enquiry: 'zájemce' } satisfies Record<'client' | 'enquiry', string>,
    closed: 'uzavřeno',
    unnamed: 'beze jména',
    field: {
      name: 'jméno',
      violent: 'násilná osoba',
      place: 'místo',
      phone: 'telefon',
      birth: 'narození',
    } satisfies Record<FoundField, string>,
    how: {
      same: '',
      form: 'jiný tvar',
      begins: '',
      ends: 'končí takto',
      longer: 'delší',
      sounds: 'zní podobně',
      slip: 'možný překlep',
    } satisfies Record<FoundHow, string>,
  },
}

export type ClientsTexts = typeof cs
