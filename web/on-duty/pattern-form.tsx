import { emptyRoster, type Roster, type Shift } from '../../shared/on-duty/roster.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayAsTyped } from '../../shared/time/typed.ts'
import { About, Fieldset, Row, useField } from '../forms/field.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { SaveCentre } from '../forms/save-centre.tsx'
import { useCentreForm } from '../forms/use-centre-form.ts'
import { DayField, TimeField } from '../forms/when-fields.tsx'
import { useWorker } from '../services.ts'
import { useOnDutyTexts } from './use-on-duty-texts.ts'

/** The roster as the head makes it: the week, holidays, and days that are different. */
export function PatternForm({ centre }: { centre: CentreSettings }) {
  const { pattern } = useOnDutyTexts()
  const { id: self } = useWorker()
  const form = useCentreForm(centre, 'roster')
  if (form === undefined) return null
  const roster = form.value.roster ?? emptyRoster
  const change = (part: Partial<Roster>) => form.change({ roster: { ...roster, ...part } })
  const fresh: Shift = { who: self, from: '08:00', until: '16:00' }
  return (
    <section class="panel" aria-labelledby="pattern">
      <h2 id="pattern">{pattern.title}</h2>
      <p class="hint">{pattern.untilHint}</p>
      <FormElement form={form} asking={form.overtaken !== undefined}>
        <Row name="roster" class="rows" aria-labelledby="pattern">
          <Shifts
            path="weekly"
            legend={pattern.weekly}
            shifts={roster.weekly}
            fresh={{ ...fresh, weekday: 1 }}
            onChange={(weekly) => change({ weekly })}
          />
          <Shifts
            path="holidays"
            legend={pattern.holidays}
            shifts={roster.holidays}
            fresh={fresh}
            onChange={(holidays) => change({ holidays })}
          />
          <Exceptions roster={roster} fresh={fresh} today={pragueDay(centre.now)} onChange={change} />
        </Row>
        <SaveCentre form={form} label={pattern.save} />
      </FormElement>
    </section>
  )
}

interface ExceptionsProps {
  readonly roster: Roster
  readonly fresh: Shift
  readonly today: string
  readonly onChange: (part: Pick<Roster, 'exceptions'>) => void
}

function Exceptions({ roster: { exceptions }, fresh, today, onChange }: ExceptionsProps) {
  const { pattern } = useOnDutyTexts()
  const replace = (index: number, part: object) =>
    onChange({ exceptions: exceptions.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  return (
    <Fieldset name="exceptions" legend={pattern.exceptions}>
      <p class="hint">{pattern.exceptionWhy}</p>
      {exceptions.map(({ day, shifts }, index) => (
        // The day itself is being written, so only the place tells one from another.
        <Row name={`exceptions.${index}`} row={dayAsTyped(day)} class="exception" key={index}>
          <DayField
            name={`exceptions.${index}.day`}
            label={pattern.day}
            words={{ taken: pattern.dayTaken }}
            lean="future"
            value={day}
            onChange={(changed) => replace(index, { day: changed })}
          />
          <Shifts
            path={`exceptions.${index}.shifts`}
            legend={dayAsTyped(day)}
            shifts={shifts}
            fresh={fresh}
            onChange={(changed) => replace(index, { shifts: changed })}
          />
          <button
            type="button"
            class="quiet"
            onClick={() => onChange({ exceptions: exceptions.filter((_, at) => at !== index) })}
          >
            {pattern.remove} {dayAsTyped(day)}
          </button>
        </Row>
      ))}
      <button type="button" onClick={() => onChange({ exceptions: [...exceptions, { day: today, shifts: [] }] })}>
        {pattern.addDay}
      </button>
    </Fieldset>
  )
}

interface ShiftsProps<S extends Shift> {
  /** Where they are in a roster. */
  readonly path: string
  readonly row?: string
  readonly legend: string
  readonly shifts: readonly S[]
  /** What a line that is added says at first. */
  readonly fresh: S
  readonly onChange: (shifts: S[]) => void
}

function Shifts<S extends Shift & { weekday?: number }>({
  path,
  row,
  legend,
  shifts,
  fresh,
  onChange,
}: ShiftsProps<S>) {
  const { pattern } = useOnDutyTexts()
  return (
    <Fieldset name={path} row={row} legend={legend}>
      {shifts.map((shift, index) => (
        <Line
          key={index}
          path={`${path}.${index}`}
          shift={shift}
          onChange={(part) => onChange(shifts.map((each, at) => (at === index ? { ...each, ...part } : each)))}
          onRemove={() => onChange(shifts.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" onClick={() => onChange([...shifts, fresh])}>
        {pattern.add}
      </button>
    </Fieldset>
  )
}

interface LineProps {
  readonly path: string
  readonly shift: Shift & { weekday?: number }
  readonly onChange: (part: Partial<Shift & { weekday: number }>) => void
  readonly onRemove: () => void
}

function Line({ path, shift, onChange, onRemove }: LineProps) {
  const { pattern, roster } = useOnDutyTexts()
  const { staff } = useWorker()
  const whose = useField(`${path}.who`)
  const day = shift.weekday === undefined ? [] : [roster.weekdays[shift.weekday - 1]]
  const row = [...day, staff.get(shift.who)].join(', ')
  return (
    <Row name={path} row={row} class="shift">
      {shift.weekday !== undefined && (
        <select
          aria-label={pattern.weekday}
          value={String(shift.weekday)}
          onChange={({ currentTarget }) => onChange({ weekday: Number(currentTarget.value) })}
        >
          {roster.weekdays.map((name, index) => (
            <option key={name} value={String(index + 1)}>
              {name}
            </option>
          ))}
        </select>
      )}
      <div class="time">
        <select
          {...whose.marks}
          id={whose.id}
          aria-label={pattern.who}
          value={shift.who}
          onChange={({ currentTarget }) => onChange({ who: currentTarget.value })}
        >
          {[...staff].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <About field={whose} />
      </div>
      {(['from', 'until'] as const).map((side) => (
        <TimeField
          key={side}
          name={`${path}.${side}`}
          label={pattern[side]}
          value={shift[side]}
          onChange={(time) => onChange({ [side]: time })}
        />
      ))}
      <button type="button" class="quiet" onClick={onRemove}>
        {pattern.remove}
      </button>
    </Row>
  )
}
