import type { ComponentChildren } from 'preact'
import { Problem } from '../../shared/problems/problem.ts'
import { Icon } from '../frame/icon.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import { useTexts } from '../texts/language.ts'
import { Unreachable } from '../unreachable.ts'
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
  const text = says ?? (failure === undefined ? undefined : failureText(failure))
  return (
    <div role="alert">
      {text !== undefined && !saving && (
        <div class="notice warn">
          <Icon name={failure instanceof Unreachable ? 'offline' : 'alert'} />
          <p>
            <strong>{text}</strong>
            {children}
          </p>
        </div>
      )}
    </div>
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
