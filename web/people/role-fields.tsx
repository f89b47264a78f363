import { staffRoles } from '../../shared/centres/staff.ts'
import { OneOfFew } from '../forms/fields.tsx'
import { DayField } from '../forms/when-fields.tsx'
import type { PersonForm } from './use-people.ts'
import { usePeopleTexts } from './use-people-texts.ts'

interface RoleProps {
  readonly form: Pick<PersonForm, 'value' | 'change'>
  readonly field: { readonly locked: boolean }
}

/** In which role somebody is of the centre, and until when. */
export function RoleFields({ form: { value, change }, field }: RoleProps) {
  const texts = usePeopleTexts()
  return (
    <>
      <OneOfFew
        {...field}
        name="role"
        label={texts.role}
        hint={texts.roleHint}
        value={value.role}
        options={staffRoles}
        names={texts.roles}
        onChange={(role) => change({ role })}
      />
      <DayField
        {...field}
        name="until"
        label={texts.until}
        lean="future"
        hint={value.role === 'external' ? undefined : texts.untilOptional}
        words={texts.faults}
        value={value.until}
        onChange={(until) => change({ until })}
      />
    </>
  )
}
