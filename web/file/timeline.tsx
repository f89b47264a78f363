import { useQuery } from '@tanstack/preact-query'
import type { Delivery } from '../../shared/duties/letter.ts'
import type { ComingLetter, PastLetter } from '../../shared/duties/views.ts'
import { Stamp } from '../frame/moment.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { hoursSpan } from '../moments.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { useOnDutyWords, useStaffName } from '../staff-name.ts'
import type { FileTexts } from './use-file-texts.ts'
import { useFileTexts } from './use-file-texts.ts'

/** Letters about the duty: what was sent to whom and what became of it, and what will be sent if nothing happens. */
export function TimelineSection({ client }: { client: string }) {
  const { timeline } = useFileTexts()
  const { calls } = useServices()
  const onDutyWords = useOnDutyWords()
  const { data, error, refetch } = useQuery({
    queryKey: keyOf.timeline(client),
    queryFn: () => calls.timeline(client),
  })
  return (
    <section class="panel timeline" aria-labelledby="timeline">
      <h2 id="timeline">{timeline.title}</h2>
      {data === undefined && error && <Trouble error={error} onRetry={refetch} />}
      {data && (
        <>
          {data.past.length === 0 && <p class="missing">{timeline.none}</p>}
          <ol>
            {data.past.map((letter) => (
              <Past key={letter.id} letter={letter} />
            ))}
          </ol>
          <div class="off-paper">
            <p class="on-duty">{onDutyWords(data.onDuty)}</p>
            <h3>{timeline.coming}</h3>
            {data.coming.length === 0 && <p class="missing">{timeline.nothing}</p>}
            <ol>
              {data.coming.map((letter) => (
                <Coming key={letter.step} letter={letter} />
              ))}
            </ol>
          </div>
        </>
      )}
    </section>
  )
}

function Past({ letter: { step, urgent, createdAt, sentAt, to } }: { letter: PastLetter }) {
  const texts = useFileTexts()
  const { timeline } = texts
  const name = useAddressee()
  const words = (delivery: Delivery | undefined) => (delivery ? ` (${timeline.delivery[delivery.is]})` : '')
  return (
    <li>
      <b>
        <Stamp at={sentAt ?? createdAt} />
      </b>{' '}
      {stepWords(texts, step)} {urgent && <span class="tag">{timeline.urgent}</span>}
      <span class="quiet-text">
        {sentAt === undefined
          ? timeline.waiting
          : `${timeline.to} ${to.map(({ who, delivery }) => `${name(who)}${words(delivery)}`).join(', ')}`}
      </span>
    </li>
  )
}

function Coming({ letter: { step, urgent, at, to } }: { letter: ComingLetter }) {
  const texts = useFileTexts()
  const name = useAddressee()
  return (
    <li>
      <b>
        <Stamp at={at} />
      </b>{' '}
      {stepWords(texts, step)} {urgent && <span class="tag">{texts.timeline.urgent}</span>}
      <span class="quiet-text">
        {texts.timeline.to} {to.map(name).join(', ')}
      </span>
    </li>
  )
}

function useAddressee(): (who: string) => string {
  const { timeline } = useFileTexts()
  const staffName = useStaffName()
  return (who) => (who === 'founder' ? timeline.founder : staffName(who))
}

/** What a letter says, in a few words. */
function stepWords(texts: FileTexts, step: ComingLetter['step']): string {
  const { timeline } = texts
  const named: Readonly<Record<string, string>> = timeline.steps
  const [direction, number] = step.split('-')
  if (direction === 'overdue' && number !== undefined) return timeline.again(hoursSpan(texts, 24 * Number(number)))
  const span = hoursSpan(texts, Number(number))
  return named[step] ?? (direction === 'after' ? timeline.after(span) : timeline.before(span))
}
