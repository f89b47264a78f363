import { LONGEST_CHAPTER, paragraphsOf } from '../../shared/report/chapters.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Action } from '../forms/action.tsx'
import { SeveralLines } from '../forms/fields.tsx'
import { FormFrame, type FormFrameProps } from '../forms/form-frame.tsx'
import { dayInFull } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useChapterForm } from './chapter-form.ts'
import type { ReportTexts } from './texts-cs.ts'
import { useReportTexts } from './use-report-texts.ts'
import type { ReportChapter } from './whole-report.ts'

/** What a chapter is called; two of them say of which year they are. */
export function chapterTitle(texts: ReportTexts, { id }: Pick<ReportChapter, 'id'>, year: number): string {
  if (id === 'plan') return texts.planOf(year + 1)
  return id === 'statistics' ? texts.statisticsOf(year) : texts.chapters[id]
}

interface ChapterProps {
  readonly year: number
  readonly chapter: ReportChapter
}

/** A chapter: how it stands, what it says, and what records say otherwise since somebody wrote it. */
export function ChapterText({ year, chapter }: ChapterProps) {
  const texts = useReportTexts()
  const { id, text, isOwn, since } = chapter
  const hint = texts.hints[id]
  return (
    <>
      <Standing chapter={chapter} />
      {hint !== undefined && <p class="hint">{hint}</p>}
      {text === '' && <p class="quiet-text">{isOwn ? texts.leftOut : texts.nothingKnown}</p>}
      <div lang="cs" class="report-text">
        <Paragraphs text={text} />
      </div>
      {since && <Since since={since} />}
      <ChapterForm year={year} chapter={chapter} />
    </>
  )
}

function Standing({ chapter: { isOwn, isTakenOver, kept } }: Pick<ChapterProps, 'chapter'>) {
  const texts = useReportTexts()
  const everybodys = useTexts()
  const staffName = useStaffName()
  if (isOwn && kept)
    return <p class="quiet-text">{texts.own(staffName(kept.by), dayInFull(everybodys, pragueDay(kept.at)))}</p>
  return <p class="quiet-text">{isTakenOver ? texts.takenOver : texts.follows}</p>
}

/** Paragraphs, and lists where lines begin with a dash. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {inBlocks(text).map((block, index) =>
        typeof block === 'string' ? (
          <p key={index}>{block}</p>
        ) : (
          <ul key={index}>
            {block.map((item, place) => (
              <li key={place}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </>
  )
}

/** Paragraphs one by one, items of a list together. */
function inBlocks(text: string): (string | string[])[] {
  const blocks: (string | string[])[] = []
  for (const { text: words, isItem } of paragraphsOf(text)) {
    const last = blocks.at(-1)
    if (!isItem) blocks.push(words)
    else if (Array.isArray(last)) last.push(words)
    else blocks.push([words])
  }
  return blocks
}

function Since({ since: { come, gone } }: { since: NonNullable<ReportChapter['since']> }) {
  const { since } = useReportTexts()
  return (
    <details class="notice">
      <summary>{since.title}</summary>
      <div lang="cs">
        {come.length > 0 && <p>{since.come}</p>}
        <ul>
          {come.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {gone.length > 0 && <p>{since.gone}</p>}
        <ul>
          {gone.map((line) => (
            <li key={line}>
              <s>{line}</s>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

function Frame(props: Omit<FormFrameProps, 'overtaken' | 'words'>) {
  const { overtaken, faults } = useReportTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

function ChapterForm({ year, chapter }: ChapterProps) {
  const texts = useReportTexts()
  const title = chapterTitle(texts, chapter, year)
  return (
    <Action form={useChapterForm(year, chapter)} label={`${texts.edit}: ${title}`} save={texts.save} Frame={Frame}>
      {({ value, change }, { locked }) => (
        <>
          <SeveralLines
            name="text"
            label={texts.text}
            hint={texts.textHint}
            words={texts.faults}
            locked={locked}
            most={LONGEST_CHAPTER}
            rows={12}
            value={value.text}
            onChange={(text) => change({ text })}
          />
          {value.text !== chapter.prefilled && (
            <p>
              <button type="button" class="quiet" disabled={locked} onClick={() => change({ text: chapter.prefilled })}>
                {texts.setBack}
              </button>
            </p>
          )}
        </>
      )}
    </Action>
  )
}
