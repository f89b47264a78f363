import { useState } from 'preact/hooks'
import type { Held } from '../../shared/duties/deadline.ts'
import { useTroubleText } from '../frame/trouble.tsx'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import type { OpenFile } from './open-file.ts'

/** Takes back a promise, or having the duty, beside where it stands. Overtaken, it shows what there is by now and asks again. */
export function CancelHolding({ open, what }: { open: OpenFile; what: Held }) {
  const { clocks } = useTexts()
  const { calls } = useServices()
  const { client, version } = open.file
  const { trouble, run } = useDeed(async () => {
    const file = await calls.cancelHolding({ client, version }, what)
    open.ownSteps.took(version, file)
    open.show(file)
  })
  return (
    <>
      <button type="button" class="quiet" onClick={run}>
        {clocks.cancel[what]}
      </button>
      <DeedTrouble trouble={trouble} />
    </>
  )
}

/** Something done by one press, and what stood against it. */
export function useDeed(deed: () => Promise<void>): { trouble: unknown; run: () => void } {
  const [trouble, setTrouble] = useState<unknown>()
  const run = () => {
    setTrouble(undefined)
    deed().catch(setTrouble)
  }
  return { trouble, run }
}

export function DeedTrouble({ trouble }: { trouble: unknown }) {
  const { form } = useTexts()
  const troubleText = useTroubleText()
  if (trouble === undefined) return null
  return (
    <p class="fault" role="alert">
      {form.notSaved} {troubleText(trouble).title} {troubleText(trouble).remedy}
    </p>
  )
}
