import { useState } from 'preact/hooks'
import { districts } from '../../shared/centres/districts.ts'
import { fullName } from '../../shared/clients/full-name.ts'
import { birthAsTyped } from '../../shared/clients/typed-birth.ts'
import type { ImportField } from '../../shared/import/fields.ts'
import type { ImportRow } from '../../shared/import/row.ts'
import type { Twin } from '../../shared/import/twins.ts'
import type { CellFault, Understanding } from '../../shared/import/understanding.ts'
import type { AlikePeople } from '../../shared/register/views.ts'
import { dayAsTyped } from '../../shared/time/typed.ts'
import { AlikeRows } from '../joined/alike-rows.tsx'
import type { ImportTexts } from './texts-cs.ts'
import { useImportTexts } from './use-import-texts.ts'
import { cellOf, type Work, withCell, withRow } from './work.ts'

interface RowProps {
  readonly work: Work
  readonly row: number
  readonly found: Understanding | undefined
  readonly twin: Twin | undefined
  /** Who may be here already. */
  readonly people: Omit<AlikePeople, 'now'> | undefined
  readonly change: (work: Work) => void
}

/** One row: as it was understood, or what of it has to be mended. */
export function Row({ work, row, found, twin, people, change }: RowProps) {
  const texts = useImportTexts()
  const isIn = !work.leftOut.includes(row)
  const id = `import-row-${row}`
  if (found === undefined) return null
  return (
    <article class="entry" aria-labelledby={id}>
      <h3 id={id}>
        {texts.row(row)}
        {'row' in found && <>: {fullName(found.row.person)}</>}
      </h3>
      {'row' in found && <Facts row={found.row} />}
      {found.faults.map((fault) => (
        <Mend key={fault.field} work={work} row={row} fault={fault} change={change} />
      ))}
      {twin && <p class="notice warn">{texts.twin(twin.row, texts.twins[twin.why])}</p>}
      {people && (
        <div class="notice warn">
          <div>
            <p>{texts.alike}</p>
            <AlikeRows people={people} />
          </div>
        </div>
      )}
      {found.warnings.map(({ field, code }) => (
        <p class="notice warn" key={field}>
          {texts.fields[field]}: {texts.faults[code]}.
        </p>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={!isIn}
          onChange={({ currentTarget }) => change(withRow(work, row, !currentTarget.checked))}
        />{' '}
        {texts.leaveOut} <span class="for-ear">({texts.row(row)})</span>
      </label>
    </article>
  )
}

function Facts({ row }: { row: ImportRow }) {
  const texts = useImportTexts()
  return (
    <dl class="import-facts">
      {factsOf(row, texts).map(([field, said]) => (
        <div key={field}>
          <dt>{texts.fields[field]}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a row says, in words, without what it leaves out. */
function factsOf({ person, phones, arrivedOn, origin, closed, note }: ImportRow, texts: ImportTexts) {
  const { birthDate, sex, relation, municipality, district, violentPerson } = person
  const facts: readonly (readonly [ImportField, string | undefined])[] = [
    ['birth', birthDate && birthAsTyped(birthDate)],
    ['sex', sex && texts.sexes[sex]],
    ['phone', phones.join(', ')],
    ['arrivedOn', dayAsTyped(arrivedOn)],
    ['origin', texts.origins[origin]],
    ['closedOn', closed && dayAsTyped(closed.on)],
    ['reason', closed?.words],
    ['municipality', municipality?.name],
    ['district', district && (districts.get(district) ?? district)],
    ['whereNow', person.whereNow],
    ['language', person.language],
    ['relation', relation && texts.relations[relation]],
    ['violentName', violentPerson?.name],
    ['ageReason', person.ageReason],
    ['note', note],
  ]
  return facts.flatMap(([field, said]) => (said ? [[field, said] as const] : []))
}

interface MendProps extends Pick<RowProps, 'work' | 'row' | 'change'> {
  readonly fault: CellFault
}

/** A cell that was not understood, to be written anew. */
function Mend({ work, row, fault: { field, code }, change }: MendProps) {
  const texts = useImportTexts()
  const id = `import-mend-${row}-${field}`
  // What is being typed stays, however often the screen is drawn again meanwhile.
  const [typed, setTyped] = useState(cellOf(work, row, field))
  return (
    <div class="field">
      <label for={id}>{texts.fields[field]}</label>
      <input
        id={id}
        type="text"
        value={typed}
        aria-invalid
        aria-describedby={`${id}-fault`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        // As a whole when it is left: half a day is none.
        onChange={({ currentTarget }) => change(withCell(work, { row, field }, currentTarget.value))}
      />
      <p class="fault" id={`${id}-fault`}>
        {texts.mend} {texts.faults[code] ?? texts.unknownFault}.
      </p>
    </div>
  )
}
