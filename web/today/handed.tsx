import type { Handed } from '../../shared/duties/handed.ts'
import { Icon } from '../frame/icon.tsx'
import { useTodayTexts } from './use-today-texts.ts'

/** That another centre handed a duty over, and why. */
export function HandedFlag({ handed: { from, reason } }: { handed: Handed }) {
  const { handed, handOverReasons } = useTodayTexts()
  return (
    <p class="flag handed">
      <Icon name="alert" /> {handed(from)}: {handOverReasons[reason]}
    </p>
  )
}
