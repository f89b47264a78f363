import { type Capacities, serviceForms } from '../../shared/return/settings.ts'
import type { Staff } from '../../shared/return/staff.ts'
import type { Totals, Work } from '../../shared/return/totals.ts'
import type { StateReturn } from '../../shared/return/views.ts'
import { useCodeWords } from '../figures/code-words.ts'
import { Definition, useIndicatorTexts } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { parameterText } from '../figures/value-text.ts'
import { useLanguage } from '../texts/language.ts'
import { amountOf, useReturnTables, workUnits } from './columns.ts'
import { Table } from './table.tsx'
import { useReturnTexts } from './use-return-texts.ts'

/** Who turned to the centre and is no row: how many, how many anonymously, and who was refused by which reason. */
export function Applicants({ totals }: { totals: Totals }) {
  const texts = useReturnTexts()
  const { number } = useFiguresTexts()
  return (
    <section class="panel" aria-labelledby="return-applicants">
      <h2 id="return-applicants">{texts.applicants}</h2>
      <p>
        {texts.interested}: <b>{number(totals.interested)}</b>
      </p>
      <Definition id="interested" />
      <p>
        {texts.anonymous}: <b>{number(totals.anonymous)}</b>
      </p>
      <Definition id="anonymous" />
      <h3>{texts.refused}</h3>
      <p class="hint">{texts.refusedLead}</p>
      <Definition id="refused" />
      <Refused totals={totals} />
    </section>
  )
}

function Refused({ totals: { refused, allRefused } }: { totals: Totals }) {
  const texts = useReturnTexts()
  const { code } = useCodeWords()
  const rows = refused.map(({ reason, letter, n }) => ({
    reason: code('refusal', reason),
    letter: letter === undefined ? texts.noLetter : `${letter})`,
    n,
  }))
  return (
    <Table
      columns={[
        { heading: texts.reason, width: 40, value: ({ reason }) => reason },
        { heading: texts.letter, width: 12, value: ({ letter }) => letter },
        { heading: texts.count, width: 12, value: ({ n }) => n },
      ]}
      rows={[...rows, { reason: texts.all, letter: '', n: allRefused }]}
      keyOf={({ reason }) => reason}
    />
  )
}

/** Acts of § 25a in the units of the ministry, by the rule of the centre that is told beside them. */
export function WorkPart({ made: { totals, parameters } }: { made: StateReturn }) {
  const texts = useReturnTexts()
  const { code } = useCodeWords()
  const labels = useIndicatorTexts()
  const rule = parameterText('interventions', parameters, useFiguresTexts())
  return (
    <section class="panel" aria-labelledby="return-work">
      <h2 id="return-work">{texts.work}</h2>
      <p class="hint">{rule}</p>
      {(['interventions', 'contacts'] as const).map((id) => (
        <div key={id}>
          {labels[id].label}: <Definition id={id} />
        </div>
      ))}
      <Table
        columns={[
          { heading: texts.act, width: 40, value: ({ item }) => item },
          ...workUnits.map((unit) => ({
            heading: texts.units[unit],
            width: 12,
            value: ({ work }: { readonly work: Work }) => amountOf(work, unit),
          })),
        ]}
        rows={[
          ...totals.acts.map(({ act, ...work }) => ({ item: code('act', act), work })),
          { item: texts.all, work: totals.allActs },
          { item: texts.ofThatWithout, work: totals.withoutAgreement },
        ]}
        keyOf={({ item }) => item}
      />
      <p class="hint">{texts.ofThatWithout}:</p>
      <Definition id="work-without-agreement" />
    </section>
  )
}

/** Who worked how much, and how many whole posts that is over the year. */
export function StaffPart({ staff: { rows, meanPosts } }: { staff: Staff }) {
  const texts = useReturnTexts()
  const { staff } = useReturnTables()
  const language = useLanguage()
  return (
    <section class="panel" aria-labelledby="return-staff">
      <h2 id="return-staff">{texts.staff}</h2>
      <p>{texts.staffLead}</p>
      {rows.length === 0 ? (
        <p class="missing">
          {texts.noStaff} <a href="/tym">{texts.team}</a>
        </p>
      ) : (
        <>
          <p>
            {texts.meanPosts}: <b>{meanPosts.toLocaleString(language)}</b>
          </p>
          <Table columns={staff} rows={rows} keyOf={({ number, from }) => `${number} ${from}`} />
        </>
      )}
    </section>
  )
}

/** How many people can be helped at one moment, and where that is entered. */
export function CapacityPart({ capacity }: { capacity: Capacities }) {
  const texts = useReturnTexts()
  const given = serviceForms.flatMap((form) => (capacity[form] ? [{ form, ...capacity[form] }] : []))
  return (
    <section class="panel" aria-labelledby="return-capacity">
      <h2 id="return-capacity">{texts.capacity}</h2>
      {given.length === 0 && <p class="missing">{texts.noCapacity}</p>}
      {given.length > 0 && (
        <Table
          columns={[
            { heading: texts.form, width: 20, value: ({ form }) => texts.forms[form] },
            { heading: texts.clientsAtOnce, width: 20, value: ({ clients }) => clients },
            { heading: texts.interventionsAtOnce, width: 20, value: ({ interventions }) => interventions },
            { heading: texts.capacityWords, width: 40, value: ({ words }) => words },
          ]}
          rows={given}
          keyOf={({ form }) => form}
        />
      )}
      <p>
        <a href="/nastaveni">{texts.changeCapacity}</a>
      </p>
    </section>
  )
}
