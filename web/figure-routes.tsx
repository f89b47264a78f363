import { FiguresRoute as OwnFigures } from './dashboard/routes.tsx'
import { ReleasesScreen } from './releases/releases-screen.tsx'

/** `/cisla/vydani/2025`: what is released of a year; every other address under `/cisla` is of the centre's own figures. */
export function FiguresRoute({ period, indicator }: { period?: string; indicator?: string }) {
  const own = { ...(period !== undefined && { period }), ...(indicator !== undefined && { indicator }) }
  return period === 'vydani' ? <ReleasesScreen asked={indicator ?? ''} /> : <OwnFigures {...own} />
}
