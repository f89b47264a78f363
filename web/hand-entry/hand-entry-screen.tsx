import { useQuery } from '@tanstack/preact-query'
import type { ComponentProps } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { HandNotice } from '../../shared/police/hand-entry.ts'
import { handChannels } from '../../shared/police/receipt.ts'
import type { AlikePeople, AlikeRow } from '../../shared/register/views.ts'
import { offerDueAt } from '../../shared/time/law.ts'
import { Failure } from '../forms/failure.tsx'
import { OneLine, OneOfFew, SeveralLines } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import { type Form, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { MomentField } from '../forms/when-fields.tsx'
import { Screen } from '../frame/screen.tsx'
import { useLater } from '../frame/use-later.ts'
import { AlikeRows } from '../joined/alike-rows.tsx'
import type { NoticeNotes } from '../notice-form/around.ts'
import { NoticeFields } from '../notice-form/notice-fields.tsx'
import { keyOf } from '../queries.ts'
import { useClock } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { EnteredPanel } from './entered-panel.tsx'
import {
  asksWhy,
  blankHandDraft,
  canBeAlike,
  deliveredAtOf,
  type HandDraft,
  handDraftSchema,
  writtenEntry,
} from './hand-entry-draft.ts'
import { useHandEntryTexts } from './use-hand-entry-texts.ts'

type Entered = HandNotice & Versioned
type HandForm = Form<HandDraft, Entered, Versioned>

/** Entering a notice that came by fax, data box, e-mail or telephone. */
export function HandEntryScreen() {
  const texts = useHandEntryTexts()
  const [entered, setEntered] = useState<HandNotice>()
  const form = useHandForm(setEntered)
  return (
    <Screen heading={texts.title} title={texts.title}>
      {entered ? (
        <EnteredPanel entered={entered} onAnother={() => setEntered(undefined)} />
      ) : (
        <>
          <p>
            <a href="/klienti">{texts.back}</a>
          </p>
          <p class="lead">{texts.lead}</p>
          {form && <Fields form={form} />}
        </>
      )}
    </Screen>
  )
}

function Fields({ form }: { form: HandForm }) {
  const texts = useHandEntryTexts()
  const people = useAlike(form.value)
  const isAny = people !== undefined && people.alike.length + people.more > 0
  const notes = useMemo(() => (people === undefined ? {} : notesOf(people)), [people])
  return (
    <FormElement form={form} opened={form.restoredFrom === undefined} class="notice-form">
      <Kept form={form} />
      <HowItCame form={form} />
      <NoticeFields
        value={form.value.notice}
        onChange={(notice) => form.change({ notice })}
        locked={form.saving}
        notes={notes}
      />
      {isAny && <p class="notice warn">{texts.alikeAbove}</p>}
      <Failure form={form} />
      <SaveButton form={form} label={isAny ? texts.saveAnyway : texts.save} />
    </FormElement>
  )
}

/** Who may be here already, each once: beside the field that says it most surely. */
function notesOf({ alike, more, namesakes }: AlikePeople): NoticeNotes {
  const at = Object.groupBy(alike, placeOf)
  const note = (rows: AlikePeople['alike'] = [], rest = { more: 0, namesakes: 0 }) =>
    rows.length + rest.more > 0 && <MaybeHere people={{ alike: rows, ...rest }} />
  return {
    reference: note(at.reference),
    dwelling: note(at.dwelling),
    endangered: note(at.endangered, { more, namesakes }),
  }
}

function placeOf({ reasons }: AlikeRow): keyof NoticeNotes {
  if (reasons.includes('reference')) return 'reference'
  return reasons.every((reason) => reason === 'dwelling') ? 'dwelling' : 'endangered'
}

function MaybeHere({ people }: { people: ComponentProps<typeof AlikeRows>['people'] }) {
  const texts = useHandEntryTexts()
  return (
    <section class="notice warn">
      <div>
        <h3>{texts.alike}</h3>
        <p class="hint">{texts.alikeLead}</p>
        <AlikeRows people={people} />
      </div>
    </section>
  )
}

function HowItCame({ form: { value, change, saving: locked } }: { form: HandForm }) {
  const texts = useHandEntryTexts()
  const now = useClock()
  const at = deliveredAtOf(value, now)
  const field = { locked, words: texts.faults }
  return (
    <section class="panel notice-part" aria-labelledby="how-it-came">
      <h2 id="how-it-came">{texts.how}</h2>
      <OneOfFew
        name="byHand.channel"
        label={texts.channel}
        words={texts.faults}
        value={value.channel}
        options={handChannels}
        names={{ ...texts.channels, '': '' }}
        onChange={(channel) => !locked && change({ channel })}
      />
      <MomentField
        {...field}
        name="byHand.deliveredAt"
        label={texts.deliveredAt}
        hint={texts.deliveredAtHint}
        value={value.deliveredAt}
        lean="past"
        onChange={(deliveredAt) => change({ deliveredAt })}
      />
      {at !== undefined && offerDueAt(at) < now && <p class="notice warn">{texts.pastDue}</p>}
      <OneLine
        {...field}
        name="byHand.saidBy"
        label={texts.saidBy}
        hint={texts.saidByHint}
        value={value.saidBy}
        most={120}
        onChange={(saidBy) => change({ saidBy })}
      />
      {(asksWhy(value, now) || value.why !== '') && (
        <SeveralLines
          {...field}
          name="byHand.why"
          label={texts.why}
          hint={texts.whyHint}
          rows={2}
          value={value.why}
          most={500}
          onChange={(why) => change({ why })}
        />
      )}
    </section>
  )
}

/** Long enough that nobody is asked about half a name. */
const PAUSE_MS = 500

/** Who of it may be here already, as far as it is written; a connection that is lost says nothing here. */
function useAlike(draft: HandDraft): AlikePeople | undefined {
  const { calls } = useServices()
  const now = useClock()
  const { notice } = writtenEntry(draft, now)
  const asked = useLater(JSON.stringify(notice), PAUSE_MS)
  const { data } = useQuery({
    queryKey: ['alike-notice', asked],
    queryFn: (): Promise<AlikePeople> =>
      calls.ask((api) => api['hand-notices'].alike.$post({ json: { notice: JSON.parse(asked) } })),
    gcTime: 0,
    placeholderData: (before) => before,
    enabled: canBeAlike(draft),
  })
  return data
}

function useHandForm(onEntered: (entered: HandNotice) => void): HandForm | undefined {
  const { calls, queries } = useServices()
  const now = useClock()
  return useForm<HandDraft, Entered, Versioned>({
    name: 'hand-entry',
    schema: handDraftSchema,
    blank: blankHandDraft,
    base: { version: 0 },
    baseSchema: versionedSchema,
    send: async (draft) => {
      const json = writtenEntry(draft, now)
      const entered: HandNotice = await calls.ask((api) => api['hand-notices'].$post({ json }))
      return { ...entered, version: 1 }
    },
    isRecord: (_current): _current is Entered => false,
    show: () => queries.invalidateQueries({ queryKey: keyOf.clients }),
    onSaved: onEntered,
  })
}
