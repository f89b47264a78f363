import type { ComponentChildren } from 'preact'
import { bans } from '../../../shared/protection/ban.ts'
import { allCourts, courtsOf } from '../../../shared/protection/courts.ts'
import {
  enclosures,
  type Fact,
  genders,
  grounds,
  LONGEST_FACT,
  LONGEST_INCIDENT,
  LONGEST_LINE,
  LONGEST_PERSON_FACT,
  MOST_PROTECTED,
  type ProtectedPerson,
} from '../../../shared/protection/petition.ts'
import { Row } from '../../forms/field.tsx'
import { OneLine, OneOfFew, OneOfMany, SeveralLines, YesOrNo } from '../../forms/fields.tsx'
import { Several } from './frame.tsx'
import { districtOf, type PetitionForm, proposedCourt } from './petition-form.ts'
import type { OpenCourt } from './use-court.ts'
import { useCourtTexts } from './use-court-texts.ts'

interface FieldsProps {
  readonly open: OpenCourt
  readonly form: PetitionForm
  readonly locked: boolean
}

/** Everything a petition holds, in the order in which the document tells it. */
export function PetitionFields({ open, form, locked }: FieldsProps) {
  const { petition: texts } = useCourtTexts()
  const { parts } = texts
  const part = { form, locked }
  return (
    <div class="petition">
      <Part title={parts.court}>
        <CourtField open={open} form={form} locked={locked} />
      </Part>
      <Part title={parts.petitioner}>
        <Petitioner {...part} />
      </Part>
      <Part title={parts.other}>
        <Other {...part} />
      </Part>
      <Part title={parts.protectedPersons}>
        <ProtectedPersons {...part} />
      </Part>
      <Part title={parts.grounds}>
        <Grounds {...part} />
        <Facts {...part} facts={['relation', 'household']} />
      </Part>
      <Part title={parts.violence}>
        <Facts {...part} facts={['first', 'worst', 'last', 'threats', 'weapons', 'substances']} />
      </Part>
      <Part title={parts.police}>
        <Facts {...part} facts={['police', 'earlier']} />
      </Part>
      <Part title={parts.urgency}>
        <Facts {...part} facts={['urgency', 'children']} />
      </Part>
      <Part title={parts.orders}>
        <Orders {...part} />
      </Part>
      <Part title={parts.evidence}>
        <Enclosures {...part} />
        <Facts {...part} facts={['otherEvidence']} />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="group">
      <h4>{title}</h4>
      {children}
    </section>
  )
}

/** The court of the dwelling; another one only for who knows what that tells. */
function CourtField({ open, form: { value, change }, locked }: FieldsProps) {
  const { petition: texts, faults } = useCourtTexts()
  const district = districtOf(open)
  const proposed = courtsOf(district)
  const offered = value.courtWarned ? allCourts() : proposed
  const chosen = value.courtWarned ? value.court : proposedCourt(value.court, district)
  const none = ['', texts.courtNone] as const
  return (
    <>
      {offered.length === 0 ? (
        <p>{texts.courtUnknown}</p>
      ) : (
        <OneOfMany
          name="court"
          label={texts.court}
          hint={texts.courtHint}
          words={faults}
          locked={locked}
          options={[none, ...offered.map((court) => [court, court] as const)]}
          value={chosen}
          onChange={(court) => change({ court })}
        />
      )}
      <YesOrNo
        name="courtWarned"
        label={texts.courtWarned}
        words={faults}
        locked={locked}
        value={value.courtWarned}
        onChange={(courtWarned) => change({ courtWarned, court: chosen })}
      />
    </>
  )
}

interface PartProps {
  readonly form: PetitionForm
  readonly locked: boolean
}

type LineName = 'name' | 'birth' | 'address' | 'addressNow' | 'otherName' | 'otherBirth' | 'otherAddress' | 'otherNow'

interface LineProps extends PartProps {
  readonly name: LineName
  readonly label: string
  readonly hint?: string
}

function Line({ form: { value, change }, name, ...look }: LineProps) {
  const { faults } = useCourtTexts()
  return (
    <OneLine
      {...look}
      name={name}
      words={faults}
      most={LONGEST_LINE}
      value={value[name]}
      onChange={(text) => change({ [name]: text })}
    />
  )
}

function Petitioner({ form, locked }: PartProps) {
  const { petition: texts, faults } = useCourtTexts()
  const { value, change } = form
  const part = { form, locked }
  return (
    <>
      <OneOfFew
        name="gender"
        label={texts.gender}
        options={genders}
        names={texts.genders}
        value={value.gender}
        onChange={(gender) => change({ gender })}
      />
      <Line {...part} name="name" label={texts.name} />
      <Line {...part} name="birth" label={texts.birth} hint={texts.birthHint} />
      <Line {...part} name="address" label={texts.address} hint={texts.addressHint} />
      <SeveralLines
        name="delivery"
        label={texts.delivery}
        hint={texts.deliveryHint}
        words={faults}
        locked={locked}
        most={LONGEST_LINE}
        rows={2}
        value={value.delivery}
        onChange={(delivery) => change({ delivery })}
      />
      <YesOrNo
        name="addressWarned"
        label={texts.addressWarned}
        words={faults}
        locked={locked}
        value={value.addressWarned}
        onChange={(addressWarned) => change({ addressWarned })}
      />
      {value.addressWarned && <Line {...part} name="addressNow" label={texts.addressNow} />}
    </>
  )
}

function Other({ form, locked }: PartProps) {
  const { petition: texts } = useCourtTexts()
  const part = { form, locked }
  return (
    <>
      <OneOfFew
        name="otherGender"
        label={texts.gender}
        options={genders}
        names={texts.otherGenders}
        value={form.value.otherGender}
        onChange={(otherGender) => form.change({ otherGender })}
      />
      <Line {...part} name="otherName" label={texts.name} />
      <Line {...part} name="otherBirth" label={texts.birth} hint={texts.birthHint} />
      <Line {...part} name="otherAddress" label={texts.otherAddress} />
      <Line {...part} name="otherNow" label={texts.otherNow} hint={texts.otherNowHint} />
    </>
  )
}

const NOBODY: ProtectedPerson = { name: '', birth: '', relation: '', facts: '' }

function ProtectedPersons({ form: { value, change }, locked }: PartProps) {
  const { petition: texts } = useCourtTexts()
  const { protectedPersons: people } = value
  const put = (protectedPersons: readonly ProtectedPerson[]) => change({ protectedPersons: [...protectedPersons] })
  return (
    <>
      {people.map((person, index) => (
        <ProtectedRow
          // Rows have no names of their own, and none is moved.
          key={`${index + 1}`}
          index={index}
          person={person}
          locked={locked}
          onChange={(part) => put(people.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onRemove={() => put(people.filter((_one, at) => at !== index))}
        />
      ))}
      {people.length < MOST_PROTECTED && (
        <button type="button" disabled={locked} onClick={() => put([...people, NOBODY])}>
          {texts.addPerson}
        </button>
      )}
    </>
  )
}

interface ProtectedRowProps {
  readonly index: number
  readonly person: ProtectedPerson
  readonly locked: boolean
  readonly onChange: (part: Partial<ProtectedPerson>) => void
  readonly onRemove: () => void
}

function ProtectedRow({ index, person, locked, onChange, onRemove }: ProtectedRowProps) {
  const { petition: texts, faults } = useCourtTexts()
  const path = `protectedPersons.${index}`
  const row = person.name || texts.person(index + 1)
  const line = (name: 'name' | 'birth' | 'relation', label: string) => (
    <OneLine
      name={`${path}.${name}`}
      label={label}
      words={faults}
      locked={locked}
      most={LONGEST_LINE}
      value={person[name]}
      onChange={(text) => onChange({ [name]: text })}
    />
  )
  return (
    <Row name={path} row={row} words={faults}>
      {line('name', texts.name)}
      {line('birth', texts.birth)}
      {line('relation', texts.relationTo)}
      <SeveralLines
        name={`${path}.facts`}
        label={texts.personFacts}
        hint={texts.personFactsHint}
        words={faults}
        locked={locked}
        most={LONGEST_PERSON_FACT}
        rows={3}
        value={person.facts}
        onChange={(facts) => onChange({ facts })}
      />
      <button type="button" class="quiet" disabled={locked} onClick={onRemove}>
        {texts.removePerson(row)}
      </button>
    </Row>
  )
}

function Grounds({ form: { value, change }, locked }: PartProps) {
  const { petition: texts } = useCourtTexts()
  return (
    <Several
      name="grounds"
      label={texts.grounds}
      hint={texts.groundsHint}
      locked={locked}
      options={grounds}
      names={texts.groundNames}
      value={value.grounds}
      onChange={(chosen) => change({ grounds: chosen })}
    />
  )
}

function Facts({ form: { value, change }, locked, facts }: PartProps & { facts: readonly Fact[] }) {
  const { petition: texts, faults } = useCourtTexts()
  return facts.map((fact) => (
    <SeveralLines
      key={fact}
      name={fact}
      label={texts.facts[fact][0]}
      hint={texts.facts[fact][1]}
      words={faults}
      locked={locked}
      most={fact === 'last' ? LONGEST_INCIDENT : LONGEST_FACT}
      rows={3}
      value={value[fact]}
      onChange={(text) => change({ [fact]: text })}
    />
  ))
}

function Orders({ form: { value, change }, locked }: PartProps) {
  const { petition: texts, bans: names } = useCourtTexts()
  return (
    <>
      <Several
        name="orders"
        label={texts.orders}
        hint={texts.ordersHint}
        locked={locked}
        options={bans}
        names={names}
        value={value.orders}
        onChange={(orders) => change({ orders })}
      />
      <OneLine
        name="metres"
        label={texts.metres}
        hint={texts.metresHint}
        words={{ missing: texts.metresFault }}
        locked={locked}
        most={4}
        value={value.metres}
        onChange={(metres) => change({ metres })}
      />
    </>
  )
}

function Enclosures({ form: { value, change }, locked }: PartProps) {
  const { petition: texts } = useCourtTexts()
  return (
    <Several
      name="enclosures"
      label={texts.enclosures}
      hint=""
      locked={locked}
      options={enclosures}
      names={texts.enclosureNames}
      value={value.enclosures}
      onChange={(chosen) => change({ enclosures: chosen })}
    />
  )
}
