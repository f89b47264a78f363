import { bans } from '../../../shared/protection/ban.ts'
import { stepsIn } from '../../../shared/protection/court-record.ts'
import {
  kindsWithEnd,
  LONGEST_COURT,
  LONGEST_FILE_NUMBER,
  LONGEST_STEP_NOTE,
  LONGEST_WITHDRAWAL,
  type Step,
  stepKinds,
} from '../../../shared/protection/step.ts'
import { OneLine, OneOfMany, SeveralLines } from '../../forms/fields.tsx'
import { DayField } from '../../forms/when-fields.tsx'
import { dayInFull } from '../../moments.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import { CourtAction, Several } from './frame.tsx'
import { type StepForm, useStepForm, useStepWithdrawalForm } from './step-forms.ts'
import type { OpenCourt } from './use-court.ts'
import { useCourtTexts } from './use-court-texts.ts'

/** What came to pass at court, in its order, and recording more. */
export function Steps({ open }: { open: OpenCourt }) {
  const { steps: texts } = useCourtTexts()
  const steps = stepsIn(open.court.course)
  return (
    <section class="panel" aria-labelledby="court-steps">
      <h2 id="court-steps">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      {steps.length === 0 && <p>{texts.none}</p>}
      <ol class="attempts">
        {steps.map((step) => (
          <li key={step.id}>
            <StepEntry open={open} step={step} />
          </li>
        ))}
      </ol>
      <CourtAction form={useStepForm(open)} label={texts.add} save={texts.save}>
        {(form, { locked }) => <StepFields open={open} form={form} locked={locked} />}
      </CourtAction>
    </section>
  )
}

function StepEntry({ open, step }: { open: OpenCourt; step: Step }) {
  const texts = useTexts()
  const { steps, bans: names } = useCourtTexts()
  const staffName = useStaffName()
  const { kind, on, until, bans: ordered = [], court, fileNumber, note, by, withdrawn } = step
  const title = `${dayInFull(texts, on)} · ${steps.kinds[kind]}`
  return (
    <article class="entry">
      <h3>
        {withdrawn ? <del>{title}</del> : title}
        {until !== undefined && !withdrawn && ` ${steps.lastDay(dayInFull(texts, until))}`}
      </h3>
      {ordered.length > 0 && <p>{ordered.map((ban) => names[ban]).join(', ')}</p>}
      <p class="quiet-text">{[court, fileNumber, steps.by(staffName(by))].filter((part) => part !== '').join(' · ')}</p>
      {note !== '' && <p class="prose">{note}</p>}
      {withdrawn ? (
        <p class="quiet-text">
          {steps.withdrawn(staffName(withdrawn.by))}: {withdrawn.reason}
        </p>
      ) : (
        <Withdrawal open={open} step={step.id} />
      )}
    </article>
  )
}

function Withdrawal({ open, step }: { open: OpenCourt; step: string }) {
  const { steps, faults } = useCourtTexts()
  return (
    <CourtAction form={useStepWithdrawalForm(open, step)} label={steps.withdraw} save={steps.withdrawSave}>
      {({ value, change }, { locked }) => (
        <OneLine
          name="reason"
          label={steps.reason}
          hint={steps.reasonHint}
          words={faults}
          most={LONGEST_WITHDRAWAL}
          locked={locked}
          value={value.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </CourtAction>
  )
}

interface FieldsProps {
  readonly open: OpenCourt
  readonly form: StepForm
  readonly locked: boolean
}

function StepFields({ open, form: { value, change }, locked }: FieldsProps) {
  const { steps, faults, bans: names } = useCourtTexts()
  const isOfPolice = open.court.course.eviction !== undefined
  const kinds = stepKinds.filter((kind) => isOfPolice || !kind.startsWith('objections'))
  const common = { locked, words: faults }
  const untilHints: Readonly<Partial<Record<string, string>>> = steps.untilHints
  return (
    <>
      <OneOfMany
        {...common}
        name="kind"
        label={steps.kind}
        hint={steps.kindHint}
        options={kinds.map((kind) => [kind, steps.kinds[kind]] as const)}
        value={value.kind}
        onChange={(kind) => change({ kind })}
      />
      <DayField
        {...common}
        name="on"
        lean="past"
        label={steps.on}
        hint={steps.onHints[value.kind]}
        value={value.on}
        onChange={(on) => change({ on })}
      />
      {kindsWithEnd.includes(value.kind) && (
        <DayField
          {...common}
          name="until"
          lean="future"
          label={steps.until}
          hint={untilHints[value.kind]}
          value={value.until}
          onChange={(until) => change({ until })}
        />
      )}
      {value.kind === 'granted' && (
        <Several
          name="bans"
          label={steps.bans}
          hint={steps.bansHint}
          locked={locked}
          options={bans}
          names={names}
          value={value.bans}
          onChange={(ordered) => change({ bans: ordered })}
        />
      )}
      <WordFields form={{ value, change }} locked={locked} />
    </>
  )
}

function WordFields({
  form: { value, change },
  locked,
}: {
  form: Pick<StepForm, 'value' | 'change'>
  locked: boolean
}) {
  const { steps, faults } = useCourtTexts()
  const common = { locked, words: faults }
  return (
    <>
      <OneLine
        {...common}
        name="court"
        label={steps.court}
        hint={steps.courtHint}
        most={LONGEST_COURT}
        value={value.court}
        onChange={(court) => change({ court })}
      />
      <OneLine
        {...common}
        name="fileNumber"
        label={steps.fileNumber}
        hint={steps.fileNumberHint}
        most={LONGEST_FILE_NUMBER}
        value={value.fileNumber}
        onChange={(fileNumber) => change({ fileNumber })}
      />
      <SeveralLines
        {...common}
        name="note"
        label={steps.note}
        hint={steps.noteHint}
        most={LONGEST_STEP_NOTE}
        rows={2}
        value={value.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}
