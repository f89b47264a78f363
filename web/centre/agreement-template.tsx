import { useQuery } from '@tanstack/preact-query'
import { useRef, useState } from 'preact/hooks'
import { writtenTags } from '../../shared/agreements/template.ts'
import type { AgreementTemplate } from '../../shared/agreements/views.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import { useServices } from '../services.ts'
import { useCentreTexts } from './use-centre-texts.ts'

const KEY = ['agreement-template']

const documents = () => import('../documents/agreement.ts')

/** The template of written agreements: everybody may download it, the head brings another one. It is saved by itself, at once. */
export function AgreementTemplatePanel({ mayChange }: { mayChange: boolean }) {
  const { agreementTemplate: texts } = useCentreTexts()
  const { calls } = useServices()
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => calls.ask(({ centre }) => centre['agreement-template'].$get()),
  })
  return (
    <fieldset class="panel">
      <legend>{texts.title}</legend>
      <p>{data?.document === undefined ? texts.isDefault : texts.isOwn}</p>
      <p class="hint">{texts.hint}</p>
      <p class="hint">
        {texts.tags} {writtenTags.join(', ')}
      </p>
      {data && <Download template={data} />}
      {data && mayChange && <Change template={data} />}
    </fieldset>
  )
}

function Download({ template: { document } }: { template: AgreementTemplate }) {
  const { agreementTemplate: texts } = useCentreTexts()
  const make = async () => {
    const { bytesOf, defaultTemplate } = await documents()
    const bytes = document === undefined ? await defaultTemplate() : bytesOf(document)
    return new Blob([new Uint8Array(bytes)])
  }
  return <DownloadButton words={texts} label={texts.download} name="vzor-dohody.docx" make={make} noted="of-nobody" />
}

function Change({ template: { version, document } }: { template: AgreementTemplate }) {
  const { agreementTemplate: texts } = useCentreTexts()
  const chosen = useRef<HTMLInputElement>(null)
  const { says, save, bring } = useChange(version)
  return (
    <>
      <label class="field">
        {texts.upload}
        <input
          ref={chosen}
          type="file"
          accept=".docx"
          onChange={({ currentTarget }) => bring(currentTarget.files?.[0]).then(() => emptied(chosen.current))}
        />
      </label>
      {document !== undefined && (
        <button type="button" onClick={() => save(undefined)}>
          {texts.restore}
        </button>
      )}
      <p role="status">{says.done}</p>
      <p role="alert" class="fault">
        {says.wrong}
      </p>
    </>
  )
}

/** The same file can be chosen again once it is put right. */
function emptied(input: HTMLInputElement | null): void {
  if (input !== null) input.value = ''
}

/** Bringing another template: it is looked at before it is sent, and what is wrong with it is said by name. */
function useChange(version: number) {
  const { agreementTemplate: texts } = useCentreTexts()
  const { calls, queries } = useServices()
  const trouble = useTroubleText()
  const [says, setSays] = useState<{ readonly done?: string; readonly wrong?: string }>({})
  const save = async (document: string | undefined) => {
    setSays({ done: texts.saving })
    try {
      const json = { version, ...(document !== undefined && { document }) }
      const saved = await calls.ask(({ centre }) => centre['agreement-template'].$put({ json }))
      queries.setQueryData(KEY, saved)
      setSays({ done: document === undefined ? texts.restored : texts.uploaded })
    } catch (error) {
      queries.invalidateQueries({ queryKey: KEY })
      setSays({ wrong: trouble(error).title })
    }
  }
  const bring = async (file: Blob | undefined) => {
    if (file === undefined) return
    setSays({ done: texts.making })
    const looked = await documents()
      .then(({ chosenTemplate }) => chosenTemplate(file))
      .catch(() => undefined)
    if (looked === undefined) return setSays({ wrong: texts.failed })
    if ('document' in looked) return save(looked.document)
    const { fault } = looked
    const tags = 'tags' in fault ? fault.tags : []
    setSays({ wrong: texts.faults[fault.code](tags.join(', ')) })
  }
  return { says, save, bring }
}
