import { useLocation } from 'preact-iso/router'
import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { longestOnCard, type SafeContact, safeContactSchema } from '../../../shared/clients/safe-contact.ts'
import { birthTyped } from '../../../shared/clients/typed-birth.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import { LONGEST_PHONE } from '../../../shared/text/text.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { Failure } from '../../forms/failure.tsx'
import { OneLine, SeveralLines } from '../../forms/fields.tsx'
import { FormElement } from '../../forms/form-element.tsx'
import { Kept } from '../../forms/kept.tsx'
import { type FieldFaults, faultsBy } from '../../forms/refusal.ts'
import { SaveButton } from '../../forms/save-button.tsx'
import { type Form, useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { Screen } from '../../frame/screen.tsx'
import { AlikeTyped, type TypedSomebody } from '../../joined/alike-typed.tsx'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { isFile } from '../open-file.ts'
import { personCalls } from './person-calls.ts'
import { draftFaults, draftOf, type PersonDraft, personDraftSchema, writtenPerson } from './person-draft.ts'
import { DistrictField, Situation, Who } from './person-fields.tsx'
import { usePersonTexts } from './use-person-texts.ts'

const newClientDraftSchema = z.object({
  /** Kept with the draft, so that saving again after a lost answer opens one file. */
  id: z.string(),
  person: personDraftSchema,
  phone: z.string(),
  safeTimes: z.string(),
})
type NewClientDraft = z.infer<typeof newClientDraftSchema>
type NewClientForm = Form<NewClientDraft, ClientFile, Versioned>

/** Opening a file for somebody who came by herself. One name is enough. */
export function NewClientScreen() {
  const { person } = usePersonTexts()
  const form = useNewClientForm()
  return (
    <Screen heading={person.newClient.title} title={person.newClient.title}>
      <p class="lead">{person.newClient.lead}</p>
      <section class="panel narrow">{form && <Fields form={form} />}</section>
      <p>
        <a href="/klienti">{person.newClient.back}</a>
      </p>
    </Screen>
  )
}

function Fields({ form }: { form: NewClientForm }) {
  const { person } = usePersonTexts()
  const { newClient: texts } = person
  const { phone, safeTimes } = form.value
  const fields = {
    value: form.value.person,
    change: (part: Partial<PersonDraft>) => form.change({ person: { ...form.value.person, ...part } }),
    locked: form.saving,
    faults: form.faults,
  }
  return (
    <FormElement form={form} opened={form.restoredFrom === undefined}>
      <Kept form={form} />
      <OneLine
        name="safeContact.numbers.0.phone"
        label={texts.phone}
        hint={texts.phoneWhy}
        value={phone}
        most={LONGEST_PHONE}
        locked={form.saving}
        onChange={(next) => form.change({ phone: next })}
      />
      <SeveralLines
        name="safeContact.safeTimes"
        label={texts.safeTimes}
        hint={texts.safeTimesWhy}
        rows={2}
        value={safeTimes}
        most={longestOnCard.safeTimes}
        locked={form.saving}
        onChange={(next) => form.change({ safeTimes: next })}
      />
      <Who {...fields} />
      <AlikeTyped typed={useSomebody(form.value)} />
      <Situation {...fields} />
      <DistrictField {...fields} />
      <Failure form={form} />
      <SaveButton form={form} label={texts.save} />
    </FormElement>
  )
}

/** What is typed so far, by which it is looked whether she is here already. */
function useSomebody({ person, phone }: NewClientDraft): TypedSomebody {
  const { givenName, familyName, birthDate, sex, municipality } = person
  const birth = birthTyped(birthDate, pragueDay(useServices().clock.now()))
  return {
    ...(givenName !== '' && { givenName }),
    ...(familyName !== '' && { familyName }),
    ...(birth !== undefined && { birth }),
    ...(sex !== 'unknown' && { sex }),
    ...(municipality.name !== '' && { municipality: municipality.name }),
    phones: phone.trim() === '' ? [] : [phone],
  }
}

function useNewClientForm(): NewClientForm | undefined {
  const { calls, clock, queries } = useServices()
  const { route } = useLocation()
  const today = pragueDay(clock.now())
  return useForm<NewClientDraft, ClientFile, Versioned>({
    name: 'new-client',
    schema: newClientDraftSchema,
    blank: () => ({ id: ulid(), person: draftOf({}), phone: '', safeTimes: '' }),
    base: { version: 0 },
    baseSchema: versionedSchema,
    check: (draft) => faultsOf(draft, today),
    send: ({ id, person, ...draft }) =>
      personCalls(calls.ask).open({ id, person: writtenPerson(person, today), safeContact: cardOf(draft) }),
    isRecord: isFile,
    show: () => queries.invalidateQueries({ queryKey: keyOf.clients }),
    onSaved: ({ client }) => route(`/spis/${client}`),
  })
}

function faultsOf({ person, ...draft }: NewClientDraft, today: string): FieldFaults {
  const isNamed = `${person.givenName}${person.familyName}`.trim() !== ''
  const ofPerson = { ...(!isNamed && { givenName: 'missing' }), ...draftFaults(person, today) }
  const ofCard = Object.entries(faultsBy(safeContactSchema, cardOf(draft)))
  return { ...ofPerson, ...Object.fromEntries(ofCard.map(([path, code]) => [`safeContact.${path}`, code])) }
}

/** The card as it begins: what she does not say is unknown, never assumed safe. */
function cardOf({ phone, safeTimes }: Pick<NewClientDraft, 'phone' | 'safeTimes'>): SafeContact {
  return {
    numbers: phone.trim() === '' ? [] : [{ id: '1', phone, owner: '', windows: [] }],
    safeTimes,
    safeWay: '',
    mayLeaveMessage: 'unknown',
    maySayWhoWeAre: 'unknown',
    codeWord: '',
    doNotCall: false,
  }
}
