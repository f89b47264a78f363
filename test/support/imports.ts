import type { ImportRow } from '../../shared/import/row.ts'

/** A row of an invented register, as it was understood. */
export function importRow(row: number, changes: Partial<ImportRow> = {}): ImportRow {
  return {
    row,
    person: { givenName: 'Testovací', familyName: `Převzatá ${row}`, birthDate: '1980-02-01' },
    phones: [`777 000 ${String(row % 1000).padStart(3, '0')}`],
    arrivedOn: '2019-05-06',
    origin: 'self-referral',
    ...changes,
  }
}
