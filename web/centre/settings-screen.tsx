import { may } from '../../shared/centres/rights.ts'
import { LONGEST_LETTER_HEAD } from '../../shared/complaints/settings.ts'
import { defaultLadders } from '../../shared/duties/default-ladders.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { COMPLAINT_DAYS } from '../../shared/time/law.ts'
import { About, Fieldset, Row, useField } from '../forms/field.tsx'
import { SeveralLines } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { SaveCentre } from '../forms/save-centre.tsx'
import { useCentreForm } from '../forms/use-centre-form.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useCentre } from '../queries.ts'
import { useWorker } from '../services.ts'
import { AgreementTemplatePanel } from './agreement-template.tsx'
import { CapacityFields } from './capacity-fields.tsx'
import { ClientFields } from './client-fields.tsx'
import { FiguresFields } from './figures-fields.tsx'
import { LadderFields } from './ladder-fields.tsx'
import { PlacesFields } from './place-fields.tsx'
import { TemplateField } from './template-field.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

/** What the centre decides for itself. Everybody may read it; the head changes it. */
export function SettingsScreen() {
  const { settings } = useCentreTexts()
  const worker = useWorker()
  const [mayChange, mayDispose] = [may(worker, 'change-settings'), may(worker, 'dispose')]
  const { data, error, refetch } = useCentre()
  return (
    <Screen heading={settings.title} title={settings.title}>
      {!mayChange && <p class="lead">{settings.readOnly}</p>}
      <p class="actions">
        {may(worker, 'change-people') && <a href="/lide">{settings.people}</a>}
        <a href="/podoba">{settings.form}</a>
        {mayDispose && <a href="/uchovavani">{settings.retention}</a>}
        {may(worker, 'make-return') && <a href="/vykaz">{settings.stateReturn}</a>}
        <a href="/zadost-o-udaje">{settings.request}</a>
        {may(worker, 'import-register') && <a href="/prevzeti">{settings.importRegister}</a>}
        {may(worker, 'see-audit') && <a href="/kdo-co-otevrel">{settings.audit}</a>}
      </p>
      {data ? <Form centre={data} mayChange={mayChange} /> : <NotYet error={error} onRetry={refetch} />}
      {data && <AgreementTemplatePanel mayChange={mayChange} />}
    </Screen>
  )
}

function Form({ centre, mayChange }: { centre: CentreSettings; mayChange: boolean }) {
  const { settings: texts, letter } = useCentreTexts()
  const form = useCentreForm(centre, 'settings')
  if (form === undefined) return null
  const { value, change } = form
  return (
    <FormElement form={form} class="centre-page" asking={form.overtaken !== undefined}>
      <Kept form={form} />
      <Fieldset name="staff" class="panel" disabled={!mayChange} legend={texts.staff}>
        <StaffFields value={value} onChange={change} />
      </Fieldset>
      <fieldset class="panel" disabled={!mayChange}>
        <legend>{texts.founderEmail}</legend>
        <FounderField value={value} onChange={change} />
      </fieldset>
      <fieldset class="panel" disabled={!mayChange}>
        <legend>{texts.complaintDays}</legend>
        <DaysField value={value} onChange={change} />
      </fieldset>
      <PlacesFields value={value} mayChange={mayChange} onChange={change} />
      <ClientFields value={value} mayChange={mayChange} onChange={change} />
      <FiguresFields value={value} mayChange={mayChange} onChange={change} />
      <CapacityFields value={value} mayChange={mayChange} onChange={change} />
      {(['answerTemplate', 'extensionTemplate'] as const).map((of) => (
        <TemplateField
          key={of}
          of={of}
          template={value[of]}
          locked={!mayChange}
          onChange={(template) => change({ [of]: template })}
        />
      ))}
      <fieldset class="panel" disabled={!mayChange}>
        <legend>{letter.title}</legend>
        <p class="hint">{letter.lead}</p>
        {(['letterHead', 'letterFoot'] as const).map((of) => (
          <SeveralLines
            key={of}
            name={of}
            label={letter[of]}
            rows={3}
            most={LONGEST_LETTER_HEAD}
            value={value[of] ?? ''}
            onChange={(text) => change({ [of]: text })}
          />
        ))}
      </fieldset>
      {(['contact', 'complaint', 'visit'] as const).map((kind) => (
        <LadderFields
          key={kind}
          kind={kind}
          mayChange={mayChange}
          ladder={value.ladders?.[kind] ?? defaultLadders[kind]}
          onChange={(ladder) => change({ ladders: { ...value.ladders, [kind]: ladder } })}
        />
      ))}
      {mayChange && <SaveCentre form={form} label={texts.save} />}
    </FormElement>
  )
}

interface PartProps {
  readonly value: Settings
  readonly onChange: (part: Partial<Settings>) => void
}

function StaffFields({ value: { staff }, onChange }: PartProps) {
  const change = (id: string, part: object) =>
    onChange({ staff: staff.map((member) => (member.id === id ? { ...member, ...part } : member)) })
  return (
    <ul class="members">
      {staff.map((member, index) => (
        <li key={member.id}>
          <Member name={`staff.${index}`} member={member} onChange={(part) => change(member.id, part)} />
        </li>
      ))}
    </ul>
  )
}

interface MemberProps {
  /** Where they are in the settings. */
  readonly name: string
  readonly member: Settings['staff'][number]
  readonly onChange: (part: Partial<Settings['staff'][number]>) => void
}

function Member({ name, member, onChange }: MemberProps) {
  const { settings: texts } = useCentreTexts()
  const email = useField(`${name}.email`)
  return (
    <Row name={name} row={member.name}>
      <p>
        <b>{member.name}</b>, {texts.roles[member.role]}
      </p>
      <div class="field">
        <label for={email.id}>{texts.email}</label>
        <input
          {...email.marks}
          id={email.id}
          type="email"
          value={member.email}
          onInput={({ currentTarget }) => onChange({ email: currentTarget.value.trim() })}
        />
        <About field={email} />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={member.outOfHours}
          onChange={({ currentTarget }) => onChange({ outOfHours: currentTarget.checked })}
        />
        {texts.outOfHours}
      </label>
    </Row>
  )
}

function DaysField({ value: { complaintDays = COMPLAINT_DAYS }, onChange }: PartProps) {
  const { settings: texts } = useCentreTexts()
  const field = useField('complaintDays')
  return (
    <>
      <input
        {...field.marks}
        id={field.id}
        type="number"
        min="1"
        aria-label={texts.complaintDays}
        value={complaintDays}
        onInput={({ currentTarget }) => onChange({ complaintDays: currentTarget.valueAsNumber || COMPLAINT_DAYS })}
      />
      <About field={field} />
    </>
  )
}

function FounderField({ value: { founderEmail }, onChange }: PartProps) {
  const { settings: texts } = useCentreTexts()
  const field = useField('founderEmail')
  return (
    <>
      <input
        {...field.marks}
        id={field.id}
        type="email"
        aria-label={texts.founderEmail}
        value={founderEmail ?? ''}
        onInput={({ currentTarget }) => onChange(withFounder(currentTarget.value.trim()))}
      />
      <About field={field} hint={texts.founderHint} />
    </>
  )
}

/** An empty field is no address, not an empty one. */
function withFounder(email: string): Partial<Settings> {
  return { founderEmail: email === '' ? undefined : email }
}
