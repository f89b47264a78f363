import { useState } from 'preact/hooks'
import { helpNumberIds, helpNumbers } from '../../../shared/plans/help-numbers.ts'
import {
  LONGEST_CODE_WORD,
  LONGEST_HEADING,
  type SafetyPlan,
  safetyHeadings,
  situations,
} from '../../../shared/plans/safety-plan.ts'
import { Fieldset } from '../../forms/field.tsx'
import { OneLine, OneOfFew, SeveralLines } from '../../forms/fields.tsx'
import { Icon } from '../../frame/icon.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { NotYet } from '../../frame/trouble.tsx'
import { dayInFull } from '../../moments.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import { PlanAction } from './frame.tsx'
import { phoneLines } from './phone-lines.ts'
import { fullness, type SafetyForm, useSafetyForm } from './safety-draft.ts'
import { SheetButton } from './safety-sheet.tsx'
import { type OpenPlans, useSafetyPlanVersion } from './use-plans.ts'
import { usePlansTexts } from './use-plans-texts.ts'

interface SectionProps {
  readonly open: OpenPlans
  /** When the eviction began; left out for a person who came by herself. */
  readonly evictedAt: string | undefined
}

/** The safety plan: its newest version, those before it, and the sheet that she takes along. The paper of the file leaves it out. */
export function SafetyPlanSection({ open, evictedAt }: SectionProps) {
  const { safety } = usePlansTexts()
  const { safetyPlan } = open.plans
  const [older, setOlder] = useState<number>()
  return (
    <section class="panel off-paper" aria-labelledby="safety">
      <h2 id="safety">{safety.title}</h2>
      <p class="hint">{safety.lead}</p>
      <p class="notice">
        <Icon name="alert" /> <span>{safety.neverMailed}</span>
      </p>
      {safetyPlan === undefined && <p>{safety.none}</p>}
      {safetyPlan && (
        <>
          <Version plan={safetyPlan} />
          <SheetButton client={open.client} plan={safetyPlan} evictedAt={evictedAt} />
        </>
      )}
      <PlanAction
        form={useSafetyForm(open)}
        label={safetyPlan ? safety.edit : safety.write}
        save={safetyPlan ? safety.saveNext : safety.save}
      >
        {(form, common) => <SafetyFields form={form} {...common} />}
      </PlanAction>
      {safetyPlan && safetyPlan.number > 1 && (
        <Versions newest={safetyPlan.number} chosen={older} onChoose={setOlder} />
      )}
      {older !== undefined && <OlderVersion open={open} number={older} />}
    </section>
  )
}

function Version({ plan }: { plan: SafetyPlan }) {
  const { safety, headings, situations: names, numbers } = usePlansTexts()
  const staffName = useStaffName()
  const said = safetyHeadings.filter((heading) => plan.words[heading] !== '')
  return (
    <article class="entry">
      <p class="quiet-text">
        {safety.version(plan.number)} · <Stamp at={plan.at} /> · {staffName(plan.by)}
      </p>
      <dl class="facts">
        <div>
          <dt>{headings.situation}</dt>
          <dd>{names[plan.situation]}</dd>
        </div>
        {said.map((heading) => (
          <div key={heading}>
            <dt>{headings[heading]}</dt>
            <dd class="prose">{plan.words[heading]}</dd>
          </div>
        ))}
        {plan.codeWord !== '' && (
          <div>
            <dt>{safety.codeWord}</dt>
            <dd>{plan.codeWord}</dd>
          </div>
        )}
        {plan.numbers.length > 0 && (
          <div>
            <dt>{safety.numbers}</dt>
            <dd class="prose">{phoneLines(plan.numbers, numbers)}</dd>
          </div>
        )}
      </dl>
    </article>
  )
}

interface VersionsProps {
  readonly newest: number
  readonly chosen: number | undefined
  readonly onChoose: (number: number | undefined) => void
}

/** The way to every version before the newest one. */
function Versions({ newest, chosen, onChoose }: VersionsProps) {
  const { safety } = usePlansTexts()
  const earlier = Array.from({ length: newest - 1 }, (_, index) => newest - 1 - index)
  return (
    <p class="field">
      <label for="safety-versions">{safety.earlier}</label>
      <select
        id="safety-versions"
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : Number(value))}
      >
        <option value="">{safety.noneChosen}</option>
        {earlier.map((number) => (
          <option key={number} value={number}>
            {safety.version(number)}
          </option>
        ))}
      </select>
    </p>
  )
}

function OlderVersion({ open, number }: { open: OpenPlans; number: number }) {
  const { data, error, refetch } = useSafetyPlanVersion(open, number)
  return data ? <Version plan={data} /> : <NotYet error={error} onRetry={refetch} />
}

interface FieldsProps {
  readonly form: SafetyForm
  readonly locked: boolean
}

function SafetyFields({ form, locked }: FieldsProps) {
  const { safety, headings, prompts, situations: names, faults } = usePlansTexts()
  const { value, change } = form
  const common = { locked, words: faults }
  return (
    <>
      <OneOfFew
        {...common}
        name="situation"
        label={headings.situation}
        hint={prompts.situation}
        options={situations}
        names={names}
        value={value.situation}
        onChange={(situation) => change({ situation })}
      />
      {safetyHeadings.map((heading) => (
        <SeveralLines
          {...common}
          key={heading}
          name={`words.${heading}`}
          label={headings[heading]}
          hint={prompts[heading]}
          most={LONGEST_HEADING}
          rows={3}
          value={value.words[heading]}
          onChange={(text) => change({ words: { ...value.words, [heading]: text } })}
        />
      ))}
      <OneLine
        {...common}
        name="codeWord"
        label={safety.codeWord}
        hint={prompts.codeWord}
        most={LONGEST_CODE_WORD}
        value={value.codeWord}
        onChange={(codeWord) => change({ codeWord })}
      />
      <NumberChoices form={form} locked={locked} />
      <p class="quiet-text" aria-live="polite">
        {safety.full(fullness(value))}
      </p>
    </>
  )
}

function NumberChoices({ form: { value, change }, locked }: FieldsProps) {
  const texts = useTexts()
  const { safety, numbers } = usePlansTexts()
  const turn = (id: (typeof helpNumberIds)[number], isOn: boolean) =>
    change({ numbers: isOn ? [...value.numbers, id] : value.numbers.filter((one) => one !== id) })
  return (
    <Fieldset name="numbers" legend={safety.numbersField}>
      {helpNumberIds.map((id) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={value.numbers.includes(id)}
            disabled={locked}
            onChange={({ currentTarget }) => turn(id, currentTarget.checked)}
          />
          <span>
            {numbers[id]} <b class="unbroken">{helpNumbers[id].number}</b>{' '}
            <span class="quiet-text">
              {safety.checked(dayInFull(texts, helpNumbers[id].checkedOn), helpNumbers[id].source)}
            </span>
          </span>
        </label>
      ))}
    </Fieldset>
  )
}
