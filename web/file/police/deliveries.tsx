import { useQuery } from '@tanstack/preact-query'
import type { Deliveries } from '../../../shared/clients/views.ts'
import { reportNow } from '../../../shared/police/report-now.ts'
import { toldAnew } from '../../../shared/police/told-anew.ts'
import type { PoliceWord, ToldPerson } from '../../../shared/police/word.ts'
import { Stamp } from '../../frame/moment.tsx'
import { NotYet } from '../../frame/trouble.tsx'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import type { OpenEviction } from '../open-file.ts'
import { ToldOfPerson } from './told-of-person.tsx'
import { ToldTable } from './told-table.tsx'
import { useToldTexts } from './use-told-texts.ts'

/** Everything that police told after their notice, newest first: what was, what is new, when, and by which unit. */
export function DeliveriesSection({ open }: { open: OpenEviction }) {
  const { police } = useToldTexts()
  const { calls } = useServices()
  const { client, police: known } = open.file
  const param = { client: segment(client) }
  const { data, error, refetch } = useQuery({
    queryKey: [...keyOf.report(client), known.words.length],
    queryFn: (): Promise<Deliveries> => calls.ask(({ clients }) => clients[':client'].police.$get({ param })),
    enabled: known.words.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (known.words.length === 0) return null
  return (
    <section class="panel" aria-labelledby="deliveries">
      <h2 id="deliveries">{police.deliveries}</h2>
      <p class="hint">{police.deliveriesLead}</p>
      {data === undefined && <NotYet error={error} onRetry={refetch} />}
      {data && (
        <ol class="attempts">
          {known.words.toReversed().map((word) => (
            <li key={word.ordinal}>
              <Delivered open={open} word={word} deliveries={data} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

interface DeliveredProps {
  readonly open: OpenEviction
  readonly word: PoliceWord
  readonly deliveries: Deliveries
}

/** One of them. What marks it has is the file's, which is newer; what it says is as it was delivered, whole. */
function Delivered({ open, word, deliveries: { notice, words } }: DeliveredProps) {
  const { police } = useToldTexts()
  const staffName = useStaffName()
  const { ordinal, deliveredAt, seen, sender } = word
  const content = words.find((each) => each.ordinal === ordinal)?.content ?? word.content
  const earlier = words.filter((each) => each.ordinal < ordinal).map((each) => each.content)
  const report = reportNow(notice.report, earlier)
  const told = toldAnew(content, { report, person: personIn(earlier) }).filter(
    ({ path }) => !path.startsWith('endangered.'),
  )
  const title = police.version(ordinal, content.kind === 'end' ? police.end : police.supplement)
  const unit = reportNow(report, [content]).unit.name ?? sender
  return (
    <article class="entry">
      <h3>{title}</h3>
      <p class="quiet-text">
        {police.deliveredAt} <Stamp at={deliveredAt} /> · {police.from}: {unit}
        {unit !== sender && ` (${sender})`}
      </p>
      {content.kind === 'end' ? <End content={content} /> : <Words content={content} />}
      {told.length > 0 && <ToldTable told={told} at={deliveredAt} label={title} />}
      {content.kind === 'supplement' && <ToldOfPerson open={open} word={{ ...word, content }} />}
      {content.kind === 'supplement' && told.length === 0 && !content.person && !content.added && !content.isFirst && (
        <p>{police.nothing}</p>
      )}
      <p class="quiet-text">
        {seen ? (
          <>
            {police.seen(staffName(seen.by))} <Stamp at={seen.at} />
          </>
        ) : (
          <span class="tag">{police.unread}</span>
        )}
      </p>
    </article>
  )
}

type Content = PoliceWord['content']

function personIn(earlier: readonly Content[]): ToldPerson {
  return Object.assign({}, ...earlier.map((content) => (content.kind === 'supplement' ? content.person : undefined)))
}

function Words({ content: { reason, added, isFirst } }: { content: Extract<Content, { kind: 'supplement' }> }) {
  const { police } = useToldTexts()
  return (
    <>
      {reason !== undefined && (
        <p class="prose">
          {police.why}: {reason}
        </p>
      )}
      {added !== undefined && <p>{police.added(added)}</p>}
      {isFirst && <p>{police.first}</p>}
    </>
  )
}

function End({ content: { endedAt, reason, note } }: { content: Extract<Content, { kind: 'end' }> }) {
  const { police } = useToldTexts()
  return (
    <>
      <p>
        {police.endedAt}{' '}
        <b>
          <Stamp at={endedAt} />
        </b>
        . {police.reasons[reason]}
      </p>
      {note !== undefined && (
        <p class="prose">
          {police.note}: {note}
        </p>
      )}
    </>
  )
}
