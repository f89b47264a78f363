import { may } from '../../shared/centres/rights.ts'
import type { MeetingKind, Partner, Town } from '../../shared/code-lists/code-lists.ts'
import { eventKinds, partnerKinds } from '../../shared/code-lists/kinds.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { LONGEST_PHONE } from '../../shared/text/text.ts'
import { OneLine, OneOfMany } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { newId } from '../forms/new-id.ts'
import { SaveCentre } from '../forms/save-centre.tsx'
import { useCentreForm } from '../forms/use-centre-form.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useCentre } from '../queries.ts'
import { useWorker } from '../services.ts'
import { CodeListFields } from './code-list-fields.tsx'
import { FormFields } from './form-fields.tsx'
import { useFormScreenTexts } from './use-form-screen-texts.ts'

/** What the forms of the centre ask and offer. Everybody may read it; the head changes it. */
export function FormScreen() {
  const texts = useFormScreenTexts()
  const { data, error, refetch } = useCentre()
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      {data ? <Form centre={data} /> : <NotYet error={error} onRetry={refetch} />}
    </Screen>
  )
}

function Form({ centre }: { centre: CentreSettings }) {
  const texts = useFormScreenTexts()
  const mayChange = may(useWorker(), 'change-settings')
  const form = useCentreForm(centre, 'form')
  if (form === undefined) return null
  const { value, change, faults } = form
  const locked = !mayChange
  const common = { locked, showsAll: Object.keys(faults).length > 0 }
  return (
    <FormElement form={form} class="centre-page" asking={form.overtaken !== undefined}>
      <Kept form={form} />
      <FormFields
        fieldsOff={value.fieldsOff ?? []}
        locked={!mayChange}
        onChange={(fieldsOff) => change({ fieldsOff })}
      />
      <CodeListFields<Partner>
        {...common}
        name="partners"
        texts={texts.partners}
        entries={value.partners ?? []}
        fresh={() => ({ id: newId(), name: '', kind: 'ospod', phone: '' })}
        onChange={(partners) => change({ partners })}
        more={(path, entry, put) => <PartnerMore locked={locked} path={path} entry={entry} put={put} />}
      />
      <CodeListFields<MeetingKind>
        {...common}
        name="meetingKinds"
        texts={texts.meetingKinds}
        entries={value.meetingKinds ?? []}
        fresh={() => ({ id: newId(), name: '', kind: 'working-meeting' })}
        onChange={(meetingKinds) => change({ meetingKinds })}
        more={(path, entry, put) => <MeetingMore locked={locked} path={path} entry={entry} put={put} />}
      />
      <CodeListFields<Town>
        {...common}
        name="towns"
        texts={texts.towns}
        entries={value.towns ?? []}
        fresh={() => ({ id: newId(), name: '' })}
        onChange={(towns) => change({ towns })}
      />
      <p>
        <a href="/nastaveni">{texts.rooms}</a>
      </p>
      {mayChange && <SaveCentre form={form} label={texts.save} />}
    </FormElement>
  )
}

interface MoreProps<Entry> {
  /** Where it is in the settings. */
  readonly path: string
  readonly locked: boolean
  readonly entry: Entry
  readonly put: (part: Partial<Entry>) => void
}

function PartnerMore({ path, locked, entry: { kind, phone }, put }: MoreProps<Partner>) {
  const { partners, partnerKinds: names } = useFormScreenTexts()
  return (
    <>
      <OneOfMany
        name={`${path}.kind`}
        label={partners.kind}
        value={kind}
        locked={locked}
        options={partnerKinds.map((one) => [one, names[one]] as const)}
        onChange={(kind) => put({ kind })}
      />
      <OneLine
        name={`${path}.phone`}
        label={partners.phone}
        most={LONGEST_PHONE}
        value={phone}
        locked={locked}
        onChange={(phone) => put({ phone })}
      />
    </>
  )
}

/** What a kind that is used is counted as stays: otherwise figures would change that were reported. */
function MeetingMore({ path, locked, entry: { kind, used }, put }: MoreProps<MeetingKind>) {
  const { meetingKinds, kinds } = useFormScreenTexts()
  return (
    <OneOfMany
      name={`${path}.kind`}
      label={meetingKinds.kind}
      words={meetingKinds.fault}
      value={kind}
      locked={locked || used === true}
      options={eventKinds.map((one) => [one, kinds[one]] as const)}
      onChange={(kind) => put({ kind })}
    />
  )
}
