import * as z from 'zod/mini'
import { type Chapter, chapterSchema, type NewChapter } from '../../shared/report/chapters.ts'
import { manyLines } from '../../shared/text/signs.ts'
import { faultsBy } from '../forms/refusal.ts'
import { useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { useRefreshReport, useReportCalls } from './report-calls.ts'
import type { ReportChapter } from './whole-report.ts'

const draftSchema = z.object({ text: z.string() })

/** The form of a chapter: what it says now, to be written on. */
export function useChapterForm(year: number, { id, text, prefilled, kept }: ReportChapter) {
  const calls = useReportCalls()
  const refresh = useRefreshReport()
  const chapterOf = (draft: { readonly text: string }): NewChapter => ({ text: manyLines(draft.text), from: prefilled })
  return useForm<z.infer<typeof draftSchema>, Chapter, Versioned>({
    name: `report:${year}:${id}`,
    schema: draftSchema,
    blank: () => ({ text }),
    base: { version: kept?.version ?? 0 },
    baseSchema: versionedSchema,
    check: (draft) => faultsBy(chapterSchema, chapterOf(draft)),
    send: (draft, version) => calls.save({ year, id, version }, chapterOf(draft)),
    arrived: (draft, record) => record.text === manyLines(draft.text),
    isRecord,
    show: refresh,
  })
}

// What the platform itself has sent is not checked field by field; only that it is a chapter at all.
function isRecord(current: unknown): current is Chapter {
  return typeof current === 'object' && current !== null && 'version' in current && 'from' in current
}
