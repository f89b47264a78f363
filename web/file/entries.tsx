import { useEffect, useState } from 'preact/hooks'
import { type Step, timeLine, withWords, written } from '../../shared/clients/time-line.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { PoliceWord } from '../../shared/police/word.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { type Kind, kinds } from '../../shared/work/acts.ts'
import { ownLast } from '../../shared/work/own-steps.ts'
import { Saved } from '../forms/saved.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { draftOf } from '../work/entry-draft.ts'
import { CorrectionForm, EntryItem } from '../work/entry-item.tsx'
import type { EntryPlace } from '../work/entry-place.ts'
import { useCorrectionForm } from '../work/use-entry-form.ts'
import { useWorkTexts } from '../work/use-work-texts.ts'
import { AttemptItem } from './attempt-item.tsx'
import { useNumberWords } from './number-words.ts'
import type { OpenFile } from './open-file.ts'
import { WordItem } from './police/word-item.tsx'
import { listed } from './shortcuts.ts'
import type { OlderEntries } from './use-file.ts'
import { useFileTexts } from './use-file-texts.ts'
import { useWithdrawalForm } from './use-withdrawal-form.ts'
import { WithdrawalForm } from './withdrawal-form.tsx'

interface EntriesProps {
  readonly open: OpenFile
  readonly place: FilePlace
  readonly older: OlderEntries | undefined
}

/** The file as a place of entries. */
export interface FilePlace extends EntryPlace {
  withdraw(id: string, reason: string): ReturnType<EntryPlace['record']>
}

type Shown = 'all' | 'attempt' | Kind

/** The time line: attempts and other work, newest first, older ones when asked for; what was recorded by mistake struck through. */
export function Entries({ open, place, older }: EntriesProps) {
  const texts = useFileTexts()
  const { list } = useWorkTexts()
  const [shown, setShown] = useState<Shown>('all')
  const steps = timeLine(open.file.attempts, open.file.work)
  const forms = useForms(open, place)
  const being = [
    forms.withdrawal?.value.attempt ?? '',
    forms.correction?.value.version ? forms.correction.value.id : '',
  ]
  const missing = being.find((id) => id !== '' && !steps.some((step) => written(step).id === id)) ?? ''
  useReach(missing, older)
  const filtered = steps.filter((step) => isShown(step, shown) || being.includes(written(step).id))
  const words = shown === 'all' ? (open.file.police?.words ?? []) : []
  const rows = withWords(filtered, words, older === undefined)
  return (
    <section class="panel tried" aria-labelledby="entries">
      <div class="entries-head">
        <h2 id="entries">{list.title}</h2>
        {steps.length > 0 && <Filter steps={steps} areAll={older === undefined} shown={shown} onChange={setShown} />}
      </div>
      {older && shown !== 'all' && (
        <p class="quiet-text off-paper" role="status">
          {list.filtered(filtered.length, steps.length)}
        </p>
      )}
      <Saved text={forms.withdrawal?.saved ? texts.attempts.withdrawSaved : undefined} />
      <Saved text={forms.correction?.saved ? list.correctSaved : undefined} />
      {steps.length + rows.length === 0 && <p class="missing">{list.empty}</p>}
      {steps.length > 0 && filtered.length === 0 && <p class="missing">{list.none}</p>}
      <List rows={rows} open={open} forms={forms} />
      {older === undefined && shown === 'all' && <TakenOverBy file={open.file} />}
      {forms.isSomeOld && <p class="quiet-text off-paper">{list.ownLast}</p>}
      {older && <p class="on-paper">{texts.print.missing(steps.length)}</p>}
      {older && <Older older={older} loaded={steps.length} />}
    </section>
  )
}

/** What stands before everything else: who took the file over from an old register. */
function TakenOverBy({ file: { takenOver } }: { file: ClientFile }) {
  const texts = useFileTexts()
  const staffName = useStaffName()
  if (takenOver === undefined) return null
  return (
    <p class="quiet-text">{texts.takenOverBy(dayInFull(texts, pragueDay(takenOver.at)), staffName(takenOver.by))}</p>
  )
}

type Forms = ReturnType<typeof useForms>

function useForms(open: OpenFile, place: FilePlace) {
  const { id: me } = useWorker()
  const { attempts, work } = open.file
  const own = ownLast([...attempts, ...work], me)
  return {
    withdrawal: useWithdrawalForm(open, place),
    correction: useCorrectionForm(place),
    own,
    isSomeOld: work.some(({ id, by, withdrawn }) => by === me && withdrawn === undefined && !own.includes(id)),
  }
}

function isShown(step: Step, shown: Shown): boolean {
  return shown === 'all' || shown === (step.kind === 'attempt' ? 'attempt' : step.entry.kind)
}

interface FilterProps {
  readonly steps: readonly Step[]
  /** Nothing older is left to be loaded. */
  readonly areAll: boolean
  readonly shown: Shown
  readonly onChange: (shown: Shown) => void
}

/** Chooses what is shown of the time line, among what there is, or may be. */
function Filter({ steps, areAll, shown, onChange }: FilterProps) {
  const { list, kinds: names } = useWorkTexts()
  const there = (each: Shown) => !areAll || each === shown || steps.some((step) => isShown(step, each))
  const choose = (value: string) => onChange((['attempt', ...kinds] as const).find((each) => each === value) ?? 'all')
  return (
    <label class="filter off-paper">
      <span>{list.filter}</span>{' '}
      <select value={shown} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="all">{list.all}</option>
        {there('attempt') && <option value="attempt">{list.attempts}</option>}
        {kinds.filter(there).map((kind) => (
          <option key={kind} value={kind}>
            {names[kind]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface ListProps {
  readonly rows: ReturnType<typeof withWords<PoliceWord>>
  readonly open: OpenFile
  readonly forms: Forms
}

function List({ rows, open: { file }, forms }: ListProps) {
  const numberWords = useNumberWords(file)
  return (
    <ol class="attempts">
      {rows.map((step) => {
        if (step.kind === 'word')
          return (
            <li key={`word ${step.word.ordinal}`}>
              <WordItem client={file.client} word={step.word} />
            </li>
          )
        const { id, withdrawn } = written(step)
        return (
          <li key={id} id={listed(id)} class={withdrawn ? 'withdrawn' : ''}>
            {step.kind === 'attempt' ? (
              <AttemptItem attempt={step.attempt} isOwed={file.contact !== undefined} numberWords={numberWords} />
            ) : (
              <EntryItem entry={step.entry} />
            )}
            <Changing step={step} forms={forms} />
          </li>
        )
      })}
    </ol>
  )
}

/** What can be done with a step: a form that is open on it, or the ways to open one. */
function Changing({ step, forms: { withdrawal, correction, own } }: { step: Step; forms: Forms }) {
  const texts = useFileTexts()
  const { list } = useWorkTexts()
  const { id, withdrawn } = written(step)
  if (withdrawal?.value.attempt === id) return <WithdrawalForm form={withdrawal} isWork={step.kind === 'work'} />
  if (correction && correction.value.version > 0 && correction.value.id === id)
    return <CorrectionForm form={correction} />
  if (withdrawn) return null
  const isMine = step.kind === 'attempt' || own.includes(id)
  return (
    <p class="changing off-paper">
      {step.kind === 'work' && correction && (
        <button
          type="button"
          class="quiet"
          onClick={() => correction.change({ ...draftOf(step.entry), version: step.entry.version })}
        >
          {list.correct}
        </button>
      )}
      {withdrawal && isMine && (
        <button type="button" class="quiet withdraw" onClick={() => withdrawal.change({ attempt: id })}>
          {texts.attempts.withdraw}
        </button>
      )}
    </p>
  )
}

/** What was begun about an entry is never out of sight: older ones are loaded until it is there. */
function useReach(missing: string, older: OlderEntries | undefined): void {
  const isToLoad = missing !== '' && older !== undefined && !older.isLoading && older.error === null
  useEffect(() => {
    if (isToLoad) older?.load()
  }, [isToLoad])
}

function Older({ older, loaded }: { older: OlderEntries; loaded: number }) {
  const texts = useFileTexts()
  const { list } = useWorkTexts()
  const { load, isLoading, error } = older
  return (
    <>
      <p class="lead" role="status">
        {list.loaded(loaded)}
      </p>
      {error !== null && <Trouble error={error} onRetry={load} />}
      {error === null && (
        <button type="button" class="wide" onClick={load} disabled={isLoading}>
          {isLoading ? texts.frame.loading : list.more}
        </button>
      )}
    </>
  )
}
