import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { type EnquirySelection, enquirySelections } from '../../shared/enquiries/enquiry.ts'
import { codeOf, LONGEST_CODE } from '../../shared/enquiries/return-code.ts'
import type { EnquiryRow } from '../../shared/enquiries/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { faultsIn } from '../forms/refusal.ts'
import { Moment, Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { EndOfList } from '../frame/whose.tsx'
import { dayInFull } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { useEnquiries, useShowEnquiry } from './enquiry-queries.ts'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'
import { useEnquiryCalls } from './use-enquiry-form.ts'

/** Whoever turned to the centre, newest first, read on page by page; and the way back for one who has a code. */
export function EnquiriesScreen() {
  const texts = useTexts()
  const { list } = useEnquiriesTexts()
  const only = useSelection()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEnquiries(only)
  const rows = data?.pages.flatMap((page) => page.enquiries)
  const total = Math.max(data?.pages[0]?.total ?? 0, rows?.length ?? 0)
  return (
    <Screen heading={list.title} title={list.title}>
      <ByCode />
      <Selection only={only} />
      {rows === undefined && <NotYet error={error} onRetry={refetch} />}
      {rows && (rows.length > 0 ? <Rows rows={rows} total={total} /> : <None only={only} />)}
      {rows && error && <Trouble error={error} onRetry={fetchNextPage} />}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.frame.loading : texts.list.more(total - (rows?.length ?? 0))}
        </button>
      )}
      {rows && rows.length > 0 && !hasNextPage && !error && <EndOfList />}
    </Screen>
  )
}

/** How the address says what the list shows. */
const PARAMETER = 'druh'
const words = {
  'one-off': 'jednorazove',
  rescuer: 'zachranci',
  refused: 'odmitnuti',
  anonymous: 'anonymni',
} as const satisfies Record<EnquirySelection, string>

/** What of the list is shown; undefined for all of it. */
function useSelection(): EnquirySelection | undefined {
  const { query } = useLocation()
  return enquirySelections.find((each) => words[each] === query[PARAMETER])
}

/** Chooses what the list shows. */
function Selection({ only }: { only: EnquirySelection | undefined }) {
  const texts = useTexts()
  const { list } = useEnquiriesTexts()
  return (
    <nav class="choice" aria-label={texts.list.show}>
      {[undefined, ...enquirySelections].map((each) => (
        <a
          class="choice-link"
          key={each ?? 'all'}
          href={each === undefined ? '/zajemci' : `/zajemci?${PARAMETER}=${words[each]}`}
          {...(each === only && { 'aria-current': 'true' as const })}
        >
          {each === undefined ? list.everybody : list.selections[each]}
        </a>
      ))}
    </nav>
  )
}

/** Opens the enquiry of a code. What is typed is no text to be kept: it lets somebody in. */
function ByCode() {
  const { byCode, fields } = useEnquiriesTexts()
  const texts = useTexts()
  const { route } = useLocation()
  const { asked } = useEnquiryCalls()
  const show = useShowEnquiry()
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const [isAsking, setAsking] = useState(false)
  const go = async () => {
    if (codeOf(typed) === undefined) return setFailure(new Problem('invalid'))
    setAsking(true)
    try {
      const file = await asked.return(typed)
      show(file)
      route(`/zajemci/${file.id}`)
    } catch (thrown) {
      setFailure(thrown)
      setAsking(false)
    }
  }
  const submit = (event: Event) => {
    event.preventDefault()
    go()
  }
  const fault = useCodeFault(failure)
  return (
    <form class="panel narrow by-code" onSubmit={submit} autocomplete="off" noValidate>
      <div class="field">
        <label for="return-code-typed">{byCode.title}</label>
        <div class="row">
          <input
            id="return-code-typed"
            type="text"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={LONGEST_CODE}
            value={typed}
            aria-invalid={fault !== undefined}
            aria-describedby="return-code-about"
            placeholder={fields.code}
            onInput={({ currentTarget }) => {
              setTyped(currentTarget.value)
              setFailure(undefined)
            }}
          />
          <button type="submit" disabled={isAsking}>
            {isAsking ? texts.frame.loading : byCode.go}
          </button>
        </div>
        <div id="return-code-about" class="about" aria-live="polite">
          <p class={fault === undefined ? 'hint' : 'fault'}>{fault ?? byCode.hint}</p>
        </div>
      </div>
      {failure !== undefined && fault === undefined && <Trouble error={failure} onRetry={go} />}
    </form>
  )
}

/** Why a code opens nothing; undefined when that is no fault of the code. */
function useCodeFault(failure: unknown): string | undefined {
  const { byCode, faults } = useEnquiriesTexts()
  const code = failure instanceof Problem ? failure.code : undefined
  if (code === 'not-found') return byCode.nobody
  if (code !== 'invalid') return undefined
  return faultsIn(failure)['code'] === 'over' ? byCode.over : faults['not-a-code']
}

function Rows({ rows, total }: { rows: readonly EnquiryRow[]; total: number }) {
  const texts = useTexts()
  const { list } = useEnquiriesTexts()
  return (
    <>
      <p class="lead" role="status">
        {list.lead} {texts.list.shown(rows.length, total)}
      </p>
      <ul class="files enquiries">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </>
  )
}

function Row({ row }: { row: EnquiryRow }) {
  const texts = useTexts()
  const { list, kinds, refusals } = useEnquiriesTexts()
  const { id, at, kind, refusal, anonymous, name = list.nameless, promisedAt, client, erasedOn } = row
  const shownName = anonymous ? list.anonymous : name
  return (
    <li>
      <a href={`/zajemci/${id}`}>{erasedOn ? list.erased : shownName}</a>
      <span>
        {kinds[kind]}
        {refusal !== undefined && `: ${refusals[refusal]}`}
      </span>
      <span class="quiet-text">
        <Stamp at={at} />
        {client !== undefined && ` · ${list.client}`}
        {erasedOn && ` · ${texts.clients.erasedOn} ${dayInFull(texts, erasedOn)}`}
        {promisedAt !== undefined && (
          <>
            {' · '}
            <b>
              {list.promised} <Moment at={promisedAt} />
            </b>
          </>
        )}
      </span>
    </li>
  )
}

function None({ only }: { only: EnquirySelection | undefined }) {
  const { list } = useEnquiriesTexts()
  if (only !== undefined) return <p class="missing">{list.noneOfThese}</p>
  return (
    <section class="empty">
      <h2>{list.emptyTitle}</h2>
      <p>{list.empty}</p>
    </section>
  )
}
