import { useQuery } from '@tanstack/preact-query'
import type { ProblemText } from '../../../shared/problems/problem-text.ts'
import { problemTexts } from '../../../shared/problems/texts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import {
  isStuck,
  type PlatformState,
  type RefusalCount,
  type RefusedLoop,
  standsStill,
} from '../../../shared/watch/state.ts'
import { Stamp } from '../../frame/moment.tsx'
import { Screen } from '../../frame/screen.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { dayInFull, momentStamp } from '../../moments.ts'
import { useServices } from '../../services.ts'
import { useLanguage, useTexts } from '../../texts/language.ts'
import { useStateTexts } from './use-state-texts.ts'

/** A state that is not asked for anew says nothing. */
const ANEW_MS = 60_000

/** How the platform is: what an operator looks at first. */
export function StateScreen() {
  const texts = useStateTexts()
  const all = useTexts()
  const { ask } = useServices().calls
  const { data, error, refetch } = useQuery({
    queryKey: ['admin', 'state'],
    queryFn: () => ask((api) => api.admin.state.$get()),
    refetchInterval: ANEW_MS,
    refetchOnWindowFocus: 'always',
  })
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      {data === undefined && <NotYet error={error} onRetry={refetch} />}
      {data && (
        <div class="plan-panels">
          {error && <Trouble error={error} onRetry={() => void refetch()} />}
          <p class="quiet-text">{texts.at(momentStamp(all, data.now, data.now))}</p>
          <Troubles state={data} />
          <Duties state={data} />
          <Letters state={data} />
          <Rounds state={data} />
          <Loops loops={data.loops} />
          <Refusals refusals={data.refusals} />
        </div>
      )}
    </Screen>
  )
}

/** All that is wrong, in a word each. */
function Troubles({ state: { duties, letters, sweeps, heard, now } }: { state: PlatformState }) {
  const texts = useStateTexts()
  const overdue = duties.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now).length
  const found = [
    ...(overdue > 0 ? [texts.trouble.overdue(overdue)] : []),
    ...(isStuck(letters, now) ? [texts.trouble.letters] : []),
    ...sweeps.flatMap(({ kind, at }) => (standsStill(at, now) ? [texts.trouble.sweep(texts.sweeps[kind])] : [])),
    ...heard.flatMap(({ door, at }) => (standsStill(at, now) ? [texts.trouble.door(texts.doors[door])] : [])),
  ]
  if (found.length === 0) return <p role="status">{texts.good}</p>
  return (
    <div class="notice warn" role="alert">
      <ul>
        {found.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}

function Duties({ state: { duties, now } }: { state: PlatformState }) {
  const texts = useStateTexts()
  return (
    <section class="panel" aria-labelledby="state-duties">
      <h2 id="state-duties">{texts.duties}</h2>
      {duties.length === 0 ? (
        <p>{texts.noCentre}</p>
      ) : (
        <ul class="plain">
          {duties.map(({ centre, name, dueAt }) => (
            <li key={centre}>
              <b>{name}</b>{' '}
              {dueAt === undefined ? <span class="quiet-text">{texts.noDuty}</span> : <Stamp at={dueAt} />}
              {dueAt !== undefined && dueAt <= now && <span class="tag late">{texts.overdue}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Letters({ state: { letters } }: { state: PlatformState }) {
  const texts = useStateTexts()
  const { count, isMore, oldestAt } = letters
  return (
    <section class="panel" aria-labelledby="state-letters">
      <h2 id="state-letters">{texts.letters}</h2>
      {oldestAt === undefined ? (
        <p>{texts.noLetters}</p>
      ) : (
        <p>
          {texts.waiting(count, isMore)} {texts.oldest} <Stamp at={oldestAt} />
        </p>
      )}
    </section>
  )
}

function Rounds({ state: { sweeps, heard, now } }: { state: PlatformState }) {
  const texts = useStateTexts()
  return (
    <section class="panel" aria-labelledby="state-rounds">
      <h2 id="state-rounds">{texts.rounds}</h2>
      <ul class="plain">
        {sweeps.map(({ kind, at }) => (
          <Last key={kind} name={texts.sweeps[kind]} at={at} now={now} />
        ))}
        {heard.map(({ door, at }) => (
          <Last key={door} name={texts.doors[door]} at={at} now={now} />
        ))}
      </ul>
    </section>
  )
}

function Last({ name, at, now }: { name: string; at: Instant | undefined; now: Instant }) {
  const texts = useStateTexts()
  return (
    <li>
      {name}: {at === undefined ? texts.never : <Stamp at={at} />}
      {standsStill(at, now) && <span class="tag late">{texts.still}</span>}
    </li>
  )
}

/** Seldom any: nothing stands there without one. */
function Loops({ loops }: { loops: readonly RefusedLoop[] }) {
  const texts = useStateTexts()
  if (loops.length === 0) return null
  return (
    <section class="panel" aria-labelledby="state-loops">
      <h2 id="state-loops">{texts.loops}</h2>
      <p>{texts.loopsLead}</p>
      <ul class="plain">
        {loops.map(({ notice, from, to, reason, at }) => (
          <li key={`${notice} ${at}`}>
            <b>{texts.loop(from, to)}</b> {texts.loopReason[reason]}{' '}
            <span class="quiet-text">
              <Stamp at={at} /> · {texts.loopNotice(notice)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** At most one line for each day, unit and code: a few hundred. */
function Refusals({ refusals }: { refusals: readonly RefusalCount[] }) {
  const texts = useStateTexts()
  const total = refusals.reduce((sum, { count }) => sum + count, 0)
  return (
    <section class="panel" aria-labelledby="state-refusals">
      <h2 id="state-refusals">{texts.refusals}</h2>
      {total === 0 ? (
        <p>{texts.noRefusals}</p>
      ) : (
        <>
          <p>{texts.refusalsTotal(total)}</p>
          <ul class="plain">
            {refusals.toReversed().map((refusal) => (
              <Refusal key={`${refusal.day} ${refusal.unit} ${refusal.code}`} refusal={refusal} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Refusal({ refusal: { day, unit, code, count } }: { refusal: RefusalCount }) {
  const texts = useStateTexts()
  const all = useTexts()
  const words: Readonly<Record<string, ProblemText>> = problemTexts[useLanguage()]
  return (
    <li>
      <b>{count}×</b> {words[code]?.title ?? code}{' '}
      <span class="quiet-text">
        {dayInFull(all, day)} · {unit === undefined ? texts.unknown : <a href={`/utvary/${unit}`}>{unit}</a>}
      </span>
    </li>
  )
}
