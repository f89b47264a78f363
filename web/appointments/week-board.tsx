import { useEffect, useRef } from 'preact/hooks'
import { dayOf, isTaking } from '../../shared/appointments/appointment.ts'
import { openOn, type Place } from '../../shared/appointments/places.ts'
import type { SeenAppointment } from '../../shared/appointments/views.ts'
import { sentence } from '../../shared/text/sentence.ts'
import { holiday } from '../../shared/time/holidays.ts'
import type { Day } from '../../shared/time/instant.ts'
import { wallTime } from '../../shared/time/typed.ts'
import { minutesOf } from '../../shared/time/written.ts'
import { dayInWords } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import {
  beginOf,
  hindrance,
  isInRow,
  MOVE_STEP,
  movedBy,
  placedAt,
  type Row,
  type Target,
  TRACK,
  trackHeight,
} from './board.ts'
import { useAppointmentsTexts } from './use-appointments-texts.ts'
import type { Lifted, Move } from './use-move.ts'
import { useWords, type Words } from './use-words.ts'

interface WeekBoardProps {
  readonly rows: readonly Row[]
  readonly days: readonly Day[]
  readonly reach: { readonly from: number; readonly until: number }
  readonly places: readonly Place[]
  readonly appointments: readonly SeenAppointment[]
  readonly today: Day
  readonly move: Move
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** What is shorter, in minutes, has room for one line only. */
const TWO_LINES = 60
/** A pointer that moves by less has clicked. */
const CLICK_PX = 6

/** The week as a board; appointments are moved on it by a pointer or by keys. */
export function WeekBoard(props: WeekBoardProps) {
  const { rows, days, reach, places, appointments, today, move } = props
  const texts = useAppointmentsTexts()
  const general = useTexts()
  const words = useWords(places)
  const { settled } = move
  useEffect(() => {
    // What was moved stands in another cell, as another element: the one that had the focus is gone.
    if (settled && document.activeElement === document.body) chipOf(settled.id)?.focus()
  }, [settled, appointments])
  const style = {
    '--days': days.length,
    '--tracks': (reach.until - reach.from) / TRACK,
    '--track': `${trackHeight({ rows, appointments: appointments.filter(isTaking) })}rem`,
  } as Record<string, number | string>
  return (
    <>
      <p class="hint" id="how-to-move">
        {texts.howToMove}
      </p>
      <div class="board" style={style}>
        <div class="board-corner" />
        {days.map((day) => (
          <div key={day} class={day === today ? 'board-day today' : 'board-day'}>
            {dayInWords(general, day)} {holiday(day) && <span class="tag">{texts.holiday}</span>}
          </div>
        ))}
        {rows.map((row, index) => (
          <BoardRow key={row.key} {...props} row={row} index={index} words={words} />
        ))}
      </div>
      <p class="for-ear" aria-live="assertive">
        {move.lifted && heldWords(move.lifted, props, { words, texts })}
      </p>
    </>
  )
}

interface Speaking {
  readonly words: Words
  readonly texts: ReturnType<typeof useAppointmentsTexts>
}

function heldWords({ appointment, target }: Lifted, props: WeekBoardProps, { words, texts }: Speaking): string {
  const moved = placedAt(appointment, target, props)
  const code = hindrance(moved, props)
  return texts.lifted(
    `${sentence(placeWords(moved, words))} ${code === undefined ? texts.free : (texts.faults[code] ?? '')}`,
  )
}

/** Where an appointment is, in words; a time that no clock shows, by its numbers. */
function placeWords(appointment: SeenAppointment, words: Words): string {
  const { workerName, where, day } = words
  return `${day(appointment)} ${appointment.wall.slice(11, 16)}, ${workerName(appointment.worker)}, ${where(appointment)}`
}

/** What keys do on a chip: arrows go from one appointment to the next; of a lifted one they move it. */
function useKeys(appointment: SeenAppointment, { move, rows, days }: WeekBoardProps, words: Words) {
  const isHandled = ({ key, currentTarget: chip }: KeyboardEvent): boolean => {
    if (move.lifted) return isMoving(key, move.lifted.target)
    const step = STEPS[key]
    if (step !== undefined && chip instanceof HTMLElement) chipsAround(chip, step)?.focus()
    else if (key === ' ') move.lift(appointment)
    return step !== undefined || key === ' '
  }
  const isMoving = (key: string, from: Target): boolean => {
    const target = movedBy(key, from, { rows: rows.length, days: days.length })
    if (target) move.hold(target)
    else if (key === 'Enter' || key === ' ') move.drop((moved) => placeWords(moved, words))
    else if (key === 'Escape') move.putBack()
    return target !== undefined || ['Enter', ' ', 'Escape'].includes(key)
  }
  return {
    onKeyDown: (event: KeyboardEvent) => isHandled(event) && event.preventDefault(),
    // A button is pressed by the space bar when it comes up again.
    onKeyUp: (event: KeyboardEvent) => event.key === ' ' && event.preventDefault(),
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

function chipsAround(chip: HTMLElement, step: number): HTMLElement | undefined {
  const chips = [...document.querySelectorAll<HTMLElement>('[data-appointment]')]
  return chips[chips.indexOf(chip) + step]
}

function chipOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-appointment="${id}"]`)
}

interface RowProps extends WeekBoardProps {
  readonly row: Row
  readonly index: number
  readonly words: Words
}

function BoardRow({ row, index, words, ...props }: RowProps) {
  const { days, appointments, move, places } = props
  const lifted = move.lifted && {
    ...move.lifted.appointment,
    ...placedAt(move.lifted.appointment, move.lifted.target, props),
  }
  const name =
    'worker' in row
      ? words.workerName(row.worker)
      : `${words.placeName(row.place)}: ${words.roomName(row.place, row.room)}`
  return (
    <>
      <div class="board-row">{name}</div>
      {days.map((day, at) => {
        const here = appointments
          .filter((one) => isInRow(row, one) && dayOf(one) === day && isTaking(one))
          .toSorted((a, b) => beginOf(a) - beginOf(b))
        const isTarget = move.lifted?.target.row === index && move.lifted.target.day === at
        return (
          <div key={day} class="board-cell" data-row={index} data-day={at}>
            <Closed row={row} day={day} places={places} reach={props.reach} />
            {here.map((appointment) => (
              <Chip key={appointment.id} {...props} appointment={appointment} row={row} words={words} />
            ))}
            {isTarget && lifted && <Ghost {...props} appointment={lifted} />}
          </div>
        )
      })}
    </>
  )
}

/** The hours in which nobody is seen there; of a worker, at no place. */
function Closed({ row, day, places, reach }: Pick<WeekBoardProps, 'places' | 'reach'> & { row: Row; day: Day }) {
  const of = 'place' in row ? places.filter(({ id }) => id === row.place) : places
  const open = of.flatMap((place) => openOn(place, day))
  return open.map(({ from, until }) => {
    const [begin, end] = [from, until].map((at) => minutesOf(wallTime(at).slice(11, 16)))
    const whole = { from: begin ?? 0, until: end === 0 ? 24 * 60 : (end ?? 0) }
    return <span key={`${from}${until}`} class="board-open" style={rowsOfGrid(whole, reach)} />
  })
}

function rowsOfGrid(span: { from: number; until: number }, reach: WeekBoardProps['reach']) {
  const first = Math.floor((span.from - reach.from) / TRACK) + 1
  const last = Math.max(first + 1, Math.ceil((span.until - reach.from) / TRACK) + 1)
  return { gridRow: `${Math.max(1, first)} / ${last}` }
}

function spanOf(appointment: SeenAppointment) {
  const from = beginOf(appointment)
  return { from, until: from + appointment.minutes }
}

interface ChipProps extends WeekBoardProps {
  readonly appointment: SeenAppointment
  readonly row: Row
  readonly words: Words
}

function Chip({ appointment, row, words, ...props }: ChipProps) {
  const { move, reach, chosen, onChoose, appointments } = props
  const texts = useAppointmentsTexts()
  const drag = useDrag(appointment, props, words)
  const { id, ended } = appointment
  const isFirst = appointments.find(isTaking)?.id === id
  const isTabStop = chosen === undefined ? isFirst : chosen === id
  const beside = 'worker' in row ? words.where(appointment) : words.workerName(appointment.worker)
  return (
    <button
      type="button"
      class={[
        'chip-of-board',
        ended?.outcome ?? '',
        appointment.minutes < TWO_LINES ? 'short' : '',
        move.lifted?.appointment.id === id ? 'lifted' : '',
      ].join(' ')}
      style={rowsOfGrid(spanOf(appointment), reach)}
      data-appointment={id}
      tabIndex={isTabStop ? 0 : -1}
      aria-describedby="how-to-move"
      aria-pressed={chosen === id}
      onClick={() => drag.wasDragged() || onChoose(id)}
      {...drag.events}
      {...useKeys(appointment, props, words)}
    >
      <b>{words.hours(appointment)}</b> {words.who(appointment)}{' '}
      <span class="quiet-text">
        {beside}
        {ended && `, ${texts.ended[ended.outcome]}`}
      </span>
    </button>
  )
}

function Ghost({ appointment, ...props }: WeekBoardProps & { readonly appointment: SeenAppointment }) {
  const isFree = hindrance(appointment, props) === undefined
  return (
    <span
      class={`chip-of-board ghost ${isFree ? 'fits' : 'taken'}`}
      style={rowsOfGrid(spanOf(appointment), props.reach)}
    >
      <b>{appointment.wall.slice(11, 16)}</b>
    </span>
  )
}

/** Moving by a mouse or a pen; a finger scrolls. */
function useDrag(appointment: SeenAppointment, { move, reach }: WeekBoardProps, words: Words) {
  const from = useRef<{ x: number; y: number; grip: number; dragged: boolean }>()
  const wasDragged = useRef(false)
  const targetAt = (event: PointerEvent): Target | undefined => {
    const cell = document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest<HTMLElement>('.board-cell'))
      .find((found) => found !== null)
    if (!cell || !from.current) return undefined
    const box = cell.getBoundingClientRect()
    const share = (event.clientY - from.current.grip - box.top) / box.height
    const at = reach.from + share * (reach.until - reach.from)
    const within = Math.min(reach.until - MOVE_STEP, Math.max(reach.from, Math.round(at / MOVE_STEP) * MOVE_STEP))
    return { row: Number(cell.dataset['row']), day: Number(cell.dataset['day']), at: within }
  }
  const events = {
    onPointerDown: (event: PointerEvent) => {
      wasDragged.current = false
      const chip = event.currentTarget
      if (event.pointerType === 'touch' || event.button !== 0 || !(chip instanceof HTMLElement)) return
      const grip = event.clientY - chip.getBoundingClientRect().top
      from.current = { x: event.clientX, y: event.clientY, grip, dragged: false }
      chip.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      const start = from.current
      if (!start) return
      if (!start.dragged && Math.hypot(event.clientX - start.x, event.clientY - start.y) < CLICK_PX) return
      if (!start.dragged) move.lift(appointment)
      start.dragged = true
      const target = targetAt(event)
      if (target) move.hold(target)
    },
    onPointerUp: () => {
      wasDragged.current = from.current?.dragged ?? false
      from.current = undefined
      if (wasDragged.current) move.drop((moved) => placeWords(moved, words))
    },
    onPointerCancel: () => {
      if (from.current?.dragged) move.putBack()
      from.current = undefined
    },
  }
  return { events, wasDragged: () => wasDragged.current }
}
