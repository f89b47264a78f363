import type { Report } from './report.ts'
import type { WordContent } from './word.ts'

/*
 * A notice with all that police told of it later. Apart from what takes words in, so that the web need not load that.
 */

type SupplementWord = Extract<WordContent, { kind: 'supplement' }>

/** What police say now: the report as it was delivered, with what each word after it tells anew. What is left out stays; lists are told whole. */
export function reportNow(report: Report, words: readonly WordContent[]): Report {
  return words.reduce((before, word) => (word.kind === 'end' ? before : after(before, word)), report)
}

function after(report: Report, word: SupplementWord): Report {
  const { unit, officer, dwelling, evicted, ospod, incident, extensions, added = 0 } = word
  return {
    ...report,
    ...given(word, ['previousReference', 'endsAt', 'children', 'distribution']),
    unit: sameOr(report.unit, unit, ['name', 'directorate']),
    officer: sameOr(report.officer, officer, ['name', 'serviceNumber']),
    dwelling: { ...report.dwelling, ...dwelling },
    evicted: { ...report.evicted, ...evicted },
    incident: { ...report.incident, ...incident },
    ...(ospod && { ospod: { ...report.ospod, ...ospod } }),
    ...(extensions && { extensions: { ...report.extensions, ...extensions } }),
    othersEndangered: report.othersEndangered + added,
  }
}

function given<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  names: readonly Name[],
): Pick<Whole, Name> {
  return Object.fromEntries(names.flatMap((name) => (whole[name] === undefined ? [] : [[name, whole[name]]]))) as Pick<
    Whole,
    Name
  >
}

/** Somebody of whom more is told; somebody else, by what names them, is told of as a whole. */
function sameOr<Named extends object>(before: Named, told: Named | undefined, names: readonly (keyof Named)[]): Named {
  if (told === undefined) return before
  const isOther = names.some(
    (name) => before[name] !== undefined && told[name] !== undefined && told[name] !== before[name],
  )
  return isOther ? told : { ...before, ...told }
}
