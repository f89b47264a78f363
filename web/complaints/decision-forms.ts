import * as z from 'zod/mini'
import {
  answerSchema,
  answerWays,
  answerWaysOf,
  correctionSchema,
  extensionSchema,
  measuresSchema,
  notificationSchema,
  retractionSchema,
} from '../../shared/complaints/complaint.ts'
import type { ComplaintFile } from '../../shared/complaints/views.ts'
import { manyLines, oneLine } from '../../shared/text/signs.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { faultsBy } from '../forms/refusal.ts'
import { useServices } from '../services.ts'
import { bookCalls } from './book-calls.ts'
import { blankComplaint, complaintDraftSchema, complaintOf, draftOf, isSame } from './complaint-draft.ts'
import { type BookForm, useBookForm } from './use-book-form.ts'

/** A complaint on the screen, and what to do once a form of it is saved. */
export interface StepContext {
  readonly file: ComplaintFile
  readonly onSaved: () => void
}

/** What the forms of one complaint have in common. */
function useSteps({ file, onSaved }: StepContext) {
  const { calls, clock } = useServices()
  const { id, version } = file
  return {
    book: bookCalls(calls.ask),
    target: (version: number) => ({ id, version }),
    today: () => pragueDay(clock.now()),
    common: { version, onSaved },
  }
}

const correctionDraft = z.object({ ...complaintDraftSchema.shape, reason: z.string() })
export type CorrectionDraft = z.infer<typeof correctionDraft>

export function useCorrectionForm(context: StepContext): BookForm<CorrectionDraft> | undefined {
  const { book, target, common, today } = useSteps(context)
  const { id, state } = context.file
  return useBookForm<CorrectionDraft>({
    ...common,
    name: `complaint-correction:${id}`,
    schema: correctionDraft,
    blank: () => ({ ...(state ? draftOf(state.complaint) : blankComplaint(today())), reason: '' }),
    check: (draft) => faultsBy(correctionSchema, correctionOf(draft)),
    send: (draft, version) => book.correct(target(version), correctionOf(draft)),
    arrived: (draft, { state }) => state !== undefined && isSame(complaintOf(draft), state.complaint),
  })
}

function correctionOf(draft: CorrectionDraft) {
  return { complaint: complaintOf(draft), reason: oneLine(draft.reason) }
}

const extensionDraft = z.object({ until: z.string(), reason: z.string() })
export type ExtensionDraft = z.infer<typeof extensionDraft>

export function useExtensionForm(context: StepContext): BookForm<ExtensionDraft> | undefined {
  const { book, target, common } = useSteps(context)
  return useBookForm<ExtensionDraft>({
    ...common,
    name: `complaint-extension:${context.file.id}`,
    schema: extensionDraft,
    blank: () => ({ until: '', reason: '' }),
    check: (draft) => faultsBy(extensionSchema, draft),
    send: ({ until, reason }, version) => book.extend(target(version), { until, reason: manyLines(reason) }),
    arrived: ({ reason }, { state }) => state?.extensions.at(-1)?.reason === manyLines(reason),
  })
}

const tellingDraft = z.object({ sentOn: z.string() })
export type TellingDraft = z.infer<typeof tellingDraft>

export function useTellingForm(context: StepContext): BookForm<TellingDraft> | undefined {
  const { book, target, common, today } = useSteps(context)
  return useBookForm<TellingDraft>({
    ...common,
    name: `complaint-telling:${context.file.id}`,
    schema: tellingDraft,
    blank: () => ({ sentOn: today() }),
    check: (draft) => faultsBy(notificationSchema, draft),
    send: ({ sentOn }, version) => book.tell(target(version), sentOn),
    arrived: ({ sentOn }, { state }) => state?.extensions.at(-1)?.toldOn === sentOn,
  })
}

const answerDraft = z.object({
  way: z.optional(z.enum(answerWays)),
  text: z.string(),
  measures: z.string(),
  appeal: z.string(),
})
export type AnswerDraft = z.infer<typeof answerDraft>

export function useAnswerForm(context: StepContext): BookForm<AnswerDraft> | undefined {
  const { book, target, common } = useSteps(context)
  const { id, state, letter } = context.file
  const first = state && answerWaysOf[state.complaint.form][0]
  return useBookForm<AnswerDraft>({
    ...common,
    name: `complaint-answer:${id}`,
    schema: answerDraft,
    blank: () => answerDraft.parse(state?.answer ?? { way: first, text: '', measures: '', appeal: letter.appeal }),
    check: (draft) => faultsBy(answerSchema, draft),
    send: (draft, version) => book.answer(target(version), answerSchema.parse(draft)),
    arrived: (draft, { state }) => state?.answer?.text === manyLines(draft.text) && state.answer.way === draft.way,
  })
}

export function useSendingForm(context: StepContext): BookForm<TellingDraft> | undefined {
  const { book, target, common, today } = useSteps(context)
  return useBookForm<TellingDraft>({
    ...common,
    name: `complaint-sending:${context.file.id}`,
    schema: tellingDraft,
    blank: () => ({ sentOn: today() }),
    check: (draft) => faultsBy(notificationSchema, draft),
    send: ({ sentOn }, version) => book.send(target(version), sentOn),
    arrived: ({ sentOn }, { state }) => state?.answer?.givenOn === sentOn,
  })
}

const retractionDraft = z.object({ reason: z.string() })
export type RetractionDraft = z.infer<typeof retractionDraft>

export function useRetractionForm(context: StepContext): BookForm<RetractionDraft> | undefined {
  const { book, target, common } = useSteps(context)
  const { id, status } = context.file
  return useBookForm<RetractionDraft>({
    ...common,
    name: `complaint-retraction:${id}`,
    schema: retractionDraft,
    blank: () => ({ reason: '' }),
    check: (draft) => faultsBy(retractionSchema, draft),
    send: ({ reason }, version) => book.retract(target(version), oneLine(reason)),
    arrived: (_draft, file) => file.status !== status,
  })
}

const measuresDraft = z.object({ measures: z.string() })
export type MeasuresDraft = z.infer<typeof measuresDraft>

export function useMeasuresForm(context: StepContext): BookForm<MeasuresDraft> | undefined {
  const { book, target, common } = useSteps(context)
  const { id, state } = context.file
  return useBookForm<MeasuresDraft>({
    ...common,
    name: `complaint-measures:${id}`,
    schema: measuresDraft,
    blank: () => ({ measures: state?.measures ?? '' }),
    check: (draft) => faultsBy(measuresSchema, draft),
    send: ({ measures }, version) => book.consider(target(version), manyLines(measures)),
    arrived: ({ measures }, { state }) => state?.measures === manyLines(measures),
  })
}
