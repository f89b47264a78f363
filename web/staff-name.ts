import { useWorker } from './services.ts'
import { useTexts } from './texts/language.ts'

/** The name of a member of staff by sign-in id; somebody who has left is not in the centre's list any more. */
export function useStaffName(): (id: string) => string {
  const { id: self, staff } = useWorker()
  const { you, unknownStaff } = useTexts().file
  return (id) => {
    const name = staff.get(id) ?? unknownStaff
    return id === self ? you(name) : name
  }
}

/** Who is on duty now, in words: by the roster and all that was handed on. */
export function useOnDutyWords(): (onDuty: readonly string[]) => string {
  const { frame } = useTexts()
  const staffName = useStaffName()
  return (onDuty) => (onDuty.length > 0 ? `${frame.onDuty} ${onDuty.map(staffName).join(', ')}` : frame.nobodyOnDuty)
}
