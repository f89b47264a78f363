import type { EvictionFile } from '../../../shared/clients/views.ts'
import { isDone } from '../../../shared/duties/deadline.ts'
import type { PoliceWord } from '../../../shared/police/word.ts'
import { Icon } from '../../frame/icon.tsx'
import { Countdown, Stamp } from '../../frame/moment.tsx'
import { DeedTrouble, useDeed } from '../cancel-holding.tsx'
import { evictionOf, type OpenEviction, type OpenFile } from '../open-file.ts'
import { ToldOfPerson } from './told-of-person.tsx'
import { ToldNames } from './told-table.tsx'
import { usePoliceCalls } from './use-police-calls.ts'
import { useToldTexts } from './use-told-texts.ts'

/** On top of a file: what police told later and nobody has acknowledged, ends first, for then somebody may be back. */
export function PoliceNews({ open }: { open: OpenFile }) {
  const eviction = evictionOf(open)
  if (eviction === undefined) return null
  const unread = eviction.file.police.words.filter(({ seen }) => seen === undefined)
  const ends = unread.filter(({ content }) => content.kind === 'end')
  const others = unread.filter(({ content }) => content.kind !== 'end')
  return (
    <div class="police-news off-paper">
      {[...ends, ...others].map((word) => (
        <Unread key={word.ordinal} open={eviction} word={word} />
      ))}
    </div>
  )
}

function Unread({ open, word }: { open: OpenEviction; word: PoliceWord }) {
  const { police } = useToldTexts()
  const { see } = usePoliceCalls(open)
  const { trouble, run } = useDeed(() => see(word.ordinal))
  const { content, ordinal } = word
  const isEnd = content.kind === 'end'
  const title = isEnd ? police.endTitle : content.isFirst ? police.firstTitle : police.supplementTitle
  const id = `police-word-${ordinal}`
  return (
    <section class={isEnd ? 'notice bad' : 'notice strong'} aria-labelledby={id}>
      <Icon name="alert" />
      <div>
        <h2 id={id}>{title}</h2>
        {isEnd ? <Ended file={open.file} word={word} /> : <Supplemented open={open} word={word} />}
        <p class="quiet-text">
          {police.deliveredAt} <Stamp at={word.deliveredAt} />
        </p>
        <p class="actions">
          <button type="button" onClick={run}>
            {police.read}
          </button>
          <a href={`/spis/${open.file.client}/oznameni`}>{police.whole}</a>
        </p>
        <DeedTrouble trouble={trouble} />
      </div>
    </section>
  )
}

/** Since when it is not in force and why; and that the duty to offer help goes on. */
function Ended({ file: { contact }, word: { content } }: { file: EvictionFile; word: PoliceWord }) {
  const { police } = useToldTexts()
  if (content.kind !== 'end') return null
  return (
    <>
      <p>
        {police.endedAt}{' '}
        <b>
          <Stamp at={content.endedAt} />
        </b>
        . {police.reasons[content.reason]} {police.mayReturn}
      </p>
      {content.note !== undefined && (
        <p class="prose">
          {police.note}: {content.note}
        </p>
      )}
      {!isDone(contact) && (
        <p>
          {police.stillOwed}{' '}
          <b>
            <Countdown dueAt={contact.dueAt} />
          </b>
        </p>
      )}
    </>
  )
}

function Supplemented({ open, word }: { open: OpenEviction; word: PoliceWord }) {
  const { police } = useToldTexts()
  const { content } = word
  if (content.kind !== 'supplement') return null
  return (
    <>
      {content.isFirst && <p>{police.first}</p>}
      {content.reason !== undefined && (
        <p class="prose">
          {police.why}: {content.reason}
        </p>
      )}
      {content.added !== undefined && <p>{police.added(content.added)}</p>}
      <ToldNames word={content} />
      <ToldOfPerson open={open} word={word} />
    </>
  )
}
