import { useState } from 'preact/hooks'
import { Saved } from '../forms/saved.tsx'
import { Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { NewAddress } from './new-address.tsx'
import type { AccountTexts } from './texts-cs.ts'
import { useAccountTexts } from './use-account-texts.ts'
import { type OwnCalendar, useOwnCalendar } from './use-own-calendar.ts'

/** What is somebody's own: the address of their calendar. */
export function AccountScreen() {
  const texts = useAccountTexts()
  const calendar = useOwnCalendar()
  return (
    <Screen heading={texts.title} title={texts.title}>
      <section class="panel own-calendar" aria-labelledby="own-calendar">
        <h2 id="own-calendar">{texts.calendar}</h2>
        <p>{texts.lead}</p>
        <p>{texts.privacy}</p>
        <Standing calendar={calendar} texts={texts} />
      </section>
    </Screen>
  )
}

interface Part {
  readonly calendar: OwnCalendar
  readonly texts: AccountTexts
}

function Standing({ calendar, texts }: Part) {
  const { state, error, failure, address } = calendar
  if (state === undefined) return <NotYet error={error} onRetry={calendar.retry} />
  return (
    <>
      <p>{state.since === undefined ? texts.none : <Since texts={texts} at={state.since} />}</p>
      {address !== undefined && <NewAddress key={address} address={address} texts={texts} />}
      <Saved text={calendar.revoked ? texts.revoked : undefined} />
      <Actions calendar={calendar} texts={texts} />
      {failure !== undefined && <Trouble error={failure} onRetry={calendar.repeat} />}
    </>
  )
}

function Since({ texts, at }: { texts: AccountTexts; at: string }) {
  return (
    <>
      {texts.since} <Stamp at={at} />.
    </>
  )
}

/** A first address needs no second thought; a new one kills the old, so it asks for one. */
function Actions({ calendar, texts }: Part) {
  const [sure, setSure] = useState(false)
  const { state, busy } = calendar
  if (state?.since === undefined) return <Button label={texts.create} texts={texts} busy={busy} act={calendar.renew} />
  if (!sure)
    return (
      <p class="actions">
        <button type="button" onClick={() => setSure(true)}>
          {texts.renew}
        </button>
        <Button label={texts.revoke} texts={texts} busy={busy} act={calendar.revoke} />
      </p>
    )
  const renew = () => {
    setSure(false)
    return calendar.renew()
  }
  return (
    <div class="notice warn">
      <p>{texts.renewing}</p>
      <Button label={texts.renew} texts={texts} busy={busy} act={renew} />
    </div>
  )
}

interface ButtonProps {
  readonly label: string
  readonly texts: AccountTexts
  readonly busy: boolean
  readonly act: () => Promise<void>
}

function Button({ label, texts, busy, act }: ButtonProps) {
  return (
    <button type="button" aria-disabled={busy} onClick={() => busy || void act()}>
      {busy ? texts.working : label}
    </button>
  )
}
