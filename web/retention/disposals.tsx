import { useState } from 'preact/hooks'
import { statusOf } from '../../shared/retention/disposal.ts'
import type { DisposalView } from '../../shared/retention/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { protocolDocument } from './protocol-document.ts'
import { useDisposals, useRetention } from './retention-calls.ts'
import { useLabel } from './use-label.ts'
import { useRetentionTexts } from './use-retention-texts.ts'

/** Lists that were proposed, and what became of them. */
export function DisposalsSection({ heads }: { heads: number }) {
  const { disposals: texts } = useRetentionTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useDisposals()
  const lists = data?.pages.flatMap(({ disposals }) => disposals)
  return (
    <section class="panel" aria-labelledby="disposals">
      <h2 id="disposals">{texts.title}</h2>
      {lists === undefined && <NotYet error={error} onRetry={refetch} />}
      {lists?.length === 0 && <p class="quiet-text">{texts.none}</p>}
      <ul class="attempts">
        {lists?.map((disposal) => (
          <li key={disposal.id}>
            <DisposalEntry disposal={disposal} isOneHead={heads < 2} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" onClick={() => fetchNextPage()}>
          {texts.more}
        </button>
      )}
    </section>
  )
}

function DisposalEntry({ disposal, isOneHead }: { disposal: DisposalView; isOneHead: boolean }) {
  const texts = useTexts()
  const { disposals } = useRetentionTexts()
  const staffName = useStaffName()
  const day = (at: string) => dayInFull(texts, pragueDay(at))
  const { proposed, approved, refused, rows, status } = disposal
  return (
    <article class="entry">
      <h3>
        {disposals.name(day(proposed.at))}: {disposals.statuses[status]}
      </h3>
      <p>
        {disposals.count(rows.length)} · {disposals.proposedBy(staffName(proposed.by), day(proposed.at))}
        {approved && ` · ${disposals.approvedBy(staffName(approved.by), day(approved.at))}`}
        {refused && ` · ${disposals.refusedBy(staffName(refused.by), day(refused.at))}`}
      </p>
      {status === 'proposed' && <p>{isOneHead ? disposals.oneHead : disposals.otherHead}</p>}
      <Steps disposal={disposal} />
      <Outcome disposal={disposal} />
    </article>
  )
}

/** What can be done with a list now. */
function Steps({ disposal }: { disposal: DisposalView }) {
  const { disposals: texts } = useRetentionTexts()
  const { id, status, mayApprove, rows } = disposal
  const { run, refuse, done, failure } = useSteps(disposal)
  const [isAsked, ask] = useState(false)
  if (done !== undefined)
    return (
      <p role="status" key={id}>
        {texts.working(done, rows.length)}
      </p>
    )
  return (
    <>
      {failure !== undefined && <Trouble error={failure} onRetry={run} />}
      {status === 'approved' && (
        <p>
          {texts.brokenOff}{' '}
          <button type="button" onClick={run}>
            {texts.goOn}
          </button>
        </p>
      )}
      {status === 'proposed' && !isAsked && (
        <p class="actions">
          {mayApprove && (
            <button type="button" onClick={() => ask(true)}>
              {texts.approve}
            </button>
          )}
          <button type="button" class="quiet" onClick={refuse}>
            {texts.refuse}
          </button>
        </p>
      )}
      {status === 'proposed' && isAsked && (
        <div role="alert">
          <p>{texts.sure(rows.length)}</p>
          <p class="actions">
            <button type="button" onClick={run}>
              {texts.approveNow}
            </button>
            <button type="button" class="quiet" onClick={() => ask(false)}>
              {texts.back}
            </button>
          </p>
        </div>
      )}
    </>
  )
}

/** Confirms a list and carries it out step by step; what breaks off is gone on with by a button. */
function useSteps({ id, status }: DisposalView) {
  const { calls, refresh } = useRetention()
  const [done, setDone] = useState<number>()
  const [failure, setFailure] = useState<unknown>()
  const guarded = async (steps: () => Promise<void>) => {
    setFailure(undefined)
    try {
      await steps()
    } catch (thrown) {
      setFailure(thrown)
    }
    await refresh()
    setDone(undefined)
  }
  const run = () =>
    guarded(async () => {
      setDone(0)
      let now = status === 'proposed' ? await calls.approve(id) : undefined
      while (now === undefined || statusOf(now) === 'approved') {
        now = await calls.carryOn(id)
        setDone(now.done)
      }
    })
  const refuse = () =>
    guarded(async () => {
      await calls.refuse(id)
    })
  return { run, refuse, done, failure }
}

/** What is left to say once it was carried out. */
function Outcome({ disposal }: { disposal: DisposalView }) {
  const texts = useTexts()
  const { disposals, obstacles } = useRetentionTexts()
  const staffName = useStaffName()
  const labelOf = useLabel()
  const { status, left, inBackupsUntil, proposed } = disposal
  const name = (id: string) => staffName(id)
  if (status !== 'finished') return null
  return (
    <>
      {inBackupsUntil !== undefined && <p>{disposals.backups(dayInFull(texts, inBackupsUntil))}</p>}
      {left.length > 0 && (
        <>
          <p>{disposals.left}</p>
          <ul>
            {left.map((row) => (
              <li key={row.id}>
                {labelOf(row).label}: {row.obstacles.map((each) => obstacles[each]).join(', ') || disposals.moved}
              </li>
            ))}
          </ul>
        </>
      )}
      <DownloadButton
        words={disposals.protocolWords}
        label={disposals.protocol}
        name={`protokol-o-likvidaci-${pragueDay(proposed.at)}.docx`}
        make={() => protocolDocument(disposal, name)}
        noted={{ did: 'disposal-protocol', disposal: disposal.id }}
      />
    </>
  )
}
