import { longestOfPerson, MOST_CONTACTS } from '../../../shared/clients/new-person.ts'
import { LONGEST_PHONE } from '../../../shared/text/text.ts'
import { About, Fieldset, Row, useField } from '../../forms/field.tsx'
import { OneLine, SeveralLines } from '../../forms/fields.tsx'
import type { PersonDraft } from './person-draft.ts'
import type { PersonFieldsProps } from './person-fields.tsx'
import { usePersonTexts } from './use-person-texts.ts'

type Contact = PersonDraft['contacts'][number]

/** People whom we may call about somebody, each with what they may be told. */
export function ContactFields({ value: { contacts }, change, locked }: PersonFieldsProps) {
  const { person } = usePersonTexts()
  const put = (next: Contact[]) => change({ contacts: next })
  const about = useField('contacts')
  return (
    <Row name="contacts" row={person.fields.contacts} class="field">
      <p class="legend">{person.fields.contacts}</p>
      <About field={{ id: `${about.id}-why`, fault: undefined }} hint={person.why.contacts} />
      {contacts.map((contact, index) => (
        <OneContact
          key={index}
          index={index}
          contact={contact}
          locked={locked}
          onChange={(part) => put(contacts.map((each, at) => (at === index ? { ...each, ...part } : each)))}
          onRemove={() => put(contacts.filter((_, at) => at !== index))}
        />
      ))}
      {contacts.length < MOST_CONTACTS && (
        <button type="button" onClick={() => put([...contacts, { who: '', phone: '', maySay: '' }])}>
          {person.contact.add}
        </button>
      )}
    </Row>
  )
}

interface OneContactProps {
  readonly index: number
  readonly contact: Contact
  readonly locked: boolean
  readonly onChange: (part: Partial<Contact>) => void
  readonly onRemove: () => void
}

function OneContact({ index, contact, locked, onChange, onRemove }: OneContactProps) {
  const { person } = usePersonTexts()
  const name = `contacts.${index}`
  const title = person.contact.row(index + 1)
  return (
    <Fieldset name={name} row={title} legend={title} class="field one-number">
      <OneLine
        name={`${name}.who`}
        label={person.contact.who}
        words={person.faults.who}
        value={contact.who}
        most={longestOfPerson.who}
        locked={locked}
        onChange={(who) => onChange({ who })}
      />
      <OneLine
        name={`${name}.phone`}
        label={person.contact.phone}
        value={contact.phone}
        most={LONGEST_PHONE}
        locked={locked}
        onChange={(phone) => onChange({ phone })}
      />
      <SeveralLines
        name={`${name}.maySay`}
        label={person.contact.maySay}
        rows={2}
        value={contact.maySay}
        most={longestOfPerson.maySay}
        locked={locked}
        onChange={(maySay) => onChange({ maySay })}
      />
      <button type="button" class="quiet" onClick={onRemove}>
        {person.contact.remove}
      </button>
    </Fieldset>
  )
}
