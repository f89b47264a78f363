import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { plainName } from '../../shared/centres/municipalities.ts'
import { Screen } from '../frame/screen.tsx'
import { momentStamp } from '../moments.ts'
import { blankNotice } from '../notice-form/typed-notice.ts'
import { useClock } from '../server-clock.ts'
import { useTexts } from '../texts/language.ts'
import { useUnit } from './at-unit.ts'
import { Confirmed } from './confirmed.tsx'
import { type Draft, draftSchema, lastOf, nameOf, personsOf, type Sent, sentSchema } from './kept.ts'
import { Pages, usePage } from './pages.tsx'
import { readAll } from './read-all.ts'
import type { Kept } from './sealed-box.ts'
import { usePoliceTexts } from './use-police-texts.ts'

/** What the unit has begun and what it has sent. */
export function HomeScreen() {
  const { box, clock, unit } = useUnit()
  const { home } = usePoliceTexts()
  const { route } = useLocation()
  const [drafts, setDrafts] = useState<readonly Kept<Draft>[]>()
  const [sent, setSent] = useState<readonly Kept<Sent>[]>()
  useEffect(() => {
    readAll(box, 'draft', draftSchema).then(setDrafts)
    readAll(box, 'sent', sentSchema).then(setSent)
  }, [box])
  const start = async () => {
    const id = crypto.randomUUID()
    const notice = { ...blankNotice, unit: { ...blankNotice.unit, name: unit.name } }
    await box.put('draft', id, { savedAt: clock.now(), content: { notice, pending: '' } }).catch(() => undefined)
    route(`/policie/zaznam/${id}`)
  }
  const remove = async (id: string) => {
    await box.remove('draft', id)
    setDrafts(drafts?.filter((draft) => draft.id !== id))
  }
  return (
    <Screen heading={home.title} title={home.title}>
      <p>
        <button type="button" class="main" onClick={start}>
          {home.start}
        </button>
      </p>
      {drafts && <Drafts drafts={drafts} onRemove={remove} />}
      {sent && <SentList sent={sent} />}
    </Screen>
  )
}

function Drafts({ drafts, onRemove }: { drafts: readonly Kept<Draft>[]; onRemove: (id: string) => void }) {
  const texts = useTexts()
  const now = useClock()
  const { home } = usePoliceTexts()
  const { shown, ...pages } = usePage(drafts)
  return (
    <section class="panel" aria-labelledby="drafts">
      <h2 id="drafts">{home.drafts}</h2>
      <p class="hint">{drafts.length === 0 ? home.noDrafts : home.draftsKept}</p>
      <ul class="records">
        {shown.map(({ id, savedAt, content: { notice, pending } }) => (
          <li key={id}>
            <a href={`/policie/zaznam/${id}`}>{notice.reference || home.untitled}</a>
            <span>{notice.endangered.map(nameOf).filter(Boolean).join(', ')}</span>
            <span class="hint">
              {home.written(momentStamp(texts, savedAt, now))}
              {pending !== '' && <b class="bad"> – {home.pending}</b>}
            </span>
            <Confirmed label={home.remove} sure={home.reallyRemove} onConfirm={() => onRemove(id)} />
          </li>
        ))}
      </ul>
      <Pages {...pages} />
    </section>
  )
}

function SentList({ sent }: { sent: readonly Kept<Sent>[] }) {
  const { home } = usePoliceTexts()
  const [typed, setTyped] = useState('')
  const found = sent.filter(({ content }) => isFound(content, typed))
  const { shown, ...pages } = usePage(found)
  return (
    <section class="panel" aria-labelledby="sent">
      <h2 id="sent">{home.sent}</h2>
      {sent.length === 0 && <p class="hint">{home.noSent}</p>}
      {sent.length > 1 && (
        <div class="field">
          <label for="find-sent">{home.find}</label>
          <input
            id="find-sent"
            type="search"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p class="hint" role="status">
            {found.length === 0 ? home.nothingFound : home.found(found.length)}
          </p>
        </div>
      )}
      <ul class="records">
        {shown.map(({ id, content }) => (
          <SentRow key={id} id={id} sent={content} />
        ))}
      </ul>
      <Pages {...pages} />
    </section>
  )
}

function isFound({ notice, ...sent }: Sent, typed: string): boolean {
  const words = [notice.reference, ...personsOf({ notice, ...sent })]
  return plainName(words.join(' ')).includes(plainName(typed))
}

function SentRow({ id, sent }: { id: string; sent: Sent }) {
  const texts = useTexts()
  const now = useClock()
  const { home, unknown } = usePoliceTexts()
  const last = lastOf(sent)
  const [first = last] = sent.deliveries
  const isEnded = sent.deliveries.some(({ kind }) => kind === 'end')
  return (
    <li>
      <a href={`/policie/odeslano/${id}`}>{sent.notice.reference}</a>
      <span>
        {personsOf(sent)
          .map((name) => name || unknown)
          .join(', ')}
      </span>
      <span class="hint">
        {home.delivered(momentStamp(texts, first.deliveredAt, now), first.centre.name)}
        {isEnded && ` – ${home.ended}`}
        {!isEnded && last.missing.length > 0 && ` – ${home.lacks(last.missing.length)}`}
      </span>
    </li>
  )
}
