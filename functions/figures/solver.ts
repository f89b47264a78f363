import type { Highs, Model, ModelData } from 'highs'
import type { Changing, OpenProgram, Outcome, Program, Solver, Weight } from '../../shared/disclosure/solver.ts'

/** Loads HiGHS, 1.2 MB of WebAssembly, at its first use: only a publication needs it. `highs.wasm` lies beside the bundle. */
export async function openSolver(): Promise<Solver> {
  // Its types are of its CommonJS build, in which what is called is one level deeper.
  const load = (await import('highs')).default as unknown as typeof import('highs')['default']
  const highs = await load()
  return {
    with: (program, changing, use) =>
      highs.withModel(modelOf(program), (model) => {
        model.options.set({ output_flag: false, simplex_strategy: simplex[changing], mip_rel_gap: 0 })
        return use(opened(highs, model, program))
      }),
  }
}

/**
 * What HiGHS calls dual and primal. Where bounds changed, the last answer may not be allowed any more but is still best, from which the
 * dual simplex goes on; where weights changed, it is the other way round.
 */
const simplex = { bounds: 1, weights: 4 } as const satisfies Record<Changing, number>

/** A call into WebAssembly for each column costs more than many an answer: only what differs is handed over. */
function opened(highs: Highs, model: Model, { columns }: Program): OpenProgram {
  const costs = new Float64Array(columns.length)
  const bounds = columns.map(({ least, most }) => ({ least, most }))
  const setCosts = (weights: readonly Weight[]) => {
    const wanted = new Float64Array(columns.length)
    for (const [column, times] of weights) wanted[column] = -times
    for (const [column, cost] of wanted.entries()) {
      if (cost === costs[column]) continue
      model.changeColCost(column, cost)
      costs[column] = cost
    }
  }
  return {
    bind: (column, { least, most }) => {
      const now = bounds[column]
      if (now?.least === least && now.most === most) return
      model.changeColBounds(column, least, most)
      bounds[column] = { least, most }
    },
    largest: (weights, whole) => {
      setCosts(weights)
      return whole ? wholly(highs, model, columns.length) : outcomeOf(highs, model)
    },
  }
}

function wholly(highs: Highs, model: Model, width: number): Outcome {
  model.changeColsIntegrality({ kind: 'range', from: 0, to: width - 1 }, new Int32Array(width).fill(1))
  try {
    return outcomeOf(highs, model)
  } finally {
    model.clearIntegrality()
  }
}

function outcomeOf(highs: Highs, model: Model): Outcome {
  model.run()
  const { optimal, unbounded, infeasible, empty } = highs.constants.modelStatus
  const status = model.getModelStatus()
  if (status === optimal || status === empty)
    return { status: 'optimal', values: model.getSolution().colValue, objective: -model.getObjectiveValue() }
  return { status: status === unbounded ? 'unbounded' : status === infeasible ? 'infeasible' : 'unsolved' }
}

function modelOf({ columns, rows }: Program): ModelData {
  const starts = [0]
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length)
  const terms = rows.flatMap((row) => row.terms)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: new Float64Array(columns.length),
    colLower: Float64Array.from(columns, ({ least }) => least),
    colUpper: Float64Array.from(columns, ({ most }) => most),
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    matrix: {
      format: 'csr',
      numCols: columns.length,
      numRows: rows.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, times]) => times),
    },
  }
}
