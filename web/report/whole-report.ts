import { placesOf } from '../../shared/appointments/places.ts'
import type { PublicLine } from '../../shared/centres/views.ts'
import { MINIMUM_AGE } from '../../shared/clients/settings.ts'
import type { Parameters } from '../../shared/figures/settings.ts'
import type { MonthFigures } from '../../shared/figures/views.ts'
import { type Chapter, type ChapterId, type ChapterNow, chapterIds, chapterNow } from '../../shared/report/chapters.ts'
import { prefilled, type ReportSources } from '../../shared/report/prefilled.ts'
import { hasRecords, type YearFigures } from '../../shared/report/tables.ts'
import { kinds, partners } from '../texts/meetings-cs.ts'
import type { ReportData } from './report-calls.ts'

/** A chapter as the screen and the document show it. */
export interface ReportChapter extends ChapterNow {
  readonly id: ChapterId
  /** What it would say if nobody had written it. */
  readonly prefilled: string
  readonly isTakenOver: boolean
  readonly kept: Chapter | undefined
}

/** The whole report of a year, put together. */
export interface WholeReport {
  readonly year: number
  readonly isRunning: boolean
  readonly centre: { readonly name: string; readonly operator: string }
  readonly chapters: readonly ReportChapter[]
  /** The year itself and those before it of which anything is kept, oldest first. */
  readonly years: readonly YearFigures[]
  /** Years of which nothing is kept here. */
  readonly without: readonly number[]
  readonly months: readonly MonthFigures[]
  /** By which rules of the centre numbers are counted; undefined when they could not be. */
  readonly parameters: Parameters | undefined
}

/** Puts a report together for a centre. */
export function wholeReport(data: ReportData, centre: PublicLine): WholeReport {
  const sources = sourcesOf(data, centre)
  const { year, today, years, months, parameters } = data
  const isCompared = ({ year: each, figures }: YearFigures) =>
    each === year || figures === undefined || hasRecords(figures)
  return {
    year,
    isRunning: today <= `${year}-12-31`,
    centre: sources.centre,
    chapters: chapterIds.map((id) => chapterOf(id, data, sources)),
    years: years.filter(isCompared),
    without: years.filter((each) => !isCompared(each)).map((each) => each.year),
    months,
    parameters,
  }
}

function sourcesOf(data: ReportData, centre: PublicLine): ReportSources {
  const { year, today, settings, members, events, years, before } = data
  const figures = years.at(-1)?.figures
  return {
    ...{ year, today, centre, members, events, before, kinds, partners },
    figures: figures && hasRecords(figures) ? figures : undefined,
    districts: centre.districts,
    minimumAge: settings.minimumAge ?? MINIMUM_AGE,
    places: placesOf(settings),
  }
}

function chapterOf(id: ChapterId, { chapters, before }: ReportData, sources: ReportSources): ReportChapter {
  const kept = chapters.find((chapter) => chapter.id === id)
  const text = prefilled(id, sources)
  return { id, ...chapterNow(kept, text), prefilled: text, isTakenOver: before[id] !== undefined, kept }
}
