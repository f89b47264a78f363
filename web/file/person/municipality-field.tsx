import { useLayoutEffect, useState } from 'preact/hooks'
import { calledApart, municipalityCalled, offered } from '../../../shared/centres/municipalities.ts'
import { longestOfPerson } from '../../../shared/clients/new-person.ts'
import { offeredOf } from '../../../shared/code-lists/code-lists.ts'
import { About, useField } from '../../forms/field.tsx'
import { useMunicipalities } from '../../forms/use-municipalities.ts'
import { useCentre } from '../../queries.ts'
import type { PersonFieldsProps } from './person-fields.tsx'
import { townCalled, townsOffered } from './towns.ts'
import { usePersonTexts } from './use-person-texts.ts'

/** As many as can be looked through. */
const MOST_OFFERED = 20

/** The municipality somebody lived in before they came: choosing one of the list fills in its district, which can be changed. */
export function MunicipalityField({ value, change, locked }: PersonFieldsProps) {
  const { person } = usePersonTexts()
  const [isWanted, setWanted] = useState(false)
  const all = useMunicipalities(isWanted)
  const towns = offeredOf(useCentre().data?.settings.towns)
  const field = useField('municipality')
  const { name } = value.municipality
  const [isTyped, setTyped] = useState(false)
  const write = (typed: string) => {
    const found = municipalityCalled(typed, all)
    setTyped(found === undefined)
    if (found === undefined) return change({ municipality: { code: '', name: townCalled(typed, towns) ?? typed } })
    change({ municipality: { code: found.code, name: found.name }, district: found.district })
  }
  // Who types faster than the list comes, or goes on to the next field meanwhile, gets the district all the same: at once, before anything
  // else can be typed.
  useLayoutEffect(() => {
    if (isTyped && all.length > 0 && !locked) write(name)
  }, [all])
  return (
    <div class="field">
      <label for={field.id}>{person.fields.municipality}</label>
      <input
        {...field.marks}
        id={field.id}
        type="text"
        list={`${field.id}-offered`}
        maxLength={longestOfPerson.name}
        value={name}
        readOnly={locked}
        spellcheck={false}
        onFocus={() => setWanted(true)}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <datalist id={`${field.id}-offered`}>
        {townsOffered(name, towns).map((town) => (
          <option key={town} value={town} />
        ))}
        {offered(name, all, MOST_OFFERED).map((one) => (
          <option key={one.code} value={calledApart(one, all)} />
        ))}
      </datalist>
      <About field={field} hint={person.why.municipality} />
    </div>
  )
}
