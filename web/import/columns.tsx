import { useState } from 'preact/hooks'
import { type Meaning, meaningFaults, templateAfter } from '../../shared/import/fields.ts'
import type { KeptTemplate } from '../../shared/import/steps.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { Trouble } from '../frame/trouble.tsx'
import { useServices } from '../services.ts'
import { importCalls } from './import-calls.ts'
import type { ImportTexts } from './texts-cs.ts'
import { useImportTexts } from './use-import-texts.ts'
import { choosable, needed, type Work, withAdded, withMeaning } from './work.ts'

export interface StepProps {
  readonly work: Work
  readonly change: (work: Work) => void
  readonly drop: () => void
}

/** What each column of the file means. */
export function Columns({ work, template, change, drop }: StepProps & { readonly template: KeptTemplate }) {
  const texts = useImportTexts()
  const remember = useRemember(work, template)
  const { headings } = work.sheet
  const nameOf = (column: number) => headings[column] || texts.column(column + 1)
  const dropped = headings.flatMap((_, column) => (work.meanings[column] === 'birth-number' ? [nameOf(column)] : []))
  const faults = meaningFaults(work.meanings)
  const isWrong = Object.keys(faults).length > 0
  const goOn = async () => {
    if (await remember.save()) change({ ...work, stage: 'rows' })
  }
  return (
    <section class="panel" aria-labelledby="import-columns">
      <h2 id="import-columns">{texts.columns}</h2>
      <p class="hint">{texts.columnsLead}</p>
      {dropped.length > 0 && (
        <p class="notice warn" role="status">
          {texts.birthNumbers(dropped.map((name) => `„${name}“`).join(', '))}
        </p>
      )}
      <ul class="import-columns">
        {headings.map((_, column) => (
          <li key={column}>
            <Column
              name={nameOf(column)}
              id={`import-column-${column}`}
              examples={examplesOf(work, column)}
              meaning={work.meanings[column] ?? 'none'}
              onChange={(meaning) => change(withMeaning(work, column, meaning))}
            />
          </li>
        ))}
      </ul>
      <ForAll work={work} change={change} />
      <div role="alert">
        {faults.name && <p class="fault">{texts.nameMissing}</p>}
        {faults.twice && (
          <p class="fault">{texts.twice(faults.twice.map((field) => texts.fields[field]).join(', '))}</p>
        )}
      </div>
      {remember.failure !== undefined && <Trouble error={remember.failure} onRetry={goOn} />}
      <p class="plan-actions">
        <button type="button" class="main" disabled={isWrong || remember.busy} onClick={goOn}>
          {texts.preview}
        </button>
        <button type="button" onClick={drop}>
          {texts.another}
        </button>
      </p>
    </section>
  )
}

/** Keeps for the centre what columns mean; who did so meanwhile loses nothing, because headings are kept one by one. */
function useRemember(work: Work, template: KeptTemplate) {
  const { calls, queries } = useServices()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const write = async (before: KeptTemplate): Promise<void> => {
    const after = templateAfter(before.template, work.sheet, work.meanings)
    if (JSON.stringify(after) === JSON.stringify(before.template)) return
    try {
      await importCalls(calls.ask).saveTemplate({ version: before.version, template: after })
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.code !== 'changed-meanwhile') throw thrown
      await write(thrown.details.current as KeptTemplate)
    }
  }
  const save = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await write(template)
      await queries.invalidateQueries({ queryKey: ['imports'] })
      return true
    } catch (thrown) {
      setFailure(thrown)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { save, failure, busy }
}

const EXAMPLES = 3

/** The first different texts of a column. */
function examplesOf({ sheet }: Work, column: number): string[] {
  const found = new Set<string>()
  for (const row of sheet.rows) {
    const text = row[column]?.trim() ?? ''
    if (text !== '') found.add(text)
    if (found.size === EXAMPLES) break
  }
  return [...found]
}

interface ColumnProps {
  readonly id: string
  readonly name: string
  readonly examples: readonly string[]
  readonly meaning: Meaning
  readonly onChange: (meaning: Meaning) => void
}

function Column({ id, name, examples, meaning, onChange }: ColumnProps) {
  const texts = useImportTexts()
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select
        id={id}
        value={meaning}
        aria-describedby={`${id}-examples`}
        onChange={({ currentTarget }) => onChange(choosable.find((each) => each === currentTarget.value) ?? 'none')}
      >
        {choosable.map((each) => (
          <option key={each} value={each}>
            {texts.meanings[each]}
          </option>
        ))}
      </select>
      <p class="hint import-examples" id={`${id}-examples`}>
        {aboutColumn(texts, meaning, examples)}
      </p>
    </div>
  )
}

function aboutColumn(texts: ImportTexts, meaning: Meaning, examples: readonly string[]): string {
  if (meaning === 'birth-number') return texts.forgotten
  return examples.length === 0 ? texts.emptyColumn : `${texts.examples} ${examples.join(' · ')}`
}

/** What no column says, and is the same in all rows. */
function ForAll({ work, change }: Pick<StepProps, 'work' | 'change'>) {
  const texts = useImportTexts()
  const { length } = work.sheet.headings
  const columns = work.added.map((text, at) => ({ text, column: length + at, field: work.meanings[length + at] }))
  const asked = columns.flatMap(({ field, ...rest }) => {
    const known = needed.find((each) => each === field)
    return known === undefined ? [] : [{ ...rest, field: known }]
  })
  if (asked.length === 0) return null
  return (
    <fieldset>
      <legend>{texts.forAll}</legend>
      <p class="hint">{texts.forAllHint}</p>
      {asked.map(({ field, text, column }) => (
        <div class="field" key={field}>
          <label for={`import-all-${field}`}>{texts.fields[field]}</label>
          <input
            id={`import-all-${field}`}
            type="text"
            value={text}
            aria-describedby={field === 'origin' ? 'import-all-origin-hint' : undefined}
            onChange={({ currentTarget }) => change(withAdded(work, column, currentTarget.value))}
          />
          {field === 'origin' && (
            <p class="hint" id="import-all-origin-hint">
              {texts.originHint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}
