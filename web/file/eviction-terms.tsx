import type { EvictionFile } from '../../shared/clients/views.ts'
import { isEndDoubted } from '../../shared/protection/protection.ts'
import type { Protection } from '../../shared/protection/views.ts'
import { Icon } from '../frame/icon.tsx'
import { Stamp } from '../frame/moment.tsx'
import { distance, span } from '../moments.ts'
import { TermSection } from './barred.tsx'
import { useFileTexts } from './use-file-texts.ts'

interface Props {
  readonly terms: Protection['terms']
  /** Only of an eviction. */
  readonly delivery: EvictionFile['delivery'] | undefined
}

/** The terms beside the centre's own: how long the violent person has to stay away, and whether police were in time. */
export function EvictionTerms({ terms, delivery }: Props) {
  return (
    <div class="terms">
      {terms.map((term) => (
        <TermSection
          key={term.by + term.from}
          term={term}
          isDoubtful={delivery !== undefined && isEndDoubted(term, delivery.deliveredAt)}
        />
      ))}
      {delivery && <PoliceLeg delivery={delivery} />}
    </div>
  )
}

/** The police's duty: whether the copy of the record came within a day of their entry. */
function PoliceLeg({ delivery }: Pick<EvictionFile, 'delivery'>) {
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
