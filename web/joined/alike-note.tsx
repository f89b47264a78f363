import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import type { JoinedFiles } from '../../shared/clients/views.ts'
import type { NewApart } from '../../shared/register/apart.ts'
import type { AlikeFiles } from '../../shared/register/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Saved } from '../forms/saved.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { segment } from '../path-segment.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { AlikeRows } from './alike-rows.tsx'
import { joiningCalls, showJoined } from './use-joined.ts'
import { useJoiningTexts } from './use-joining-texts.ts'

/** Asked again no sooner than this, unless something is done for the person. */
const FRESH_MS = 60_000

interface Proposals {
  readonly files: AlikeFiles | undefined
  readonly failure?: unknown
  /** Does again what failed. */
  readonly again?: (() => void) | undefined
  readonly isBusy: boolean
  readonly said?: string | undefined
  /** Says of another file what it is not, or takes that back. */
  readonly apart: (apart: NewApart, words: string) => void
  readonly join: (reference: string) => void
  readonly confirm: (repeat: { ordinal: number; reference: string }) => void
}

function useProposals(client: string): Proposals {
  const { calls, queries } = useServices()
  const { alike: texts } = useJoiningTexts()
  const joining = joiningCalls(calls.ask, client)
  const [course, setCourse] = useState<Pick<Proposals, 'isBusy' | 'said' | 'failure' | 'again'>>({ isBusy: false })
  const param = { client: segment(client) }
  const queryKey = keyOf.records(client, 'alike')
  const ask = (): Promise<AlikeFiles> => calls.ask(({ clients }) => clients[':client'].alike.$get({ param }))
  const { data: files } = useQuery({ queryKey, queryFn: ask, staleTime: FRESH_MS, refetchOnWindowFocus: false })
  const does = async (deed: () => Promise<unknown>, said: string): Promise<void> => {
    setCourse({ isBusy: true })
    try {
      await deed()
      setCourse({ isBusy: false, said })
    } catch (failure) {
      setCourse({ isBusy: false, failure, again: () => does(deed, said) })
    }
  }
  const belonging = (joined: JoinedFiles) => {
    showJoined(queries, joined)
    return queries.invalidateQueries({ queryKey })
  }
  return {
    files,
    ...course,
    apart: (apart, words) =>
      does(async () => {
        const answer: Promise<AlikeFiles> = calls.ask(({ clients }) =>
          clients[':client'].apart.$post({ param, json: apart }),
        )
        queries.setQueryData(queryKey, await answer)
      }, words),
    join: (reference) => does(async () => belonging(await joining.join({ reference })), texts.joined),
    confirm: (repeat) =>
      does(async () => {
        const { version } = await joining.joined()
        await belonging(await joining.repeat(version, repeat))
      }, texts.confirmed),
  }
}

/**
 * On a file: who may be the same person, and which eviction may be of the same household; a person decides. One line until somebody looks,
 * under how to reach her safely.
 */
export function AlikeNote({ client }: { client: string }) {
  const { alike: texts } = useJoiningTexts()
  const proposals = useProposals(client)
  const { files } = proposals
  if (files === undefined) return null
  const { alike, more, namesakes, household } = files
  const count = alike.length + more + namesakes
  const told = [
    ...(count > 0 ? [`${texts.title} (${count})`] : []),
    ...(household ? [texts.perhapsHousehold(household.ordinal)] : []),
  ]
  return (
    <div class="alike-note off-paper">
      <Outcome {...proposals} />
      {told.length > 0 && (
        <details class="panel">
          <summary>{told.join(' · ')}</summary>
          <Household proposals={proposals} files={files} />
          {count > 0 && <People proposals={proposals} files={files} />}
        </details>
      )}
    </div>
  )
}

function People({ proposals: { isBusy, apart, join }, files }: { proposals: Proposals; files: AlikeFiles }) {
  const { alike: texts } = useJoiningTexts()
  return (
    <>
      <p class="hint">{texts.lead}</p>
      <AlikeRows people={files}>
        {({ of, id, reference }) =>
          of === 'client' && (
            <p class="actions">
              <button type="button" disabled={isBusy} onClick={() => join(reference ?? '')}>
                {texts.same}
              </button>
              <button
                type="button"
                disabled={isBusy}
                onClick={() => apart({ other: id, of: 'person', isApart: true }, texts.told)}
              >
                {texts.other}
              </button>
            </p>
          )
        }
      </AlikeRows>
    </>
  )
}

/** What became of what somebody has just decided. */
function Outcome({ said, failure, again }: Pick<Proposals, 'said' | 'failure' | 'again'>) {
  return (
    <>
      <Saved text={said} />
      {failure !== undefined && <Trouble error={failure} onRetry={() => again?.()} />}
    </>
  )
}

function Household({ proposals, files }: { proposals: Proposals; files: AlikeFiles }) {
  const texts = useTexts()
  const { alike, since } = useJoiningTexts()
  const { household } = files
  if (household === undefined) return null
  const { client, reference, at, ordinal, reasons } = household
  const told = reasons.filter((reason) => reason !== 'part-once')
  const { isBusy, apart, confirm } = proposals
  return (
    <section class="notice">
      <div>
        <p>
          {alike.household(ordinal)} <a href={`/spis/${client}`}>{reference}</a>,{' '}
          {since(dayInFull(texts, pragueDay(at)))}
        </p>
        <p>
          {alike.householdBecause} {told.map((reason) => alike.householdReasons[reason]).join(', ')}.
          {told.length < reasons.length && ` ${alike.partOnce}`}
        </p>
        <p class="actions">
          <button type="button" disabled={isBusy} onClick={() => confirm({ ordinal, reference })}>
            {alike.confirm(ordinal)}
          </button>
          <button
            type="button"
            disabled={isBusy}
            onClick={() => apart({ other: client, of: 'household', isApart: true }, alike.told)}
          >
            {alike.notHousehold}
          </button>
        </p>
      </div>
    </section>
  )
}

/** What was proposed and refused, each with a way back. */
export function Refused({ client }: { client: string }) {
  const texts = useTexts()
  const { alike } = useJoiningTexts()
  const staffName = useStaffName()
  const proposals = useProposals(client)
  const apart = proposals.files?.apart ?? []
  if (apart.length === 0) return null
  return (
    <section class="panel" aria-labelledby="refused-proposals">
      <h2 id="refused-proposals">{alike.apart}</h2>
      <Outcome {...proposals} />
      <ul class="attempts">
        {apart.map(({ other, of, by, at, reference }) => (
          <li key={`${of} ${other}`}>
            <article class="entry">
              <p>
                <a href={`/spis/${other}`}>{(of === 'person' ? alike.apartPerson : alike.apartHousehold)(reference)}</a>{' '}
                <span class="quiet-text">{alike.apartBy(dayInFull(texts, pragueDay(at)), staffName(by))}</span>
              </p>
              <button
                type="button"
                disabled={proposals.isBusy}
                onClick={() => proposals.apart({ other, of, isApart: false }, alike.takenBack)}
              >
                {alike.takeBack}
              </button>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}
