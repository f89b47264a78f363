import { useEffect, useRef, useState } from 'preact/hooks'
import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { Icon } from '../frame/icon.tsx'
import { useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { AttemptLine } from './attempt-line.tsx'
import { cardText } from './card-text.ts'
import type { CardField } from './changes.ts'
import { isLoud, isNews, type News, newsAfter, noNews } from './news.ts'
import type { OpenFile } from './open-file.ts'
import { PersonChanges } from './second-save.tsx'
import { useFileTexts } from './use-file-texts.ts'

/** What colleagues have done to the file since it stands here, until it was seen. What is being typed stays as it is. */
export function NewsPanel({ open }: { open: OpenFile }) {
  const [news, seen] = useNews(open)
  return (
    <div class="news" role={isLoud(news) ? 'alert' : 'status'}>
      {isNews(news) && <Told news={news} file={open.file} onSeen={seen} />}
    </div>
  )
}

function useNews({ file, ownSteps }: OpenFile): [News, () => void] {
  const { id: me } = useWorker()
  const [news, setNews] = useState(noNews)
  const last = useRef(file)
  useEffect(() => {
    const before = last.current
    last.current = file
    const isOwn = ownSteps.made(file) && before.version === file.version - 1
    if (file.version > before.version && !isOwn) setNews((known) => newsAfter(known, { before, after: file, me }))
  }, [file])
  return [news, () => setNews(noNews)]
}

function Told({ news, file, onSeen }: { news: News; file: ClientFile; onSeen: () => void }) {
  const { watch } = useFileTexts()
  const title = news.card.length > 0 ? watch.card : news.calling ? watch.calling : watch.file
  return (
    <div class={isLoud(news) ? 'notice bad' : 'notice strong'}>
      <Icon name="alert" />
      <div>
        <p>
          <strong>{title}</strong> {isLoud(news) && watch.readCard}
        </p>
        <List news={news} file={file} />
      </div>
      <button type="button" onClick={onSeen}>
        {watch.seen}
      </button>
    </div>
  )
}

function List({ news, file }: { news: News; file: ClientFile }) {
  const { second } = useFileTexts()
  const staffName = useStaffName()
  const tried = [
    ...news.attempts.map((attempt) => ({ label: second.attempt, attempt })),
    ...news.withdrawn.map((attempt) => ({ label: second.withdrawn, attempt })),
  ]
  return (
    <ul>
      <CardChanges news={news} file={file} />
      <PersonChanges fields={news.person} />
      {tried.map(({ label, attempt }) => (
        <li key={`${label} ${attempt.id}`}>
          {label}: <AttemptLine attempt={attempt} />
        </li>
      ))}
      {news.older > 0 && <li>{second.older(news.older)}</li>}
      {news.takenBy !== undefined && <li>{second.taken(staffName(news.takenBy))}</li>}
    </ul>
  )
}

/** What changed on the card, with what it said and says; of numbers only that they changed: whether it may be seen stands elsewhere. */
function CardChanges({ news: { card, cardBefore }, file: { safeContact } }: { news: News; file: ClientFile }) {
  const { safe } = useFileTexts()
  if (cardBefore === undefined) return null
  return (
    <>
      {card.map((field) => (
        <li key={field}>
          {safe.fields[field]}
          {field !== 'numbers' && <WasAndIs field={field} was={cardBefore} is={safeContact} />}
        </li>
      ))}
    </>
  )
}

function WasAndIs({ field, was, is }: { field: CardField; was: SafeContact; is: SafeContact }) {
  const texts = useFileTexts()
  const { safe, second } = texts
  return (
    <>
      {' – '}
      {second.was}: <del>{cardText(texts, was, field) || safe.notSaid}</del> {second.isNow}:{' '}
      <ins>{cardText(texts, is, field) || safe.notSaid}</ins>
    </>
  )
}
