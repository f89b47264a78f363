import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { Problem } from '../../shared/problems/problem.ts'
import { Icon } from '../frame/icon.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import { useTexts } from '../texts/language.ts'
import { Unreachable } from '../unreachable.ts'
import { type FaultyField, inputOf } from './faulty.ts'
import { AroundFields } from './field.tsx'
import type { Standing } from './use-form.ts'

interface FailureProps {
  readonly form: Standing
  /** What stands against saving when there is more to say than why the last attempt failed. */
  readonly says?: string | undefined
  /** What has to be put right. */
  readonly children?: ComponentChildren
}

/** What stands against saving a form; nothing while it is being sent again. */
export function Failure({ form: { failure, saving }, says, children }: FailureProps) {
  const failureText = useFailureText()
  const { fields } = useContext(AroundFields)
  const { correct } = useTexts().form
  const told = failure === undefined ? undefined : failureText(failure)
  const text = says ?? told ?? (fields.length > 0 ? correct : undefined)
  return (
    <div role="alert">
      {text !== undefined && !saving && (
        <div class="notice warn">
          <Icon name={failure instanceof Unreachable ? 'offline' : 'alert'} />
          <div>
            <p>
              <strong>{text}</strong>
              {children}
            </p>
            <ul class="faulty">
              {fields.map(({ name, called, element }) => (
                <li key={name}>
                  <FieldLink called={called} element={element} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  )
}

/** Leads to a field that is to be put right. */
function FieldLink({ called, element }: Pick<FaultyField, 'called' | 'element'>) {
  const go = (event: Event) => {
    event.preventDefault()
    inputOf(element)?.focus()
  }
  return (
    <a href={`#${inputOf(element)?.id ?? ''}`} onClick={go}>
      {called}
    </a>
  )
}

/** Why something was not saved. What has nothing to do with what is in a form, it says in words of its own. */
function useFailureText(): (error: unknown) => string {
  const { form } = useTexts()
  const trouble = useTroubleText()
  return (error) => {
    if (error instanceof Unreachable) return form.notSavedOffline
    if (error instanceof Problem && error.code === 'not-signed-in') return form.notSavedExpired
    const { title, remedy } = trouble(error)
    return `${form.notSaved} ${title} ${remedy}`
  }
}
