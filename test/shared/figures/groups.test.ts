import { expect, it } from 'vitest'
import { figureGroups } from '../../../shared/figures/groups.ts'
import { indicatorIds } from '../../../shared/figures/indicators.ts'

it('shows each figure in one group', () => {
  expect(Object.values(figureGroups).flat().toSorted()).toEqual(indicatorIds.toSorted())
})
