import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { LONGEST_REASON } from '../../../shared/hand-over/hand-over.ts'
import { isTooMuch, type Move, type NewMove } from '../../../shared/hand-over/move.ts'
import type { MoveView } from '../../../shared/hand-over/views.ts'
import { OneOfMany, SeveralLines } from '../../forms/fields.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import { newId } from '../../forms/new-id.ts'
import { useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { dayInFull } from '../../moments.ts'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'
import { useTexts } from '../../texts/language.ts'
import { useMoveTexts } from './use-move-texts.ts'

interface SendingProps {
  readonly view: MoveView
  readonly going: Pick<NewMove, 'version' | 'withWhereNow' | 'sections'>
  readonly onSent: (move: Move) => void
  /** Reads the file anew. */
  readonly onAnew: () => void
  /** How much goes. */
  readonly children: ComponentChildren
}

const writtenSchema = z.object({ id: z.string(), to: z.string(), consent: z.string(), words: z.string() })
type Written = z.infer<typeof writtenSchema>

function useSending({ view: { client, consents, last }, going, onSent }: SendingProps) {
  const { calls } = useServices()
  // One for all tries: what was sent and not answered is not sent as another.
  const [id] = useState(newId)
  const [only, ...others] = consents
  const form = useForm<Written, Versioned, Versioned>({
    name: `move ${client}`,
    schema: writtenSchema,
    // To which centre she goes nobody may guess; by which consent goes without saying only where there is one.
    blank: () => ({ id, to: '', consent: only && others.length === 0 ? only.id : '', words: '' }),
    base: { version: 0 },
    baseSchema: versionedSchema,
    check: ({ to, consent }) => ({
      ...(!consents.some(({ id }) => id === consent) && { consent: 'unchosen' }),
      ...(to === '' && { to: 'unchosen' }),
    }),
    send: async (written) => {
      const param = { client: segment(client) }
      const json = { ...written, ...going }
      const { move } = await calls.ask((api) => api.clients[':client'].move.$post({ param, json }))
      onSent(move)
      return { version: 0 }
    },
    isRecord: (_current): _current is Versioned => false,
    show: () => undefined,
  })
  // What was written for one that went, though its answer was lost, is not written for another.
  const isGone = form !== undefined && form.value.id === last?.id
  useEffect(() => {
    if (isGone) form?.discard()
  }, [isGone])
  return isGone ? undefined : form
}

/** By which consent and to which centre it goes, with a word of its own. */
export function Sending(props: SendingProps) {
  const { view, going, onAnew, children } = props
  const everybodys = useTexts()
  const texts = useMoveTexts()
  const form = useSending(props)
  if (form === undefined) return null
  const { value, change, saving } = form
  const consent = view.consents.find(({ id }) => id === value.consent)
  const consents = view.consents.map(({ id, recipientName, givenOn }) => {
    const called = [dayInFull(everybodys, givenOn), recipientName].filter(Boolean).join(', ')
    return [id, called] as const
  })
  return (
    <section class="panel" aria-labelledby="move-sending">
      <h2 id="move-sending">{texts.sending}</h2>
      <FormFrame form={form} save={texts.save} overtaken={texts.overtaken} words={texts.faults}>
        <OneOfMany
          name="consent"
          label={texts.consent}
          words={{ ...texts.faults, unchosen: texts.unchosenConsent }}
          locked={saving}
          value={consent ? value.consent : ''}
          options={[['', texts.chooseConsent], ...consents]}
          onChange={(chosen) => change({ consent: chosen })}
        />
        <OneOfMany
          name="to"
          label={texts.to}
          words={{ ...texts.faults, unchosen: texts.unchosenCentre }}
          locked={saving}
          value={value.to}
          options={[['', texts.choose], ...view.centres.map(({ id, name }) => [id, name] as const)]}
          onChange={(to) => change({ to })}
        />
        <SeveralLines
          name="words"
          label={texts.words}
          hint={texts.wordsHint}
          locked={saving}
          most={LONGEST_REASON}
          value={value.words}
          onChange={(words) => change({ words })}
        />
        {children}
        <div role="alert">{isTooMuch(going.sections) && <p class="fault">{texts.faults['too-much']}</p>}</div>
        {Object.values(form.faults).includes('changed-since') && (
          <button type="button" onClick={onAnew}>
            {texts.anew}
          </button>
        )}
        {consent && (
          <p class="prose">
            {texts.within} <b>{consent.scope}</b>
          </p>
        )}
      </FormFrame>
    </section>
  )
}
