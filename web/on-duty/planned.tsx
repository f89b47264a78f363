import { useMemo, useState } from 'preact/hooks'
import { may } from '../../shared/centres/rights.ts'
import { emptyRoster, type Handover, holds, type KeptHandover } from '../../shared/on-duty/roster.ts'
import { movesNothing } from '../../shared/on-duty/roster-changes.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import type { Calls } from '../api.ts'
import { currentIn } from '../forms/refusal.ts'
import { isCentre } from '../forms/use-centre-form.ts'
import { Stamp } from '../frame/moment.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import { keyOf } from '../queries.ts'
import { useServices, useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useOnDutyTexts } from './use-on-duty-texts.ts'

/** Hand-overs that are not over, each with its way back, and those that were cancelled. */
export function Planned({ centre }: { centre: CentreSettings }) {
  const { handover } = useOnDutyTexts()
  const { roster = emptyRoster } = centre.settings
  const planned = roster.handovers.filter(({ until }) => until > centre.now)
  const idle = useMemo(() => roster.handovers.filter((each) => movesNothing(roster, each, centre.now)), [centre])
  if (planned.length === 0) return null
  return (
    <>
      <h3>{handover.planned}</h3>
      <ul class="planned">
        {planned.map((each, index) => (
          // Two may be the same but for when they were cancelled; the order stands.
          <Line key={index} each={each} version={centre.version} isIdle={idle.includes(each)} />
        ))}
      </ul>
    </>
  )
}

function Line({ each, version, isIdle }: { each: KeptHandover; version: number; isIdle: boolean }) {
  const { handover } = useOnDutyTexts()
  const worker = useWorker()
  const staffName = useStaffName()
  const { by, to, from, until, cancelled } = each
  const isConcerned = by === worker.id || to === worker.id || may(worker, 'hand-over-for-others')
  const words = (
    <>
      {handover.line(staffName(by), staffName(to))}, <Stamp at={from} /> – <Stamp at={until} isEnd />
    </>
  )
  if (cancelled)
    return (
      <li class="quiet-text">
        <s>{words}</s>
        {'; '}
        {handover.cancelled(staffName(cancelled.by))}, <Stamp at={cancelled.at} />
      </li>
    )
  return (
    <li>
      {words}
      {isIdle && `; ${handover.movesNothing}`}{' '}
      {isConcerned && holds(each) && <Cancel handover={{ by, to, from, until }} version={version} />}
    </li>
  )
}

function Cancel({ handover, version }: { handover: Handover; version: number }) {
  const texts = useOnDutyTexts()
  const { form } = useTexts()
  const { calls, queries } = useServices()
  const troubleText = useTroubleText()
  const [trouble, setTrouble] = useState<unknown>()
  const cancel = () => {
    setTrouble(undefined)
    cancelled(calls, { handover, version })
      .then((newer) => queries.setQueryData(keyOf.centre, newer))
      .catch(setTrouble)
  }
  return (
    <>
      <button type="button" class="quiet" onClick={cancel}>
        {texts.handover.cancel}
      </button>
      {trouble !== undefined && (
        <p class="fault" role="alert">
          {form.notSaved} {troubleText(trouble).title} {troubleText(trouble).remedy}
        </p>
      )}
    </>
  )
}

/** Cancelling means the same whatever else has changed in the settings: overtaken, it is sent once more. */
async function cancelled(
  { ask }: Pick<Calls, 'ask'>,
  { handover, version }: { handover: Handover; version: number },
): Promise<CentreSettings> {
  const cancel = (version: number) =>
    ask(({ centre }) => centre.handovers.cancellation.$post({ json: { version, handover } }))
  return cancel(version).catch((failure) => {
    const theirs = currentIn(failure, isCentre)
    if (theirs === undefined) throw failure
    return cancel(theirs.version)
  })
}
