import { useQuery } from '@tanstack/preact-query'
import type { HandNotice } from '../../shared/police/hand-entry.ts'
import { Stamp } from '../frame/moment.tsx'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'
import { useHandEntryTexts } from './use-hand-entry-texts.ts'

interface EnteredProps {
  readonly entered: HandNotice
  readonly onAnother: () => void
}

/** What was entered: its number, until when help is due, the way to the files, and the receipt as soon as it is signed. */
export function EnteredPanel({ entered, onAnother }: EnteredProps) {
  const texts = useHandEntryTexts()
  return (
    <section class="panel narrow" aria-labelledby="entered">
      <h2 id="entered">{texts.saved}</h2>
      {entered.isOther && <p class="notice warn">{texts.isOther}</p>}
      <p>
        {texts.number}: <strong>{entered.notice}</strong>
      </p>
      <p>
        {texts.offerDueAt}: <Stamp at={entered.offerDueAt} />
      </p>
      <ul>
        {entered.clients.map((client, index) => (
          <li key={client}>
            <a href={`/spis/${client}`}>{entered.clients.length === 1 ? texts.openFile : texts.file(index + 1)}</a>
          </li>
        ))}
      </ul>
      <ReceiptLink notice={entered.notice} />
      <p class="actions">
        <button type="button" onClick={onAnother}>
          {texts.another}
        </button>
      </p>
    </section>
  )
}

/** How often it is asked whether the receipt is signed. */
const ASKING_MS = 2_000

/** The receipt, to be checked and printed by anybody; another door signs it in a moment. */
function ReceiptLink({ notice }: Pick<HandNotice, 'notice'>) {
  const texts = useHandEntryTexts()
  const { calls } = useServices()
  const param = { notice: segment(notice) }
  const { data } = useQuery({
    queryKey: ['hand-notice', notice],
    queryFn: (): Promise<HandNotice> => calls.ask((api) => api['hand-notices'][':notice'].$get({ param })),
    refetchInterval: ({ state }) => (state.data?.receipt === undefined ? ASKING_MS : false),
  })
  return (
    <p role="status">
      {data?.receipt === undefined ? (
        texts.receiptSoon
      ) : (
        <a href={`/potvrzeni?r=${data.receipt}`} target="_blank" rel="noreferrer">
          {texts.receipt}
        </a>
      )}
    </p>
  )
}
