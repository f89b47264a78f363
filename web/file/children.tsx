import type { EvictionFile } from '../../shared/clients/views.ts'
import { ReportedFacts } from './facts.tsx'
import type { FileTexts } from './use-file-texts.ts'
import { useFileTexts } from './use-file-texts.ts'

type Child = NonNullable<EvictionFile['report']['children']>[number]

/** Children as police counted them, and whether child protection knows. */
export function Children({ report: { children, ospod } }: { report: EvictionFile['report'] }) {
  const texts = useFileTexts()
  const { report } = texts
  const counted = (field: Exclude<keyof Child, 'age'>) => children && countsOf(texts, children, field)
  return (
    <ReportedFacts
      title={report.children}
      facts={[
        [report.childCount, children && counts(texts, children)],
        [report.living, counted('livesInDwelling')],
        [report.atIncident, counted('presentAtIncident')],
        [report.endangered, counted('directlyEndangered')],
        [report.ospod, ospod && ospodWords(texts, ospod)],
      ]}
    />
  )
}

/** The children of whom something holds, and how many there are of whom nobody said. */
function countsOf(
  texts: FileTexts,
  children: readonly Child[],
  field: Exclude<keyof Child, 'age'>,
): string | undefined {
  const unsaid = children.filter((child) => child[field] === undefined).length
  if (unsaid > 0 && unsaid === children.length) return undefined
  const told = counts(
    texts,
    children.filter((child) => child[field]),
  )
  return unsaid > 0 ? `${told}; ${texts.report.unsaidOf(unsaid)}` : told
}

function counts({ report }: FileTexts, children: readonly Child[]): string {
  if (children.length === 0) return report.noChildren
  const known = children.flatMap(({ age }) => age ?? []).sort((a, b) => a - b)
  const ages = [...known.map(String), ...(known.length < children.length ? [report.unknownAge] : [])]
  return report.ages(children.length, ages.join(', '))
}

function ospodWords({ report }: FileTexts, { informed, name }: NonNullable<EvictionFile['report']['ospod']>): string {
  const told = informed === undefined ? undefined : report.ospodInformed[informed ? 'yes' : 'no']
  return [told, name].filter((part) => part !== undefined).join(', ')
}
