import { type HelpNumberId, helpNumbers } from '../../../shared/plans/help-numbers.ts'

/** Numbers a line each, the number first and in one piece. */
export function phoneLines(ids: readonly HelpNumberId[], names: Readonly<Record<HelpNumberId, string>>): string {
  return ids.map((id) => `${helpNumbers[id].number.replaceAll(' ', '\u00A0')} ${names[id]}`).join('\n')
}
