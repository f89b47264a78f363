import type { ComponentChildren } from 'preact'
import { offeredOf } from '../../shared/code-lists/code-lists.ts'
import { eventKinds, type PartnerKind, partnerKinds } from '../../shared/code-lists/kinds.ts'
import { LONGEST_GUESTS, LONGEST_NOTE, LONGEST_THEME } from '../../shared/team/event.ts'
import { minutesAsTyped, typedMinutes } from '../../shared/team/length.ts'
import { useAsked } from '../asked.ts'
import { Fieldset, Row } from '../forms/field.tsx'
import { OneLine, OneOfMany, SeveralLines, YesOrNo } from '../forms/fields.tsx'
import { DayField } from '../forms/when-fields.tsx'
import { useCentre } from '../queries.ts'
import { useWorker } from '../services.ts'
import { districtsFor } from './districts.ts'
import { type EventDraft, type EventForm, proposedOrdinal, yearOf } from './event-draft.ts'
import { useLinesOf } from './team-queries.ts'
import { useTeamTexts } from './use-team-texts.ts'

interface FieldsProps {
  readonly form: EventForm
  readonly locked: boolean
}

/** The fields of an event, for entering and for correcting it. */
export function EventFields({ form, locked }: FieldsProps) {
  const { fields, hints, faults } = useTeamTexts()
  const { value, change } = form
  const isAsked = useAsked()
  const common = { locked, words: faults }
  return (
    <>
      <WhatFields form={form} locked={locked} />
      <PlaceFields form={form} locked={locked} />
      {(isAsked('event.place') || value.place !== '') && <WordsField form={form} locked={locked} field="place" />}
      <Partners form={form} locked={locked} />
      <OneLine
        {...common}
        name="reached"
        label={fields.reached}
        hint={hints.reached}
        most={5}
        value={value.reached}
        onChange={(reached) => change({ reached })}
      />
      <StaffChoices form={form} locked={locked} />
      {(isAsked('event.guests') || value.guests !== '') && <WordsField form={form} locked={locked} field="guests" />}
      {(isAsked('event.aboutCase') || value.aboutCase) && (
        <YesOrNo
          {...common}
          name="aboutCase"
          label={fields.aboutCase}
          hint={hints.aboutCase}
          value={value.aboutCase}
          onChange={(aboutCase) => change({ aboutCase })}
        />
      )}
      {(isAsked('event.note') || value.note !== '') && <WordsField form={form} locked={locked} field="note" />}
    </>
  )
}

const longest = { theme: LONGEST_THEME, place: LONGEST_THEME, guests: LONGEST_GUESTS, note: LONGEST_NOTE }

/** A field of words: of several lines where there may be many. */
function WordsField({
  form: { value, change },
  locked,
  field,
}: FieldsProps & { readonly field: keyof typeof longest }) {
  const { fields, hints, faults } = useTeamTexts()
  const most = longest[field]
  const props = { name: field, label: fields[field], hint: hints[field], words: faults, locked, most }
  const typed = { value: value[field], onChange: (text: string) => change({ [field]: text }) }
  return most > LONGEST_THEME ? <SeveralLines {...props} {...typed} rows={2} /> : <OneLine {...props} {...typed} />
}

/** What it was, when, and how long it took. */
function WhatFields({ form, locked }: FieldsProps) {
  const { fields, hints, kinds, faults } = useTeamTexts()
  const { value, change } = form
  const length = typedMinutes(value.length)
  const common = { locked, words: faults }
  return (
    <>
      <OneOfMany
        {...common}
        name="kind"
        label={fields.kind}
        options={eventKinds.map((kind) => [kind, kinds[kind]] as const)}
        value={value.kind}
        onChange={(kind) => change({ kind, own: undefined })}
      />
      <OwnKind form={form} locked={locked} />
      <WordsField form={form} locked={locked} field="theme" />
      <DayField
        {...common}
        name="event.on"
        lean="past"
        label={fields.on}
        value={value.on}
        onChange={(on) => change({ on })}
      />
      <OneLine
        {...common}
        name="minutes"
        label={fields.length}
        hint={length === undefined ? hints.length : minutesAsTyped(length)}
        most={20}
        value={value.length}
        onChange={(typed) => change({ length: typed })}
      />
    </>
  )
}

/** Which of the centre's own kinds it was, where it has any of the chosen one. */
function OwnKind({ form: { value, change }, locked }: FieldsProps) {
  const { fields, noOwn, faults } = useTeamTexts()
  const isAsked = useAsked()
  const all = offeredOf(useCentre().data?.settings.meetingKinds, value.own?.id)
  const offered = all.filter(({ kind }) => kind === value.kind).toSorted((a, b) => a.name.localeCompare(b.name, 'cs'))
  if (value.own === undefined && (offered.length === 0 || !isAsked('event.own'))) return null
  return (
    <OneOfMany
      name="own"
      label={fields.own}
      words={faults}
      locked={locked}
      options={[['', noOwn], ...offered.map(({ id, name }) => [id, name] as const)]}
      value={value.own?.id ?? ''}
      onChange={(id) => {
        const own = offered.find((one) => one.id === id)
        change({ own: own && { id, name: own.name } })
      }}
    />
  )
}

/** The district, and which of its kind the event was there; the next number is proposed until somebody types another. */
function PlaceFields({ form: { value, change }, locked }: FieldsProps) {
  const { fields, hints, noDistrict, faults } = useTeamTexts()
  const { districts } = useWorker().publicLine
  const proposed = String(proposedOrdinal(value, useLinesOf(yearOf(value))))
  const common = { locked, words: faults }
  return (
    <>
      <OneOfMany
        {...common}
        name="district"
        label={fields.district}
        hint={hints.district}
        options={[['', noDistrict], ...districtsFor(districts)]}
        value={value.district}
        onChange={(district) => change({ district })}
      />
      {value.district !== '' && (
        <OneLine
          {...common}
          name="ordinal"
          label={fields.ordinal}
          hint={hints.ordinal(proposed)}
          most={3}
          value={value.ordinal ?? proposed}
          onChange={(ordinal) => change({ ordinal })}
        />
      )}
    </>
  )
}

function Partners({ form: { value, change }, locked }: FieldsProps) {
  const { fields, hints, faults, removePartner, addPartner } = useTeamTexts()
  const { partners } = value
  const free = partnerKinds.find((kind) => partners.every((partner) => partner.kind !== kind))
  const replace = (index: number, part: Partial<EventDraft['partners'][number]>) =>
    change({ partners: partners.map((partner, at) => (at === index ? { ...partner, ...part } : partner)) })
  return (
    <Fieldset name="partners" legend={fields.partners} hint={hints.partners} words={faults}>
      {partners.map((partner, index) => (
        <PartnerRow
          key={index}
          path={`partners.${index}`}
          partner={partner}
          taken={partners.map(({ kind }) => kind)}
          locked={locked}
          onChange={(part) => replace(index, part)}
        >
          <button
            type="button"
            class="quiet"
            disabled={locked}
            onClick={() => change({ partners: partners.filter((_, at) => at !== index) })}
          >
            {removePartner}
          </button>
        </PartnerRow>
      ))}
      {free && (
        <button
          type="button"
          disabled={locked}
          onClick={() => change({ partners: [...partners, { kind: free, people: '1' }] })}
        >
          {addPartner}
        </button>
      )}
    </Fieldset>
  )
}

interface PartnerRowProps {
  readonly path: string
  readonly partner: EventDraft['partners'][number]
  readonly taken: readonly PartnerKind[]
  readonly locked: boolean
  readonly onChange: (part: Partial<EventDraft['partners'][number]>) => void
  readonly children: ComponentChildren
}

function PartnerRow({ path, partner, taken, locked, onChange, children }: PartnerRowProps) {
  const { fields, partners: names, faults } = useTeamTexts()
  const offered = partnerKinds.filter((kind) => kind === partner.kind || !taken.includes(kind))
  const common = { locked, words: faults }
  return (
    <Row name={path} row={names[partner.kind]} class="step">
      <OneOfMany
        {...common}
        name={`${path}.kind`}
        label={fields.partner}
        options={offered.map((kind) => [kind, names[kind]] as const)}
        value={partner.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <OneLine
        {...common}
        name={`${path}.people`}
        label={fields.people}
        most={4}
        value={partner.people}
        onChange={(people) => onChange({ people })}
      />
      {children}
    </Row>
  )
}

function StaffChoices({ form: { value, change }, locked }: FieldsProps) {
  const { fields } = useTeamTexts()
  const { staff } = useWorker()
  const turn = (id: string, isOn: boolean) =>
    change({ staff: isOn ? [...value.staff, id] : value.staff.filter((one) => one !== id) })
  return (
    <Fieldset name="staff" legend={fields.staff}>
      {[...staff].map(([id, name]) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={value.staff.includes(id)}
            disabled={locked}
            onChange={({ currentTarget }) => turn(id, currentTarget.checked)}
          />
          <span>{name}</span>
        </label>
      ))}
    </Fieldset>
  )
}
