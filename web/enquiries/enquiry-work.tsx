import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod/mini'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { manyLines } from '../../shared/text/signs.ts'
import { LONGEST_REASON, type WorkEntry, withdrawalSchema } from '../../shared/work/entry.ts'
import { ownLast } from '../../shared/work/own-steps.ts'
import { AsksAbout } from '../forms/asks-about.tsx'
import { SeveralLines } from '../forms/fields.tsx'
import { faultsBy } from '../forms/refusal.ts'
import { Saved } from '../forms/saved.tsx'
import { type Form, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { EntryBox, goToEntryBox } from '../work/entry-box.tsx'
import { draftOf } from '../work/entry-draft.ts'
import { CorrectionForm, EntryItem } from '../work/entry-item.tsx'
import { isEntry } from '../work/entry-place.ts'
import { useLetterKey } from '../work/letter-key.ts'
import { type CorrectionDraft, type EntryForm, useCorrectionForm } from '../work/use-entry-form.ts'
import { useWorkTexts } from '../work/use-work-texts.ts'
import { type EnquiryPlace, useEnquiryEntries, useEnquiryPlace } from './enquiry-entries.ts'
import { FormFrame } from './form-frame.tsx'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'

/** Work for somebody who has no file, and notes: the same box as in files, behind a button, and what was written in it. */
export function EnquiryWork({ file }: { file: EnquiryFile }) {
  const { enquiry, id, client } = file
  const asks = enquiry.anonymous ? (words: readonly string[]) => <AsksAbout words={words} /> : undefined
  const place = { ...useEnquiryPlace(id), ...(asks && { asks }) }
  return (
    <>
      <Writing place={place} isOffered={client === undefined} />
      <Entries id={id} place={place} />
    </>
  )
}

/** Who has a file is written of there; what was begun here before is finished here. */
function Writing({ place, isOffered }: { place: EnquiryPlace; isOffered: boolean }) {
  const { modes } = useWorkTexts()
  const [isOpen, setOpen] = useState(false)
  const [isBegun, setBegun] = useState(false)
  const [isGoing, setGoing] = useState(false)
  const isShown = isBegun || (isOpen && isOffered)
  useEffect(() => {
    if (!isGoing || !isShown) return
    setGoing(false)
    goToEntryBox()
  }, [isGoing, isShown])
  const go = () => {
    setOpen(true)
    setGoing(true)
  }
  useLetterKey('KeyK', go)
  return (
    <>
      {isOffered && (
        <div class="chips modes">
          <button
            type="button"
            aria-expanded={isShown}
            disabled={isBegun}
            aria-keyshortcuts="Alt+K"
            onClick={() => (isOpen ? setOpen(false) : go())}
          >
            {modes.work} <kbd>Alt + K</kbd>
          </button>
        </div>
      )}
      <EntryBox place={place} isShown={isShown} onTouched={setBegun} />
    </>
  )
}

function Entries({ id, place }: { id: string; place: EnquiryPlace }) {
  const texts = useTexts()
  const { list } = useWorkTexts()
  const { work } = useEnquiriesTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEnquiryEntries(id)
  const entries = data?.pages.flatMap((page) => page.entries)
  const forms = { withdrawal: useWithdrawalForm(place), correction: useCorrectionForm(place) }
  return (
    <section class="panel tried" aria-labelledby="entries">
      <h2 id="entries">{work.title}</h2>
      <Saved text={forms.withdrawal?.saved ? texts.attempts.withdrawSaved : undefined} />
      <Saved text={forms.correction?.saved ? list.correctSaved : undefined} />
      {entries === undefined && <NotYet error={error} onRetry={refetch} />}
      {entries?.length === 0 && <p class="missing">{list.empty}</p>}
      {entries && <List entries={entries} place={place} forms={forms} />}
      {entries && error && <Trouble error={error} onRetry={fetchNextPage} />}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.frame.loading : list.more}
        </button>
      )}
    </section>
  )
}

interface Forms {
  readonly withdrawal: Form<WithdrawalDraft, WorkEntry, Versioned> | undefined
  readonly correction: EntryForm<CorrectionDraft> | undefined
}

interface ListProps {
  readonly entries: readonly WorkEntry[]
  readonly place: EnquiryPlace
  readonly forms: Forms
}

function List({ entries, place, forms }: ListProps) {
  const { id: me } = useWorker()
  const { list } = useWorkTexts()
  const own = ownLast(entries, me)
  const isSomeOld = entries.some(({ id, by, withdrawn }) => by === me && withdrawn === undefined && !own.includes(id))
  return (
    <>
      <ol class="attempts">
        {entries.map((entry) => (
          <li key={entry.id} class={entry.withdrawn ? 'withdrawn' : ''}>
            <EntryItem entry={entry} />
            <Changing entry={entry} place={place} forms={forms} isMine={own.includes(entry.id)} />
          </li>
        ))}
      </ol>
      {isSomeOld && <p class="quiet-text off-paper">{list.ownLast}</p>}
    </>
  )
}

interface ChangingProps extends Omit<ListProps, 'entries'> {
  readonly entry: WorkEntry
  readonly isMine: boolean
}

/** What can be done with an entry: a form that is open on it, or the ways to open one. */
function Changing({ entry, place, forms: { withdrawal, correction }, isMine }: ChangingProps) {
  const texts = useTexts()
  const { list } = useWorkTexts()
  const { id, version, withdrawn } = entry
  if (withdrawal?.value.entry === id) return <Withdrawal form={withdrawal} />
  if (correction && correction.value.version > 0 && correction.value.id === id)
    return <CorrectionForm form={correction} asks={place.asks} />
  if (withdrawn) return null
  return (
    <p class="changing">
      {correction && (
        <button type="button" class="quiet" onClick={() => correction.change({ ...draftOf(entry), version })}>
          {list.correct}
        </button>
      )}
      {withdrawal && isMine && (
        <button type="button" class="quiet" onClick={() => withdrawal.change({ entry: id })}>
          {texts.attempts.withdraw}
        </button>
      )}
    </p>
  )
}

const withdrawalDraftSchema = z.object({ entry: z.string(), reason: z.string() })
type WithdrawalDraft = z.infer<typeof withdrawalDraftSchema>

function useWithdrawalForm(place: EnquiryPlace): Forms['withdrawal'] {
  return useForm<WithdrawalDraft, WorkEntry, Versioned>({
    name: `entry-withdrawal:${place.name}`,
    schema: withdrawalDraftSchema,
    blank: () => ({ entry: '', reason: '' }),
    base: { version: 0 },
    baseSchema: versionedSchema,
    check: ({ reason }) => faultsBy(withdrawalSchema, { reason }),
    send: ({ entry, reason }) => place.withdraw(entry, manyLines(reason)),
    isRecord: isEntry,
    show: place.show,
  })
}

function Withdrawal({ form }: { form: NonNullable<Forms['withdrawal']> }) {
  const { attempts } = useTexts()
  const { work } = useEnquiriesTexts()
  return (
    <div class="withdrawal">
      <h3>{attempts.withdrawTitle}</h3>
      <p>{work.withdrawWhy}</p>
      <FormFrame
        form={form}
        save={attempts.withdrawSave}
        opened={form.restoredFrom === undefined}
        onCancel={form.discard}
      >
        <SeveralLines
          name="reason"
          label={attempts.reason}
          words={{ missing: attempts.reasonMissing }}
          rows={2}
          most={LONGEST_REASON}
          value={form.value.reason}
          locked={form.saving}
          onChange={(reason) => form.change({ reason })}
        />
      </FormFrame>
    </div>
  )
}
