import type { OptionalField } from '../shared/form/fields.ts'
import { useCentre } from './queries.ts'

/** Which of the fields that a centre may do without it asks for; all of them until its settings are known. */
export function useAsked(): (field: OptionalField) => boolean {
  const fieldsOff = useCentre().data?.settings.fieldsOff ?? []
  return (field) => !fieldsOff.includes(field)
}
