import type { ComponentChildren } from 'preact'
import type { AlikePeople, AlikeRow } from '../../shared/register/views.ts'
import { dayInFull } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { useBornWords } from './use-born-words.ts'
import { useJoiningTexts } from './use-joining-texts.ts'

interface RowsProps {
  readonly people: Pick<AlikePeople, 'alike' | 'more' | 'namesakes'>
  /** What can be done about one of them. */
  readonly children?: (row: AlikeRow) => ComponentChildren
}

/** Who may be the same person, each with why, and with what tells the two apart. */
export function AlikeRows({ people: { alike, more, namesakes }, children }: RowsProps) {
  const { alike: texts } = useJoiningTexts()
  return (
    <>
      <ul class="attempts">
        {alike.map((row) => (
          <li key={`${row.of} ${row.id}`}>
            <article class="entry">
              <Facts row={row} />
              {children?.(row)}
            </article>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet-text">{texts.more(more)}</p>}
      {namesakes > 0 && <p class="quiet-text">{texts.namesakes(namesakes)}</p>}
    </>
  )
}

function Facts({ row }: { row: AlikeRow }) {
  const texts = useTexts()
  const { alike, closed } = useJoiningTexts()
  const { of, id, name, reference, birth, municipality, closedOn, reasons, differs } = row
  const born = useBornWords()(birth)
  const told = [born, municipality, closedOn && closed(dayInFull(texts, closedOn))].filter((words) => words)
  const isFile = of === 'client'
  return (
    <>
      <p>
        <a href={isFile ? `/spis/${id}` : `/zajemci/${id}`}>
          {name || texts.clients.unknownPerson}, {isFile ? `${alike.file} ${reference}` : alike.enquiry}
        </a>
        {told.length > 0 && <span class="quiet-text"> {told.join(' · ')}</span>}
      </p>
      <p class="quiet-text">
        {reasons.map((reason) => alike.reasons[reason]).join(', ')}
        {differs.length > 0 && `. ${alike.differs} ${differs.map((what) => alike.differences[what]).join(', ')}`}
      </p>
    </>
  )
}
