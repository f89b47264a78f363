import { isDone } from '../../shared/duties/deadline.ts'
import { distance, span } from '../moments.ts'
import { ELSEWHERE_MS, useToday } from '../queries.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import type { OpenFile } from './open-file.ts'
import { goToPlan, goToWithdrawal } from './shortcuts.ts'

interface AfterAttemptProps {
  readonly open: OpenFile
  /** The id of the attempt that was saved. */
  readonly attempt: string
}

/** What comes after an attempt is saved: planning the next one, taking it back, or going on to whoever is most urgent then. */
export function AfterAttempt({ open: { file }, attempt }: AfterAttemptProps) {
  const { next, attempt: texts } = useTexts()
  const isThere = file.attempts.some(({ id, withdrawn }) => id === attempt && withdrawn === undefined)
  if (!isThere) return null
  return (
    <div class="after">
      {file.contact !== undefined && !isDone(file.contact) && (
        <button type="button" onClick={goToPlan}>
          {next.promise}
        </button>
      )}
      <button type="button" onClick={() => goToWithdrawal(attempt)}>
        {texts.undo}
      </button>
      <NextUrgent client={file.client} />
    </div>
  )
}

function NextUrgent({ client }: { client: string }) {
  const texts = useTexts()
  const now = useNow(useServices().clock)
  const { data } = useToday(ELSEWHERE_MS)
  const next = data?.duties.find((duty) => duty.client !== client)
  if (next === undefined) return <a href="/">{texts.attempt.nobodyElse}</a>
  const left = distance(now, next.dueAt)
  return (
    <a href={`/spis/${next.client}`}>
      {texts.attempt.nextUrgent} {next.name} – {left.over ? texts.time.over : texts.time.left} {span(texts, left)}
    </a>
  )
}
