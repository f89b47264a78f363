import { useLayoutEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { Free } from '../../shared/appointments/nearest.ts'
import type { Appointments, SeenAppointment } from '../../shared/appointments/views.ts'
import type { Enquiry } from '../../shared/enquiries/enquiry.ts'
import { type Day, plusDays, weekdayOf } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { AroundFields } from '../forms/field.tsx'
import { OneOfMany } from '../forms/fields.tsx'
import { Saved } from '../forms/saved.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { useWeek } from './appointments-queries.ts'
import { daysOf, type Grouping, groupings, reachOf, rowsOf } from './board.ts'
import type { Holder } from './booking-draft.ts'
import { BookingFields, useBookingForm } from './booking-form.tsx'
import { Chosen } from './chosen.tsx'
import { DayList } from './day-list.tsx'
import { useHeldEnquiry } from './held-enquiry.ts'
import { MisfitsNotice } from './misfits.tsx'
import { NearestFree } from './nearest-free.tsx'
import { useAppointmentsTexts } from './use-appointments-texts.ts'
import { useMove } from './use-move.ts'
import { WeekBoard } from './week-board.tsx'

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** The week of the centre: who sees somebody when and where, the nearest that is free, making one and saying how it ended. */
export function AppointmentsScreen() {
  const texts = useAppointmentsTexts()
  const { query, route } = useLocation()
  const today = pragueDay(useNow(useServices().clock))
  const day =
    /^20\d\d-\d\d-\d\d$/.test(query['den'] ?? '') && !Number.isNaN(Date.parse(query['den'] ?? ''))
      ? (query['den'] ?? '')
      : today
  const monday = plusDays(day, 1 - weekdayOf(day))
  const { week, error, retry } = useWeek(monday)
  const id = (name: string) => (ULID.test(query[name] ?? '') ? query[name] : undefined)
  const [client, enquiry] = [id('spis'), id('zajemce')]
  const holder: Holder = client ? { client } : enquiry ? { enquiry } : {}
  const go = (to: Day) => {
    const rest = { ...(client && { spis: client }), ...(enquiry && { zajemce: enquiry }) }
    route(`/terminy?${new URLSearchParams({ den: to, ...rest })}`)
  }
  return (
    <Screen heading={texts.title} title={texts.title}>
      {week === undefined && <NotYet error={error} onRetry={retry} />}
      {week && <Stale error={error} asOf={week.now} />}
      {week && <Opened week={week} today={today} holder={holder} linked={id('termin')} onWeek={go} />}
    </Screen>
  )
}

interface OpenedProps {
  readonly week: Appointments
  readonly today: Day
  readonly holder: Holder
  /** The appointment that a link leads to. */
  readonly linked: string | undefined
  readonly onWeek: (day: Day) => void
}

function Opened({ week, today, holder, linked, onWeek }: OpenedProps) {
  const texts = useAppointmentsTexts()
  const [chosen, setChosen] = useState<string | undefined>(linked)
  const [saved, setSaved] = useState<string>()
  const [making, setMaking] = useState(holder.client !== undefined || holder.enquiry !== undefined)
  useLayoutEffect(() => setChosen(linked), [linked])
  const appointment = week.appointments.find(({ id }) => id === chosen)
  const choose = (id: string | undefined) => {
    setChosen(id)
    setSaved(undefined)
  }
  const made = (day: Day) => {
    choose(undefined)
    setMaking(false)
    setSaved(texts.form.made)
    onWeek(day)
  }
  return (
    <>
      <MisfitsNotice places={week.places} />
      <Saved text={saved} />
      {saved !== undefined && !making && (holder.client ?? holder.enquiry) !== undefined && (
        <p>
          <ForWhom holder={holder} />
        </p>
      )}
      {making ? (
        <Making
          key={`${holder.client} ${holder.enquiry}`}
          week={week}
          holder={holder}
          onCancel={() => setMaking(false)}
          onMade={made}
        />
      ) : (
        <p>
          <button type="button" class="main" onClick={() => setMaking(true)}>
            {texts.form.make}
          </button>
        </p>
      )}
      {appointment && (
        <OneOfWeek
          key={appointment.id}
          appointment={appointment}
          week={week}
          onClose={() => choose(undefined)}
          onSaved={setSaved}
        />
      )}
      <WeekPanel week={week} today={today} chosen={chosen} onChoose={choose} onWeek={onWeek} />
    </>
  )
}

interface WeekPanelProps extends Pick<OpenedProps, 'week' | 'today' | 'onWeek'> {
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

function WeekPanel({ week: { week: monday, places, appointments }, today, chosen, onChoose, onWeek }: WeekPanelProps) {
  const texts = useAppointmentsTexts()
  const general = useTexts()
  const { staff } = useWorker()
  const [by, setBy] = useState<Grouping>('worker')
  const [whose, setWhose] = useState('')
  const shown = whose === '' ? appointments : appointments.filter(({ worker }) => worker === whose)
  const rows = rowsOf({ by, staff: whose === '' ? [...staff.keys()] : [whose], places, appointments: shown })
  const days = daysOf(monday, { places, appointments })
  const move = useMove({ rows, days })
  const thisMonday = plusDays(today, 1 - weekdayOf(today))
  return (
    <section class="panel" aria-labelledby="week">
      <h2 id="week" aria-live="polite">
        {texts.week} {dayInFull(general, monday)} – {dayInFull(general, plusDays(monday, 6))}
      </h2>
      <div class="week-steps">
        <button type="button" onClick={() => onWeek(plusDays(monday, -7))}>
          {texts.earlier}
        </button>
        <button type="button" onClick={() => onWeek(today)} disabled={monday === thisMonday}>
          {texts.thisWeek}
        </button>
        <button type="button" onClick={() => onWeek(plusDays(monday, 7))}>
          {texts.later}
        </button>
        <Sorting by={by} onBy={setBy} whose={whose} onWhose={setWhose} />
      </div>
      <p role="status">{shown.length === 0 ? texts.none : texts.count(shown.length)}</p>
      <p role="status" class="moved">
        {move.said}{' '}
        {move.undo && (
          <button type="button" onClick={move.undo}>
            {texts.back}
          </button>
        )}
      </p>
      <div class="on-wide">
        <WeekBoard
          rows={rows}
          days={days}
          reach={reachOf({ places, appointments })}
          places={places}
          appointments={shown}
          today={today}
          move={move}
          chosen={chosen}
          onChoose={onChoose}
        />
      </div>
      <div class="on-narrow">
        <DayList days={days} places={places} appointments={shown} today={today} chosen={chosen} onChoose={onChoose} />
      </div>
    </section>
  )
}

interface SortingProps {
  readonly by: Grouping
  readonly onBy: (by: Grouping) => void
  readonly whose: string
  readonly onWhose: (whose: string) => void
}

function Sorting({ by, onBy, whose, onWhose }: SortingProps) {
  const texts = useAppointmentsTexts()
  const { staff } = useWorker()
  return (
    <AroundFields.Provider value={{ id: 'week', fields: [], others: {} }}>
      <div class="on-wide">
        <OneOfMany
          name="by"
          label={texts.by}
          value={by}
          onChange={onBy}
          options={groupings.map((one) => [one, texts.groupings[one]] as const)}
        />
      </div>
      <OneOfMany
        name="whose"
        label={texts.whose}
        value={whose}
        onChange={onWhose}
        options={[['', texts.everybody], ...staff]}
      />
    </AroundFields.Provider>
  )
}

interface OneProps {
  readonly appointment: SeenAppointment
  readonly week: Appointments
  readonly onClose: () => void
  readonly onSaved: (text: string) => void
}

/** The appointment that was chosen, or the form in which it is changed. */
function OneOfWeek({ appointment, week: { places }, onClose, onSaved }: OneProps) {
  const texts = useAppointmentsTexts()
  const [changing, setChanging] = useState(false)
  if (!changing)
    return (
      <Chosen
        appointment={appointment}
        places={places}
        onChange={() => setChanging(true)}
        onClose={onClose}
        onSaved={() => onSaved(texts.chosen.saved)}
      />
    )
  const done = () => {
    setChanging(false)
    onSaved(texts.form.changed)
  }
  return <Changing appointment={appointment} places={places} onSaved={done} onCancel={() => setChanging(false)} />
}

interface ChangingProps {
  readonly appointment: SeenAppointment
  readonly places: Appointments['places']
  readonly onSaved: () => void
  readonly onCancel: () => void
}

function Changing({ appointment, places, onSaved, onCancel }: ChangingProps) {
  const { form: texts } = useAppointmentsTexts()
  const { client, enquiry } = appointment
  const holder = { ...(client !== undefined && { client }), ...(enquiry !== undefined && { enquiry }) }
  const form = useBookingForm({ places, holder, changed: appointment, onSaved })
  return (
    <section class="panel" aria-labelledby="changing">
      <h2 id="changing">{texts.change}</h2>
      {form && <BookingFields form={form} places={places} holder={holder} isNew={false} onCancel={onCancel} />}
    </section>
  )
}

interface MakingProps {
  readonly week: Appointments
  readonly holder: Holder
  readonly onMade: (day: Day) => void
  readonly onCancel: () => void
}

function Making({ week: { places }, holder, onMade, onCancel }: MakingProps) {
  const { form: texts } = useAppointmentsTexts()
  const form = useBookingForm({ places, holder, onSaved: ({ wall }) => onMade(wall.slice(0, 10)) })
  const take = ({ wall, place, room, worker }: Free, minutes: number) => {
    form?.change({ wall, place, room, worker, minutes: String(minutes) })
    document.getElementById('making')?.focus()
  }
  return (
    <>
      <NearestFree places={places} onChoose={take} />
      {form && (
        <section class="panel" aria-labelledby="making">
          <BookingFields form={form} places={places} holder={holder} isNew onCancel={onCancel}>
            <h2 id="making" tabIndex={-1}>
              {texts.make}
            </h2>
            <p class="hint">
              <ForWhom holder={holder} />
            </p>
          </BookingFields>
        </section>
      )}
    </>
  )
}

/** For whom an appointment is made, and the way to what is known of them. */
function ForWhom({ holder: { client, enquiry } }: { holder: Holder }) {
  const { form: texts } = useAppointmentsTexts()
  const held = useHeldEnquiry(enquiry)
  if (client !== undefined)
    return (
      <>
        {texts.forFile} <a href={`/spis/${client}`}>{texts.openFile}</a>
      </>
    )
  if (enquiry === undefined) return <>{texts.forNobody}</>
  const name = held && nameIn(held.enquiry)
  return (
    <>
      {texts.forEnquiry(name)} <a href={`/zajemci/${enquiry}`}>{texts.openEnquiry}</a>
    </>
  )
}

function nameIn(enquiry: Enquiry): string | undefined {
  return enquiry.anonymous ? undefined : enquiry.name
}
