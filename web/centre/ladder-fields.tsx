import type { DeadlineKind } from '../../shared/duties/deadline.ts'
import { defaultLadders } from '../../shared/duties/default-ladders.ts'
import { type Ladder, ownName, type Step } from '../../shared/duties/ladder.ts'
import { type Audience, audiences } from '../../shared/duties/recipient.ts'
import { Fieldset } from '../forms/field.tsx'
import { HoursField } from '../forms/when-fields.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

export interface LadderFieldsProps {
  readonly kind: DeadlineKind
  readonly mayChange: boolean
  readonly ladder: Ladder
  readonly onChange: (ladder: Step[]) => void
}

/** The steps of a ladder: when, whom, how urgent. */
export function LadderFields({ kind, mayChange, ladder, onChange }: LadderFieldsProps) {
  const { settings: texts } = useCentreTexts()
  const { title, lead } = texts.ladders[kind]
  const fresh = (): Step => ({ name: ownName({ before: 12 }), when: { before: 12 }, to: ['workers'] })
  return (
    <Fieldset name={`ladders.${kind}`} class="panel" disabled={!mayChange} row={title} legend={title}>
      <p class="hint">{lead}</p>
      {ladder.map((step, index) => (
        <StepFields
          key={index}
          kind={kind}
          name={`ladders.${kind}.${index}`}
          title={texts.step(index + 1)}
          step={step}
          onChange={(changed) => onChange(ladder.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => onChange(ladder.filter((_, at) => at !== index))}
        />
      ))}
      {mayChange && (
        <p class="week-steps">
          <button type="button" onClick={() => onChange([...ladder, fresh()])}>
            {texts.addStep}
          </button>
          <button type="button" class="quiet" onClick={() => onChange([...defaultLadders[kind]])}>
            {texts.defaults}
          </button>
        </p>
      )}
    </Fieldset>
  )
}

interface StepFieldsProps extends Pick<LadderFieldsProps, 'kind'> {
  /** Where it is in the settings. */
  readonly name: string
  readonly title: string
  readonly step: Step
  readonly onChange: (step: Step) => void
  readonly onRemove: () => void
}

function StepFields({ kind, name, title, step, onChange, onRemove }: StepFieldsProps) {
  const { settings: texts } = useCentreTexts()
  const { when } = texts.ladders[kind]
  const direction = 'after' in step.when ? 'after' : 'before'
  const hours = 'after' in step.when ? step.when.after : step.when.before
  const flag = (name: 'urgent' | 'unlessAcknowledged') => (
    <label class="check">
      <input
        type="checkbox"
        checked={step[name] ?? false}
        onChange={({ currentTarget }) => onChange({ ...step, [name]: currentTarget.checked })}
      />
      {texts[name]}
    </label>
  )
  return (
    <Fieldset name={name} class="step" row={title} legend={title}>
      <div class="shift">
        <HoursField
          name={`${name}.when`}
          label={texts.hours}
          words={{ taken: texts.whenTaken }}
          hours={hours}
          onChange={(typed) => onChange(at(step, direction, typed))}
        />
        <select
          aria-label={texts.direction}
          value={direction}
          onChange={({ currentTarget }) =>
            onChange(at(step, currentTarget.value === 'after' ? 'after' : 'before', hours))
          }
        >
          <option value="after">{when.after}</option>
          <option value="before">{when.before}</option>
        </select>
      </div>
      <Audiences name={`${name}.to`} to={step.to} onChange={(to) => onChange({ ...step, to })} />
      {flag('urgent')}
      {kind !== 'visit' && flag('unlessAcknowledged')}
      <button type="button" class="quiet" onClick={onRemove}>
        {texts.removeStep}
      </button>
    </Fieldset>
  )
}

/** A step moved to another time: the names of the steps that every centre begins with keep their meaning, so it gets its own. */
function at(step: Step, direction: 'after' | 'before', hours: number): Step {
  const when = direction === 'after' ? { after: hours } : { before: hours }
  return { ...step, when, name: ownName(when) }
}

interface AudiencesProps {
  readonly name: string
  readonly to: readonly Audience[]
  readonly onChange: (to: Audience[]) => void
}

function Audiences({ name, to, onChange }: AudiencesProps) {
  const { settings: texts } = useCentreTexts()
  return (
    <Fieldset name={name} legend={texts.to} words={{ too_small: texts.nobody }}>
      <div class="chips">
        {audiences.map((audience) => (
          <label class="check" key={audience}>
            <input
              type="checkbox"
              checked={to.includes(audience)}
              onChange={({ currentTarget }) =>
                onChange(audiences.filter((each) => (each === audience ? currentTarget.checked : to.includes(each))))
              }
            />
            {texts.audiences[audience]}
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
