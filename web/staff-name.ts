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
