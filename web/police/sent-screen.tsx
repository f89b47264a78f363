import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { download } from '../forms/download.ts'
import { Screen } from '../frame/screen.tsx'
import { endStamp, momentStamp } from '../moments.ts'
import { NoticeFields } from '../notice-form/notice-fields.tsx'
import { useClock } from '../server-clock.ts'
import { useLanguage, useTexts } from '../texts/language.ts'
import { useUnit } from './at-unit.ts'
import { Confirmed } from './confirmed.tsx'
import { useFieldNames } from './field-names.ts'
import { lastOf, personsOf, type Sent, sentSchema } from './kept.ts'
import { TroubleNotice } from './trouble-notice.tsx'
import { usePoliceTexts } from './use-police-texts.ts'

/** What was delivered, as it is kept here. `undefined` while it is looked for, null when there is none. */
export function useSent(id: string): [Sent | null | undefined, (sent: Sent) => Promise<void>] {
  const { box } = useUnit()
  const [sent, setSent] = useState<Sent | null>()
  useEffect(() => {
    box.get('sent', id).then((kept) => setSent(sentSchema.safeParse(kept?.content).data ?? null))
  }, [box, id])
  const put = async (next: Sent) => {
    const [first] = next.deliveries
    await box.put('sent', id, { savedAt: first?.deliveredAt ?? '', content: next })
    setSent(next)
  }
  return [sent, put]
}

/** A notice that was delivered: its receipt, how it stands, and what can still be said of it. */
export function SentScreen({ id = '' }: { id?: string }) {
  const { sent: texts, notice, backHome } = usePoliceTexts()
  const [sent, put] = useSent(id)
  const { query } = useLocation()
  if (sent === undefined) return null
  const title = sent ? texts.title(sent.notice.reference) : notice.notFound
  const said = { notice: texts.accepted, supplement: texts.acceptedSupplement, end: texts.acceptedEnd }
  const done = said[query['nove'] as keyof typeof said]
  return (
    // A reference stays out of the tab's name, which others see.
    <Screen heading={title} title={texts.receipt}>
      <p>
        <a href="/policie">{backHome}</a>
      </p>
      {sent && (
        <>
          <div role="status">{done && <p class="notice done">{done}</p>}</div>
          <ReceiptPanel sent={sent} />
          <StatePanel id={id} sent={sent} put={put} />
          <OpenPanel id={id} sent={sent} />
          <History sent={sent} />
          <Whole id={id} sent={sent} />
        </>
      )}
    </Screen>
  )
}

function ReceiptPanel({ sent }: { sent: Sent }) {
  const texts = useTexts()
  const now = useClock()
  const { sent: words } = usePoliceTexts()
  const [first = lastOf(sent)] = sent.deliveries
  const facts = [
    [words.centre, first.centre.name],
    [words.delivered, momentStamp(texts, first.deliveredAt, now)],
    [words.dueBy, endStamp(texts, first.offerDueAt, now)],
  ] as const
  return (
    <section class="panel" aria-labelledby="receipt">
      <h2 id="receipt">{words.receipt}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ReceiptWays receipt={first.receipt} version={1} />
    </section>
  )
}

/** On paper, as a page that anybody can check; and as a file. */
function ReceiptWays({ receipt, version }: { receipt: string; version: number }) {
  const { sent } = usePoliceTexts()
  const language = useLanguage()
  const save = () => download(new Blob([receipt], { type: 'application/jose' }), `potvrzeni-${version}.jws`)
  return (
    <p class="actions">
      <a href={`/potvrzeni?r=${receipt}${language === 'en' ? '&lang=en' : ''}`} target="_blank" rel="noopener">
        {sent.print}
      </a>
      <button type="button" onClick={save}>
        {sent.save}
      </button>
    </p>
  )
}

interface StateProps {
  readonly id: string
  readonly sent: Sent
  readonly put: (sent: Sent) => Promise<void>
}

/** Whether help was offered, read back by a click; nothing of how. */
function StatePanel({ id, sent, put }: StateProps) {
  const texts = useTexts()
  const now = useClock()
  const { door, clock } = useUnit()
  const { sent: words, end, unknown } = usePoliceTexts()
  const [isReading, setReading] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const read = async () => {
    setReading(true)
    setFailure(undefined)
    await door
      .status(id)
      .then((said) => put({ ...sent, status: { readAt: clock.now(), said } }))
      .catch(setFailure)
    setReading(false)
  }
  const names = personsOf(sent)
  const { status } = sent
  const reasons: Readonly<Record<string, string>> = end.reasons
  return (
    <section class="panel" aria-labelledby="state">
      <h2 id="state">{words.state}</h2>
      {status && (
        <div role="status">
          <p class="hint">{words.asOf(momentStamp(texts, status.readAt, now))}</p>
          <ul class="records">
            {status.said.persons.map(({ number, state, offeredAt }) => (
              <li key={number}>
                <b>{names[number - 1] || unknown}</b>
                <span>{words.states[state](offeredAt === undefined ? '' : momentStamp(texts, offeredAt, now))}</span>
              </li>
            ))}
          </ul>
          {status.said.ended && (
            <p>
              {words.ended(
                momentStamp(texts, status.said.ended.at, now),
                reasons[status.said.ended.reason] ?? status.said.ended.reason,
              )}
            </p>
          )}
        </div>
      )}
      <TroubleNotice failure={failure} />
      <p>
        <button type="button" aria-disabled={isReading} onClick={read}>
          {isReading ? words.reading : words.readState}
        </button>
      </p>
    </section>
  )
}

/** What the centre lacks and what it will ask about, and how to say it. */
function OpenPanel({ id, sent }: { id: string; sent: Sent }) {
  const { sent: words } = usePoliceTexts()
  const nameOf = useFieldNames(personsOf(sent))
  const { verify } = lastOf(sent)
  const missing = missingOf(sent)
  return (
    <section class="panel" aria-labelledby="open">
      <h2 id="open">{words.missing}</h2>
      {missing.length === 0 ? (
        <p>{words.nothingMissing}</p>
      ) : (
        <>
          <p class="hint">{words.missingWhy}</p>
          <ul class="plain-list">
            {grouped(missing.map(nameOf)).map((group) => (
              <li key={group}>{group}</li>
            ))}
          </ul>
        </>
      )}
      {verify.length > 0 && (
        <>
          <h3>{words.verify}</h3>
          <ul class="plain-list">
            {verify.map(({ path, code }) => (
              <li key={path}>
                {nameOf(path)}: {words.doubts[code] ?? code}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <a class="button" href={`/policie/odeslano/${id}/doplneni`}>
          {words.supplement}
        </a>
        <a class="button" href={`/policie/odeslano/${id}/konec`}>
          {words.end}
        </a>
      </p>
    </section>
  )
}

/** Names of fields, those of one person or part in one line: `Jana Vzorová: Narození; Telefon`. A name may have a comma of its own. */
function grouped(names: readonly string[]): string[] {
  const lines = new Map<string, string>()
  for (const name of names) {
    const [group, field] = name.split(': ', 2)
    const begun = lines.get(group ?? '')
    lines.set(group ?? '', begun === undefined || field === undefined ? name : `${begun}; ${field}`)
  }
  return [...lines.values()]
}

/** What is missing by what was heard last: an answer, or the status. */
export function missingOf(sent: Sent): readonly string[] {
  const last = lastOf(sent)
  const { said } = sent.status ?? {}
  return said !== undefined && said.version >= last.version ? said.missing : last.missing
}

function History({ sent }: { sent: Sent }) {
  const texts = useTexts()
  const now = useClock()
  const { sent: words } = usePoliceTexts()
  if (sent.deliveries.length < 2) return null
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="records">
        {sent.deliveries.map(({ kind, version, deliveredAt, receipt }) => (
          <li key={version}>
            <b>
              {version}. {words.kinds[kind]}
            </b>
            <span>{momentStamp(texts, deliveredAt, now)}</span>
            <ReceiptWays receipt={receipt} version={version} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Whole({ id, sent }: { id: string; sent: Sent }) {
  const { box } = useUnit()
  const { route } = useLocation()
  const { sent: words, home } = usePoliceTexts()
  const [isOpen, setOpen] = useState(false)
  const remove = async () => {
    for (const kind of ['sent', 'supplement', 'end'] as const) await box.remove(kind, id)
    route('/policie', true)
  }
  return (
    <>
      <details class="folded" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.whole}</summary>
        {isOpen && (
          <form class="notice-form">
            <NoticeFields value={sent.notice} onChange={() => undefined} locked />
          </form>
        )}
      </details>
      <div class="hint">
        <p>{words.removeWhy}</p>
        <Confirmed label={words.remove} sure={home.reallyRemove} onConfirm={remove} />
      </div>
    </>
  )
}
