import { useQuery } from '@tanstack/preact-query'
import type { ComponentProps } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import * as z from 'zod/mini'
import { type HandOverReason, handOverReasons } from '../../../shared/duties/handed.ts'
import { PRESSING_HOURS } from '../../../shared/duties/pressing.ts'
import { type HandedOver, LONGEST_REASON } from '../../../shared/hand-over/hand-over.ts'
import type { HandOverView } from '../../../shared/hand-over/views.ts'
import { minutesBetween } from '../../../shared/time/instant.ts'
import { Action } from '../../forms/action.tsx'
import { OneOfMany, SeveralLines } from '../../forms/fields.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import { newId } from '../../forms/new-id.ts'
import { useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { Icon } from '../../frame/icon.tsx'
import { Countdown } from '../../frame/moment.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { useHandOver } from './use-hand-over.ts'
import { useHandOverTexts } from './use-hand-over-texts.ts'

/** The way to hand a notice over to another centre. */
export function HandOverSection({ client }: { client: string }) {
  const texts = useHandOverTexts()
  const [sent, setSent] = useState<HandedOver>()
  const { data, error, refetch } = useHandOver(client, sent === undefined)
  return (
    <section class="panel off-paper" aria-labelledby="hand-over">
      <h2 id="hand-over">{texts.title}</h2>
      {sent ? (
        <Under client={client} sent={sent} onAgain={() => setSent(undefined)} />
      ) : data ? (
        <Offered view={data} onSent={setSent} />
      ) : (
        <NotYet error={error} onRetry={refetch} />
      )}
    </section>
  )
}

interface OfferedProps {
  readonly view: HandOverView
  readonly onSent: (handOver: HandedOver) => void
}

function Offered({ view, onSent }: OfferedProps) {
  const texts = useHandOverTexts()
  const { obstacles, centres } = view
  const possible = centres.filter(({ isLoop }) => !isLoop)
  return (
    <>
      {obstacles.length > 0 && (
        <>
          <p>{texts.inTheWay}</p>
          <ul class="points">
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{texts.obstacles[obstacle]}</li>
            ))}
          </ul>
        </>
      )}
      {obstacles.length === 0 && possible.length === 0 && <p>{texts.nobody}</p>}
      {centres
        .filter(({ isLoop }) => isLoop)
        .map(({ id, name }) => (
          <p key={id} class="hint">
            {texts.loop(name)}
          </p>
        ))}
      {obstacles.length === 0 && possible.length > 0 && (
        <Sending view={{ ...view, centres: possible }} onSent={onSent} />
      )}
      <p>
        <a href="/predana">{texts.list}</a>
      </p>
    </>
  )
}

const chosenSchema = z.object({ id: z.string(), to: z.string(), reason: z.enum(handOverReasons), words: z.string() })
type Chosen = z.infer<typeof chosenSchema>

function useSending({ client, centres }: HandOverView, onSent: OfferedProps['onSent']) {
  const { calls } = useServices()
  // One for all tries: what was sent and not answered is not sent as another.
  const [id] = useState(newId)
  const [first] = centres
  return useForm<Chosen, Versioned, Versioned>({
    name: `hand-over ${client}`,
    schema: chosenSchema,
    // Only the centre whose district it is goes without saying; any other is chosen by whoever hands over.
    blank: () => ({ id, to: first?.isCovering ? first.id : '', reason: 'other-district', words: '' }),
    // Nothing of another's is written over: whoever is second is told so.
    base: { version: 0 },
    baseSchema: versionedSchema,
    check: ({ to, reason, words }) => ({
      ...(to === '' && { to: 'unchosen' }),
      ...(reason === 'other' && words.trim() === '' && { words: 'missing' }),
    }),
    send: async (json) => {
      const param = { client: segment(client) }
      const { handOver } = await calls.ask((api) => api.clients[':client']['hand-over'].$post({ param, json }))
      onSent(handOver)
      return { version: 0 }
    },
    isRecord: (_current): _current is Versioned => false,
    show: () => undefined,
  })
}

function Sending({ view, onSent }: OfferedProps) {
  const texts = useHandOverTexts()
  const form = useSending(view, onSent)
  const options = [
    ['', texts.choose] as const,
    ...view.centres.map(({ id, name, isCovering }) => [id, isCovering ? texts.covering(name) : name] as const),
  ]
  const reasons = handOverReasons.map((reason) => [reason, texts.reasons[reason]] as const)
  return (
    <Action form={form} label={texts.open} save={texts.save} Frame={Frame}>
      {({ value, change }, field) => (
        <>
          <What view={view} />
          <OneOfMany
            {...field}
            name="to"
            label={texts.to}
            words={texts.faults}
            value={value.to}
            options={options}
            onChange={(to) => change({ to })}
          />
          <OneOfMany
            {...field}
            name="reason"
            label={texts.reason}
            value={value.reason}
            options={reasons}
            onChange={(reason: HandOverReason) => change({ reason })}
          />
          <SeveralLines
            {...field}
            name="words"
            label={texts.words}
            hint={texts.wordsHint}
            words={texts.faults}
            most={LONGEST_REASON}
            value={value.words}
            onChange={(words) => change({ words })}
          />
        </>
      )}
    </Action>
  )
}

function Frame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const texts = useHandOverTexts()
  return <FormFrame {...props} overtaken={texts.overtaken} words={texts.faults} />
}

/** What happens then, before anybody presses anything; and when little time is left, that. */
function What({ view: { now, dueAt, references } }: { view: HandOverView }) {
  const texts = useHandOverTexts()
  const left = minutesBetween(now, dueAt)
  return (
    <>
      {left < PRESSING_HOURS.soon * 60 && (
        <p class="notice warn" role="status">
          <Icon name="alert" />
          <span>
            <Countdown dueAt={dueAt} /> {left > 0 ? texts.soon : texts.over}
          </span>
        </p>
      )}
      <ul class="points">
        {texts.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          {texts.goes(references.length)}: {references.join(', ')}
        </li>
      </ul>
    </>
  )
}

interface UnderProps {
  readonly client: string
  readonly sent: HandedOver
  readonly onAgain: () => void
}

/** How soon a screen asks again whether the other centre has it. */
const ASKING_MS = 1000

/** What becomes of it, until it stands at the other centre or is back. */
function Under({ client, sent, onAgain }: UnderProps) {
  const texts = useHandOverTexts()
  const { calls, queries } = useServices()
  const { route } = useLocation()
  const param = { id: segment(sent.id) }
  const { data, error, refetch } = useQuery({
    queryKey: ['hand-over', sent.id],
    queryFn: () => calls.ask((api) => api['hand-overs'][':id'].$get({ param })),
    refetchInterval: ({ state }) => (state.data && state.data.handOver.state !== 'sent' ? false : ASKING_MS),
  })
  const { state, hindrance } = data?.handOver ?? sent
  useEffect(() => {
    if (state !== 'arrived') return
    // Nothing of it stays on this page or in its memory, and Today is without it.
    route('/predana')
    for (const queryKey of [keyOf.file(client), keyOf.report(client), ['records', client]])
      queries.removeQueries({ queryKey })
    void queries.invalidateQueries({ queryKey: keyOf.today })
  }, [state, client, queries, route])
  if (error && state === 'sent') return <Trouble error={error} onRetry={refetch} />
  return (
    <>
      {state === 'sent' && <p role="status">{texts.under}</p>}
      {state === 'overtaken' && (
        <div class="notice warn" role="alert">
          <p>
            {hindrance !== 'handed' && texts.again} {hindrance ? texts.hindrances[hindrance] : texts.hindranceUnknown}
          </p>
          <button type="button" onClick={onAgain}>
            {texts.retry}
          </button>
        </div>
      )}
      <p>
        <a href="/predana">{texts.list}</a>
      </p>
    </>
  )
}
