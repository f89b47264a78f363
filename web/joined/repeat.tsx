import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { MOST_REPEATS } from '../../shared/clients/household.ts'
import { LONGEST_REFERENCE } from '../../shared/clients/typed-reference.ts'
import type { RepeatView } from '../../shared/clients/views.ts'
import { oneLine } from '../../shared/text/signs.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { OneLine } from '../forms/fields.tsx'
import { Saved } from '../forms/saved.tsx'
import { dayInFull } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { JoiningAction } from './joined-panel.tsx'
import { type JoiningForm, type OpenJoined, useJoiningForm } from './use-joined.ts'
import { useJoiningTexts } from './use-joining-texts.ts'

interface RepeatProps {
  readonly open: OpenJoined
  readonly repeat: RepeatView
}

interface SayingProps extends RepeatProps {
  readonly say: (text: string) => void
}

/** Which eviction of its household a file's one is. */
export function RepeatSection({ open, repeat }: RepeatProps) {
  const { repeat: texts } = useJoiningTexts()
  const [said, say] = useState<string>()
  return (
    <section class="panel" aria-labelledby="repeat">
      <h2 id="repeat">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      <Saved text={said} />
      <Known repeat={repeat} />
      <Says open={open} repeat={repeat} say={say} />
      {repeat.ordinal !== undefined && <TakesBack open={open} repeat={repeat} say={say} />}
    </section>
  )
}

function Known({ repeat: { ordinal, earlier, said, proposed } }: Pick<RepeatProps, 'repeat'>) {
  const texts = useTexts()
  const { repeat } = useJoiningTexts()
  const staffName = useStaffName()
  const told = ordinal === undefined ? repeat.takenBackOn : repeat.saidOn
  return (
    <>
      <p>{ordinal === undefined ? repeat.unknown : <strong>{repeat.known(ordinal)}</strong>}</p>
      {earlier && (
        <p>
          {repeat.after} <a href={`/spis/${earlier.client}`}>{earlier.reference}</a>
        </p>
      )}
      {said && <p class="quiet-text">{told(dayInFull(texts, pragueDay(said.at)), staffName(said.by))}</p>}
      {proposed && <p class="notice">{repeat.proposed(proposed.ordinal, proposed.reference)}</p>}
    </>
  )
}

const saidSchema = z.object({ ordinal: z.string(), reference: z.string() })
type SaidDraft = z.infer<typeof saidSchema>

function Says({ open, repeat, say }: SayingProps) {
  const { repeat: texts } = useJoiningTexts()
  const { ordinal, earlier, proposed } = repeat
  const form = useJoiningForm<SaidDraft>(open, {
    name: `repeat ${open.files.client}`,
    schema: saidSchema,
    blank: () => ({
      ordinal: String(ordinal ?? proposed?.ordinal ?? ''),
      reference: earlier?.reference ?? (ordinal === undefined ? (proposed?.reference ?? '') : ''),
    }),
    check: ({ ordinal }) => (numberOf(ordinal) === undefined ? { ordinal: 'no-number' } : {}),
    send: ({ ordinal, reference }, version) => {
      const named = oneLine(reference)
      return open.calls.repeat(version, {
        ordinal: numberOf(ordinal) ?? null,
        ...(named !== '' && { reference: named }),
      })
    },
    onSaved: () => say(texts.saved),
  })
  return (
    <JoiningAction form={form} label={ordinal === undefined ? texts.confirm : texts.correct} save={texts.save}>
      {(form, { locked }) => <Fields form={form} locked={locked} />}
    </JoiningAction>
  )
}

function Fields({ form: { value, change }, locked }: { form: JoiningForm<SaidDraft>; locked: boolean }) {
  const { repeat: texts, faults } = useJoiningTexts()
  return (
    <>
      <OneLine
        name="ordinal"
        label={texts.ordinal}
        hint={texts.ordinalHint}
        words={faults}
        locked={locked}
        most={4}
        value={value.ordinal}
        onChange={(ordinal) => change({ ordinal })}
      />
      <OneLine
        name="reference"
        label={texts.earlier}
        hint={texts.earlierHint}
        words={faults}
        locked={locked}
        most={LONGEST_REFERENCE}
        value={value.reference}
        onChange={(reference) => change({ reference })}
      />
    </>
  )
}

/** The number of an eviction as somebody types it, with a full stop or without. */
function numberOf(typed: string): number | undefined {
  const [, digits] = /^\s*(\d{1,2})\s*\.?\s*$/.exec(typed) ?? []
  const number = Number(digits)
  return number >= 1 && number <= MOST_REPEATS ? number : undefined
}

function TakesBack({ open, say }: SayingProps) {
  const { repeat: texts } = useJoiningTexts()
  const form = useJoiningForm<object>(open, {
    name: `repeat-back ${open.files.client}`,
    schema: z.object({}),
    blank: () => ({}),
    send: (_, version) => open.calls.repeat(version, { ordinal: null }),
    onSaved: () => say(texts.takenBack),
  })
  return (
    <JoiningAction form={form} label={texts.takeBack} save={texts.takeBackSave}>
      {() => <p>{texts.takeBackWhat}</p>}
    </JoiningAction>
  )
}
