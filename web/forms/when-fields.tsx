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
  timeAsTyped,
  typedDay,
  typedFaults,
  typedMoment,
  typedTime,
} from '../../shared/time/typed.ts'
import { dayInWords, momentInWords } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { type Kind, TypedInput } from './typed-input.tsx'

interface WhenProps {
  readonly id: string
  /** The field's name in what is sent. */
  readonly name: string
  readonly label: string
  /** What `typedDay`, `typedTime` or `typedMoment` reads; or any text, as long as they cannot. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly locked?: boolean
  readonly hint?: ComponentChildren
  /** The code of what is wrong with it, and the words for codes that are not about how it is written. */
  readonly fault?: string | undefined
  readonly words?: Readonly<Record<string, string>>
}

interface LeanProps extends WhenProps {
  readonly lean: Lean
}

/** A day, typed the Czech way whatever language the browser speaks, and said again in words. */
export function DayField({ id, name, label, value, onChange, locked = false, lean, hint, ...said }: LeanProps) {
  const texts = useTexts()
  const now = useNow(useServices().clock)
  const leaving = useLeaving()
  const reading = typedDay(value, { today: pragueDay(now), lean })
  const fault = useFault(reading, { ...said, left: leaving.left })
  return (
    <div class="field" {...leaving.events}>
      <TypedInput
        {...dayKind({ now, lean })}
        id={id}
        title={label}
        name={name}
        value={value}
        locked={locked}
        invalid={fault !== undefined}
        about={`${id}-about`}
        onChange={onChange}
      />
      <About id={id} fault={fault} echo={'read' in reading && dayInWords(texts, reading.read)} hint={hint} />
    </div>
  )
}

/** A day and a time of it, each typed the Czech way, and said again together. */
export function MomentField({ id, name, label, value, onChange, locked = false, lean, hint, ...said }: LeanProps) {
  const texts = useTexts()
  const now = useNow(useServices().clock)
  const leaving = useLeaving()
  const [day, time] = partsOf(value)
  const reading = typedMoment(value, { now, lean })
  const fault = useFault(reading, { ...said, left: leaving.left })
  const at = wrongIn(reading, day, { now, lean })
  const whole = (day: string, time: string) => settled(joined(day, time), { now, lean })
  const write = (day: string, time: string) => onChange(whole(day, time))
  const common = { locked, about: `${id}-about` }
  return (
    <fieldset class="field" data-field={name} {...leaving.events}>
      <legend>{label}</legend>
      <div class="moment">
        <TypedInput
          {...common}
          {...dayKind({ now, lean })}
          id={id}
          title={texts.typed.day}
          value={day}
          invalid={fault !== undefined && at.day}
          onChange={(typed) => write(typed, time)}
        />
        <TypedInput
          {...common}
          {...timeKind}
          // Which of two equal times is meant depends on the day.
          read={(text) => partsOf(whole(day, text))[1]}
          id={`${id}-time`}
          title={texts.typed.time}
          value={time}
          invalid={fault !== undefined && at.time}
          onChange={(typed) => write(day, typed)}
        />
        <Nearby lean={lean} locked={locked} onChoose={(ahead) => write(plusDays(pragueDay(now), ahead), time)} />
      </div>
      <About
        id={id}
        fault={fault}
        echo={'read' in reading && momentInWords(texts, reading.read)}
        hint={'read' in reading && reading.read.change ? texts.typed[reading.read.change] : hint}
      />
    </fieldset>
  )
}

/** A time of any day in a row of others, `8:00` up to `24:00`; what is wrong with it is said below it. */
export function TimeField({ id, name, label, value, onChange, locked = false, ...said }: WhenProps) {
  const leaving = useLeaving()
  const fault = useFault(typedTime(value), { ...said, left: leaving.left })
  return (
    <div class="time" {...leaving.events}>
      <TypedInput
        {...timeKind}
        id={id}
        label={label}
        field={name}
        value={value}
        locked={locked}
        invalid={fault !== undefined}
        about={`${id}-about`}
        onChange={onChange}
      />
      <About id={id} fault={fault} />
    </div>
  )
}

/** Below a field: what is wrong with it, or what was understood, and what else there is to know. */
function About({
  id,
  fault,
  echo,
  hint,
}: {
  id: string
  fault: string | undefined
  echo?: ComponentChildren
  hint?: ComponentChildren
}) {
  return (
    <div id={`${id}-about`} class="about" aria-live="polite">
      {fault === undefined ? echo && <p class="echo">{echo}</p> : <p class="fault">{fault}</p>}
      {hint && <p class="hint">{hint}</p>}
    </div>
  )
}

/** The days next to today on the side a field asks for, for whoever would rather tap. */
function Nearby({ lean, locked, onChoose }: { lean: Lean; locked: boolean; onChoose: (ahead: number) => void }) {
  const { time } = useTexts()
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

/** Whether the focus is out of a field: what is half written is no fault yet. */
function useLeaving() {
  const [left, setLeft] = useState(true)
  return { left, events: { onInput: () => setLeft(false), onFocusOut: () => setLeft(true) } }
}

interface Said extends Pick<WhenProps, 'fault' | 'words'> {
  readonly left: boolean
}

/** What is wrong with a field, in words: how it is written, or what whoever checked it has said. */
function useFault(reading: Reading<unknown>, { fault, words = {}, left }: Said): string | undefined {
  const { typed, form } = useTexts()
  if ('fault' in reading) {
    const isTold = fault !== undefined || (left && reading.fault !== 'missing')
    return isTold ? (words[reading.fault] ?? typed.faults[reading.fault]) : undefined
  }
  // It is written right by now.
  if (fault === undefined || typedFaults.some((known) => known === fault)) return undefined
  return words[fault] ?? form.faulty
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
