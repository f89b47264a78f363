import type { ActKind } from '../../shared/platform/acts.ts'

/** What the platform's admin can do, in Czech: said to the admin and to the centres that it concerns. */
export const acts: Readonly<Record<ActKind, string>> = {
  'centre-opened': 'otevření centra',
  'centre-changed': 'změna údajů centra',
  'centre-closed': 'uzavření centra',
  'coverage-changed': 'změna působnosti v okrese',
  'unit-added': 'založení útvaru policie',
  'unit-changed': 'změna údajů útvaru policie',
  'code-made': 'vystavení kódu pro klíč útvaru',
  'key-confirmed': 'potvrzení klíče útvaru',
  'code-withdrawn': 'zrušení kódu pro zavedení klíče',
  'key-rejected': 'odmítnutí klíče útvaru',
  'key-ended': 'konec platnosti klíče útvaru',
  'key-revoked': 'zneplatnění klíče útvaru',
  'person-invited': 'pozvání do správy nebo asociace',
  'person-ended': 'ukončení přístupu',
}
