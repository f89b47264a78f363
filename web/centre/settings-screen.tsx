import { may } from '../../shared/centres/staff.ts'
import { defaultLadders } from '../../shared/duties/ladder.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { COMPLAINT_DAYS } from '../../shared/time/law.ts'
import { FormElement } from '../forms/form-element.tsx'
import { SaveCentre } from '../forms/save-centre.tsx'
import { useCentreForm } from '../forms/use-centre-form.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useCentre } from '../queries.ts'
import { useWorker } from '../services.ts'
import { LadderFields } from './ladder-fields.tsx'
import { TemplateField } from './template-field.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

/** What the centre decides for itself. Everybody may read it; the head changes it. */
export function SettingsScreen() {
  const { settings } = useCentreTexts()
  const mayChange = may(useWorker(), 'change-settings')
  const { data, error, refetch } = useCentre()
  return (
    <Screen heading={settings.title} title={settings.title}>
      {!mayChange && <p class="lead">{settings.readOnly}</p>}
      {data ? <Form centre={data} mayChange={mayChange} /> : <NotYet error={error} onRetry={refetch} />}
    </Screen>
  )
}

function Form({ centre, mayChange }: { centre: CentreSettings; mayChange: boolean }) {
  const { settings: texts } = useCentreTexts()
  const form = useCentreForm(centre, 'settings')
  if (form === undefined) return null
  const { value, change } = form
  return (
    <FormElement form={form} class="centre-page" asking={form.overtaken !== undefined}>
      <fieldset class="panel" disabled={!mayChange}>
        <legend>{texts.staff}</legend>
        <StaffFields value={value} onChange={change} />
      </fieldset>
      <fieldset class="panel" disabled={!mayChange}>
        <legend>{texts.founderEmail}</legend>
        <FounderField value={value} onChange={change} />
      </fieldset>
      <fieldset class="panel" disabled={!mayChange}>
        <legend>{texts.complaintDays}</legend>
        <input
          type="number"
          min="1"
          aria-label={texts.complaintDays}
          value={value.complaintDays ?? COMPLAINT_DAYS}
          onInput={({ currentTarget }) => change({ complaintDays: currentTarget.valueAsNumber || COMPLAINT_DAYS })}
        />
      </fieldset>
      <TemplateField
        template={value.answerTemplate}
        locked={!mayChange}
        onChange={(answerTemplate) => change({ answerTemplate })}
      />
      {(['contact', 'complaint'] as const).map((kind) => (
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
  const { settings: texts } = useCentreTexts()
  const change = (id: string, part: object) =>
    onChange({ staff: staff.map((member) => (member.id === id ? { ...member, ...part } : member)) })
  return (
    <ul class="members">
      {staff.map(({ id, name, email, role, outOfHours }) => (
        <li key={id}>
          <p>
            <b>{name}</b>, {texts.roles[role]}
          </p>
          <label class="field">
            {texts.email}
            <input
              type="email"
              value={email}
              onInput={({ currentTarget }) => change(id, { email: currentTarget.value.trim() })}
            />
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={outOfHours}
              onChange={({ currentTarget }) => change(id, { outOfHours: currentTarget.checked })}
            />
            {texts.outOfHours}
          </label>
        </li>
      ))}
    </ul>
  )
}

function FounderField({ value: { founderEmail }, onChange }: PartProps) {
  const { settings: texts } = useCentreTexts()
  return (
    <>
      <input
        type="email"
        aria-label={texts.founderEmail}
        aria-describedby="founder-hint"
        value={founderEmail ?? ''}
        onInput={({ currentTarget }) => onChange(withFounder(currentTarget.value.trim()))}
      />
      <p id="founder-hint" class="hint">
        {texts.founderHint}
      </p>
    </>
  )
}

/** An empty field is no address, not an empty one. */
function withFounder(email: string): Partial<Settings> {
  return { founderEmail: email === '' ? undefined : email }
}
