import type { Correction, NewEntry, WorkEntry } from '../../shared/work/entry.ts'
import { unitsOf } from '../../shared/work/units.ts'
import { Failure } from '../forms/failure.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import { Moment, Stamp } from '../frame/moment.tsx'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { EntryFields } from './entry-fields.tsx'
import type { EntryPlace } from './entry-place.ts'
import type { CorrectionDraft, EntryForm } from './use-entry-form.ts'
import { useWorkTexts } from './use-work-texts.ts'

/** An entry as it stands in a list: what it says now, and what it said before. */
export function EntryItem({ entry }: { entry: WorkEntry }) {
  const texts = useTexts()
  const { list } = useWorkTexts()
  const staffName = useStaffName()
  const { corrections = [], withdrawn, by, recordedAt } = entry
  const Struck = withdrawn ? 'del' : 'div'
  return (
    <>
      <Struck class="entry">
        <Said said={entry} by={by} />
        <p class="quiet-text">
          {texts.attempts.recorded} <Stamp at={recordedAt} />
        </p>
      </Struck>
      {corrections.length > 0 && (
        <details class="off-paper">
          <summary>{list.corrected(corrections.length)}</summary>
          <ol class="former">
            {corrections.toReversed().map((former) => (
              <Former key={former.correctedAt} former={former} author={by} />
            ))}
          </ol>
        </details>
      )}
      {withdrawn && (
        <p class="withdrawn-why">
          <b>{texts.attempts.withdrawn}</b> – {staffName(withdrawn.by)}, <Moment at={withdrawn.at} />:{' '}
          {withdrawn.reason}
        </p>
      )}
    </>
  )
}

/** What an entry says. */
function Said({ said, by }: { said: Omit<NewEntry, 'id'>; by: string }) {
  const texts = useWorkTexts()
  const staffName = useStaffName()
  const { kind, at, minutes, act, way, words, passedOn, private: isPrivate } = said
  return (
    <>
      <p class="entry-head">
        <b>
          <Stamp at={at} />
        </b>{' '}
        {[way && texts.ways[way], minutes !== undefined && texts.minutesOf(minutes), staffName(by)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <b>{texts.kinds[kind]}</b> {minutes !== undefined && <span class="tag">{texts.units(unitsOf(minutes))}</span>}{' '}
        {isPrivate && <span class="tag">{texts.list.private}</span>}
      </p>
      {words !== '' && <p class="prose">{words}</p>}
      {passedOn && (
        <p>
          {texts.list.toldTo} {passedOn.to} {texts.list.onGround[passedOn.ground]} {passedOn.reason}
        </p>
      )}
      {act && <p class="quiet-text">{`§ 25a ${texts.acts[act]}`}</p>}
    </>
  )
}

function Former({ former, author }: { former: Correction; author: string }) {
  const { list } = useWorkTexts()
  const staffName = useStaffName()
  return (
    <li class="entry">
      <p class="quiet-text">
        {list.before} <Moment at={former.correctedAt} />, {staffName(former.by)}
      </p>
      <Said said={former} by={author} />
    </li>
  )
}

/** An entry that is being corrected, in its place. */
export function CorrectionForm({ form, asks }: { form: EntryForm<CorrectionDraft>; asks?: EntryPlace['asks'] }) {
  const texts = useTexts()
  const { list, faults } = useWorkTexts()
  const staffName = useStaffName()
  const { overtaken } = form
  const last = overtaken?.theirs.corrections?.at(-1)
  return (
    <FormElement form={form} class="withdrawal" opened={form.restoredFrom === undefined}>
      <h3>{list.correcting}</h3>
      <p>{list.correctWhy}</p>
      <Kept form={form} />
      <EntryFields draft={form.value} change={form.change} locked={form.saving} isNow={false} asks={asks} />
      {overtaken && (
        <div class="notice strong" role="alert">
          <div>
            <p>
              <strong>{list.theirs(staffName(last?.by ?? overtaken.theirs.by))}</strong>
            </p>
            <Said said={overtaken.theirs} by={overtaken.theirs.by} />
          </div>
        </div>
      )}
      <Failure form={form} says={refusalOf(form.faults, faults)} />
      <SaveButton form={form} label={list.correctSave} />
      <button type="button" class="quiet" onClick={form.discard}>
        {texts.form.cancel}
      </button>
    </FormElement>
  )
}

/** Words for what is wrong with an entry as a whole. */
export function refusalOf(
  found: Readonly<Record<string, string>>,
  words: Readonly<Record<string, unknown>>,
): string | undefined {
  const word = words[found['entry'] ?? '']
  return typeof word === 'string' ? word : undefined
}
