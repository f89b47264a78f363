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

/** Letters about the duty to offer help: what was sent to whom and what became of it, and what will be sent if nothing happens. */
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
          <PastLetters kind="contact" letters={data.past} />
          <div class="off-paper">
            <p class="on-duty">{onDutyWords(data.onDuty)}</p>
            <ComingLetters kind="contact" letters={data.coming} />
          </div>
        </>
      )}
    </section>
  )
}

interface LettersProps<Letter> {
  /** What the duty is: what is reckoned from its end is said otherwise of a visit. */
  readonly kind: Counted
  readonly letters: readonly Letter[]
}
type Counted = 'contact' | 'visit'

/** What was sent to whom and what became of it. */
export function PastLetters({ kind, letters }: LettersProps<PastLetter>) {
  const { timeline } = useFileTexts()
  return (
    <>
      {letters.length === 0 && <p class="missing">{timeline.none}</p>}
      <ol>
        {letters.map((letter) => (
          <Past key={letter.id} kind={kind} letter={letter} />
        ))}
      </ol>
    </>
  )
}

/** What will be sent if nothing happens. */
export function ComingLetters({ kind, letters }: LettersProps<ComingLetter>) {
  const { timeline } = useFileTexts()
  return (
    <>
      <h3>{timeline.coming}</h3>
      {letters.length === 0 && <p class="missing">{timeline.nothing}</p>}
      <ol>
        {letters.map((letter) => (
          <Coming key={letter.step} kind={kind} letter={letter} />
        ))}
      </ol>
    </>
  )
}

interface LetterProps<Letter> {
  readonly kind: Counted
  readonly letter: Letter
}

function Past({ kind, letter: { step, urgent, createdAt, sentAt, to } }: LetterProps<PastLetter>) {
  const texts = useFileTexts()
  const { timeline } = texts
  const name = useAddressee()
  const words = (delivery: Delivery | undefined) => (delivery ? ` (${timeline.delivery[delivery.is]})` : '')
  return (
    <li>
      <b>
        <Stamp at={sentAt ?? createdAt} />
      </b>{' '}
      {stepWords(texts, kind, step)} {urgent && <span class="tag">{timeline.urgent}</span>}
      <span class="quiet-text">
        {sentAt === undefined
          ? timeline.waiting
          : `${timeline.to} ${to.map(({ who, delivery }) => `${name(who)}${words(delivery)}`).join(', ')}`}
      </span>
    </li>
  )
}

function Coming({ kind, letter: { step, urgent, at, to } }: LetterProps<ComingLetter>) {
  const texts = useFileTexts()
  const name = useAddressee()
  return (
    <li>
      <b>
        <Stamp at={at} />
      </b>{' '}
      {stepWords(texts, kind, step)} {urgent && <span class="tag">{texts.timeline.urgent}</span>}
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

/** What a letter says, in a few words. What is told again of a visit is named by hours, of another duty by days. */
function stepWords(texts: FileTexts, kind: Counted, step: ComingLetter['step']): string {
  const { timeline } = texts
  const named: Readonly<Record<string, string>> = timeline.steps
  const [direction, number] = step.split('-')
  const { after, before, again } = timeline.reckoned[kind]
  if (direction === 'overdue' && number !== undefined)
    return again(hoursSpan(texts, kind === 'visit' ? Number(number) : 24 * Number(number)))
  const span = hoursSpan(texts, Number(number))
  return named[step] ?? (direction === 'after' ? after(span) : before(span))
}
