import type { ComponentChildren } from 'preact'
import { Icon } from '../frame/icon.tsx'
import { Refused } from './door.ts'
import { usePoliceTexts } from './use-police-texts.ts'

/** Whether it says which fields are wrong: the form marks them, where the protocol names its own list. */
function isOfFields({ faults }: Refused): boolean {
  return faults.length > 0
}

/** Why something did not go through, and what to do; nothing while there is nothing to say. */
export function TroubleNotice({ failure, children }: { failure: unknown; children?: ComponentChildren }) {
  const { trouble } = usePoliceTexts()
  const isRefused = failure instanceof Refused
  return (
    <div role="alert">
      {failure !== undefined && (
        <div class="notice warn">
          <Icon name={isRefused ? 'alert' : 'offline'} />
          <div>
            <p>
              <strong>{isRefused ? failure.title : trouble.unreachable}</strong>{' '}
              {isRefused ? (isOfFields(failure) ? trouble.ofFields : failure.remedy) : trouble.unreachableWhy}
            </p>
            {children}
          </div>
        </div>
      )}
    </div>
  )
}
