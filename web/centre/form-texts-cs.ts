import { kinds, partners } from '../texts/meetings-cs.ts'
import { czech } from '../texts/plural.ts'
import { fieldNames } from './field-names-cs.ts'

const fault = {
  taken: 'Tento název už v seznamu je, třeba jen jinak napsaný.',
  too_small: 'Napište název.',
  'no-letter': 'V názvu není žádné písmeno.',
  'in-use': 'Co už je v záznamech, nelze smazat ani počítat jinak. Přestaňte to nabízet.',
}

/** What the screen says by which a centre chooses what its forms are like, in Czech. */
export const cs = {
  title: 'Podoba centra',
  lead: 'Na co se formuláře ptají a z čeho se v nich vybírá. Platí pro celé centrum.',
  save: 'Uložit podobu centra',
  names: fieldNames,
  fields: {
    title: 'Na co se formuláře ptají',
    hint: 'Vypnuté pole se nenabízí. Co je v něm už zapsáno, zůstane čitelné.',
    needed: (count: number) => czech(count, ['# pole nelze vypnout', '# pole nelze vypnout', '# polí nelze vypnout']),
    byLaw: 'Vyžaduje',
    byFigure: 'Počítá se z něj',
    byWork: 'Bez něj by zápis nedával smysl.',
    noneOptional: 'Žádné pole nelze vypnout.',
    faults: {
      'needed-by-law': 'Některé pole vyžaduje zákon, vypnout ho nelze.',
      'needed-by-figure': 'Z některého pole se počítají výkazy, vypnout ho nelze.',
      needed: 'Bez některého pole by zápis nedával smysl, vypnout ho nelze.',
      'unknown-field': 'Takové pole Opora nezná.',
    },
  },
  list: {
    name: 'Název',
    unnamed: 'Nová položka',
    find: 'Najít v seznamu',
    shown: (shown: number, all: number) => (shown === all ? `Celkem ${all}` : `Zobrazeno ${shown} z ${all}`),
    none: 'Zatím tu nic není.',
    retire: (name: string) => `Přestat nabízet: ${name}`,
    restore: (name: string) => `Znovu nabízet: ${name}`,
    remove: (name: string) => `Smazat: ${name}`,
    retired: 'nenabízí se',
    used: 'je v záznamech',
  },
  partners: {
    title: 'Partneři',
    hint: 'Úřady a organizace, se kterými centrum spolupracuje. Nabízejí se tam, kde se zapisuje, komu se co sdělilo a kam jste odkázali.',
    add: 'Přidat partnera',
    kind: 'Co to je',
    phone: 'Telefon',
    fault,
  },
  meetingKinds: {
    title: 'Druhy setkání',
    hint: 'Vlastní druhy setkání. Každý patří pod jeden společný druh, aby se čísla dala srovnat s jinými centry.',
    add: 'Přidat druh setkání',
    kind: 'Počítá se jako',
    fault,
  },
  towns: {
    title: 'Obce',
    hint: 'Obce, odkud lidé přicházejí nejčastěji. Ve spisu se nabídnou první; napsat lze i jinou.',
    add: 'Přidat obec',
    fault,
  },
  rooms: 'Místa a místnosti jsou v nastavení centra.',
  kinds,
  partnerKinds: partners,
}

export type FormScreenTexts = typeof cs
