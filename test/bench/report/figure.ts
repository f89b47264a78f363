/** One figure of the report: a small table, each row with its baseline in the rows above and its budget, if it has one, beside it. */
export interface Figure {
  readonly title: string
  /** How it was measured and what it cannot show. */
  readonly notes: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

export interface Row {
  readonly label: string
  readonly cells: readonly string[]
  readonly budget?: Budget
}

/** A budget of the design, and whether this run kept it. */
export interface Budget {
  readonly text: string
  readonly kept: boolean
}

export function atMost(limit: number, value: number): Budget {
  return { text: `≤ ${limit}`, kept: value <= limit }
}

export function atLeast(limit: number, value: number): Budget {
  return { text: `≥ ${limit}`, kept: value >= limit }
}

/** `within` or `over`. A broken budget is told, never an error: one run on a busy machine proves nothing alone. */
export function verdict({ text, kept }: Budget): string {
  return `budget ${text}: ${kept ? 'within' : 'OVER'}`
}

/** A figure as lines of text, columns aligned. */
export function printed({ title, notes, columns, rows }: Figure): string {
  const table = [['', ...columns], ...rows.map(({ label, cells }) => [label, ...cells])]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? []
  const lines = table.map((row, index) => {
    const [label = '', ...cells] = row.map((cell, column) => pad(cell, widths[column] ?? 0, column))
    const budget = rows[index - 1]?.budget
    return `  ${[label, ...cells].join('  ')}${budget ? `   ${verdict(budget)}` : ''}`.trimEnd()
  })
  return [title, ...lines, ...notes.map((note) => `  ${note}`), ''].join('\n')
}

/** Labels to the left, figures to the right. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
