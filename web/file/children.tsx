import type { ClientFile } from '../../shared/clients/views.ts'
import type { Texts } from '../texts/cs.ts'
import { useTexts } from '../texts/language.ts'
import { Facts } from './facts.tsx'

type Child = ClientFile['report']['children'][number]

/** Children as police counted them, and whether child protection knows. */
export function Children({ report: { children, ospod } }: { report: ClientFile['report'] }) {
  const texts = useTexts()
  const { report } = texts
  const counted = (applies: (child: Child) => boolean) => counts(texts, children.filter(applies))
  return (
    <Facts
      title={report.children}
      facts={[
        [report.childCount, counted(() => true)],
        [report.living, counted(({ livesInDwelling }) => livesInDwelling)],
        [report.atIncident, counted(({ presentAtIncident }) => presentAtIncident)],
        [report.endangered, counted(({ directlyEndangered }) => directlyEndangered)],
        [
          report.ospod,
          ospod && [report.ospodInformed[ospod.informed ? 'yes' : 'no'], ospod.name].filter(Boolean).join(', '),
        ],
      ]}
    />
  )
}

function counts({ report }: Texts, children: readonly Child[]): string {
  const ages = children.map(({ age }) => age).sort((a, b) => a - b)
  return ages.length === 0 ? report.noChildren : report.ages(ages.length, ages.join(', '))
}
