import type { Standing } from '../forms/use-form.ts'
import { momentStamp } from '../moments.ts'
import { useClock } from '../server-clock.ts'
import { useTexts } from '../texts/language.ts'
import { Unreachable } from '../unreachable.ts'
import { FaultyList } from './faulty-list.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import type { KeptForm } from './use-kept.ts'
import { usePoliceTexts } from './use-police-texts.ts'
import { isLocked } from './use-sending.ts'

interface FootProps {
  readonly form: Standing
  readonly kept: Pick<KeptForm<unknown>, 'keeping' | 'savedAt'> & { readonly value: { readonly pending: string } }
  readonly send: string
}

/** Below every form that is sent: what stands against it, whether it is kept, and the button. */
export function SendingFoot({ form, kept, send }: FootProps) {
  const { notice } = usePoliceTexts()
  const texts = useTexts()
  const now = useClock()
  const locked = isLocked(kept.value)
  const isOffline = form.failure instanceof Unreachable && !locked
  return (
    <div class="foot">
      <div role="alert">{locked && !form.saving && <p class="notice strong">{notice.pending}</p>}</div>
      <div role="alert">{isOffline && <p class="notice warn">{notice.offline}</p>}</div>
      {!isOffline && !form.saving && <TroubleNotice failure={form.failure} />}
      <FaultyList />
      <button type="submit" class="main" aria-disabled={form.saving}>
        {form.saving ? notice.sending : locked ? notice.sendAgain : send}
      </button>
      <p class="hint">
        {!kept.keeping
          ? notice.notKept
          : kept.savedAt === undefined
            ? notice.keptNow
            : notice.kept(momentStamp(texts, kept.savedAt, now))}
      </p>
    </div>
  )
}
