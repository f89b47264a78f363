import type { PoliceWord } from '../../../shared/police/word.ts'
import { Stamp } from '../../frame/moment.tsx'
import { useToldTexts } from './use-told-texts.ts'

/** What police told later as it stands in the time line of a file. */
export function WordItem({ client, word: { content, deliveredAt, seen } }: { client: string; word: PoliceWord }) {
  const { police } = useToldTexts()
  const isEnd = content.kind === 'end'
  return (
    <div class="entry">
      <p class="entry-head">
        <b>
          <Stamp at={deliveredAt} />
        </b>
      </p>
      <p>
        <b>{isEnd ? police.end : police.supplement}</b> {seen === undefined && <span class="tag">{police.unread}</span>}
      </p>
      {isEnd && (
        <p>
          {police.endedAt} <Stamp at={content.endedAt} />. {police.reasons[content.reason]}
        </p>
      )}
      {!isEnd && content.reason !== undefined && <p class="prose">{content.reason}</p>}
      <p class="off-paper">
        <a href={`/spis/${client}/oznameni`}>{police.whole}</a>
      </p>
    </div>
  )
}
