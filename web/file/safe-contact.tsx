import { useRef, useState } from 'preact/hooks'
import { holding, type SafeContact } from '../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { currentIn } from '../forms/refusal.ts'
import { Saved } from '../forms/saved.tsx'
import { useFormTexts } from '../forms/use-form-texts.ts'
import { Icon } from '../frame/icon.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import { useServices } from '../services.ts'
import { cardText } from './card-text.ts'
import { showsNumbers } from './certainty.ts'
import type { CardField } from './changes.ts'
import { within } from './facts.tsx'
import { Numbers } from './numbers.tsx'
import { isFile, type OpenFile } from './open-file.ts'
import { SafeContactForm } from './safe-contact-form.tsx'
import { useSafeContactForm } from './use-safe-contact-form.ts'
import { useWatch } from './use-watch.ts'

/** How the person may be reached without danger, and only then the number. */
export function SafeContactSection({ open }: { open: OpenFile }) {
  const texts = useFormTexts()
  const [editing, setEditing] = useState(false)
  const isCertain = useOnceCertain()
  const form = useSafeContactForm(open, () => setEditing(false))
  const close = () => {
    form?.discard()
    setEditing(false)
  }
  // A card somebody has begun to change is open again when they come back: what they wrote must not lie hidden.
  const writing = form && isCertain && (editing || form.restoredFrom !== undefined)
  return (
    <section class="panel safe" aria-labelledby="safe-contact">
      <h2 id="safe-contact">
        {writing && <span class="off-paper">{texts.safe.editing}</span>}
        <span class={writing ? 'on-paper' : ''}>{texts.safe.title}</span>
      </h2>
      {writing ? (
        <>
          <SafeContactForm form={form} mayCall={open.file.mayCall} onClose={close} />
          <div class="on-paper">
            <Card open={open} />
          </div>
        </>
      ) : (
        <>
          <Saved text={form?.saved ? texts.safe.saved : undefined} />
          <Card open={open} />
          <button type="button" onClick={() => setEditing(true)}>
            {texts.safe.edit}
          </button>
        </>
      )}
    </section>
  )
}

/** Whether numbers were to be seen once since the file was opened: the form shows them too, but does not go away from who writes in it. */
function useOnceCertain(): boolean {
  const { certainty } = useWatch()
  const isCertain = useRef(false)
  isCertain.current ||= showsNumbers(certainty)
  return isCertain.current
}

function Card({ open }: { open: OpenFile }) {
  const { safe } = useFormTexts()
  const { safeContact } = open.file
  const { holds, trouble } = useHolds(open)
  return (
    <>
      {safeContact.doNotCall && (
        <p class="stop">
          <Icon name="stop" />
          <span>
            <strong>{safe.stop}.</strong> {safe.stopWhy}
          </span>
        </p>
      )}
      <Told file={open.file} fields={words} />
      <Numbers file={open.file} onHolds={holds} />
      {trouble !== undefined && (
        <p class="fault" role="alert">
          {trouble}
        </p>
      )}
      <Told file={open.file} fields={answers} />
      <Language file={open.file} />
      <Silent card={safeContact} />
    </>
  )
}

/** What is read before the number, and after it. */
const words = ['safeTimes', 'safeWay'] as const satisfies readonly CardField[]
const answers = ['mayLeaveMessage', 'maySayWhoWeAre', 'codeWord'] as const satisfies readonly CardField[]

/** What the card says in some fields, as it is written. */
function Told({ file: { safeContact }, fields }: { file: ClientFile; fields: readonly CardField[] }) {
  const texts = useFormTexts()
  const told = fields.filter((field) => cardText(texts, safeContact, field) !== '')
  if (told.length === 0) return null
  return (
    <dl class="facts">
      {told.map((field) => (
        <div key={field}>
          <dt>{texts.safe.fields[field]}</dt>
          <dd class={careClass(safeContact, field)}>{cardText(texts, safeContact, field)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The fields in which the card says nothing, in one line. */
function Silent({ card }: { card: SafeContact }) {
  const texts = useFormTexts()
  const { safe } = texts
  const silent = [...words, ...answers].filter((field) => cardText(texts, card, field) === '')
  if (silent.length === 0) return null
  return (
    <p class="missing">
      {safe.silent}: {silent.map((field) => within(safe.fields[field])).join(', ')}
    </p>
  )
}

function careClass(card: SafeContact, field: CardField): string {
  return card[field] === 'no' || card[field] === 'unknown' ? 'careful' : ''
}

function Language({ file: { person } }: { file: ClientFile }) {
  const { safe } = useFormTexts()
  if (!person.interpreterNeeded && !person.language) return null
  return (
    <dl class="facts">
      <div>
        <dt>{safe.language}</dt>
        <dd class={person.interpreterNeeded ? 'careful' : ''}>
          {[person.language, person.interpreterNeeded && safe.interpreter].filter(Boolean).join(', ')}
        </dd>
      </div>
    </dl>
  )
}

/** Saying that a number crossed out holds after all. Whoever was first is shown, and it can be said again. */
function useHolds(open: OpenFile) {
  const { calls } = useServices()
  const { form } = useFormTexts()
  const troubleText = useTroubleText()
  const [error, setError] = useState<unknown>()
  const holds = (id: string) => {
    const { client, version, safeContact } = open.file
    const numbers = safeContact.numbers.map((number) => (number.id === id ? holding(number) : number))
    setError(undefined)
    calls
      .changeSafeContact({ client, version }, { ...safeContact, numbers })
      .then((file) => {
        open.ownSteps.took(version, file)
        open.show(file)
      })
      .catch((refusal: unknown) => {
        const current = currentIn(refusal, isFile)
        if (current) open.show(current)
        setError(refusal)
      })
  }
  const { title, remedy } = troubleText(error)
  return { holds, trouble: error === undefined ? undefined : `${form.notSaved} ${title} ${remedy}` }
}
