import type { EvictionFile } from '../../shared/clients/views.ts'
import { ruleOn, rules } from '../../shared/time/law.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Icon } from '../frame/icon.tsx'
import { Stamp } from '../frame/moment.tsx'
import { daysUntilEnd, distance, span } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useFileTexts } from './use-file-texts.ts'

/** The terms beside the centre's own: how long the eviction lasts, and whether police were in time. */
export function EvictionTerms({ file }: { file: EvictionFile }) {
  return (
    <div class="terms">
      <EvictionTerm file={file} />
      <PoliceLeg file={file} />
    </div>
  )
}

/** The police's duty: whether the copy of the record came within a day of their entry. */
function PoliceLeg({ file: { delivery } }: { file: EvictionFile }) {
  const texts = useFileTexts()
  const { clocks } = texts
  const { over, ...by } = distance(delivery.deliveredAt, delivery.dueAt)
  return (
    <section class="term" aria-labelledby="police-leg">
      <h2 id="police-leg">{clocks.police}</h2>
      <p class={over ? 'verdict bad' : 'verdict good'}>
        <Icon name={over ? 'alert' : 'check'} />{' '}
        {over ? clocks.deliveredLate(span(texts, { over, ...by })) : clocks.deliveredInTime}
      </p>
      <dl class="pairs">
        <dt>{clocks.entered}</dt>
        <dd>
          <Stamp at={delivery.startsAt} />
        </dd>
        <dt>{clocks.delivered}</dt>
        <dd>
          <Stamp at={delivery.deliveredAt} />
        </dd>
      </dl>
    </section>
  )
}

/** How long the evicted person has to stay away, and who says so. */
function EvictionTerm({ file: { eviction, delivery } }: { file: EvictionFile }) {
  const texts = useFileTexts()
  const { clocks } = texts
  const now = useNow(useServices().clock)
  const ended = now >= eviction.endsAt
  const { amount } = ruleOn(rules.evictionDays, pragueDay(eviction.from))
  return (
    <section class="term" aria-labelledby="eviction-term">
      <h2 id="eviction-term">{clocks.eviction}</h2>
      <p class={ended ? 'verdict' : 'verdict off-paper'}>
        {ended ? texts.time.ended : texts.time.daysLeft(daysUntilEnd(now, eviction.endsAt))}
      </p>
      <dl class="pairs">
        <dt>{clocks.from}</dt>
        <dd>
          <Stamp at={eviction.from} />
        </dd>
        <dt>{clocks.until}</dt>
        <dd>
          <Stamp at={eviction.endsAt} isEnd />
        </dd>
      </dl>
      {eviction.endsAt <= delivery.deliveredAt && <p class="careful">{texts.report.verifyThis}</p>}
      <p class="quiet-text">{eviction.endBy === 'police' ? clocks.byPolice : clocks.byRule(amount)}</p>
    </section>
  )
}
