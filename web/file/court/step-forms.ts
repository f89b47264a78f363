import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { bans } from '../../../shared/protection/ban.ts'
import { stepsIn } from '../../../shared/protection/court-record.ts'
import {
  kindsWithEnd,
  type NewStep,
  newStepSchema,
  stepKinds,
  stepWithdrawalSchema,
} from '../../../shared/protection/step.ts'
import { stepFaults } from '../../../shared/protection/steps.ts'
import type { SavedCourse } from '../../../shared/protection/views.ts'
import { manyLines, oneLine } from '../../../shared/text/signs.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { faultsBy } from '../../forms/refusal.ts'
import { type Form, type FormSpec, useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { useServices } from '../../services.ts'
import type { OpenCourt } from './use-court.ts'

const stepDraftSchema = z.object({
  id: z.string(),
  kind: z.enum(stepKinds),
  on: z.string(),
  until: z.string(),
  bans: z.array(z.enum(bans)),
  court: z.string(),
  fileNumber: z.string(),
  note: z.string(),
})

/** A step while it is being written. */
export type StepDraft = z.infer<typeof stepDraftSchema>
export type StepForm = Form<StepDraft, SavedCourse, Versioned>

/** Recording a step. The court and its file number are those of the last one. */
export function useStepForm(open: OpenCourt): StepForm | undefined {
  const { clock } = useServices()
  const { course } = open.court
  const last = stepsIn(course).findLast(({ withdrawn }) => withdrawn === undefined)
  const kind = course.steps.length > 0 ? 'granted' : 'petition-filed'
  return useCourseForm<StepDraft>(open, {
    name: `court-step:${open.file.client}`,
    schema: stepDraftSchema,
    blank: () => ({
      id: ulid(),
      kind,
      on: pragueDay(clock.now()),
      until: '',
      bans: open.court.petitions.at(-1)?.petition.orders ?? [],
      court: last?.court ?? open.court.petitions.at(-1)?.petition.court ?? '',
      fileNumber: last?.fileNumber ?? '',
      note: '',
    }),
    check: (draft) => {
      const step = stepOf(draft)
      const faults = faultsBy(newStepSchema, step)
      if (Object.keys(faults).length > 0) return faults
      return stepFaults({ eviction: course.eviction, steps: stepsIn(course) }, step, clock.now())
    },
    send: (draft, version) => open.calls.recordStep(version, stepOf(draft)),
    arrived: ({ id }, { steps }) => steps.some((step) => step.id === id),
  })
}

function stepOf({ id, kind, on, until, bans: ordered, court, fileNumber, note }: StepDraft): NewStep {
  const words = { court: oneLine(court), fileNumber: oneLine(fileNumber), note: manyLines(note) }
  return {
    id,
    kind,
    on,
    ...(kindsWithEnd.includes(kind) && until !== '' && { until }),
    ...(kind === 'granted' && ordered.length > 0 && { bans: bans.filter((ban) => ordered.includes(ban)) }),
    ...words,
  }
}

const withdrawalDraftSchema = z.object({ reason: z.string() })
export type StepWithdrawalForm = Form<z.infer<typeof withdrawalDraftSchema>, SavedCourse, Versioned>

/** Saying that a step was recorded by mistake. */
export function useStepWithdrawalForm(open: OpenCourt, step: string): StepWithdrawalForm | undefined {
  return useCourseForm(open, {
    name: `court-step-withdrawal:${open.file.client}:${step}`,
    schema: withdrawalDraftSchema,
    blank: () => ({ reason: '' }),
    check: ({ reason }) => faultsBy(stepWithdrawalSchema, { reason }),
    send: ({ reason }, version) => open.calls.withdrawStep(version, { step, reason: manyLines(reason) }),
    arrived: (_draft, { steps }) => steps.some(({ id, withdrawn }) => id === step && withdrawn !== undefined),
  })
}

type CourseSpec<T> = Pick<
  FormSpec<T, SavedCourse, Versioned>,
  'name' | 'schema' | 'blank' | 'check' | 'send' | 'arrived'
>

/** A form of what came to pass at court: it remembers from which version it was begun. */
function useCourseForm<T extends object>(open: OpenCourt, spec: CourseSpec<T>) {
  return useForm<T, SavedCourse, Versioned>({
    ...spec,
    base: { version: open.court.course.version },
    baseSchema: versionedSchema,
    isRecord: isCourse,
    show: open.showCourse,
  })
}

// What the platform itself has sent is not checked field by field; only that it is a record of steps at all.
function isCourse(current: unknown): current is SavedCourse {
  return typeof current === 'object' && current !== null && 'version' in current && 'steps' in current
}
