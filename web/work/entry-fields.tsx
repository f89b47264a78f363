import type { Partner } from '../../shared/code-lists/code-lists.ts'
import { oneLine } from '../../shared/text/signs.ts'
import { isWork, type Kind, kindRules, kinds, waysOf } from '../../shared/work/acts.ts'
import { grounds, LONGEST_REASON, LONGEST_WORDS } from '../../shared/work/entry.ts'
import { unitsOf } from '../../shared/work/units.ts'
import { useAsked } from '../asked.ts'
import { digitOf } from '../forms/digit.ts'
import { About, Choices, useField } from '../forms/field.tsx'
import { OneLine, OneOfFew, OneOfMany, SeveralLines, YesOrNo } from '../forms/fields.tsx'
import { MomentField } from '../forms/when-fields.tsx'
import { type EntryDraft, minutesIn, ofKind } from './entry-draft.ts'
import type { EntryPlace } from './entry-place.ts'
import { PartnerChoice } from './partner-choice.tsx'
import { useWorkTexts } from './use-work-texts.ts'

interface FieldsProps {
  readonly draft: EntryDraft
  readonly change: (part: Partial<EntryDraft>) => void
  readonly locked: boolean
  /** Whether the time is still the one that was filled in. */
  readonly isNow: boolean
  readonly asks?: EntryPlace['asks']
}

/** What is asked of an entry: its kind first, then what belongs to that kind. */
export function EntryFields(props: FieldsProps) {
  const { draft, change, locked, isNow } = props
  const texts = useWorkTexts()
  const { kind } = draft
  const isNote = kind === 'note'
  const isAsked = useAsked()
  return (
    <>
      <KindChoice {...props} />
      {kind !== null && isWork(kind) && <MinutesField {...props} />}
      <SeveralLines
        name="words"
        label={isNote ? texts.note : texts.words}
        words={texts.faults.words}
        most={LONGEST_WORDS}
        rows={4}
        value={draft.words}
        locked={locked}
        onChange={(words) => change({ words })}
      />
      {kind !== null && kindRules[kind].tellsOthers && <PassingFields {...props} />}
      {kind !== null && isWork(kind) && <WorkFields {...props} kind={kind} />}
      {isNote && (isAsked('entry.private') || draft.private) && (
        <YesOrNo
          name="private"
          label={texts.private}
          hint={texts.privateHint}
          value={draft.private}
          locked={locked}
          onChange={(isPrivate) => change({ private: isPrivate })}
        />
      )}
      <MomentField
        name="at"
        label={texts.when}
        lean="past"
        value={draft.at}
        locked={locked}
        words={texts.faults.at}
        hint={isNow ? texts.nowHint : undefined}
        onChange={(at) => change({ at })}
      />
      {props.asks?.([draft.words, draft.to, draft.reason])}
    </>
  )
}

function KindChoice({ draft, change }: FieldsProps) {
  const texts = useWorkTexts()
  const { id } = useField('kind')
  const choose = (kind: Kind) => change(ofKind(draft, kind))
  const byDigit = (event: KeyboardEvent) => {
    const kind = kinds[(digitOf(event) ?? 0) - 1]
    if (kind !== undefined) choose(kind)
  }
  return (
    <Choices name="kind" legend={texts.kind} words={texts.faults.kind} onKeyDown={byDigit}>
      <div class="options kinds">
        {kinds.map((kind, index) => (
          <label class="option" key={kind}>
            <input type="radio" name={id} checked={draft.kind === kind} onChange={() => choose(kind)} />
            <span class="option-text">{texts.kinds[kind]}</span>
            {index < 9 && (
              <span class="digit" aria-hidden="true">
                {index + 1}
              </span>
            )}
          </label>
        ))}
      </div>
    </Choices>
  )
}

/** The length of the work, with what it comes to. */
function MinutesField({ draft, change, locked }: FieldsProps) {
  const texts = useWorkTexts()
  const field = useField('minutes', texts.faults.minutes)
  const minutes = minutesIn(draft.minutes)
  return (
    <div class="field">
      <label for={field.id}>{texts.minutes}</label>
      <input
        {...field.marks}
        id={field.id}
        class="short"
        type="text"
        inputMode="numeric"
        maxLength={4}
        value={draft.minutes}
        readOnly={locked}
        onInput={({ currentTarget }) => change({ minutes: currentTarget.value })}
      />
      <About field={field} echo={minutes !== undefined && texts.units(unitsOf(minutes))} hint={texts.unitsRule} />
    </div>
  )
}

function WorkFields({ draft, change, locked, kind }: FieldsProps & { readonly kind: Kind }) {
  const texts = useWorkTexts()
  const { acts } = kindRules[kind]
  return (
    <>
      <OneOfFew
        name="way"
        label={texts.way}
        words={texts.faults.way}
        value={draft.way}
        options={waysOf(kind)}
        names={texts.ways}
        onChange={(way) => change({ way })}
      />
      {draft.act !== null && acts.length > 1 && (
        <OneOfMany
          name="act"
          label={texts.act}
          words={texts.faults.act}
          value={draft.act}
          options={acts.map((act) => [act, texts.acts[act]] as const)}
          locked={locked}
          onChange={(act) => change({ act })}
        />
      )}
    </>
  )
}

/** Whom somebody told of her, and what allowed it. */
function PassingFields({ draft, change, locked }: FieldsProps) {
  const texts = useWorkTexts()
  // What somebody has written themselves stays.
  const choose = (partner: Partner | undefined) => {
    const isTyped = oneLine(draft.to) !== '' && draft.partner === undefined
    change({ partner: partner?.id, ...(!isTyped && { to: partner?.name ?? '' }) })
  }
  return (
    <>
      <PartnerChoice
        name="passedOn.partner"
        kind={draft.kind}
        value={draft.partner}
        locked={locked}
        onChoose={choose}
      />
      <OneLine
        name="passedOn.to"
        label={texts.told}
        hint={texts.toldHint}
        words={texts.faults.told}
        most={160}
        value={draft.to}
        locked={locked}
        onChange={(to) => change({ to })}
      />
      <OneOfFew
        name="passedOn"
        label={texts.ground}
        hint={texts.groundHint}
        words={texts.faults.ground}
        value={draft.ground ?? undefined}
        options={grounds}
        names={texts.grounds}
        onChange={(ground) => change({ ground })}
      />
      {draft.ground === 'law' && (
        <SeveralLines
          name="passedOn.reason"
          label={texts.reason}
          hint={texts.reasonHint}
          words={texts.faults.reason}
          most={LONGEST_REASON}
          rows={2}
          value={draft.reason}
          locked={locked}
          onChange={(reason) => change({ reason })}
        />
      )}
    </>
  )
}
