import type { Days } from '../../shared/centres/staff.ts'
import { isHere, lastDay, roleNow } from '../../shared/centres/standing.ts'
import type { AccountState } from '../../shared/centres/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayInFull } from '../moments.ts'
import { useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import type { Person } from './use-people.ts'
import { usePeopleTexts } from './use-people-texts.ts'

/** Who somebody is in the centre, until when, and how it stands with their account. */
export function PersonFacts({ person, now }: { person: Person; now: Instant }) {
  const texts = usePeopleTexts()
  const all = useTexts()
  const { id: self } = useWorker()
  const { id, name, email, until, leave = [], deputy, account } = person
  const days = ({ from, until }: Days) => `${dayInFull(all, from)} – ${dayInFull(all, until)}`
  const coming = leave.filter((each) => each.until >= pragueDay(now))
  const isThere = isHere(person, now)
  return (
    <>
      <h2>{id === self ? texts.self(name) : name}</h2>
      <p>
        {texts.roles[person.role]}
        {roleNow(person, now) !== person.role && ` → ${texts.roles.head}`} · <span class="address">{email}</span>
      </p>
      {until !== undefined && (
        <p>{isThere ? texts.ends(dayInFull(all, lastDay(until))) : texts.ended(dayInFull(all, pragueDay(until)))}</p>
      )}
      {coming.length > 0 && <p>{texts.away(coming.map(days).join('; '))}</p>}
      {deputy && deputy.until >= pragueDay(now) && <p>{texts.deputises(days(deputy))}</p>}
      {account && <Account account={account} />}
    </>
  )
}

function Account({ account: { state, wanted, why } }: { account: AccountState }) {
  const { account: texts } = usePeopleTexts()
  return (
    <p class={state === 'failed' ? 'fault' : 'quiet-text'} role="status">
      {texts[state][wanted]}. {why && wanted === 'open' && texts[why]}
    </p>
  )
}
