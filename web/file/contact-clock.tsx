import type { EvictionFile } from '../../shared/clients/views.ts'
import { isDone, isMetInTime } from '../../shared/duties/deadline.ts'
import type { Calls } from '../api.ts'
import { currentIn } from '../forms/refusal.ts'
import { Icon } from '../frame/icon.tsx'
import { Countdown, Moment, Stamp } from '../frame/moment.tsx'
import { distance, urgency } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { CancelHolding, DeedTrouble, useDeed } from './cancel-holding.tsx'
import { NextStep } from './next-step.tsx'
import { isFile, type OpenEviction } from './open-file.ts'
import { useFileTexts } from './use-file-texts.ts'

/** The centre's duty: how long is left to offer help, or when it was offered, and who has it in hand. */
export function ContactClock({ open }: { open: OpenEviction }) {
  const texts = useFileTexts()
  const { contact } = open.file
  const now = useNow(useServices().clock)
  const level = isDone(contact) ? 'met' : urgency(distance(now, contact.dueAt))
  return (
    <section class={`term clock ${level}`} aria-labelledby="contact-clock">
      <h2 id="contact-clock">{texts.clocks.contact}</h2>
      {contact.status === 'met' && <Met contact={contact} />}
      {contact.status === 'dropped' && <p>{texts.offerGivenUp}</p>}
      {!isDone(contact) && <Running dueAt={contact.dueAt} over={level === 'over'} />}
      <Taken open={open} />
      <LastAttempt attempt={contact.lastAttempt} />
      <NextStep open={open} />
    </section>
  )
}

function Running({ dueAt, over }: { dueAt: string; over: boolean }) {
  const { clocks } = useTexts()
  return (
    <>
      <p class="big">
        <Icon name={over ? 'alert' : 'clock'} /> <Countdown dueAt={dueAt} />
      </p>
      <p>
        {over ? clocks.offerDue : clocks.offerBy}{' '}
        <b>
          <Moment at={dueAt} isEnd />
        </b>
      </p>
    </>
  )
}

function Met({ contact }: { contact: EvictionFile['contact'] }) {
  const { clocks } = useTexts()
  const { metAt = '', dueAt } = contact
  return (
    <>
      <p class="big">
        <Icon name="check" /> {clocks.offered}
      </p>
      <p>
        <b>
          <Stamp at={metAt} />
        </b>
        , {isMetInTime(contact) ? clocks.inTime : <strong class="bad">{clocks.late}</strong>}
      </p>
      <p class="quiet-text">
        {clocks.offerDue} <Stamp at={dueAt} isEnd />
      </p>
    </>
  )
}

/** Who has the duty now, taking it over, and the way back. */
function Taken({ open }: { open: OpenEviction }) {
  const { clocks } = useTexts()
  const { id: self } = useWorker()
  const staffName = useStaffName()
  const { acknowledged } = open.file.contact
  return (
    <>
      {acknowledged && (
        <p>
          {clocks.takenBy} <b>{staffName(acknowledged.by)}</b>, <Moment at={acknowledged.at} />
        </p>
      )}
      {!isDone(open.file.contact) && (
        <div class="take">
          {acknowledged === undefined && <p>{clocks.notTaken}</p>}
          {acknowledged?.by !== self && <Take open={open} from={acknowledged && staffName(acknowledged.by)} />}
          {acknowledged && <CancelHolding open={open} what="acknowledgement" />}
        </div>
      )}
      <Cancelled open={open} />
    </>
  )
}

/** What was taken back of having the duty. */
function Cancelled({ open }: { open: OpenEviction }) {
  const { clocks } = useTexts()
  const staffName = useStaffName()
  const { cancelled = [] } = open.file.contact
  return (
    <>
      {cancelled.map(({ what, by, at, until, cancelledBy, cancelledAt }) => (
        <p key={cancelledAt} class="quiet-text">
          {clocks.cancelled[what](staffName(by))}, <Moment at={what === 'promise' ? (until ?? at) : at} />
          {'; '}
          {clocks.cancelledBy(staffName(cancelledBy))}, <Moment at={cancelledAt} />
        </p>
      ))}
    </>
  )
}

function LastAttempt({ attempt }: { attempt: EvictionFile['contact']['lastAttempt'] }) {
  const texts = useTexts()
  if (attempt === undefined) return null
  return (
    <p>
      {texts.today.lastAttempt}: <b>{texts.attempt.outcomes[attempt.outcome]}</b>, <Moment at={attempt.at} />
    </p>
  )
}

function Take({ open, from }: { open: OpenEviction; from: string | undefined }) {
  const { clocks } = useTexts()
  const { calls } = useServices()
  const { trouble, run } = useDeed(() => acknowledge(open, calls))
  return (
    <>
      <button type="button" onClick={run}>
        {from === undefined ? clocks.take : clocks.takeFrom(from)}
      </button>
      <DeedTrouble trouble={trouble} />
    </>
  )
}

/** "I have it". Where something came between that whoever says so has to know, the file is shown with it, and they say so again. */
async function acknowledge(open: OpenEviction, calls: Calls): Promise<void> {
  const { client, version } = open.file
  try {
    const file = await calls.acknowledge({ client, version })
    open.ownSteps.took(version, file)
    open.show(file)
  } catch (error) {
    const current = currentIn(error, isFile)
    if (current === undefined) throw error
    open.show(current)
  }
}
