import type { DeadlineKind } from '../../shared/duties/deadline.ts'
import { defaultLadders, type Ladder, ownName, type Step } from '../../shared/duties/ladder.ts'
import { type Audience, audiences } from '../../shared/duties/recipient.ts'
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
  const fresh = (): Step => ({ name: ownName({ before: 12 }), when: { before: 12 }, to: ['workers'] })
  return (
    <fieldset class="panel" disabled={!mayChange}>
      <legend>{kind === 'contact' ? texts.ladder : texts.complaintLadder}</legend>
      <p class="hint">{texts.ladderLead}</p>
      {ladder.map((step, index) => (
        <StepFields
          key={index}
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
    </fieldset>
  )
}

interface StepFieldsProps {
  readonly title: string
  readonly step: Step
  readonly onChange: (step: Step) => void
  readonly onRemove: () => void
}

function StepFields({ title, step, onChange, onRemove }: StepFieldsProps) {
  const { settings: texts } = useCentreTexts()
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
    <fieldset class="step">
      <legend>{title}</legend>
      <div class="shift">
        <input
          type="number"
          min="0"
          step="any"
          aria-label={texts.hours}
          value={hours}
          onInput={({ currentTarget }) => onChange(at(step, direction, currentTarget.valueAsNumber))}
        />
        <span>h</span>
        <select
          aria-label={texts.direction}
          value={direction}
          onChange={({ currentTarget }) =>
            onChange(at(step, currentTarget.value === 'after' ? 'after' : 'before', hours))
          }
        >
          <option value="after">{texts.when.after}</option>
          <option value="before">{texts.when.before}</option>
        </select>
      </div>
      <Audiences to={step.to} onChange={(to) => onChange({ ...step, to })} />
      {flag('urgent')}
      {flag('unlessAcknowledged')}
      <button type="button" class="quiet" onClick={onRemove}>
        {texts.removeStep}
      </button>
    </fieldset>
  )
}

/** A step moved to another time: the names of the steps that every centre begins with keep their meaning, so it gets its own. */
function at(step: Step, direction: 'after' | 'before', hours: number): Step {
  const whole = Number.isNaN(hours) ? 0 : hours
  const when = direction === 'after' ? { after: whole } : { before: whole }
  return { ...step, when, name: ownName(when) }
}

function Audiences({ to, onChange }: { to: readonly Audience[]; onChange: (to: Audience[]) => void }) {
  const { settings: texts } = useCentreTexts()
  return (
    <fieldset class="field">
      <legend>{texts.to}</legend>
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
    </fieldset>
  )
}
