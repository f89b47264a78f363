import { useState } from 'preact/hooks'
import type { PersonField } from '../../../shared/clients/new-person.ts'
import { phoneInGroups } from '../../../shared/text/phone-number.ts'
import { useAsked } from '../../asked.ts'
import { FormElement } from '../../forms/form-element.tsx'
import { Kept } from '../../forms/kept.tsx'
import { Saved } from '../../forms/saved.tsx'
import { JoinedPanel } from '../../joined/joined-panel.tsx'
import { within } from '../facts.tsx'
import type { OpenFile } from '../open-file.ts'
import { PrintButton } from '../print.tsx'
import { SaveBar } from '../save-bar.tsx'
import { ContactFields } from './contact-fields.tsx'
import { fieldText } from './field-text.ts'
import { MunicipalityField } from './municipality-field.tsx'
import { PersonChoices } from './person-choices.tsx'
import { draftOf, type PersonDraft } from './person-draft.ts'
import { DistrictField, Needs, Situation, ViolentPerson, WhereNowField, Who } from './person-fields.tsx'
import { type PersonForm, usePersonForm } from './use-person-form.ts'
import { usePersonTexts } from './use-person-texts.ts'
import { WhereNow } from './where-now.tsx'

/** The tab about the person a file is about: what is known of them, and where they live now. */
export function PersonPanel({ open }: { open: OpenFile }) {
  const { person } = usePersonTexts()
  const [editing, setEditing] = useState(false)
  const form = usePersonForm(open, () => setEditing(false))
  const close = () => {
    form?.discard()
    setEditing(false)
  }
  // What somebody has begun to write must not lie hidden when they come back.
  const writing = form && (editing || form.restoredFrom !== undefined)
  return (
    <>
      <section class="panel person" aria-labelledby="person">
        <h2 id="person">{person.title}</h2>
        <Saved text={form?.saved ? person.saved : undefined} />
        {writing ? (
          <PersonFormFields form={form} open={open} onClose={close} />
        ) : (
          <>
            <Known open={open} />
            <button type="button" onClick={() => setEditing(true)}>
              {person.edit}
            </button>
          </>
        )}
      </section>
      {!writing && <WhereNow file={open.file} />}
      {!writing && <JoinedPanel file={open.file} />}
      <p>
        <PrintButton client={open.file.client} older={undefined} />
      </p>
    </>
  )
}

interface WritingProps {
  readonly form: PersonForm
  readonly open: OpenFile
  readonly onClose: () => void
}

function PersonFormFields({ form, open, onClose }: WritingProps) {
  const { person, form: texts } = usePersonTexts()
  const isAsked = useAsked()
  const fields = {
    value: form.value.now,
    change: (part: Partial<PersonDraft>) => form.change({ now: { ...form.value.now, ...part } }),
    locked: form.saving,
    faults: form.faults,
  }
  return (
    <FormElement form={form} opened={form.restoredFrom === undefined}>
      <Kept form={form} />
      <Who {...fields} />
      <Situation {...fields} />
      <Needs {...fields} />
      {isAsked('person.municipality') && <MunicipalityField {...fields} />}
      <DistrictField {...fields} />
      {open.file.origin === 'self-referral' && isAsked('person.violentPerson') && <ViolentPerson {...fields} />}
      {isAsked('person.contacts') && <ContactFields {...fields} />}
      {isAsked('person.whereNow') && <WhereNowField {...fields} />}
      <SaveBar form={form} label={person.save}>
        <PersonChoices form={form} />
      </SaveBar>
      <button type="button" class="quiet" onClick={onClose}>
        {texts.cancel}
      </button>
    </FormElement>
  )
}

/** Fields in the groups in which they are read; contacts and where they live now stand by themselves. */
const groups = {
  who: ['birthDate', 'ageBand', 'ageReason', 'sex', 'language', 'interpreterNeeded', 'healthHandicap'],
  situation: ['relation', 'sharedDwelling', 'forms', 'children'],
  home: ['municipality', 'district'],
} as const satisfies Record<string, readonly PersonField[]>

/** Fields that nobody misses while nothing is in them. */
const seldom: readonly PersonField[] = ['ageBand', 'ageReason', 'violentPerson']

function Known({ open: { file } }: { open: OpenFile }) {
  const { person } = usePersonTexts()
  const draft = draftOf(file.person)
  return (
    <div class="groups">
      {(['who', 'situation', 'home'] as const).map((group) => (
        <Group key={group} title={person.groups[group]} fields={groups[group]} draft={draft} at={file.arrivedAt} />
      ))}
      {file.origin === 'self-referral' && (
        <Group title={person.groups.violentPerson} fields={['violentPerson']} draft={draft} at={file.arrivedAt} />
      )}
      <Contacts draft={draft} />
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly fields: readonly PersonField[]
  readonly draft: PersonDraft
  readonly at: string
}

function Group({ title, fields, draft, at }: GroupProps) {
  const texts = usePersonTexts()
  const { person } = texts
  const told = fields.map((field) => ({ field, text: fieldText(texts, draft, { field, at }) }))
  const unsaid = told.filter(({ field, text }) => text === '' && !seldom.includes(field))
  const said = told.filter(({ text }) => text !== '')
  return (
    <section class="group">
      <h3>{title}</h3>
      <dl class="facts">
        {said.map(({ field, text }) => (
          <div key={field}>
            <dt>{person.fields[field]}</dt>
            <dd class="prose">{text}</dd>
          </div>
        ))}
      </dl>
      {unsaid.length > 0 && (
        <p class="missing">{person.notKnown(unsaid.map(({ field }) => within(person.fields[field])).join(', '))}</p>
      )}
      {said.length + unsaid.length === 0 && <p class="missing">{person.nothingKnown}</p>}
    </section>
  )
}

function Contacts({ draft: { contacts } }: { draft: PersonDraft }) {
  const { person } = usePersonTexts()
  return (
    <section class="group">
      <h3>{person.groups.contacts}</h3>
      {contacts.length === 0 && <p class="missing">{person.nothingKnown}</p>}
      <ul class="plain">
        {contacts.map(({ who, phone, maySay }, index) => (
          <li key={index}>
            <b>{who}</b> {phone !== '' && phoneInGroups(phone)}
            <p class={maySay === '' ? 'careful' : 'prose'}>
              {maySay === '' ? person.contact.nothingToSay : `${person.contact.maySay}: ${maySay}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
