import { useState } from 'preact/hooks'
import type { ClientFile } from '../../shared/clients/views.ts'
import { isMetInTime } from '../../shared/duties/deadline.ts'
import type { Calls } from '../api.ts'
import { currentIn } from '../forms/refusal.ts'
import { Icon } from '../frame/icon.tsx'
import { Countdown, Moment, Stamp } from '../frame/moment.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import { distance, urgency } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { NextStep } from './next-step.tsx'
import { isFile, type OpenFile } from './open-file.ts'

/** The centre's duty: how long is left to offer help, or when it was offered, and who has it in hand. */
export function ContactClock({ open }: { open: OpenFile }) {
  const texts = useTexts()
  const { contact } = open.file
  const now = useNow(useServices().clock)
  const level = contact.status === 'met' ? 'met' : urgency(distance(now, contact.dueAt))
  return (
    <section class={`term clock ${level}`} aria-labelledby="contact-clock">
      <h2 id="contact-clock">{texts.clocks.contact}</h2>
      {contact.metAt === undefined ? (
        <Running dueAt={contact.dueAt} over={level === 'over'} />
      ) : (
        <Met contact={contact} />
      )}
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

function Met({ contact }: { contact: ClientFile['contact'] }) {
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

function Taken({ open }: { open: OpenFile }) {
  const { clocks } = useTexts()
  const staffName = useStaffName()
  const { acknowledged, status } = open.file.contact
  if (acknowledged)
    return (
      <p>
        {clocks.takenBy} <b>{staffName(acknowledged.by)}</b>, <Moment at={acknowledged.at} />
      </p>
    )
  return status === 'met' ? null : <Take open={open} />
}

function LastAttempt({ attempt }: { attempt: ClientFile['contact']['lastAttempt'] }) {
  const texts = useTexts()
  if (attempt === undefined) return null
  return (
    <p>
      {texts.today.lastAttempt}: <b>{texts.attempt.outcomes[attempt.outcome]}</b>, <Moment at={attempt.at} />
    </p>
  )
}

function Take({ open }: { open: OpenFile }) {
  const { clocks, form } = useTexts()
  const { calls } = useServices()
  const troubleText = useTroubleText()
  const [trouble, setTrouble] = useState<unknown>()
  const take = () => {
    setTrouble(undefined)
    acknowledge(open, calls).catch(setTrouble)
  }
  return (
    <div class="take">
      <p>{clocks.notTaken}</p>
      <button type="button" onClick={take}>
        {clocks.take}
      </button>
      {trouble !== undefined && (
        <p class="fault" role="alert">
          {form.notSaved} {troubleText(trouble).title} {troubleText(trouble).remedy}
        </p>
      )}
    </div>
  )
}

/** "I have it" means the same whatever else has changed in the file, so being overtaken is no reason to ask; once. */
async function acknowledge(open: OpenFile, calls: Calls): Promise<void> {
  const { client, version } = open.file
  try {
    const file = await calls.acknowledge({ client, version })
    open.ownSteps.took(version, file)
    open.show(file)
  } catch (error) {
    const current = currentIn(error, isFile)
    if (current === undefined) throw error
    const settled = current.contact.acknowledged !== undefined || current.contact.status === 'met'
    open.show(settled ? current : await calls.acknowledge({ client, version: current.version }))
  }
}
