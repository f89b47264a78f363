import { useEffect, useState } from 'preact/hooks'
import type { Fingerprint } from '../../shared/police/fingerprint.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { OneLine } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Screen } from '../frame/screen.tsx'
import { momentStamp } from '../moments.ts'
import { useClock } from '../server-clock.ts'
import { useTexts } from '../texts/language.ts'
import { useUnit } from './at-unit.ts'
import { Refused } from './door.ts'
import { TroubleNotice } from './trouble-notice.tsx'
import type { Standing, Unit } from './units.ts'
import { usePoliceTexts } from './use-police-texts.ts'

interface WaitingProps {
  readonly keep: (change: Partial<Unit>) => Promise<Unit>
  readonly onLeave: () => void
}

/** A unit whose key does not sign yet: its code is sent, then it waits until the admin has compared the fingerprint. */
export function WaitingScreen({ keep, onLeave }: WaitingProps) {
  const { unit } = useUnit()
  const { waiting, units } = usePoliceTexts()
  const { ask, isAsking, failure, askedAt } = useEnrolment(keep)
  if (unit.standing === 'new') return <CodeScreen keep={keep} failure={failure} isAsking={isAsking} onAsk={ask} />
  if (unit.standing === 'refused')
    return (
      <Screen heading={waiting.title} title={waiting.title}>
        <p class="notice warn">{waiting.refused}</p>
        <p>
          <button type="button" onClick={onLeave}>
            {units.other}
          </button>
        </p>
      </Screen>
    )
  return (
    <Screen heading={waiting.title} title={waiting.title}>
      <p class="lead">{waiting.lead(unit.name)}</p>
      <p>{waiting.how}</p>
      <FingerprintPanel />
      <TroubleNotice failure={failure} />
      <div role="status">{askedAt && !isAsking && !failure && <p class="notice">{waiting.still}</p>}</div>
      <AskedAt at={askedAt} />
      <button type="button" class="main" aria-disabled={isAsking} onClick={() => ask(unit.code)}>
        {isAsking ? waiting.asking : waiting.ask}
      </button>
    </Screen>
  )
}

/** That the page asks by itself, and when it last did: the line changes each minute, so nobody is read it aloud. */
function AskedAt({ at }: { at: Instant | undefined }) {
  const texts = useTexts()
  const now = useClock()
  const { waiting } = usePoliceTexts()
  return (
    <p class="quiet-text">{at === undefined ? waiting.asksItself : waiting.askedLast(momentStamp(texts, at, now))}</p>
  )
}

/** How often the page asks by itself while somebody can see it. */
const ASKING_MS = 60_000

/** Sends the key with its code, at once where it never was; again, it asks how the key stands, from time to time by itself. */
function useEnrolment(keep: WaitingProps['keep']) {
  const { unit, door, clock } = useUnit()
  const [isAsking, setAsking] = useState(false)
  const [askedAt, setAskedAt] = useState<Instant>()
  const [failure, setFailure] = useState<unknown>()
  const send = async (code: string) => {
    const { state, isTest, unit: called } = await door.enrol(code, unit.publicKey)
    setAskedAt(clock.now())
    await keep({ code, standing: standingOf(state), name: called.name, isTest })
  }
  const ask = async (code: string) => {
    setAsking(true)
    setFailure(undefined)
    try {
      await send(code)
    } catch (thrown) {
      setFailure(thrown)
    }
    setAsking(false)
  }
  useEffect(() => {
    if (unit.standing === 'new') ask(unit.code)
  }, [])
  useEffect(() => {
    if (unit.standing !== 'waiting') return
    // What it cannot find out by itself says nothing: the button does.
    const timer = setInterval(() => document.hidden || send(unit.code).catch(() => undefined), ASKING_MS)
    return () => clearInterval(timer)
  }, [unit])
  return { ask, isAsking, askedAt, failure }
}

function standingOf(state: string): Standing {
  if (state === 'valid') return 'confirmed'
  return state === 'waiting' || state === 'not-yet-valid' ? 'waiting' : 'refused'
}

interface CodeProps {
  readonly keep: WaitingProps['keep']
  readonly failure: unknown
  readonly isAsking: boolean
  readonly onAsk: (code: string) => void
}

/** The code was not taken: the answer was lost, or it is another one. The key stays. */
function CodeScreen({ failure, isAsking, onAsk }: CodeProps) {
  const { unit } = useUnit()
  const { enrol, waiting } = usePoliceTexts()
  const [code, setCode] = useState(unit.code)
  const form = {
    saving: isAsking,
    saved: false,
    faults: failure instanceof Refused && failure.code === 'code-unknown' ? { code: 'code-unknown' } : {},
    save: async () => onAsk(code.trim()),
    discard: () => undefined,
    touched: true,
    keeping: true,
  }
  return (
    <Screen heading={enrol.title} title={enrol.title}>
      <section class="panel narrow">
        <FormElement form={form}>
          <TroubleNotice failure={failure}>
            {failure instanceof Refused && failure.reasons.map((reason) => <p key={reason}>{reason}</p>)}
          </TroubleNotice>
          <OneLine name="code" label={enrol.code} hint={enrol.codeHint} value={code} most={60} onChange={setCode} />
          <button type="submit" class="main" aria-disabled={isAsking}>
            {isAsking ? enrol.sending : waiting.again}
          </button>
        </FormElement>
      </section>
    </Screen>
  )
}

/** The fingerprint of this computer's own key, reckoned here and not taken from an answer. */
function FingerprintPanel() {
  const { unit } = useUnit()
  const { waiting } = usePoliceTexts()
  const [print, setPrint] = useState<Fingerprint>()
  useEffect(() => {
    import('../../shared/police/fingerprint.ts')
      .then(({ fingerprintOf }) => fingerprintOf(unit.publicKey))
      .then(setPrint, () => undefined)
  }, [unit])
  return (
    <section class="panel">
      <h2>{waiting.words}</h2>
      <ol class="words" lang="cs">
        {print?.words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      <h3>{waiting.hex}</h3>
      <p class="hex">{print?.hex}</p>
    </section>
  )
}
