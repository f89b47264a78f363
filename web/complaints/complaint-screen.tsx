import { useState } from 'preact/hooks'
import { complaintNumber, isAnonymous } from '../../shared/complaints/complaint.ts'
import type { ComplaintFile } from '../../shared/complaints/views.ts'
import { daysBetween } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Saved } from '../forms/saved.tsx'
import { Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { Action } from './action.tsx'
import { useComplaint } from './book-queries.ts'
import { ComplaintFields } from './complaint-fields.tsx'
import { Decision } from './decision.tsx'
import { useCorrectionForm } from './decision-forms.ts'
import { Fact } from './fact.tsx'
import { Line } from './fields.tsx'
import { History } from './history.tsx'
import { useComplaintsTexts } from './use-complaints-texts.ts'

/** One complaint: its clock, what stands in the book, the decision, and its history. */
export function ComplaintScreen({ id }: { id: string }) {
  const { complaint, book } = useComplaintsTexts()
  const { data, error, refetch } = useComplaint(id)
  if (data) return <Opened file={data} error={error} />
  return (
    <Screen heading={complaint.waiting} title={complaint.waiting}>
      <NotYet error={error} onRetry={refetch} />
      <p>
        <a href="/stiznosti">{book.back}</a>
      </p>
    </Screen>
  )
}

function Opened({ file, error }: { file: ComplaintFile; error: unknown }) {
  const { complaint, book } = useComplaintsTexts()
  const [saved, setSaved] = useState<{ serial: number; text?: string }>({ serial: 0 })
  const say = (text: string) => setSaved(({ serial }) => ({ serial: serial + 1, text }))
  const title = complaint.title(complaintNumber(file))
  return (
    <Screen heading={title} title={title}>
      <Stale error={error} asOf={file.now} />
      <Clock file={file} />
      <Saved key={saved.serial} text={saved.text} />
      {file.state === undefined ? <Hidden /> : <Content file={file} say={say} />}
      <p class="screen-only">
        <a href={`/stiznosti?rok=${file.year}`}>{book.back}</a>
      </p>
    </Screen>
  )
}

/** The state of it, and how many days are left. */
function Clock({ file: { status, lastDay, now, state } }: { file: ComplaintFile }) {
  const texts = useTexts()
  const { complaint, statuses, about } = useComplaintsTexts()
  const days = lastDay === undefined ? 0 : daysBetween(pragueDay(now), lastDay)
  const isRunning = status === 'open' || status === 'written'
  const left = days < 0 ? texts.time.daysOver(-days) : texts.time.daysLeft(days)
  return (
    <p class="under">
      <span class={`tag ${status}`}>{statuses[status]}</span>
      {lastDay === undefined ? (
        <span>{complaint.noClock}</span>
      ) : (
        <span>
          {complaint.lastDay}: <b>{dayInFull(texts, lastDay)}</b>
          {isRunning && ' · '}
          {isRunning && <b class={days < 0 ? 'fault' : ''}>{left}</b>}
        </span>
      )}
      {state && <span class="quiet-text">{about[state.complaint.about]}</span>}
    </p>
  )
}

function Hidden() {
  const { complaint } = useComplaintsTexts()
  return (
    <section class="empty">
      <h2>{complaint.hiddenTitle}</h2>
      <p>{complaint.hidden}</p>
    </section>
  )
}

interface ContentProps {
  readonly file: ComplaintFile
  readonly say: (text: string) => void
}

function Content({ file, say }: ContentProps) {
  return (
    <div class="terms">
      <Entry file={file} say={say} />
      <Decision file={file} say={say} />
      <History revisions={file.revisions} />
    </div>
  )
}

function Entry({ file, say }: ContentProps) {
  const texts = useTexts()
  const { complaint, fields, forms, book } = useComplaintsTexts()
  const content = file.state?.complaint
  if (content === undefined) return null
  const who = content.complainant
  return (
    <section class="panel" aria-labelledby="entry">
      <h2 id="entry">{complaint.content}</h2>
      <dl class="facts">
        <Fact name={fields.form}>{forms[content.form]}</Fact>
        <Fact name={fields.deliveredOn}>{dayInFull(texts, content.deliveredOn)}</Fact>
        <Fact name={complaint.entered}>
          <Stamp at={file.enteredAt} />
        </Fact>
        <Fact name={complaint.complainant}>{isAnonymous(content) ? book.anonymous : who?.name}</Fact>
        {who && who.contact !== '' && <Fact name={fields.contact}>{who.contact}</Fact>}
        {content.witness !== undefined && <Fact name={fields.witness}>{content.witness}</Fact>}
        <Fact name={fields.text}>{content.text}</Fact>
      </dl>
      {file.rights.includes('correct') && <Correct file={file} say={say} />}
    </section>
  )
}

function Correct({ file, say }: ContentProps) {
  const { complaint, fields } = useComplaintsTexts()
  const form = useCorrectionForm({ file, onSaved: () => say(complaint.correctSaved) })
  return (
    <Action form={form} label={complaint.correct} save={complaint.correctSave}>
      {(form, field) => (
        <>
          <ComplaintFields form={form} />
          <Line
            {...field}
            name="reason"
            label={fields.reason}
            value={form.value.reason}
            onChange={(reason) => form.change({ reason })}
          />
        </>
      )}
    </Action>
  )
}
