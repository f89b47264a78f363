import { useContext } from 'preact/hooks'
import { inputOf } from '../forms/faulty.ts'
import { AroundFields } from '../forms/field.tsx'
import { usePoliceTexts } from './use-police-texts.ts'

/** Which fields are to be put right, each with a way to it; what is wrong with none of them is said by its own place. */
export function FaultyList() {
  const { fields, others } = useContext(AroundFields)
  const { notice } = usePoliceTexts()
  // What is said of a message as a whole has no field to go to.
  const elsewhere = Object.keys(others).filter((path) => path !== '')
  if (fields.length + elsewhere.length === 0) return null
  return (
    <div class="notice warn">
      <div>
        <p>
          <strong>{notice.correct}</strong>
        </p>
        <ul class="faulty">
          {fields.map(({ name, called, element }) => (
            <li key={name}>
              <button type="button" class="quiet" onClick={() => inputOf(element)?.focus()}>
                {called}
              </button>
            </li>
          ))}
          {elsewhere.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
