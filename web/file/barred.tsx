import { fullName } from '../../shared/clients/full-name.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { holds, leading } from '../../shared/protection/protection.ts'
import type { Term } from '../../shared/protection/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { ruleOn, rules } from '../../shared/time/law.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Icon } from '../frame/icon.tsx'
import { Stamp } from '../frame/moment.tsx'
import { dayInFull, daysUntilEnd } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useFileTexts } from './use-file-texts.ts'

/** At one glance who may not come where until when, and what comes next; nothing where nobody was ever kept away. */
export function Barred({ file }: { file: ClientFile }) {
  const texts = useFileTexts()
  const now = useNow(useServices().clock)
  const { terms, next, heeded } = file.protection
  const term = leading(terms, now)
  if (term === undefined && next === undefined) return null
  return (
    <div class="barred">
      {term && <Line file={file} term={term} isHeld={holds(term, now)} />}
      {next && !heeded && <p>{texts.barred.next[next.what](dayInFull(texts, next.by))}</p>}
    </div>
  )
}

function Line({ file, term, isHeld }: { file: ClientFile; term: Term; isHeld: boolean }) {
  const { barred } = useFileTexts()
  if (!isHeld)
    return (
      <p>
        {barred.ended[term.by]} {term.until !== undefined && <Ended term={term} until={term.until} />}
      </p>
    )
  const who = (file.report && fullName(file.report.evicted)) || barred.somebody
  const { street = '', houseNumber = '' } = file.report?.dwelling ?? {}
  return (
    <p>
      <Icon name="stop" /> <b>{whatIs(barred, who, { term, dwelling: `${street} ${houseNumber}`.trim() })}</b>{' '}
      <End term={term} /> <span class="quiet-text">({paragraph(term.source)})</span>
    </p>
  )
}

/** When it ended: to the hour, or only the day where nobody knows the hour. */
function Ended({ term: { hourUnknown }, until }: { term: Term; until: Instant }) {
  const texts = useFileTexts()
  return hourUnknown ? dayInFull(texts, pragueDay(until)) : <Stamp at={until} isEnd />
}

interface Told {
  readonly term: Term
  readonly dwelling: string
}

function whatIs(
  { mayNot, ordered, where, bans }: ReturnType<typeof useFileTexts>['barred'],
  who: string,
  { term, dwelling }: Told,
): string {
  if (term.by === 'eviction') return mayNot(who, where(dwelling))
  return term.bans === undefined ? ordered(who) : mayNot(who, term.bans.map((ban) => bans[ban]).join(', '))
}

/** `§ 44` of `§ 44 zákona č. 273/2008 Sb.` */
function paragraph(source: string): string {
  return source.split(' zákona')[0] ?? ''
}

/** When it ends or ended: to the hour, only the day where nobody knows the hour, or what it waits for. */
function End({ term: { until, hourUnknown, latest } }: { term: Term }) {
  const texts = useFileTexts()
  const { barred } = texts
  if (until === undefined)
    return latest === undefined ? barred.untilDecision : barred.untilExtension(dayInFull(texts, latest))
  if (hourUnknown) return dayInFull(texts, pragueDay(until))
  return (
    <>
      {barred.until} <Stamp at={until} isEnd />
    </>
  )
}

/** One measure: how long it lasts, why, and by which law. */
export function TermSection({ term, isDoubtful = false }: { term: Term; isDoubtful?: boolean }) {
  const texts = useFileTexts()
  const { clocks, barred, report } = texts
  const now = useNow(useServices().clock)
  const { until } = term
  const isHeld = holds(term, now)
  const left = until === undefined ? barred.open : texts.time.daysLeft(daysUntilEnd(now, until))
  const id = `term-${term.by}-${term.from}`
  return (
    <section class="term" aria-labelledby={id}>
      <h2 id={id}>{barred.measures[term.by]}</h2>
      <p class={isHeld ? 'verdict off-paper' : 'verdict'}>{isHeld ? left : texts.time.ended}</p>
      <dl class="pairs">
        <dt>{clocks.from}</dt>
        <dd>{term.by === 'eviction' ? <Stamp at={term.from} /> : dayInFull(texts, pragueDay(term.from))}</dd>
        <dt>{clocks.until}</dt>
        <dd>{until === undefined || term.hourUnknown ? <End term={term} /> : <Stamp at={until} isEnd />}</dd>
      </dl>
      {isDoubtful && <p class="careful">{report.verifyThis}</p>}
      {term.unsure && <p class="careful">{barred.unsure}</p>}
      <p class="quiet-text">
        {term.why === 'rule' ? clocks.byRule(evictionDays(term)) : barred.whys[term.why]} {term.source}
      </p>
    </section>
  )
}

function evictionDays({ from }: Term): number {
  return ruleOn(rules.evictionDays, pragueDay(from)).amount
}
