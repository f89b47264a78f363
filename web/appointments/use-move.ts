import { useRef, useState } from 'preact/hooks'
import { type Appointment, dayOf, type NewAppointment } from '../../shared/appointments/appointment.ts'
import type { SeenAppointment } from '../../shared/appointments/views.ts'
import type { Day } from '../../shared/time/instant.ts'
import { faultsIn } from '../forms/refusal.ts'
import { useTroubleText } from '../frame/trouble.tsx'
import { useServices } from '../services.ts'
import { appointmentCalls } from './appointments-calls.ts'
import { useReload } from './appointments-queries.ts'
import { beginOf, isInRow, placedAt, type Row, type Target } from './board.ts'
import { useAppointmentsTexts } from './use-appointments-texts.ts'

/** An appointment that is lifted off the board, and where it is held. */
export interface Lifted {
  readonly appointment: SeenAppointment
  readonly target: Target
}

interface Board {
  readonly rows: readonly Row[]
  readonly days: readonly Day[]
}

/** Moving appointments on the board: lifted, held somewhere, dropped there; the last move can be taken back. */
export function useMove({ rows, days }: Board) {
  const texts = useAppointmentsTexts()
  const trouble = useTroubleText()
  const { calls } = useServices()
  const reload = useReload()
  const [lifted, setLifted] = useState<Lifted>()
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<() => Promise<void>>()
  const [settled, setSettled] = useState<{ readonly id: string }>()
  const isSaving = useRef(false)

  const save = async (was: SeenAppointment, is: SeenAppointment, words: (moved: SeenAppointment) => string) => {
    isSaving.current = true
    setSaid(texts.moving)
    setUndo(undefined)
    try {
      const { version } = await appointmentCalls(calls.ask).change(was, madeOf(is))
      await reload()
      setSaid(texts.dropped(words(is)))
      setUndo(() => () => save({ ...is, version }, was, words))
    } catch (error) {
      const known = Object.values(faultsIn(error)).flatMap((code) => texts.faults[code] ?? [])
      const { title, remedy } = trouble(error)
      await reload()
      setSaid(texts.notMoved(known.length > 0 ? known.join(' ') : `${title} ${remedy}`))
    } finally {
      isSaving.current = false
      setSettled({ id: is.id })
    }
  }
  return {
    lifted,
    said,
    /** What was dropped last, once it is said what became of it. */
    settled,
    undo,
    lift: (appointment: SeenAppointment) => {
      if (appointment.ended || isSaving.current) return
      const row = rows.findIndex((one) => isInRow(one, appointment))
      const day = days.indexOf(dayOf(appointment))
      setLifted({ appointment, target: { row, day, at: beginOf(appointment) } })
    },
    hold: (target: Target) => setLifted((now) => now && { ...now, target }),
    putBack: () => {
      setLifted(undefined)
      setSaid(texts.putBack)
    },
    drop: async (words: (moved: SeenAppointment) => string) => {
      if (lifted === undefined) return
      setLifted(undefined)
      const moved = placedAt(lifted.appointment, lifted.target, { rows, days })
      const isSame = JSON.stringify(madeOf(moved)) === JSON.stringify(madeOf(lifted.appointment))
      if (isSame) return setSaid(texts.putBack)
      await save(lifted.appointment, moved, words)
    },
  }
}

export type Move = ReturnType<typeof useMove>

/** What of an appointment somebody makes. */
function madeOf({ wall, minutes, place, room, worker, client, enquiry, words }: Appointment): NewAppointment {
  return {
    wall,
    minutes,
    place,
    room,
    worker,
    words,
    ...(client !== undefined && { client }),
    ...(enquiry !== undefined && { enquiry }),
  }
}
