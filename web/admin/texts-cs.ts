import type { ActKind } from '../../shared/platform/acts.ts'
import { czech } from '../texts/plural.ts'

const acts: Readonly<Record<ActKind, string>> = {
  'centre-opened': 'otevření centra',
  'centre-changed': 'změna údajů centra',
  'centre-closed': 'uzavření centra',
  'coverage-changed': 'změna působnosti v okrese',
  'unit-added': 'založení útvaru policie',
  'unit-changed': 'změna údajů útvaru policie',
  'code-made': 'vystavení kódu pro klíč útvaru',
  'key-confirmed': 'potvrzení klíče útvaru',
  'code-withdrawn': 'stažení kódu pro zavedení klíče',
  'key-rejected': 'odmítnutí klíče útvaru',
  'key-ended': 'konec platnosti klíče útvaru',
  'key-revoked': 'zneplatnění klíče útvaru',
  'person-invited': 'pozvání do správy nebo asociace',
  'person-ended': 'ukončení přístupu',
}

/** What the screens of the platform's admin say, in Czech. */
export const cs = {
  platform: 'Správa platformy',
  places: { centres: 'Centra', coverage: 'Působnost', acts: 'Úkony' },
  acts: {
    title: 'Úkony správy',
    lead: 'Všechno, co správa platformy změnila. Centra vidí úkony, které se jich týkají.',
    none: 'Zatím žádný úkon.',
    kinds: acts,
    shown: (count: number, isAll: boolean) =>
      `${isAll ? 'Celkem' : 'Zobrazeno'} ${czech(count, ['# úkon', '# úkony', '# úkonů'])}.`,
    more: 'Načíst starší',
    operator: 'provozovatel z příkazové řádky',
  },
}

export type AdminTexts = typeof cs
