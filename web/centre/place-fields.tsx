import { LONGEST_GAP, type Place, placeKinds, placesOf } from '../../shared/appointments/places.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import { Fieldset, Row } from '../forms/field.tsx'
import { OneLine, OneOfMany, YesOrNo } from '../forms/fields.tsx'
import { newId } from '../forms/new-id.ts'
import { TimeField } from '../forms/when-fields.tsx'
import { useTexts } from '../texts/language.ts'
import { useCentreTexts } from './use-centre-texts.ts'

interface PlacesProps {
  readonly value: Pick<Settings, 'places'>
  readonly mayChange: boolean
  readonly onChange: (part: Pick<Settings, 'places'>) => void
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const fresh = (): Place => ({
  id: newId(),
  name: '',
  kind: 'contact-site',
  address: '',
  hours: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '16:00' }],
  rooms: [{ id: newId(), name: '' }],
  gap: 10,
  byPhone: true,
})

/** Where the centre sees people and when: its places with their hours and rooms. */
export function PlacesFields({ value, mayChange, onChange }: PlacesProps) {
  const { places: texts } = useCentreTexts()
  const places = placesOf(value)
  const change = (index: number, part: Partial<Place>) =>
    onChange({ places: places.map((place, at) => (at === index ? { ...place, ...part } : place)) })
  return (
    <Fieldset
      name="places"
      class="panel"
      disabled={!mayChange}
      row={texts.title}
      legend={texts.title}
      hint={texts.hint}
      words={{ 'in-use': texts.inUse }}
    >
      {places.map((place, index) => (
        <PlaceFields
          key={place.id}
          path={`places.${index}`}
          place={place}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange({ places: places.filter((_, at) => at !== index) })}
        />
      ))}
      {mayChange && (
        <button type="button" onClick={() => onChange({ places: [...places, fresh()] })}>
          {texts.add}
        </button>
      )}
    </Fieldset>
  )
}

interface PlaceProps {
  /** Where it is in the settings. */
  readonly path: string
  readonly place: Place
  readonly onChange: (part: Partial<Place>) => void
}

function PlaceFields({ path, place, onChange, onRemove }: PlaceProps & { readonly onRemove: () => void }) {
  const { places: texts } = useCentreTexts()
  const { name, kind, address, gap, byPhone } = place
  const title = name || texts.unnamed
  return (
    <Fieldset name={path} class="step" row={title} legend={title}>
      <OneLine
        name={`${path}.name`}
        label={texts.name}
        words={{ too_small: texts.noName }}
        most={80}
        value={name}
        onChange={(name) => onChange({ name })}
      />
      <OneOfMany
        name={`${path}.kind`}
        label={texts.kind}
        value={kind}
        options={placeKinds.map((one) => [one, texts.kinds[one]] as const)}
        onChange={(kind) => onChange({ kind })}
      />
      <OneLine
        name={`${path}.address`}
        label={texts.address}
        most={200}
        value={address}
        onChange={(address) => onChange({ address })}
      />
      <Hours path={path} place={place} onChange={onChange} />
      <Rooms path={path} place={place} onChange={onChange} />
      <OneLine
        name={`${path}.gap`}
        label={texts.gap}
        hint={texts.gapHint}
        most={3}
        value={String(gap)}
        onChange={(typed) => onChange({ gap: Math.min(LONGEST_GAP, Number(typed.replace(/\D/g, ''))) })}
      />
      <YesOrNo
        name={`${path}.byPhone`}
        label={texts.byPhone}
        value={byPhone}
        onChange={(byPhone) => onChange({ byPhone })}
      />
      <Standing
        entry={place}
        words={{ retire: texts.retire(title), restore: texts.restore(title), remove: texts.remove(title) }}
        onChange={onChange}
        onRemove={onRemove}
      />
    </Fieldset>
  )
}

function Hours({ path, place: { hours }, onChange }: PlaceProps) {
  const { places: texts } = useCentreTexts()
  const change = (index: number, part: Partial<Place['hours'][number]>) =>
    onChange({ hours: hours.map((row, at) => (at === index ? { ...row, ...part } : row)) })
  return (
    <Fieldset name={`${path}.hours`} legend={texts.hours} hint={texts.hoursHint}>
      {hours.map((row, index) => (
        <Row key={index} name={`${path}.hours.${index}`} row={texts.row(index + 1)} class="shift">
          <Weekdays
            name={`${path}.hours.${index}.weekdays`}
            weekdays={row.weekdays}
            onChange={(weekdays) => change(index, { weekdays })}
          />
          <TimeField
            name={`${path}.hours.${index}.from`}
            label={texts.from}
            value={row.from}
            onChange={(from) => change(index, { from })}
          />
          <TimeField
            name={`${path}.hours.${index}.until`}
            label={texts.until}
            words={{ custom: texts.notAfter }}
            value={row.until}
            onChange={(until) => change(index, { until })}
          />
          <button
            type="button"
            class="quiet"
            onClick={() => onChange({ hours: hours.filter((_, at) => at !== index) })}
          >
            {texts.removeRow(index + 1)}
          </button>
        </Row>
      ))}
      <button type="button" onClick={() => onChange({ hours: [...hours, ...fresh().hours] })}>
        {texts.addHours}
      </button>
    </Fieldset>
  )
}

interface WeekdaysProps {
  readonly name: string
  readonly weekdays: readonly number[]
  readonly onChange: (weekdays: number[]) => void
}

function Weekdays({ name, weekdays, onChange }: WeekdaysProps) {
  const { places: texts } = useCentreTexts()
  const { time } = useTexts()
  return (
    <Fieldset name={name} legend={texts.weekdays} words={{ too_small: texts.noDay }}>
      <div class="chips">
        {WEEKDAYS.map((day) => (
          <label class="check" key={day}>
            <input
              type="checkbox"
              checked={weekdays.includes(day)}
              onChange={({ currentTarget }) =>
                onChange(WEEKDAYS.filter((one) => (one === day ? currentTarget.checked : weekdays.includes(one))))
              }
            />
            {time.weekdays[day % 7]}
          </label>
        ))}
      </div>
    </Fieldset>
  )
}

interface StandingProps {
  readonly entry: Pick<Place, 'retired' | 'used'>
  readonly words: { readonly retire: string; readonly restore: string; readonly remove: string }
  readonly onChange: (part: Pick<Place, 'retired'>) => void
  readonly onRemove: () => void
}

/** Whether appointments are given there: where one was, it is only not offered any more. */
function Standing({ entry: { retired, used }, words, onChange, onRemove }: StandingProps) {
  const { places: texts } = useCentreTexts()
  return (
    <p class="actions">
      {retired && <span class="tag">{texts.retired}</span>}
      <button type="button" class="quiet" onClick={() => onChange({ retired: retired ? undefined : true })}>
        {retired ? words.restore : words.retire}
      </button>
      {!used && (
        <button type="button" class="quiet" onClick={onRemove}>
          {words.remove}
        </button>
      )}
    </p>
  )
}

function Rooms({ path, place: { rooms }, onChange }: PlaceProps) {
  const { places: texts } = useCentreTexts()
  const wordsOf = (name: string) => ({
    retire: texts.retireRoom(name),
    restore: texts.restoreRoom(name),
    remove: texts.removeRoom(name),
  })
  return (
    <Fieldset name={`${path}.rooms`} legend={texts.rooms} words={{ too_small: texts.noRoom, 'in-use': texts.inUse }}>
      {rooms.map((room, index) => (
        <div key={room.id} class="fields-in-row">
          <OneLine
            name={`${path}.rooms.${index}.name`}
            label={texts.room(index + 1)}
            words={{ too_small: texts.noName }}
            most={60}
            value={room.name}
            onChange={(name) => onChange({ rooms: rooms.map((one) => (one.id === room.id ? { ...one, name } : one)) })}
          />
          <Standing
            entry={room}
            words={wordsOf(room.name || String(index + 1))}
            onChange={(part) =>
              onChange({ rooms: rooms.map((one) => (one.id === room.id ? { ...one, ...part } : one)) })
            }
            onRemove={() => onChange({ rooms: rooms.filter((one) => one.id !== room.id) })}
          />
        </div>
      ))}
      <button type="button" onClick={() => onChange({ rooms: [...rooms, { id: newId(), name: '' }] })}>
        {texts.addRoom}
      </button>
    </Fieldset>
  )
}
