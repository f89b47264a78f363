import { useState } from 'preact/hooks'
import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { Saved } from '../forms/saved.tsx'
import { Icon } from '../frame/icon.tsx'
import { useTexts } from '../texts/language.ts'
import { cardText, told } from './card-text.ts'
import type { CardField } from './changes.ts'
import { CallLink, Confirmed } from './confirmed.tsx'
import type { OpenFile } from './open-file.ts'
import { SafeContactForm } from './safe-contact-form.tsx'
import { useSafeContactForm } from './use-safe-contact-form.ts'

/** How the person may be reached without danger, and only then the number. */
export function SafeContactSection({ open }: { open: OpenFile }) {
  const texts = useTexts()
  const [editing, setEditing] = useState(false)
  const form = useSafeContactForm(open, () => setEditing(false))
  const close = () => {
    form?.discard()
    setEditing(false)
  }
  // A card somebody has begun to change is open again when they come back: what they wrote must not lie hidden.
  const writing = form && (editing || form.restoredFrom !== undefined)
  return (
    <section class="panel safe" aria-labelledby="safe-contact">
      <h2 id="safe-contact">{writing ? texts.safe.editing : texts.safe.title}</h2>
      {writing ? (
        <SafeContactForm form={form} onClose={close} />
      ) : (
        <>
          <Saved text={form?.saved ? texts.safe.saved : undefined} />
          <Card file={open.file} />
          <button type="button" onClick={() => setEditing(true)}>
            {texts.safe.edit}
          </button>
        </>
      )}
    </section>
  )
}

function Card({ file: { safeContact, person } }: { file: ClientFile }) {
  const texts = useTexts()
  const { safe } = texts
  return (
    <>
      {safeContact.doNotCall ? (
        <p class="stop">
          <Icon name="stop" />
          <span>
            <strong>{safe.stop}.</strong> {safe.stopWhy}
          </span>
        </p>
      ) : (
        <p class="lead">{safe.lead}</p>
      )}
      <dl class="facts">
        {told.map((field) => (
          <div key={field}>
            <dt>{safe.fields[field]}</dt>
            <dd class={careClass(safeContact, field)}>{cardText(texts, safeContact, field) || safe.notSaid}</dd>
          </div>
        ))}
        {(person.interpreterNeeded || person.language) && (
          <div>
            <dt>{safe.language}</dt>
            <dd class={person.interpreterNeeded ? 'careful' : ''}>
              {[person.language, person.interpreterNeeded && safe.interpreter].filter(Boolean).join(', ')}
            </dd>
          </div>
        )}
      </dl>
      <PhoneNumber {...safeContact} />
    </>
  )
}

function careClass(card: SafeContact, field: CardField): string {
  if (card[field] === '') return 'missing'
  return card[field] === 'no' || card[field] === 'unknown' ? 'careful' : ''
}

function PhoneNumber({ phone, doNotCall }: Pick<SafeContact, 'phone' | 'doNotCall'>) {
  const { safe } = useTexts()
  const [insisted, setInsisted] = useState(false)
  if (phone === '') return <p class="number missing">{safe.noNumber}</p>
  if (!doNotCall || insisted)
    return (
      <Confirmed>
        <CallLink phone={phone} focused={insisted} />
      </Confirmed>
    )
  return (
    <div class="number">
      <p>{safe.hidden}</p>
      <button type="button" onClick={() => setInsisted(true)}>
        {safe.showAnyway}
      </button>
    </div>
  )
}
