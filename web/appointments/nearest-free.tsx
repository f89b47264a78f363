import { useEffect, useState } from 'preact/hooks'
import type { Free } from '../../shared/appointments/nearest.ts'
import { offeredPlaces, type Place } from '../../shared/appointments/places.ts'
import { AroundFields } from '../forms/field.tsx'
import { OneOfMany } from '../forms/fields.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { useServices, useWorker } from '../services.ts'
import { appointmentCalls } from './appointments-calls.ts'
import { useAppointmentsTexts } from './use-appointments-texts.ts'
import { useWords } from './use-words.ts'

const LENGTHS = ['30', '45', '60', '90', '120'] as const
type Length = (typeof LENGTHS)[number]

interface WishDraft {
  readonly minutes: Length
  /** Empty for any. */
  readonly place: string
  readonly worker: string
}

/** What was found; or that it is still looked for, or why it was not found. */
type Found = { readonly free: readonly Free[] } | { readonly error: unknown } | 'finding'

interface NearestProps {
  readonly places: readonly Place[]
  readonly onChoose: (free: Free, minutes: number) => void
}

/** For somebody who is calling: when they can come first. */
export function NearestFree({ places, onChoose }: NearestProps) {
  const { nearest: texts } = useAppointmentsTexts()
  const { calls } = useServices()
  const [wish, setWish] = useState<WishDraft>({
    minutes: '60',
    place: '',
    worker: '',
  })
  const [found, setFound] = useState<Found>()
  const change = (part: Partial<WishDraft>) => {
    setWish({ ...wish, ...part })
    setFound(undefined)
  }
  const find = async () => {
    setFound('finding')
    const { place, worker } = wish
    const asked = { minutes: Number(wish.minutes), ...(place && { place }), ...(worker && { worker }) }
    setFound(
      await appointmentCalls(calls.ask)
        .nearest(asked)
        .catch((error: unknown) => ({ error })),
    )
  }
  // Whoever is calling waits: what is free with nothing else wished for is looked for at once.
  useEffect(() => {
    find()
  }, [])
  return (
    <section class="panel" aria-labelledby="nearest">
      <h2 id="nearest">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      <WishFields wish={wish} places={places} onChange={change} />
      <button type="button" class="main" onClick={find} aria-disabled={found === 'finding'}>
        {found === 'finding' ? texts.finding : texts.find}
      </button>
      <div aria-live="polite">
        {found && found !== 'finding' && 'free' in found && (
          <Proposals free={found.free} places={places} onChoose={(free) => onChoose(free, Number(wish.minutes))} />
        )}
      </div>
      {found && found !== 'finding' && 'error' in found && <Trouble error={found.error} onRetry={find} />}
    </section>
  )
}

interface WishFieldsProps {
  readonly wish: WishDraft
  readonly places: readonly Place[]
  readonly onChange: (part: Partial<WishDraft>) => void
}

function WishFields({ wish: { minutes, place, worker }, places, onChange }: WishFieldsProps) {
  const { nearest: texts, minutes: inMinutes } = useAppointmentsTexts()
  const { staff } = useWorker()
  return (
    <AroundFields.Provider value={{ id: 'nearest', fields: [], others: {} }}>
      <div class="fields-in-row">
        <OneOfMany
          name="minutes"
          label={texts.minutes}
          value={minutes}
          options={LENGTHS.map((length) => [length, inMinutes(Number(length))] as const)}
          onChange={(minutes) => onChange({ minutes })}
        />
        <OneOfMany
          name="place"
          label={texts.place}
          value={place}
          options={[['', texts.anywhere], ...offeredPlaces(places).map(({ id, name }) => [id, name] as const)]}
          onChange={(place) => onChange({ place })}
        />
        <OneOfMany
          name="worker"
          label={texts.worker}
          value={worker}
          options={[['', texts.anybody], ...staff]}
          onChange={(worker) => onChange({ worker })}
        />
      </div>
    </AroundFields.Provider>
  )
}

interface ProposalsProps {
  readonly free: readonly Free[]
  readonly places: readonly Place[]
  readonly onChoose: (free: Free) => void
}

function Proposals({ free, places, onChoose }: ProposalsProps) {
  const { nearest: texts, byPhone } = useAppointmentsTexts()
  const words = useWords(places)
  if (free.length === 0) return <p class="notice">{texts.none}</p>
  return (
    <ol class="proposals">
      {free.map((one) => (
        <li key={one.wall}>
          <button type="button" onClick={() => onChoose(one)}>
            <b>{one.atOnce ? `${texts.atOnce} (${words.from(one)})` : `${words.day(one)} ${words.from(one)}`}</b>
            <span>
              {words.where(one)}, {words.workerName(one.worker)}
              {places.find(({ id }) => id === one.place)?.byPhone && `, ${byPhone}`}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
