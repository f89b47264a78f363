import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { isYear, type Period } from '../../shared/figures/period.ts'
import type { Publication } from '../../shared/publications/publication.ts'
import { type Asked, type Choice, kindsOfPlaces, measures, orders, periodsOf, tableOf } from './choice.ts'
import { comparedIn } from './figures.ts'
import { areasOf, type Centres, nameOf } from './places.ts'
import { useComparisonTexts } from './use-comparison-texts.ts'
import type { ComparisonWords } from './words.ts'

interface ChoicesProps {
  readonly choice: Choice
  readonly publications: readonly Publication[]
  readonly network: Centres
  readonly words: ComparisonWords
  readonly onChoose: (asked: Asked) => void
}

/** What is compared, of when, measured how and sorted by what: each choice holds at once and stands in the address. */
export function Choices({ choice, publications, words, onChoose }: ChoicesProps) {
  const { choose, fields, kinds, measures: measureNames, orders: orderNames, orderHint, annual } = useComparisonTexts()
  const { kind, figure, period, measure, order } = choice
  const found = tableOf(kind, publications)
  const figures = comparedIn(found.filter((each) => each.period === period))
  return (
    <section class="panel" aria-labelledby="what-to-compare">
      <h2 id="what-to-compare">{choose}</h2>
      <div class="fields-in-row">
        <Choose label={fields.kind} value={kind} onChoose={(uzemi) => onChoose({ uzemi, misto: undefined })}>
          {optionsOf(kindsOfPlaces, (each) => kinds[each])}
        </Choose>
        <Choose label={fields.figure} value={figure.id} onChoose={(ukazatel) => onChoose({ ukazatel })}>
          {figures.map((each) => (
            <option key={each.id} value={each.id}>
              {words.figure(each)}
            </option>
          ))}
        </Choose>
        <Choose label={fields.period} value={period} onChoose={(obdobi) => onChoose({ obdobi })}>
          <Periods periods={periodsOf(found)} words={words} />
        </Choose>
        {figure.kind === 'count' && (
          <Choose label={fields.measure} value={measure} onChoose={(hodnota) => onChoose({ hodnota })}>
            {optionsOf(measures, (each) => measureNames[each])}
          </Choose>
        )}
        <Choose label={fields.order} value={order} onChoose={(razeni) => onChoose({ razeni })}>
          {optionsOf(orders, (each) => orderNames[each])}
        </Choose>
      </div>
      {order === 'value' && <p class="hint">{orderHint}</p>}
      {kind !== 'centres' && <p class="hint">{annual}</p>}
    </section>
  )
}

interface ChooseProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: ComponentChildren
}

/** One choice among several. */
function Choose({ label, value, onChoose, children }: ChooseProps) {
  const id = useId()
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {children}
      </select>
    </p>
  )
}

function optionsOf<T extends string>(values: readonly T[], nameOfValue: (value: T) => string) {
  return values.map((value) => (
    <option key={value} value={value}>
      {nameOfValue(value)}
    </option>
  ))
}

/** Years before months, the newest first. */
function Periods({ periods, words }: { periods: readonly Period[]; words: ComparisonWords }) {
  const groups = [
    { label: words.years, among: periods.filter(isYear) },
    { label: words.months, among: periods.filter((period) => !isYear(period)) },
  ]
  return (
    <>
      {groups
        .filter(({ among }) => among.length > 0)
        .map(({ label, among }) => (
          <optgroup key={label} label={label}>
            {optionsOf(among, words.period)}
          </optgroup>
        ))}
    </>
  )
}

/** Whose course is shown beside that of the nation. */
export function ChooseArea({ choice, publications, network, words, onChoose }: ChoicesProps) {
  const { fields, nobody } = useComparisonTexts()
  const areas = areasOf(choice.kind, tableOf(choice.kind, publications), network)
  return (
    <Choose label={fields.area} value={choice.area} onChoose={(misto) => onChoose({ misto })}>
      <option value="">{nobody}</option>
      {optionsOf(areas, (area) => nameOf(area, { nation: words.nation, centres: network.centres }))}
    </Choose>
  )
}
