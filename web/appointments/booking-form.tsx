import type { ComponentChildren } from 'preact'
import * as z from 'zod/mini'
import { LONGEST_WORDS } from '../../shared/appointments/appointment.ts'
import { offeredPlaces, type Place } from '../../shared/appointments/places.ts'
import type { ChangedAppointment, SeenAppointment } from '../../shared/appointments/views.ts'
import { Failure } from '../forms/failure.tsx'
import { OneLine, OneOfMany, SeveralLines } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import { type Form, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { MomentField } from '../forms/when-fields.tsx'
import { useServices, useWorker } from '../services.ts'
import { appointmentCalls } from './appointments-calls.ts'
import { useReload } from './appointments-queries.ts'
import { AsksOfWords } from './asks-of-words.tsx'
import {
  type Booking,
  blankBooking,
  bookingFaults,
  bookingOf,
  bookingSchema,
  type Holder,
  madeFrom,
} from './booking-draft.ts'
import { useAppointmentsTexts } from './use-appointments-texts.ts'

type BookingForm = Form<Booking, ChangedAppointment, Versioned>

interface BookingSpec {
  readonly places: readonly Place[]
  readonly holder: Holder
  /** The one that is changed; a new one when left out. */
  readonly changed?: SeenAppointment | undefined
  readonly onSaved: (saved: ChangedAppointment) => void
}

/** Making an appointment or changing one. Undefined until its draft has been looked for. */
export function useBookingForm({ places, holder, changed, onSaved }: BookingSpec): BookingForm | undefined {
  const { calls, clock } = useServices()
  const { id: me } = useWorker()
  const reload = useReload()
  const { make, change } = appointmentCalls(calls.ask)
  return useForm<Booking, ChangedAppointment, Versioned>({
    name: `appointment-${changed?.id ?? holder.client ?? holder.enquiry ?? 'new'}`,
    schema: bookingSchema,
    blank: () => (changed ? bookingOf(changed) : blankBooking(places, me)),
    base: { version: changed?.version ?? 0 },
    baseSchema: versionedSchema,
    check: (booking) => bookingFaults(booking, clock.now()),
    send: (booking, version) => {
      const made = madeFrom(booking, holder, clock.now())
      return changed ? change({ id: changed.id, version }, made) : make(booking.id, made)
    },
    isRecord: isAppointment,
    arrived: (booking, record) => isSame(booking, record, holder),
    show: () => reload(),
    onSaved,
  })

  function isSame(booking: Booking, record: ChangedAppointment, holder: Holder): boolean {
    const made = Object.entries(madeFrom(booking, holder, clock.now()))
    return made.every(([field, value]) => record[field as keyof ChangedAppointment] === value)
  }
}

// What the platform itself has sent is not checked field by field; only that it is an appointment at all.
const sentSchema = z.object({ id: z.string(), wall: z.string(), version: z.number() })

export function isAppointment(current: unknown): current is ChangedAppointment {
  return sentSchema.safeParse(current).success
}

interface FieldsProps {
  readonly form: BookingForm
  readonly places: readonly Place[]
  readonly holder: Holder
  readonly isNew: boolean
  readonly onCancel?: () => void
  /** What stands above the fields and may have the focus: from there it is saved by the same keys. */
  readonly children?: ComponentChildren
}

/** The fields of an appointment. */
export function BookingFields({ form, places, holder, isNew, onCancel, children }: FieldsProps) {
  const { form: texts } = useAppointmentsTexts()
  const { overtaken, failure } = form
  return (
    <FormElement form={form} opened={!isNew}>
      {children}
      <Kept form={form} />
      <TimeFields form={form} />
      <PlaceFields form={form} places={places} />
      <SeveralLines
        name="words"
        label={texts.words}
        hint={texts.wordsHint}
        rows={2}
        most={LONGEST_WORDS}
        value={form.value.words}
        locked={form.saving}
        onChange={(words) => form.change({ words })}
      />
      <AsksOfWords holder={holder} words={form.value.words} />
      <Failure form={form} says={overtaken && failure === undefined ? texts.overtaken : undefined} />
      <SaveButton form={form} label={isNew ? texts.save : texts.saveChange} />
      {onCancel && (
        <button type="button" class="quiet" onClick={onCancel}>
          {texts.cancel}
        </button>
      )}
    </FormElement>
  )
}

function TimeFields({ form: { value, change, saving } }: Pick<FieldsProps, 'form'>) {
  const { form: texts, faults } = useAppointmentsTexts()
  return (
    <>
      <MomentField
        name="wall"
        label={texts.when}
        lean="future"
        words={faults}
        value={value.wall}
        locked={saving}
        onChange={(wall) => change({ wall })}
      />
      <OneLine
        name="minutes"
        label={texts.minutes}
        hint={texts.minutesHint}
        words={faults}
        most={3}
        value={value.minutes}
        locked={saving}
        onChange={(minutes) => change({ minutes })}
      />
    </>
  )
}

function PlaceFields({ form: { value, change, saving }, places }: Pick<FieldsProps, 'form' | 'places'>) {
  const { form: texts, faults, gone, byPhone } = useAppointmentsTexts()
  const { staff } = useWorker()
  const place = places.find(({ id }) => id === value.place)
  const offered = offeredPlaces(places)
  const rooms = offered.find(({ id }) => id === value.place)?.rooms ?? []
  const also = <T extends string>(options: readonly (readonly [T, string])[], chosen: T, called = gone) =>
    options.some(([id]) => id === chosen) ? options : [...options, [chosen, called] as const]
  const move = (to: string) => change({ place: to, room: offered.find(({ id }) => id === to)?.rooms[0]?.id ?? '' })
  const common = { words: faults, locked: saving }
  return (
    <div class="fields-in-row">
      <OneOfMany
        {...common}
        name="worker"
        label={texts.worker}
        value={value.worker}
        options={also([...staff], value.worker)}
        onChange={(worker) => change({ worker })}
      />
      <OneOfMany
        {...common}
        name="place"
        label={texts.place}
        hint={place?.byPhone ? byPhone : undefined}
        value={value.place}
        options={also(
          offered.map(({ id, name }) => [id, name] as const),
          value.place,
          place?.name,
        )}
        onChange={move}
      />
      <OneOfMany
        {...common}
        name="room"
        label={texts.room}
        value={value.room}
        options={also(
          rooms.map(({ id, name }) => [id, name] as const),
          value.room,
          place?.rooms.find(({ id }) => id === value.room)?.name,
        )}
        onChange={(room) => change({ room })}
      />
    </div>
  )
}
