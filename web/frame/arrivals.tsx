import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { DutyRow } from '../../shared/duties/views.ts'
import { ELSEWHERE_MS, useToday } from '../queries.ts'
import { useTexts } from '../texts/language.ts'
import { Icon } from './icon.tsx'

/** Says that a notice has come: aloud everywhere, in writing where its row is not seen. Without the name: others may be listening. */
export function Arrivals() {
  const texts = useTexts()
  const { path } = useLocation()
  const [last, setLast] = useState({ serial: 0, count: 0 })
  useArrived((count) => setLast(({ serial }) => ({ serial: serial + 1, count })))
  useEffect(() => {
    // Whoever leaves Today has seen it there.
    if (path === '/') return () => setLast(({ serial }) => ({ serial, count: 0 }))
  }, [path])
  return (
    <div aria-live="polite">
      {last.count > 0 && (
        // The key makes a new element, or the same words said again would not be heard.
        <div key={last.serial} class={path === '/' ? 'for-ear' : 'notice strong'}>
          <Icon name="clock" />
          <p>
            {texts.today.arrived(last.count)} <a href="/">{texts.signIn.toToday}</a>
          </p>
        </div>
      )}
    </div>
  )
}

function useArrived(tell: (count: number) => void): void {
  const duties = useToday(ELSEWHERE_MS).data?.duties
  const seen = useRef<ReadonlySet<string>>()
  useEffect(() => {
    if (duties === undefined) return
    const arrived = seen.current === undefined ? 0 : newIn(duties, seen.current)
    seen.current = new Set([...(seen.current ?? []), ...duties.map(({ client }) => client)])
    if (arrived > 0) tell(arrived)
  }, [duties])
}

function newIn(duties: readonly DutyRow[], seen: ReadonlySet<string>): number {
  return duties.filter(({ client }) => !seen.has(client)).length
}
