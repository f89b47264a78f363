import { useState } from 'preact/hooks'
import { may } from '../../shared/centres/rights.ts'
import { type OpenKind, openKinds } from '../../shared/duties/open-kind.ts'
import { countsOf, totalOf } from '../../shared/open-work/thing.ts'
import type { OpenRow, OpenWork, PassingView } from '../../shared/open-work/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { OneOfMany } from '../forms/fields.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { EndOfList } from '../frame/whose.tsx'
import { dayInFull, momentStamp } from '../moments.ts'
import { useWorker } from '../services.ts'
import type { Texts } from '../texts/cs.ts'
import { useTexts } from '../texts/language.ts'
import { useClashes, useOpen, usePassing } from './use-open.ts'
import { usePeopleTexts } from './use-people-texts.ts'

/** Who takes over what, as it is chosen. */
interface Choice {
  readonly to: Readonly<Partial<Record<OpenKind, string>>>
  readonly files: ReadonlyMap<string, string>
}

const NOBODY: Choice = { to: {}, files: new Map() }

/** What somebody has open, and passing it on to colleagues. */
export function OpenScreen({ person }: { person: string }) {
  const { open: texts } = usePeopleTexts()
  const worker = useWorker()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOpen(person)
  const [choice, choose] = useState(NOBODY)
  const [first] = data?.pages ?? []
  const isAllowed = may(worker, 'change-people')
  const rows = data?.pages.flatMap(({ things }) => things) ?? []
  return (
    <Screen heading={texts.heading(worker.names.get(person) ?? '')} title={texts.title}>
      <p>
        <a href="/lide">{texts.back}</a>
      </p>
      {(!first || !isAllowed) && <NotYet error={error} onRetry={refetch} />}
      {first && isAllowed && (
        <>
          <Passing open={first} choice={choice} choose={choose} />
          <Things open={first} rows={rows} choice={choice} choose={choose} />
          {error && <Trouble error={error} onRetry={() => void fetchNextPage()} />}
          {hasNextPage && (
            <button type="button" class="wide" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {texts.more}
            </button>
          )}
          {rows.length > 0 && !hasNextPage && <EndOfList />}
        </>
      )}
    </Screen>
  )
}

interface Chosen {
  readonly open: OpenWork
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
}

/** Who takes it over, how far that is, and what came of it. */
function Passing({ open, choice, choose }: Chosen) {
  const { open: texts } = usePeopleTexts()
  const { person, counts, passing } = open
  const { pass, goOn, toDo, failure } = usePassing(person)
  const isBroken = passing !== undefined && passing.doneAt === undefined && toDo === undefined
  const run = () => pass({ to: choice.to, files: [...choice.files].map(([client, to]) => ({ client, to })) })
  const total = totalOf(counts)
  return (
    <section class="panel" aria-labelledby="passing">
      <h2 id="passing">{texts.pass}</h2>
      {failure !== undefined && <Trouble error={failure} onRetry={passing ? goOn : run} />}
      {toDo !== undefined && <p role="status">{texts.working(toDo)}</p>}
      {isBroken && failure === undefined && (
        <div class="notice warn" role="status">
          <p>{texts.brokenOff(passing.toDo)}</p>
          <button type="button" onClick={goOn}>
            {texts.goOn}
          </button>
        </div>
      )}
      {passing && toDo === undefined && <Outcome passing={passing} />}
      {total === 0 ? <p>{texts.none}</p> : <Receivers open={open} choice={choice} choose={choose} />}
      {total > 0 && (
        <>
          <Clashing person={person} choice={choice} />
          <p class="hint">{texts.hint}</p>
          <button
            type="button"
            class="main"
            disabled={toDo !== undefined || receiversOf(choice).length === 0}
            onClick={run}
          >
            {texts.passNow}
          </button>
        </>
      )}
    </section>
  )
}

function receiversOf({ to, files }: Choice): string[] {
  return [...new Set([...Object.values(to), ...files.values()])]
}

/** One for everything, or another for some kinds. */
function Receivers({ open: { person, counts }, choice, choose }: Chosen) {
  const { open: texts } = usePeopleTexts()
  const kinds = openKinds.filter((kind) => counts[kind] !== undefined)
  const chosen = new Set(kinds.map((kind) => choice.to[kind] ?? ''))
  const options = useReceivers(person)
  const all = chosen.size === 1 ? ([...chosen][0] ?? '') : VARIOUS
  const giveAll = (who: string) =>
    choose({ ...choice, to: who === '' ? {} : Object.fromEntries(kinds.map((kind) => [kind, who])) })
  return (
    <>
      <OneOfMany
        name="all"
        locked={false}
        label={texts.to}
        value={all}
        options={[['', texts.nobody], ...options, ...(all === VARIOUS ? [[VARIOUS, texts.various] as const] : [])]}
        onChange={(who) => who !== VARIOUS && giveAll(who)}
      />
      <details>
        <summary>{texts.byKind}</summary>
        {kinds.map((kind) => (
          <OneOfMany
            key={kind}
            name={`to.${kind}`}
            locked={false}
            label={`${texts.kinds[kind]} (${counts[kind]})`}
            value={choice.to[kind] ?? ''}
            options={[['', texts.keep], ...options]}
            onChange={(who) => choose({ ...choice, to: withKind(choice.to, kind, who) })}
          />
        ))}
      </details>
    </>
  )
}

const VARIOUS = '?'

function withKind(to: Choice['to'], kind: OpenKind, who: string): Choice['to'] {
  const { [kind]: _before, ...others } = to
  return who === '' ? others : { ...others, [kind]: who }
}

/** Who works in the centre now, but for whose work it is. */
function useReceivers(person: string): readonly (readonly [string, string])[] {
  return [...useWorker().staff].filter(([id]) => id !== person)
}

/** What would have nobody at its hour: it stays, the rest goes. */
function Clashing({ person, choice }: { person: string; choice: Choice }) {
  const texts = useTexts()
  const { open: words } = usePeopleTexts()
  const { names } = useWorker()
  const found = useClashes(person, receiversOf(choice)).flatMap(({ to, clashes }) =>
    clashes
      .filter(({ kind, id }) => ((kind === 'file' && choice.files.get(id)) || choice.to[kind]) === to)
      .map((clash) => ({ ...clash, to })),
  )
  if (found.length === 0) return null
  return (
    <div class="notice warn" role="status">
      <div>
        <p>{words.clashes(found.length)}</p>
        <ul>
          {found.slice(0, MOST_SHOWN).map(({ kind, id, at, clash, to }) => (
            <li key={`${kind} ${id}`}>
              {words.one[kind]}
              {at !== undefined && ` ${whenOf(texts, kind, at)}`}: {names.get(to)} {words.clash[clash]}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

const MOST_SHOWN = 12

/** What the last passing on came to. */
function Outcome({ passing: { doneAt, left, planned } }: { passing: PassingView }) {
  const { open: texts } = usePeopleTexts()
  if (doneAt === undefined) return null
  return (
    <div role="status">
      <p>{texts.done(planned - totalOf(countsOf(left)), planned)}</p>
      {left.length > 0 && (
        <>
          <p>{texts.left}</p>
          <ul>
            {left.map((row) => (
              <li key={`${row.kind} ${row.id}`}>
                <Thing row={row} />: {texts.why[row.why]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** All of it, kind by kind; each file may go to somebody of its own. */
function Things({ open: { counts, person }, rows, choice, choose }: Chosen & { readonly rows: readonly OpenRow[] }) {
  const { open: texts } = usePeopleTexts()
  const options = useReceivers(person)
  const give = (client: string, who: string) => {
    const files = new Map(choice.files)
    if (who === '') files.delete(client)
    else files.set(client, who)
    choose({ ...choice, files })
  }
  return openKinds
    .filter((kind) => counts[kind] !== undefined)
    .map((kind) => (
      <section class="panel" key={kind} aria-labelledby={`open-${kind}`}>
        <h2 id={`open-${kind}`}>
          {texts.kinds[kind]} ({counts[kind]})
        </h2>
        <ul class="plain open-things">
          {rows
            .filter((row) => row.kind === kind)
            .map((row) => (
              <li key={row.id}>
                <Thing row={row} />
                {kind === 'file' && (
                  <FileTo
                    row={row}
                    options={options}
                    value={choice.files.get(row.id) ?? ''}
                    onChange={(who) => give(row.id, who)}
                  />
                )}
              </li>
            ))}
        </ul>
      </section>
    ))
}

interface FileToProps {
  readonly row: OpenRow
  readonly options: readonly (readonly [string, string])[]
  readonly value: string
  readonly onChange: (who: string) => void
}

/** To whom one file goes: beside its name, because there may be hundreds. */
function FileTo({ row: { name, reference = '' }, options, value, onChange }: FileToProps) {
  const { open: texts } = usePeopleTexts()
  return (
    <select
      aria-label={texts.fileTo(name ?? reference)}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {[['', texts.asOthers] as const, ...options].map(([id, called]) => (
        <option key={id} value={id}>
          {called}
        </option>
      ))}
    </select>
  )
}

/** Whom it is about and when, with a way there. */
function Thing({ row }: { row: OpenRow }) {
  const texts = useTexts()
  const { open: words } = usePeopleTexts()
  const { kind, at, name, reference, lines } = row
  return (
    <>
      <a href={placeOf(row)}>{name ?? reference ?? words.one[kind]}</a>
      {name !== undefined && reference !== undefined && <span class="quiet-text"> {reference}</span>}
      {at !== undefined && <span> · {whenOf(texts, kind, at)}</span>}
      {lines !== undefined && <span> · {words.lines(lines)}</span>}
    </>
  )
}

/** A review has a day and no hour. */
function whenOf(texts: Texts, kind: OpenKind, at: Instant): string {
  return kind === 'review' ? dayInFull(texts, pragueDay(at)) : momentStamp(texts, at, at)
}

const below: Readonly<Partial<Record<OpenKind, string>>> = {
  review: '/plan',
  appointment: '/terminy',
  visit: '/navstevy',
}

function placeOf({ kind, client, enquiry }: OpenRow): string {
  if (kind === 'shift') return '/sluzby'
  if (client !== undefined) return `/spis/${client}${below[kind] ?? ''}`
  return enquiry === undefined ? '/terminy' : `/zajemci/${enquiry}`
}
