import '../later.ts'
import { clientSettingsSchema, MINIMUM_AGE } from '../../shared/clients/settings.ts'
import { rowTerms } from '../../shared/import/row.ts'
import type { KeptTemplate } from '../../shared/import/steps.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useCentre } from '../queries.ts'
import { useServices } from '../services.ts'
import { ChooseFile } from './choose-file.tsx'
import { Columns } from './columns.tsx'
import { Earlier } from './earlier.tsx'
import { Rows } from './rows.tsx'
import { Taking } from './taking.tsx'
import { useEarlier } from './use-earlier.ts'
import { useImportTexts } from './use-import-texts.ts'
import { useWork } from './use-work.ts'

/** Taking over what a centre kept of its people before Opora: a file is chosen, its columns are named, its rows looked through and taken in. */
export function ImportScreen() {
  const texts = useImportTexts()
  const { template, error, retry } = useEarlier()
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      {template ? <Steps template={template} /> : <NotYet error={error} onRetry={retry} />}
    </Screen>
  )
}

function Steps({ template }: { template: KeptTemplate }) {
  const texts = useImportTexts()
  const { clock } = useServices()
  const at = useWork()
  const centre = useCentre()
  if (at === undefined || centre.data === undefined) return <NotYet error={centre.error} onRetry={centre.refetch} />
  const { work, change, drop, isKept } = at
  const { minimumAge = MINIMUM_AGE } = clientSettingsSchema.parse(centre.data.settings)
  const terms = rowTerms(clock.now(), minimumAge)
  return (
    <>
      {work && !isKept && <p class="notice warn">{texts.notKept}</p>}
      {work === undefined && <ChooseFile template={template.template} onRead={change} />}
      {work?.stage === 'columns' && <Columns work={work} template={template} change={change} drop={drop} />}
      {work?.stage === 'rows' && <Rows work={work} terms={terms} change={change} drop={drop} />}
      {work?.stage === 'taking' && <Taking work={work} terms={terms} change={change} drop={drop} />}
      {work === undefined && <Earlier />}
    </>
  )
}
