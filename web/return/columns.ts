import type { UserRow } from '../../shared/return/rows.ts'
import { serviceForms } from '../../shared/return/settings.ts'
import type { StaffRow } from '../../shared/return/staff.ts'
import type { Work } from '../../shared/return/totals.ts'
import type { StateReturn } from '../../shared/return/views.ts'
import type { Column } from '../../shared/sheets/column.ts'
import { type CodeWords, useCodeWords } from '../figures/code-words.ts'
import type { ReturnTexts } from './texts-cs.ts'
import { useReturnTexts } from './use-return-texts.ts'

/** One line of the sums as they are taken out. */
export interface Sum {
  readonly part: string
  readonly item: string
  /** The letter of § 91 (3), or of an act of § 25a. */
  readonly key: string
  readonly unit: string
  readonly value: number
}

/** The tables of a return as they are taken out. */
export interface ReturnTables {
  readonly users: readonly Column<UserRow>[]
  readonly staff: readonly Column<StaffRow>[]
  readonly sums: readonly Column<Sum>[]
  readonly sumsOf: (made: StateReturn) => Sum[]
}

/** The tables of a return in the chosen language; the screen shows the same columns of users and staff. */
export function useReturnTables(): ReturnTables {
  const texts = useReturnTexts()
  const words = useCodeWords()
  return {
    users: userColumns(texts, words),
    staff: staffColumns(texts),
    sums: sumColumns(texts),
    sumsOf: (made) => sumsOf(made, texts, words),
  }
}

function userColumns({ columns, targetGroups, unknown }: ReturnTexts, { code }: CodeWords): Column<UserRow>[] {
  return [
    { heading: columns.number, width: 8, value: ({ number }) => number },
    { heading: columns.sex, width: 10, value: ({ sex }) => code('sex', sex) },
    {
      heading: columns.birthYear,
      width: 14,
      value: ({ birthYear }) => (birthYear === 'unknown' ? unknown : birthYear),
    },
    { heading: columns.targetGroup, width: 30, value: ({ targetGroup }) => targetGroups[targetGroup] },
    {
      heading: columns.districtBefore,
      width: 28,
      value: ({ districtBefore }) => code('district-before', districtBefore),
    },
    { heading: columns.from, width: 12, value: ({ from }) => ({ day: from }) },
    { heading: columns.until, width: 12, value: ({ until }) => ({ day: until }) },
  ]
}

function staffColumns({ staffColumns: columns }: ReturnTexts): Column<StaffRow>[] {
  return [
    { heading: columns.number, width: 8, value: ({ number }) => number },
    { heading: columns.post, width: 30, value: ({ post }) => post },
    { heading: columns.from, width: 12, value: ({ from }) => ({ day: from }) },
    { heading: columns.until, width: 12, value: ({ until }) => ({ day: until }) },
    { heading: columns.hours, width: 12, value: ({ hours }) => hours },
    { heading: columns.posts, width: 10, value: ({ posts }) => posts },
  ]
}

function sumColumns({ sums }: ReturnTexts): Column<Sum>[] {
  return [
    { heading: sums.part, width: 30, value: ({ part }) => part },
    { heading: sums.item, width: 50, value: ({ item }) => item },
    { heading: sums.key, width: 8, value: ({ key }) => key },
    { heading: sums.unit, width: 14, value: ({ unit }) => unit },
    { heading: sums.value, width: 10, value: ({ value }) => value },
  ]
}

function sumsOf({ totals, staff, capacity }: StateReturn, texts: ReturnTexts, { code }: CodeWords): Sum[] {
  const line = (part: string, item: string, about: Partial<Sum> & Pick<Sum, 'value'>): Sum => ({
    ...{ part, item, key: '', unit: texts.records },
    ...about,
  })
  return [
    line(texts.users, texts.all, { unit: texts.people, value: totals.users }),
    line(texts.applicants, texts.interested, { unit: texts.people, value: totals.interested }),
    line(texts.applicants, texts.anonymous, { value: totals.anonymous }),
    ...totals.refused.map(({ reason, letter = '', n }) =>
      line(texts.refused, code('refusal', reason), { key: letter, value: n }),
    ),
    line(texts.refused, texts.all, { value: totals.allRefused }),
    ...totals.acts.flatMap(({ act, ...work }) =>
      unitsOf(work, texts).map((of) => line(texts.work, code('act', act), { ...of, key: act.replace('25a.', '') })),
    ),
    ...unitsOf(totals.allActs, texts).map((of) => line(texts.work, texts.all, of)),
    ...unitsOf(totals.withoutAgreement, texts).map((of) => line(texts.work, texts.ofThatWithout, of)),
    line(texts.staff, texts.meanPosts, { unit: texts.posts, value: staff.meanPosts }),
    ...serviceForms.flatMap((form) => {
      const { clients, interventions } = capacity[form] ?? {}
      return clients === undefined || interventions === undefined
        ? []
        : [
            line(texts.capacity, `${texts.forms[form]}: ${texts.clientsAtOnce}`, {
              unit: texts.people,
              value: clients,
            }),
            line(texts.capacity, `${texts.forms[form]}: ${texts.interventionsAtOnce}`, {
              unit: texts.units.interventions,
              value: interventions,
            }),
          ]
    }),
  ]
}

/** The units of work in their order, and how much there is of each; length in hours. */
export const workUnits = ['interventions', 'contacts', 'entries', 'minutes'] as const satisfies readonly (keyof Work)[]

const HOUR_MINUTES = 60

function unitsOf(work: Work, { units }: ReturnTexts): { unit: string; value: number }[] {
  return workUnits.map((unit) => ({ unit: units[unit], value: amountOf(work, unit) }))
}

/** How much work is in a unit; its length in hours with at most two decimals. */
export function amountOf(work: Work, unit: (typeof workUnits)[number]): number {
  return unit === 'minutes' ? Math.round((work.minutes * 100) / HOUR_MINUTES) / 100 : work[unit]
}
