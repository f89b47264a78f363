import { useWorker } from './services.ts'
import { useTexts } from './texts/language.ts'

/** The name of a member of staff by id, also of somebody who has left. */
export function useStaffName(): (id: string) => string {
  const { id: self, names } = useWorker()
  const { you, unknownStaff } = useTexts().file
  return (id) => {
    const name = names.get(id) ?? unknownStaff
    return id === self ? you(name) : name
  }
}

/** Who is on duty now, in words: by the roster and all that was handed on. */
export function useOnDutyWords(): (onDuty: readonly string[]) => string {
  const { frame } = useTexts()
  const staffName = useStaffName()
  return (onDuty) => (onDuty.length > 0 ? `${frame.onDuty} ${onDuty.map(staffName).join(', ')}` : frame.nobodyOnDuty)
}
