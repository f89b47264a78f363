import { districts } from '../../../shared/centres/districts.ts'
import { longestOfPerson } from '../../../shared/clients/new-person.ts'
import { MINIMUM_AGE } from '../../../shared/clients/settings.ts'
import { birthTyped } from '../../../shared/clients/typed-birth.ts'
import { ageBands, isYoungerThan } from '../../../shared/police/age-band.ts'
import { relations, sexes, violenceForms } from '../../../shared/police/coded.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { useAsked } from '../../asked.ts'
import { isAtFault } from '../../forms/faulty.ts'
import { About, Fieldset, useField } from '../../forms/field.tsx'
import { OneLine, OneOfFew, OneOfMany, SeveralLines } from '../../forms/fields.tsx'
import type { FieldFaults } from '../../forms/refusal.ts'
import { useCentre } from '../../queries.ts'
import { useNow } from '../../server-clock.ts'
import { useServices } from '../../services.ts'
import { bornWords } from '../birth.ts'
import { answers, type PersonDraft } from './person-draft.ts'
import { usePersonTexts } from './use-person-texts.ts'

/** The fields of a person, whatever form they stand in. */
export interface PersonFieldsProps {
  readonly value: PersonDraft
  readonly change: (part: Partial<PersonDraft>) => void
  readonly locked: boolean
  readonly faults: FieldFaults
}

/** Names, birth or an age group, and sex. */
export function Who({ value, change, locked, faults }: PersonFieldsProps) {
  const { person, report } = usePersonTexts()
  const { fields, why } = person
  return (
    <>
      <OneLine
        name="givenName"
        label={fields.givenName}
        hint={why.givenName}
        words={person.faults.givenName}
        value={value.givenName}
        most={longestOfPerson.name}
        locked={locked}
        onChange={(givenName) => change({ givenName })}
      />
      <OneLine
        name="familyName"
        label={fields.familyName}
        hint={why.familyName}
        value={value.familyName}
        most={longestOfPerson.name}
        locked={locked}
        onChange={(familyName) => change({ familyName })}
      />
      <Born value={value} change={change} locked={locked} faults={faults} />
      <OneOfFew
        name="sex"
        label={fields.sex}
        hint={why.sex}
        value={value.sex}
        options={[...sexes, 'unknown']}
        names={{ ...report.sexes, unknown: person.unknown }}
        onChange={(sex) => change({ sex })}
      />
    </>
  )
}

/** When they were born, as surely as they say; an age group only when they say nothing of it; a reason when they are young. */
function Born({ value, change, locked, faults }: PersonFieldsProps) {
  const texts = usePersonTexts()
  const { person } = texts
  const now = useNow(useServices().clock)
  const { minimumAge = MINIMUM_AGE } = useCentre().data?.settings ?? {}
  const birth = birthTyped(value.birthDate, pragueDay(now))
  const ageBand = value.ageBand === 'unknown' ? undefined : value.ageBand
  const isYoung = isYoungerThan(minimumAge, { birthDate: birth, ageBand }, pragueDay(now))
  const isBandAsked = value.birthDate.trim() === '' || ageBand !== undefined || isAtFault(faults, 'ageBand')
  return (
    <>
      <BirthField
        name="birthDate"
        label={person.fields.birthDate}
        hint={[bornWords(texts, birth, now), person.why.birthDate].filter(Boolean).join(' – ')}
        value={value.birthDate}
        locked={locked}
        onChange={(birthDate) => change({ birthDate })}
      />
      {isBandAsked && (
        <OneOfMany
          name="ageBand"
          label={person.fields.ageBand}
          hint={person.why.ageBand}
          words={person.faults.ageBand}
          value={value.ageBand}
          options={[['unknown', person.unknown], ...ageBands.map((band) => [band, person.bands[band]] as const)]}
          locked={locked}
          onChange={(band) => change({ ageBand: band })}
        />
      )}
      {(isYoung || value.ageReason !== '' || isAtFault(faults, 'ageReason')) && (
        <SeveralLines
          name="ageReason"
          label={person.fields.ageReason}
          hint={person.why.ageReason}
          words={person.faults.ageReason}
          rows={2}
          value={value.ageReason}
          most={longestOfPerson.ageReason}
          locked={locked}
          onChange={(ageReason) => change({ ageReason })}
        />
      )}
    </>
  )
}

interface BirthFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly locked: boolean
  readonly onChange: (birth: string) => void
}

/** Longer than any birth that is typed. */
const BIRTH_ROOM = 40

/** A birth as it is typed. */
function BirthField(props: BirthFieldProps) {
  const { person } = usePersonTexts()
  return <OneLine {...props} words={person.faults.birthDate} most={BIRTH_ROOM} />
}

/** Relation, dwelling, forms of violence and children. */
export function Situation({ value, change, locked }: PersonFieldsProps) {
  const { person, report } = usePersonTexts()
  return (
    <>
      <OneOfMany
        name="relation"
        label={person.fields.relation}
        hint={person.why.relation}
        value={value.relation}
        options={[['unknown', person.unknown], ...relations.map((one) => [one, report.relations[one]] as const)]}
        locked={locked}
        onChange={(relation) => change({ relation })}
      />
      <OneOfFew
        name="sharedDwelling"
        label={person.fields.sharedDwelling}
        hint={person.why.sharedDwelling}
        value={value.sharedDwelling}
        options={answers}
        names={person.yesNo}
        onChange={(sharedDwelling) => change({ sharedDwelling })}
      />
      <Forms value={value} change={change} />
      <ChildCounts value={value} change={change} locked={locked} />
    </>
  )
}

function Forms({ value, change }: Pick<PersonFieldsProps, 'value' | 'change'>) {
  const { person, report } = usePersonTexts()
  const put = (form: PersonDraft['forms'][number], isTrue: boolean) =>
    change({ forms: violenceForms.filter((one) => (one === form ? isTrue : value.forms.includes(one))) })
  return (
    <Fieldset name="forms" legend={person.fields.forms} hint={person.why.forms}>
      <div class="chips">
        {violenceForms.map((form) => (
          <label class="chip" key={form}>
            <input
              type="checkbox"
              checked={value.forms.includes(form)}
              onChange={({ currentTarget }) => put(form, currentTarget.checked)}
            />
            <span>{report.violence[form]}</span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}

function ChildCounts({ value, change, locked }: Omit<PersonFieldsProps, 'faults'>) {
  const { person } = usePersonTexts()
  const put = (part: Partial<PersonDraft['children']>) => change({ children: { ...value.children, ...part } })
  return (
    <Fieldset name="children" legend={person.fields.children} hint={person.why.children} class="field counts">
      {(['living', 'present', 'endangered'] as const).map((which) => (
        <Count
          key={which}
          name={`children.${which}`}
          label={person.children[which]}
          value={value.children[which]}
          locked={locked}
          onChange={(count) => put({ [which]: count })}
        />
      ))}
    </Fieldset>
  )
}

function Count({ name, label, value, locked, onChange }: Omit<BirthFieldProps, 'hint'>) {
  const { person } = usePersonTexts()
  const field = useField(name, person.faults.count)
  return (
    <div class="field">
      <label for={field.id}>{label}</label>
      <input
        {...field.marks}
        id={field.id}
        type="text"
        inputMode="numeric"
        size={3}
        maxLength={3}
        value={value}
        readOnly={locked}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <About field={field} />
    </div>
  )
}

/** Language, interpreter and what health asks for. */
export function Needs({ value, change, locked }: PersonFieldsProps) {
  const { person } = usePersonTexts()
  const isAsked = useAsked()
  return (
    <>
      {isAsked('person.language') && (
        <OneLine
          name="language"
          label={person.fields.language}
          hint={person.why.language}
          value={value.language}
          most={longestOfPerson.language}
          locked={locked}
          onChange={(language) => change({ language })}
        />
      )}
      {isAsked('person.interpreterNeeded') && (
        <OneOfFew
          name="interpreterNeeded"
          label={person.fields.interpreterNeeded}
          hint={person.why.interpreterNeeded}
          value={value.interpreterNeeded}
          options={answers}
          names={person.interpreter}
          onChange={(interpreterNeeded) => change({ interpreterNeeded })}
        />
      )}
      {isAsked('person.healthHandicap') && (
        <SeveralLines
          name="healthHandicap"
          label={person.fields.healthHandicap}
          hint={person.why.healthHandicap}
          rows={2}
          value={value.healthHandicap}
          most={longestOfPerson.healthHandicap}
          locked={locked}
          onChange={(healthHandicap) => change({ healthHandicap })}
        />
      )}
    </>
  )
}

/** The district somebody lived in before they came. */
export function DistrictField({ value, change, locked }: Omit<PersonFieldsProps, 'faults'>) {
  const { person } = usePersonTexts()
  const byName = [...districts].toSorted(([, a], [, b]) => a.localeCompare(b, 'cs'))
  return (
    <OneOfMany
      name="district"
      label={person.fields.district}
      hint={person.why.district}
      value={value.district}
      options={[['unknown', person.unknown], ...byName, ['abroad', person.abroad]]}
      locked={locked}
      onChange={(district) => change({ district })}
    />
  )
}

/** The violent person of somebody whom no notice is about. */
export function ViolentPerson({ value, change, locked }: PersonFieldsProps) {
  const { person } = usePersonTexts()
  const { violentPerson } = value
  const put = (part: Partial<PersonDraft['violentPerson']>) => change({ violentPerson: { ...violentPerson, ...part } })
  return (
    <Fieldset name="violentPerson" legend={person.fields.violentPerson} hint={person.why.violentPerson}>
      <OneLine
        name="violentPerson.name"
        label={person.violent.name}
        value={violentPerson.name}
        most={longestOfPerson.violentName}
        locked={locked}
        onChange={(name) => put({ name })}
      />
      <BirthField
        name="violentPerson.birthDate"
        label={person.violent.birthDate}
        value={violentPerson.birthDate}
        locked={locked}
        onChange={(birthDate) => put({ birthDate })}
      />
      <SeveralLines
        name="violentPerson.known"
        label={person.violent.known}
        rows={3}
        value={violentPerson.known}
        most={longestOfPerson.known}
        locked={locked}
        onChange={(known) => put({ known })}
      />
    </Fieldset>
  )
}

/** Where they live now, apart from everything else. */
export function WhereNowField({ value, change, locked }: PersonFieldsProps) {
  const { person } = usePersonTexts()
  return (
    <SeveralLines
      name="whereNow"
      label={person.fields.whereNow}
      hint={person.why.whereNow}
      rows={2}
      value={value.whereNow}
      most={longestOfPerson.whereNow}
      locked={locked}
      onChange={(whereNow) => change({ whereNow })}
    />
  )
}
