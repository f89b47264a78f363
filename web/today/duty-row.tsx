import type { ComponentChildren } from 'preact'
import { openPromise } from '../../shared/duties/promise.ts'
import type { DutyRow } from '../../shared/duties/views.ts'
import { Icon } from '../frame/icon.tsx'
import { Countdown, Moment } from '../frame/moment.tsx'
import { distance, urgency } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'

/** One person who waits for an offer of help. */
export function Duty({ duty, children }: { duty: DutyRow; children?: ComponentChildren }) {
  const texts = useTexts()
  const level = urgency(distance(useNow(useServices().clock), duty.dueAt))
  return (
    <li class={`duty ${level}`}>
      <div class="duty-clock">
        <Icon name={level === 'over' ? 'alert' : 'clock'} />
        <Countdown dueAt={duty.dueAt} />
      </div>
      <div class="duty-who">
        <h2>
          <a href={`/spis/${duty.client}`}>{duty.name || texts.clients.unknownPerson}</a>
        </h2>
        <p class="reference">{duty.reference}</p>
        {duty.doNotCall && (
          <p class="flag">
            <Icon name="stop" /> {texts.today.doNotCall}
          </p>
        )}
        {children}
        <p>
          {level === 'over' ? texts.clocks.offerDue : texts.clocks.offerBy}{' '}
          <b>
            <Moment at={duty.dueAt} isEnd />
          </b>
        </p>
      </div>
      <DutyFacts duty={duty} />
    </li>
  )
}

function DutyFacts({ duty }: { duty: DutyRow }) {
  const { startsAt, acknowledged, lastAttempt } = duty
  const promise = openPromise(duty)
  const texts = useTexts()
  const staffName = useStaffName()
  return (
    <dl class="duty-facts">
      <div>
        <dt>{texts.today.delivered}</dt>
        <dd>
          <Moment at={startsAt} />
        </dd>
      </div>
      <div>
        <dt>{texts.today.takenBy}</dt>
        <dd class={acknowledged ? '' : 'missing'}>
          {acknowledged ? staffName(acknowledged.by) : texts.today.notTaken}
        </dd>
      </div>
      {promise && (
        <div>
          <dt>{texts.next.promised}</dt>
          <dd>
            <Moment at={promise.until} />
          </dd>
        </div>
      )}
      <div>
        <dt>{texts.today.lastAttempt}</dt>
        <dd class={lastAttempt ? '' : 'missing'}>
          {lastAttempt ? (
            <>
              {texts.attempt.outcomes[lastAttempt.outcome]}, <Moment at={lastAttempt.at} />
            </>
          ) : (
            texts.today.noAttempt
          )}
        </dd>
      </div>
    </dl>
  )
}
