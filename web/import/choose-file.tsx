import { useState } from 'preact/hooks'
import { ulid } from 'ulid'
import type { Template } from '../../shared/import/fields.ts'
import type { FileFault } from '../../shared/import/sheet.ts'
import { useServices } from '../services.ts'
import type { ReadFile, ReadSheet } from './read-file.ts'
import { useImportTexts } from './use-import-texts.ts'
import { begun, type Work } from './work.ts'

interface ChooseFileProps {
  readonly template: Template
  readonly onRead: (work: Work) => void
}

/** Where a file is chosen and read; of a workbook with several sheets, which of them. */
export function ChooseFile({ template, onRead }: ChooseFileProps) {
  const texts = useImportTexts()
  const { clock } = useServices()
  const [state, setState] = useState<'ready' | 'reading' | FileFault | ReadFile>('ready')
  const open = ({ digest, sheet }: ReadSheet) =>
    onRead(begun({ id: ulid(Date.parse(clock.now())), digest, sheet }, template))
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    setState('reading')
    const { readFile } = await import('./read-file.ts')
    const file = await readFile(chosen)
    const [only, ...others] = typeof file === 'string' ? [] : file.sheets
    if (typeof file !== 'string' && only && others.length === 0) open(only)
    else setState(file)
  }
  const fault = typeof state === 'string' && state !== 'ready' && state !== 'reading' ? state : undefined
  return (
    <section class="panel">
      <div class="field">
        <label for="import-file">{texts.choose}</label>
        <input
          id="import-file"
          type="file"
          accept=".csv,.txt,.xlsx"
          aria-describedby="import-file-about"
          aria-invalid={fault !== undefined}
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
        />
        <p class="hint" id="import-file-about">
          {texts.chooseHint}
        </p>
        <p class="fault" role="alert">
          {fault && texts.fileFaults[fault]}
        </p>
      </div>
      <p role="status">{state === 'reading' && texts.reading}</p>
      {typeof state === 'object' && (
        <ul class="import-sheets">
          {state.sheets.map((each) => (
            <li key={each.name}>
              <b>{each.name}</b> <span class="quiet-text">{texts.sheetRows(each.sheet.rows.length)}</span>{' '}
              <button type="button" aria-label={`${texts.open}: ${each.name}`} onClick={() => open(each)}>
                {texts.open}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
