import { Problem } from '../../shared/problems/problem.ts'
import { Icon } from '../frame/icon.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import { useTexts } from '../texts/language.ts'
import { Unreachable } from '../unreachable.ts'
import { useCentreFormTexts } from './centre-texts.ts'

/** Why something was not saved, and which part of it has to be put right. */
export function Failure({ error }: { error: unknown }) {
  const { form } = useTexts()
  const settings = useCentreFormTexts()
  const { title, remedy } = useTroubleText()(error)
  const parts = error instanceof Problem ? (error.details.faults ?? []).map(({ path }) => partOf(path)) : []
  const named = [...new Set(parts)].flatMap((part) => settings.faultAt[part] ?? [])
  return (
    <div role="alert">
      {error !== undefined && (
        <div class="notice warn">
          <Icon name={error instanceof Unreachable ? 'offline' : 'alert'} />
          <p>
            <strong>
              {form.notSaved} {title} {remedy}
            </strong>{' '}
            {named.length > 0 && `${settings.faults} ${named.join(', ')}.`}
          </p>
        </div>
      )}
    </div>
  )
}

/** `settings.ladders.contact.0.to` is about the ladders. */
function partOf(path: string): string {
  const [first = '', second = ''] = path.split('.')
  return first === 'settings' ? second : first
}
