import { useEffect } from 'preact/hooks'
import type { Attempt } from '../../shared/clients/attempt.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { offerReached } from '../../shared/duties/outcome.ts'
import { Saved } from '../forms/saved.tsx'
import { Icon } from '../frame/icon.tsx'
import { Moment, Stamp } from '../frame/moment.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { useStaffName } from '../staff-name.ts'
import { outcomeText } from './attempt-line.tsx'
import { useNumberWords } from './number-words.ts'
import type { OpenFile } from './open-file.ts'
import { listed } from './shortcuts.ts'
import { DecisionLine } from './unsafe.tsx'
import type { OlderAttempts } from './use-file.ts'
import { useFileTexts } from './use-file-texts.ts'
import { useWithdrawalForm } from './use-withdrawal-form.ts'
import { WithdrawalForm } from './withdrawal-form.tsx'

interface AttemptsProps {
  readonly open: OpenFile
  readonly older: OlderAttempts | undefined
}

/** The attempts recorded, newest first, older ones when asked for; those recorded by mistake struck through. */
export function Attempts({ open, older }: AttemptsProps) {
  const texts = useFileTexts()
  const form = useWithdrawalForm(open)
  const { attempts, count } = open.file
  const being = form?.value.attempt ?? ''
  useReach(attempts.some(({ id }) => id === being) ? '' : being, older)
  return (
    <section class="panel tried" aria-labelledby="attempts">
      <h2 id="attempts">{texts.attempts.title}</h2>
      <Saved text={form?.saved ? texts.attempts.withdrawSaved : undefined} />
      {attempts.length === 0 && <p class="missing">{texts.attempts.empty}</p>}
      <ol class="attempts">
        {attempts.map((attempt) => (
          <li key={attempt.id} id={listed(attempt.id)} class={attempt.withdrawn ? 'withdrawn' : ''}>
            <Entry attempt={attempt} file={open.file} />
            {form?.value.attempt === attempt.id ? (
              <WithdrawalForm form={form} />
            ) : (
              form && !attempt.withdrawn && <WithdrawButton onClick={() => form.change({ attempt: attempt.id })} />
            )}
          </li>
        ))}
      </ol>
      {older && <p class="on-paper">{texts.print.missing(attempts.length, count.recorded)}</p>}
      {older && <Older older={older} loaded={attempts.length} recorded={count.recorded} />}
    </section>
  )
}

/** A withdrawal that was begun is never out of sight: older attempts are loaded until the one it is about is there. */
function useReach(missing: string, older: OlderAttempts | undefined): void {
  const isToLoad = missing !== '' && older !== undefined && !older.isLoading && older.error === null
  useEffect(() => {
    if (isToLoad) older?.load()
  }, [isToLoad])
}

function Older({ older, loaded, recorded }: { older: OlderAttempts; loaded: number; recorded: number }) {
  const texts = useFileTexts()
  const { load, isLoading, error } = older
  return (
    <>
      <p class="lead" role="status">
        {texts.attempts.loaded(loaded, recorded)}
      </p>
      {error !== null && <Trouble error={error} onRetry={load} />}
      {error === null && (
        <button type="button" class="wide" onClick={load} disabled={isLoading}>
          {isLoading ? texts.frame.loading : texts.attempts.more}
        </button>
      )}
    </>
  )
}

function WithdrawButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="quiet" onClick={onClick}>
      {useFileTexts().attempts.withdraw}
    </button>
  )
}

function Entry({ attempt, file }: { attempt: Attempt; file: ClientFile }) {
  const texts = useFileTexts()
  const words = useNumberWords(file)
  const staffName = useStaffName()
  const {
    channel,
    outcome,
    at,
    by,
    recordedAt,
    note,
    beforeDelivery,
    phone,
    messageAllowed,
    decisions = [],
    withdrawn,
  } = attempt
  const Struck = withdrawn ? 'del' : 'div'
  return (
    <>
      <Struck class="entry">
        <p class="entry-head">
          <b>
            <Stamp at={at} />
          </b>{' '}
          {[texts.attempt.channels[channel], phone && words(phone), staffName(by)].filter(Boolean).join(' · ')}
        </p>
        <p>
          <b>{outcomeText(texts, outcome, channel)}</b>{' '}
          {!withdrawn && file.contact && offerReached[outcome] && (
            <span class="tag good">
              <Icon name="check" /> {texts.attempts.met}
            </span>
          )}
        </p>
        {messageAllowed && <p>{texts.attempts.messageAllowed[messageAllowed]}</p>}
        {beforeDelivery !== undefined && (
          <p>
            {texts.attempts.beforeDelivery} {beforeDelivery}
          </p>
        )}
        {note !== '' && <p class="prose">{note}</p>}
        <p class="quiet-text">
          <RecordedAt at={recordedAt} />
        </p>
      </Struck>
      {decisions.map((decision) => (
        <DecisionLine key={decision.at} decision={decision} />
      ))}
      {withdrawn && <Withdrawn {...withdrawn} />}
    </>
  )
}

function RecordedAt({ at }: { at: string }) {
  const { recorded } = useFileTexts().attempts
  return (
    <>
      {recorded} <Stamp at={at} />
    </>
  )
}

function Withdrawn({ by, at, reason }: NonNullable<Attempt['withdrawn']>) {
  const texts = useFileTexts()
  const staffName = useStaffName()
  return (
    <p class="withdrawn-why">
      <b>{texts.attempts.withdrawn}</b> – {staffName(by)}, <Moment at={at} />: {reason}
    </p>
  )
}
