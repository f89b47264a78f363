/*
 * What of a centre's data is seldom asked for, in one piece: whatever is loaded apart cuts what it shares with everything else into pieces
 * of their own, and each piece makes every start of a door longer.
 */
export { stateReturn } from '../../shared/return/return.ts'
export { byHandOf } from './by-hand.ts'
export { figuresOf } from './figures/figures.ts'
export { forAssociation } from './for-association.ts'
export { handOversOf } from './hand-over/hand-overs.ts'
export { movesOf } from './hand-over/moves.ts'
export { importsOf } from './import/imports.ts'
export { countsOn } from './open-work/counts-on.ts'
export { openWorkOf } from './open-work/open-work.ts'
export { releasesOf } from './releases/releases.ts'
export { reportOf } from './report/report.ts'
export { retentionOf } from './retention.ts'
