import type { DueComplaints as Due, DueComplaint } from '../../shared/duties/views.ts'
import { shownEnd } from '../../shared/time/clock.ts'
import { dayInFull, daysUntilEnd } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { useTodayTexts } from './use-today-texts.ts'

/** Complaints that wait for an answer, for whoever has to give it. */
export function DueComplaints({ due: { first, areMore } }: { due: Due }) {
  const { complaints } = useTodayTexts()
  if (first.length === 0) return null
  return (
    <section class="due-list" aria-labelledby="due-complaints">
      <h2 id="due-complaints">{complaints.title}</h2>
      <ul class="files">
        {first.map((each) => (
          <Line key={each.complaint} due={each} />
        ))}
      </ul>
      {areMore && (
        <p>
          <a href="/stiznosti">{complaints.more}</a>
        </p>
      )}
    </section>
  )
}

function Line({ due: { complaint, dueAt } }: { due: DueComplaint }) {
  const texts = useTexts()
  const { complaints } = useTodayTexts()
  const days = daysUntilEnd(useNow(useServices().clock), dueAt)
  const [year = '', number = ''] = complaint.split('-')
  return (
    <li>
      <a href={`/stiznosti/${complaint}`}>{complaints.line(`${number}/${year}`)}</a>
      <span class={days < 0 ? 'fault' : 'quiet-text'}>
        {complaints.answerBy} {dayInFull(texts, shownEnd(dueAt).day)} ·{' '}
        <b>{days < 0 ? texts.time.daysOver(-days) : texts.time.daysLeft(days)}</b>
      </span>
    </li>
  )
}
