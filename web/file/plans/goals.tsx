import type { Goal } from '../../../shared/plans/goal.ts'
import { LONGEST_GOAL, LONGEST_STEP, LONGEST_WHO, MOST_STEPS, stepStates } from '../../../shared/plans/goal.ts'
import type { Kept } from '../../../shared/plans/views.ts'
import { Fieldset, Row } from '../../forms/field.tsx'
import { OneLine, OneOfFew, SeveralLines } from '../../forms/fields.tsx'
import { DayField } from '../../forms/when-fields.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { dayInFull } from '../../moments.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import { PlanAction } from './frame.tsx'
import { blankStep, type GoalForm, resultChoices, type StepDraft, useGoalForm } from './goal-draft.ts'
import { LongList } from './long-list.tsx'
import type { OpenPlans } from './use-plans.ts'
import { usePlansTexts } from './use-plans-texts.ts'

/** The goals of a person, those still worked on first. */
export function Goals({ open }: { open: OpenPlans }) {
  const { goals: texts } = usePlansTexts()
  const { goals } = open.plans
  const inOrder = [...goals.filter(({ result }) => !result), ...goals.filter(({ result }) => result)]
  return (
    <section class="panel" aria-labelledby="goals">
      <h2 id="goals">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      {goals.length === 0 && <p>{texts.none}</p>}
      <LongList entries={inOrder} more={texts.more}>
        {(goal) => <GoalEntry open={open} goal={goal} />}
      </LongList>
      <PlanAction form={useGoalForm(open, undefined)} label={texts.add} save={texts.save}>
        {(form, common) => <GoalFields form={form} {...common} />}
      </PlanAction>
    </section>
  )
}

interface GoalProps {
  readonly open: OpenPlans
  readonly goal: Kept<Goal>
}

function GoalEntry({ open, goal }: GoalProps) {
  const texts = useTexts()
  const { goals, results } = usePlansTexts()
  const { words, setOn, steps, result } = goal
  return (
    <article class="entry">
      <h3 class="prose">„{words}“</h3>
      <p>
        <span class={`tag ${result?.is ?? 'open'}`}>{results[result?.is ?? 'open']}</span>{' '}
        <span class="quiet-text">
          {goals.setOn} {dayInFull(texts, setOn)}
          {result && ` · ${goals.closedOn} ${dayInFull(texts, result.on)}`}
        </span>
      </p>
      {result && result.words !== '' && <p class="prose">{result.words}</p>}
      {steps.length > 0 && <Steps steps={steps} />}
      <Earlier goal={goal} />
      <PlanAction form={useGoalForm(open, goal)} label={goals.edit} save={goals.save}>
        {(form, common) => <GoalFields form={form} {...common} />}
      </PlanAction>
    </article>
  )
}

function Steps({ steps }: Pick<Goal, 'steps'>) {
  const texts = useTexts()
  const { goals, steps: names } = usePlansTexts()
  return (
    <ul class="plan-steps">
      {steps.map(({ id, what, who, until, state }) => (
        <li key={id} class={state}>
          <span class="prose">{state === 'dropped' ? <del>{what}</del> : what}</span>{' '}
          <span class="quiet-text">
            {who}
            {until !== undefined && `, ${goals.until} ${dayInFull(texts, until)}`} · {names[state]}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** How the goal was worded, or what had become of it, before that was changed. */
function Earlier({ goal: { earlier } }: { goal: Goal }) {
  const texts = useTexts()
  const { goals, results } = usePlansTexts()
  const staffName = useStaffName()
  if (earlier.length === 0) return null
  return (
    <details>
      <summary>{goals.earlier(earlier.length)}</summary>
      <ol class="quiet-text">
        {earlier.map(({ words, result, by, at }) => (
          <li key={at}>
            <del class="prose">„{words}“</del>
            {result && ` ${results[result.is]} ${dayInFull(texts, result.on)}. ${result.words}`} – {goals.changed}{' '}
            <Stamp at={at} />, {staffName(by)}
          </li>
        ))}
      </ol>
    </details>
  )
}

interface FieldsProps {
  readonly form: GoalForm
  readonly locked: boolean
}

function GoalFields({ form, locked }: FieldsProps) {
  const { goals, hints, results, faults } = usePlansTexts()
  const { value, change } = form
  const common = { locked, words: faults }
  return (
    <>
      <SeveralLines
        {...common}
        name="words"
        label={goals.words}
        hint={hints.words}
        most={LONGEST_GOAL}
        rows={2}
        value={value.words}
        onChange={(words) => change({ words })}
      />
      <DayField
        {...common}
        name="setOn"
        lean="past"
        label={goals.setOnField}
        hint={hints.setOn}
        value={value.setOn}
        onChange={(setOn) => change({ setOn })}
      />
      <StepFields form={form} locked={locked} />
      <OneOfFew
        {...common}
        name="result.is"
        label={goals.result}
        options={resultChoices}
        names={results}
        value={value.result}
        onChange={(result) => change({ result })}
      />
      {value.result !== 'open' && (
        <>
          <DayField
            {...common}
            name="result.on"
            lean="past"
            label={goals.resultOn}
            value={value.resultOn}
            onChange={(resultOn) => change({ resultOn })}
          />
          <SeveralLines
            {...common}
            name="result.words"
            label={value.result === 'met' ? goals.resultWordsOptional : goals.resultWords}
            hint={hints.resultWords}
            most={LONGEST_GOAL}
            rows={2}
            value={value.resultWords}
            onChange={(resultWords) => change({ resultWords })}
          />
        </>
      )}
    </>
  )
}

function StepFields({ form: { value, change }, locked }: FieldsProps) {
  const { goals, faults } = usePlansTexts()
  const { steps } = value
  const replace = (index: number, part: Partial<StepDraft>) =>
    change({ steps: steps.map((step, at) => (at === index ? { ...step, ...part } : step)) })
  return (
    <Fieldset name="steps" legend={goals.steps} words={faults}>
      {steps.map((step, index) => (
        <StepRow
          key={step.id}
          path={`steps.${index}`}
          row={`${index + 1}.`}
          step={step}
          locked={locked}
          onChange={(part) => replace(index, part)}
        />
      ))}
      {steps.length < MOST_STEPS && (
        <button type="button" disabled={locked} onClick={() => change({ steps: [...steps, blankStep(goals.her)] })}>
          {goals.addStep}
        </button>
      )}
    </Fieldset>
  )
}

interface StepRowProps {
  readonly path: string
  readonly row: string
  readonly step: StepDraft
  readonly locked: boolean
  readonly onChange: (part: Partial<StepDraft>) => void
}

function StepRow({ path, row, step, locked, onChange }: StepRowProps) {
  const { goals, hints, steps: names, faults } = usePlansTexts()
  const common = { locked, words: faults }
  return (
    <Row name={path} row={row} class="step">
      <SeveralLines
        {...common}
        name={`${path}.what`}
        label={`${row} ${goals.what}`}
        most={LONGEST_STEP}
        rows={2}
        value={step.what}
        onChange={(what) => onChange({ what })}
      />
      <OneLine
        {...common}
        name={`${path}.who`}
        label={goals.who}
        hint={hints.who}
        most={LONGEST_WHO}
        value={step.who}
        onChange={(who) => onChange({ who })}
      />
      <DayField
        {...common}
        name={`${path}.until`}
        lean="future"
        label={goals.untilField}
        value={step.until}
        onChange={(until) => onChange({ until })}
      />
      <OneOfFew
        {...common}
        name={`${path}.state`}
        label={goals.stepState}
        options={stepStates}
        names={names}
        value={step.state}
        onChange={(state) => onChange({ state })}
      />
    </Row>
  )
}
