import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { outcomes } from '../../shared/appointments/appointment.ts'
import { type End, LONGEST_END, USUAL_ACT } from '../../shared/appointments/end.ts'
import type { Place } from '../../shared/appointments/places.ts'
import type { ChangedAppointment, SeenAppointment } from '../../shared/appointments/views.ts'
import { acts } from '../../shared/work/acts.ts'
import { Failure } from '../forms/failure.tsx'
import { OneLine, OneOfFew, OneOfMany, SeveralLines } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import { type Form, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { Trouble } from '../frame/trouble.tsx'
import { useServices } from '../services.ts'
import { appointmentCalls } from './appointments-calls.ts'
import { useReload } from './appointments-queries.ts'
import { AsksOfWords } from './asks-of-words.tsx'
import { minutesTyped } from './booking-draft.ts'
import { isAppointment } from './booking-form.tsx'
import { useAppointmentsTexts } from './use-appointments-texts.ts'
import { useWords } from './use-words.ts'

interface ChosenProps {
  readonly appointment: SeenAppointment
  readonly places: readonly Place[]
  readonly onChange: () => void
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** One appointment: with whom, where, for whom, and how it ended. */
export function Chosen({ appointment, places, onChange, onClose, onSaved }: ChosenProps) {
  const { chosen: texts, form } = useAppointmentsTexts()
  const words = useWords(places)
  const { client, enquiry, ended } = appointment
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <section class="panel" aria-labelledby="chosen">
      <h2 id="chosen" tabIndex={-1} ref={heading}>
        {words.day(appointment)} {words.hours(appointment)}
      </h2>
      <dl class="facts">
        <dt>{texts.forWhom}</dt>
        <dd>
          {words.who(appointment)} {client && <a href={`/spis/${client}`}>{form.openFile}</a>}
          {enquiry && <a href={`/zajemci/${enquiry}`}>{form.openEnquiry}</a>}
        </dd>
        <dt>{texts.with}</dt>
        <dd>{words.workerName(appointment.worker)}</dd>
        <dt>{texts.where}</dt>
        <dd>{words.where(appointment)}</dd>
        {appointment.words !== '' && (
          <>
            <dt>{texts.note}</dt>
            <dd class="prose">{appointment.words}</dd>
          </>
        )}
      </dl>
      {ended ? (
        <Ended appointment={appointment} onSaved={onSaved} />
      ) : (
        <EndForm key={appointment.id} appointment={appointment} onSaved={onSaved} />
      )}
      <p class="actions">
        {!ended && (
          <button type="button" onClick={onChange}>
            {texts.change}
          </button>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          {form.cancel}
        </button>
      </p>
    </section>
  )
}

interface StepProps {
  readonly appointment: SeenAppointment
  readonly onSaved: () => void
}

/** How it ended, and the way back from a mistake. */
function Ended({ appointment, onSaved }: StepProps) {
  const texts = useAppointmentsTexts()
  const { calls } = useServices()
  const reload = useReload()
  const [error, setError] = useState<unknown>()
  const { ended } = appointment
  const resume = async () => {
    try {
      await appointmentCalls(calls.ask).resume(appointment)
      setError(undefined)
      onSaved()
    } catch (thrown) {
      setError(thrown)
    }
    await reload()
  }
  if (ended === undefined) return null
  return (
    <div class="notice">
      <p>
        {texts.chosen.outcome}: <b>{texts.ended[ended.outcome]}</b>
      </p>
      <button type="button" onClick={resume}>
        {texts.chosen.again}
      </button>
      {ended.entry && <p class="hint">{texts.chosen.againHint}</p>}
      {error !== undefined && <Trouble error={error} onRetry={resume} />}
    </div>
  )
}

const draftSchema = z.object({
  outcome: z.optional(z.enum(outcomes)),
  words: z.string(),
  minutes: z.string(),
  act: z.enum(acts),
})
type EndDraft = z.infer<typeof draftSchema>
type EndingForm = Form<EndDraft, ChangedAppointment, Versioned>

function useEndForm({ appointment, onSaved }: StepProps): EndingForm | undefined {
  const { calls } = useServices()
  const reload = useReload()
  const { id, version, minutes } = appointment
  return useForm<EndDraft, ChangedAppointment, Versioned>({
    name: `appointment-end-${id}`,
    schema: draftSchema,
    blank: () => ({ outcome: undefined, words: '', minutes: String(minutes), act: USUAL_ACT }),
    base: { version },
    baseSchema: versionedSchema,
    check: ({ outcome, minutes }) => ({
      ...(outcome === undefined && { outcome: 'missing' }),
      ...(outcome === 'held' && minutesTyped(minutes) === undefined && { minutes: 'not-minutes' }),
    }),
    send: (draft, version) => appointmentCalls(calls.ask).end({ id, version }, endOf(draft)),
    isRecord: isAppointment,
    arrived: ({ outcome }, { ended }) => ended?.outcome === outcome,
    show: () => reload(),
    onSaved,
  })
}

function endOf({ outcome = 'cancelled', words, minutes, act }: EndDraft): End {
  return { outcome, words, ...(outcome === 'held' && { minutes: minutesTyped(minutes) ?? 0, act }) }
}

function EndForm(props: StepProps) {
  const { chosen: texts, faults, form: booking } = useAppointmentsTexts()
  const form = useEndForm(props)
  if (form === undefined) return null
  const { value, change, saving, overtaken, failure } = form
  const { client, enquiry } = props.appointment
  const isForSomebody = client !== undefined || enquiry !== undefined
  return (
    <FormElement form={form}>
      <Kept form={form} />
      <OneOfFew
        name="outcome"
        label={texts.outcome}
        words={faults}
        options={outcomes}
        names={texts.outcomes}
        value={value.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      {isForSomebody && value.outcome && <EntryFields form={form} appointment={props.appointment} />}
      <Failure form={form} says={overtaken && failure === undefined ? booking.overtaken : undefined} />
      {(value.outcome || saving) && <SaveButton form={form} label={texts.save} />}
    </FormElement>
  )
}

interface EntryFieldsProps extends Pick<StepProps, 'appointment'> {
  readonly form: EndingForm
}

/** What goes into the time line of the file, or to the enquiry. */
function EntryFields({ form: { value, change, saving }, appointment }: EntryFieldsProps) {
  const { chosen: texts, faults } = useAppointmentsTexts()
  return (
    <>
      <p class="hint">{appointment.client === undefined ? texts.intoEnquiry : texts.intoFile}</p>
      {value.outcome === 'held' && (
        <>
          <OneLine
            name="minutes"
            label={texts.minutes}
            words={faults}
            most={3}
            value={value.minutes}
            locked={saving}
            onChange={(minutes) => change({ minutes })}
          />
          <OneOfMany
            name="act"
            label={texts.act}
            value={value.act}
            options={acts.map((act) => [act, texts.acts[act]] as const)}
            onChange={(act) => change({ act })}
          />
        </>
      )}
      <SeveralLines
        name="words"
        label={texts.words}
        rows={3}
        most={LONGEST_END}
        value={value.words}
        locked={saving}
        onChange={(words) => change({ words })}
      />
      <AsksOfWords holder={appointment} words={value.words} />
    </>
  )
}
