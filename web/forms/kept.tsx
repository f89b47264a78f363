import type { ComponentChildren } from 'preact'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { clockTime, momentStamp } from '../moments.ts'
import { useClock } from '../server-clock.ts'
import type { Texts } from '../texts/cs.ts'
import { useTexts } from '../texts/language.ts'
import type { Standing } from './use-form.ts'

/** Above a form: what was brought back, that there is more from another tab, or that nothing will be. `children`: the way to a form that is further down. */
export function Kept({
  form: { restoredFrom, keeping, discard, another },
  children,
}: {
  form: Pick<Standing, 'restoredFrom' | 'keeping' | 'discard' | 'another'>
  children?: ComponentChildren
}) {
  const texts = useTexts()
  const now = useClock()
  const { form } = texts
  return (
    <>
      {restoredFrom !== undefined && (
        <p class="notice" role="status">
          <span>{form.restored(writtenAt(texts, restoredFrom, now))}</span>
          {children}
          <button type="button" class="quiet" onClick={discard}>
            {form.discard}
          </button>
        </p>
      )}
      {another && (
        <p class="notice">
          <span>{form.another(writtenAt(texts, another.savedAt, now))}</span>
          <button type="button" class="quiet" onClick={another.open}>
            {form.openAnother}
          </button>
        </p>
      )}
      <NotKept keeping={keeping} />
    </>
  )
}

/** That what is typed is lost with the page. */
export function NotKept({ keeping }: Pick<Standing, 'keeping'>) {
  const { notKept } = useTexts().form
  return keeping ? null : <p class="notice warn">{notKept}</p>
}

/** `14:02`, with its day unless that is today. */
function writtenAt(texts: Texts, at: Instant, now: Instant): string {
  return pragueDay(at) === pragueDay(now) ? clockTime(texts, at) : momentStamp(texts, at, now)
}
