import { expect, test } from 'vitest'
import { openSolver } from '../../../functions/figures/solver.ts'
import type { Program } from '../../../shared/disclosure/solver.ts'

const solver = await openSolver()
const any = { least: 0, most: Number.POSITIVE_INFINITY }

test('is asked again and again of one programme', () => {
  const program: Program = {
    columns: [any, any],
    rows: [
      {
        terms: [
          [0, 1],
          [1, 2],
        ],
        least: 0,
        most: 7,
      },
    ],
  }
  const found = solver.with(program, 'weights', (open) => {
    const values = [open.largest([[0, 1]], false), open.largest([[1, 1]], false), open.largest([[1, 1]], true)]
    open.bind(1, { least: 1, most: 2 })
    return [...values, open.largest([[0, 1]], false), open.largest([[1, -1]], false)].map((outcome) =>
      outcome.status === 'optimal' ? outcome.objective : outcome.status,
    )
  })
  expect(found).toEqual([7, 3.5, 3, 5, -1])
})

test.each<[string, Program]>([
  [
    'unbounded',
    {
      columns: [any, any],
      rows: [
        {
          terms: [
            [0, 1],
            [1, -1],
          ],
          least: 0,
          most: 0,
        },
      ],
    },
  ],
  [
    'infeasible',
    {
      columns: [any, any],
      rows: [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          least: -2,
          most: -1,
        },
      ],
    },
  ],
])('says what is %s', (status, program) => {
  expect(solver.with(program, 'weights', (open) => open.largest([[0, 1]], false)).status).toBe(status)
})
