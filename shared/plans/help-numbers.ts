import type { Day } from '../time/instant.ts'

/** A telephone number that stands on a safety plan. */
interface HelpNumber {
  readonly number: string
  /** Where it is published. */
  readonly source: string
  /** The day on which it was last compared with its source. */
  readonly checkedOn: Day
}

/** Numbers for a safety plan, the most urgent first. What each is called stands with the words of the screen. */
export const helpNumbers = {
  emergency: { number: '112', source: 'profem.cz', checkedOn: '2026-11-26' },
  police: { number: '158', source: 'profem.cz', checkedOn: '2026-11-26' },
  ambulance: { number: '155', source: 'profem.cz', checkedOn: '2026-11-26' },
  victims: { number: '116 006', source: 'irozhlas.cz', checkedOn: '2026-11-26' },
  women: { number: '116 016', source: 'ct24.ceskatelevize.cz', checkedOn: '2026-11-26' },
  children: { number: '116 111', source: 'irozhlas.cz', checkedOn: '2026-11-26' },
  crisis: { number: '116 123', source: 'irozhlas.cz', checkedOn: '2026-11-26' },
  seniors: { number: '800 200 007', source: 'linka-senioru.elpida.cz', checkedOn: '2026-11-26' },
} as const satisfies Record<string, HelpNumber>

export type HelpNumberId = keyof typeof helpNumbers
export const helpNumberIds = Object.keys(helpNumbers) as HelpNumberId[]
