import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Instant, plusDays } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import {
  dayAsTyped,
  joined,
  type Lean,
  partsOf,
  type Reading,
  type TypedFault,
  timeAsTyped,
  typedDay,
  typedFaults,
  typedHours,
  typedMoment,
  typedTime,
} from '../../shared/time/typed.ts'
import { dayInWords, hoursSpan, momentInWords } from '../moments.ts'
import { useClock } from '../server-clock.ts'
import { About, type FaultWords, useField } from './field.tsx'
import { type Kind, TypedInput } from './typed-input.tsx'
import { useFormTexts } from './use-form-texts.ts'

interface WhenProps {
  /** The field's name in what is sent. */
  readonly name: string
  readonly label: string
  /** What `typedDay`, `typedTime` or `typedMoment` reads; or any text, as long as they cannot. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly locked?: boolean
  readonly hint?: ComponentChildren
  /** Words for what else may be wrong with it than how it is written. */
  readonly words?: FaultWords
}

interface LeanProps extends WhenProps {
  readonly lean: Lean
}

/** A day, typed the Czech way whatever language the browser speaks, and said again in words. */
export function DayField({ name, label, value, onChange, locked = false, lean, hint, words }: LeanProps) {
  const texts = useFormTexts()
  const now = useClock()
  const reading = typedDay(value, { today: pragueDay(now), lean })
  const { events, ...field } = useWhen(name, reading, words)
  const echo = 'read' in reading && dayInWords(texts, reading.read)
  return (
    <div class="field" {...events}>
      <TypedInput
        {...dayKind({ now, lean })}
        id={field.id}
        marks={field.marks}
        title={label}
        value={value}
        locked={locked}
        onChange={onChange}
      />
      <About field={field} echo={echo} hint={hint} />
    </div>
  )
}

/** A day and a time of it, each typed the Czech way, and said again together. */
export function MomentField({ name, label, value, onChange, locked = false, lean, hint, words }: LeanProps) {
  const texts = useFormTexts()
  const now = useClock()
  const [day, time] = partsOf(value)
  const reading = typedMoment(value, { now, lean })
  const { events, ...field } = useWhen(name, reading, words)
  const { 'data-field': named, ...marks } = field.marks
  const wrong = wrongIn(reading, day, { now, lean })
  const invalid = (part: boolean) => ({ ...marks, 'aria-invalid': field.fault !== undefined && part })
  const whole = (day: string, time: string) => settled(joined(day, time), { now, lean })
  const write = (day: string, time: string) => onChange(whole(day, time))
  return (
    <fieldset class="field" data-field={named} {...events}>
      <legend>{label}</legend>
      <div class="moment">
        <TypedInput
          {...dayKind({ now, lean })}
          id={`${field.id}-day`}
          marks={invalid(wrong.day)}
          title={texts.typed.day}
          value={day}
          locked={locked}
          onChange={(typed) => write(typed, time)}
        />
        <TypedInput
          {...timeKind}
          // Which of two equal times is meant depends on the day.
          read={(text) => partsOf(whole(day, text))[1]}
          id={`${field.id}-time`}
          marks={invalid(wrong.time)}
          title={texts.typed.time}
          value={time}
          locked={locked}
          onChange={(typed) => write(day, typed)}
        />
        <Nearby lean={lean} locked={locked} onChoose={(ahead) => write(plusDays(pragueDay(now), ahead), time)} />
      </div>
      <About
        field={field}
        echo={'read' in reading && momentInWords(texts, reading.read)}
        hint={'read' in reading && reading.read.change ? texts.typed[reading.read.change] : hint}
      />
    </fieldset>
  )
}

/** A time of any day in a row of others, `8:00` up to `24:00`; what is wrong with it is said below it. */
export function TimeField({ name, label, value, onChange, locked = false, words }: WhenProps) {
  const { events, ...field } = useWhen(name, typedTime(value), words)
  return (
    <div class="time" {...events}>
      <TypedInput
        {...timeKind}
        id={field.id}
        marks={field.marks}
        label={label}
        value={value}
        locked={locked}
        onChange={onChange}
      />
      <About field={field} />
    </div>
  )
}

interface HoursProps extends Pick<WhenProps, 'name' | 'label' | 'words'> {
  /** NaN while nobody can tell what is typed. */
  readonly hours: number
  readonly onChange: (hours: number) => void
}

/** A number of hours, typed in hours or in days; over two days it is shown in days. */
export function HoursField({ name, label, words, hours, onChange }: HoursProps) {
  const texts = useFormTexts()
  const [unread, setUnread] = useState('')
  const value = Number.isNaN(hours) ? unread : hoursSpan(texts, hours)
  const { events, ...field } = useWhen(name, typedHours(value), words)
  const shownHours = (text: string) => {
    const reading = typedHours(text)
    return 'read' in reading ? hoursSpan(texts, reading.read) : undefined
  }
  const write = (typed: string) => {
    setUnread(typed)
    onChange(readIn(typedHours(typed)) ?? Number.NaN)
  }
  return (
    <div class="time" {...events}>
      <TypedInput
        read={shownHours}
        shown={(kept) => kept}
        moved={(kept, by) => hoursSpan(texts, Math.max(0, (readIn(typedHours(kept)) ?? 0) + by))}
        // Days are written with letters.
        keys="text"
        id={field.id}
        marks={field.marks}
        label={label}
        value={value}
        locked={false}
        onChange={write}
      />
      <About field={field} />
    </div>
  )
}

/** The days next to today on the side a field asks for, for whoever would rather tap. */
function Nearby({ lean, locked, onChoose }: { lean: Lean; locked: boolean; onChoose: (ahead: number) => void }) {
  const { time } = useFormTexts()
  const days =
    lean === 'past'
      ? ([
          [time.yesterday, -1],
          [time.today, 0],
        ] as const)
      : ([
          [time.today, 0],
          [time.tomorrow, 1],
        ] as const)
  return (
    <div class="nearby">
      {days.map(([name, ahead]) => (
        <button key={name} type="button" disabled={locked} onClick={() => onChoose(ahead)}>
          {name}
        </button>
      ))}
    </div>
  )
}

/** A field of this kind: how it is written may be wrong too. What is half written is no fault until the focus leaves it. */
function useWhen(name: string, reading: Reading<unknown>, words: FaultWords = {}) {
  const field = useField(name, words)
  const { faults } = useFormTexts().typed
  const [left, setLeft] = useState(true)
  const events = { onInput: () => setLeft(false), onFocusOut: () => setLeft(true) }
  // What is wrong with how it was written is right once it can be read; and where nothing is written, something else may be wrong.
  const isOfWriting = typedFaults.some((known) => known === field.code) || field.code === 'invalid_format'
  const fault = 'fault' in reading ? unread(reading.fault) : isOfWriting ? undefined : field.fault
  return { ...field, fault, events, marks: { ...field.marks, 'aria-invalid': fault !== undefined } }

  function unread(why: TypedFault): string | undefined {
    if (why === 'missing' && !isOfWriting) return field.fault
    const isTold = field.code !== undefined || (left && why !== 'missing')
    return isTold ? (words[why] ?? faults[why]) : undefined
  }
}

interface Around {
  readonly now: Instant
  readonly lean: Lean
}

/** Whether it is the day or the time that is wrong; both, when what they say together is. */
function wrongIn(reading: Reading<unknown>, day: string, { now, lean }: Around): { day: boolean; time: boolean } {
  if ('read' in reading) return { day: true, time: true }
  const isDay = 'fault' in typedDay(day, { today: pragueDay(now), lean })
  return { day: isDay, time: !isDay }
}

/** A moment as it is kept, once it can be read. */
function settled(text: string, around: Around): string {
  const moment = typedMoment(text, around)
  return 'read' in moment ? moment.read.wall : text
}

function dayKind({ now, lean }: Around): Kind {
  const today = pragueDay(now)
  const read = (text: string) => readIn(typedDay(text, { today, lean }))
  return { read, shown: dayAsTyped, moved: (kept, by) => plusDays(read(kept) ?? plusDays(today, -by), by) }
}

const STEP_MINUTES = 5
const DAY_MINUTES = 24 * 60

const timeKind: Kind = {
  read: (text) => readIn(typedTime(text)),
  shown: timeAsTyped,
  moved: (kept, by) => {
    const [hours = 0, minutes = 0] = (readIn(typedTime(kept)) ?? '00:00').split(':').map(Number)
    const moved = Math.min(DAY_MINUTES, Math.max(0, hours * 60 + minutes + by * STEP_MINUTES))
    return `${String(Math.floor(moved / 60)).padStart(2, '0')}:${String(moved % 60).padStart(2, '0')}`
  },
}

function readIn<T>(reading: Reading<T>): T | undefined {
  return 'read' in reading ? reading.read : undefined
}
