import {
  emptyRoster,
  holds,
  ofSeveralDays,
  type Roster,
  type Shift,
  type WeeklyShift,
  weekParities,
} from '../../shared/on-duty/roster.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayAsTyped } from '../../shared/time/typed.ts'
import { About, Fieldset, Row, useField } from '../forms/field.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { SaveCentre } from '../forms/save-centre.tsx'
import type { CentreForm } from '../forms/use-centre-form.ts'
import { DayField, TimeField } from '../forms/when-fields.tsx'
import { Stamp } from '../frame/moment.tsx'
import { useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useOnDutyTexts } from './use-on-duty-texts.ts'

const HEADING = 'pattern'

/** Brings the roster's form into view and moves there. */
export function goToPattern(): void {
  const heading = document.getElementById(HEADING)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** The roster as the head makes it: the week, holidays, and days that are different. */
export function PatternForm({ centre, form }: { centre: CentreSettings; form: CentreForm }) {
  const { pattern } = useOnDutyTexts()
  const { id: self } = useWorker()
  const roster = withSeveralDays(form.value.roster ?? emptyRoster)
  const change = (part: Partial<Roster>) => form.change({ roster: { ...roster, ...part } })
  const fresh: Shift = { who: self, from: '08:00', until: '16:00' }
  return (
    <section class="panel" aria-labelledby={HEADING}>
      <h2 id={HEADING} tabIndex={-1}>
        {pattern.title}
      </h2>
      <p class="hint">{pattern.untilHint}</p>
      <FormElement form={form} asking={form.overtaken !== undefined}>
        <Row name="roster" class="rows" aria-labelledby={HEADING}>
          <Shifts
            path="weekly"
            legend={pattern.weekly}
            shifts={roster.weekly}
            fresh={{ ...fresh, weekdays: [1, 2, 3, 4, 5] }}
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

/** A draft may be older than lines of several days. */
function withSeveralDays(roster: Roster): Roster {
  return { ...roster, weekly: roster.weekly.map((line) => ofSeveralDays(line) as WeeklyShift) }
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
      {exceptions.map(({ day, shifts, cancelled }, index) =>
        cancelled ? null : (
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
              {pattern.cancel} {dayAsTyped(day)}
            </button>
          </Row>
        ),
      )}
      <Cancelled exceptions={exceptions} />
      <button type="button" onClick={() => onChange({ exceptions: [...exceptions, { day: today, shifts: [] }] })}>
        {pattern.addDay}
      </button>
    </Fieldset>
  )
}

/** Exceptions that hold no more, with who cancelled them. */
function Cancelled({ exceptions }: Pick<Roster, 'exceptions'>) {
  const { pattern } = useOnDutyTexts()
  const staffName = useStaffName()
  const gone = exceptions.filter((each) => !holds(each))
  if (gone.length === 0) return null
  return (
    <>
      <p>{pattern.cancelled}</p>
      <ul class="quiet-text">
        {gone.map(({ day, cancelled }) => (
          <li key={`${day} ${cancelled?.at}`}>
            <s>{dayAsTyped(day)}</s> – {staffName(cancelled?.by ?? '')}, <Stamp at={cancelled?.at ?? ''} />
          </li>
        ))}
      </ul>
    </>
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

/** A line of the week has its days and weeks beside it. */
type AnyShift = Shift & Partial<Pick<WeeklyShift, 'weekdays' | 'weeks'>>

function Shifts<S extends AnyShift>({ path, row, legend, shifts, fresh, onChange }: ShiftsProps<S>) {
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
  readonly shift: AnyShift
  readonly onChange: (part: Partial<AnyShift>) => void
  readonly onRemove: () => void
}

function Line({ path, shift, onChange, onRemove }: LineProps) {
  const { pattern, roster } = useOnDutyTexts()
  const { staff } = useWorker()
  const whose = useField(`${path}.who`)
  const days = daysInShort(shift.weekdays ?? [], roster.shortDays)
  const row = [days, shift.who === null ? pattern.nobody : staff.get(shift.who)].filter(Boolean).join(', ')
  return (
    <Row name={path} row={row} class="shift">
      {shift.weekdays !== undefined && (
        <Days path={path} weekdays={shift.weekdays} weeks={shift.weeks} onChange={onChange} />
      )}
      <div class="time">
        <select
          {...whose.marks}
          id={whose.id}
          aria-label={pattern.who}
          value={shift.who ?? ''}
          onChange={({ currentTarget }) => onChange({ who: currentTarget.value || null })}
        >
          {[...staff].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{pattern.nobody}</option>
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

/** `Po–Pá`, `Po, St` */
function daysInShort(weekdays: readonly number[], names: readonly string[]): string {
  const [first = 0, second = 0, ...rest] = weekdays
  const last = rest.at(-1)
  const name = (day: number) => names[day - 1] ?? ''
  if (second === 0 || last !== first + weekdays.length - 1) return weekdays.map(name).join(', ')
  return `${name(first)}–${name(last)}`
}

interface DaysProps extends Pick<WeeklyShift, 'weekdays' | 'weeks'> {
  readonly path: string
  readonly onChange: (part: Partial<AnyShift>) => void
}

/** On which days of which weeks a line holds. */
function Days({ path, weekdays, weeks, onChange }: DaysProps) {
  const { pattern, roster } = useOnDutyTexts()
  const field = useField(`${path}.weekdays`, { too_small: pattern.noDay })
  const toggled = (day: number) =>
    weekdays.includes(day) ? weekdays.filter((each) => each !== day) : [...weekdays, day].sort((a, b) => a - b)
  return (
    <>
      <fieldset
        class="days"
        id={field.id}
        aria-label={pattern.weekdays}
        data-field={field.marks['data-field']}
        aria-describedby={field.marks['aria-describedby']}
      >
        {roster.shortDays.map((name, index) => (
          <label key={name}>
            <input
              type="checkbox"
              aria-label={roster.weekdays[index]}
              checked={weekdays.includes(index + 1)}
              onChange={() => onChange({ weekdays: toggled(index + 1) })}
            />{' '}
            <span aria-hidden="true">{name}</span>
          </label>
        ))}
        <About field={field} />
      </fieldset>
      <select
        aria-label={pattern.weeks}
        value={weeks ?? 'every'}
        onChange={({ currentTarget: { value } }) =>
          onChange({ weeks: weekParities.find((parity) => parity === value) })
        }
      >
        {(['every', ...weekParities] as const).map((each) => (
          <option key={each} value={each}>
            {pattern.weekNames[each]}
          </option>
        ))}
      </select>
    </>
  )
}
