import type { World } from '../../support/world.ts'
import type { Budget, Figure, Row } from '../report/figure.ts'
import { meter, type Usage } from './meter.ts'
import { operations } from './operations.ts'

/** What operations cost in requests, read units and write units, in a centre with a long history. */
export async function unitsFigure(world: World, records: number): Promise<Figure> {
  const measure = meter(world.table, world.endpoint)
  const rows: Row[] = []
  for (const { label, prepare, run, budget } of operations(world)) {
    await prepare?.()
    const usage = await measure(run)
    rows.push({ label, cells: cellsOf(usage), ...(budget && { budget: budget(usage) satisfies Budget }) })
  }
  return {
    title: `Requests and units per operation, over ${records.toLocaleString('en')} records`,
    notes: [
      'engine: as the embedded engine reports them, indexes included. It is not AWS and may count transactions differently.',
      'AWS: by its published rules, from the sizes of the items; writes of the table + of its indexes.',
      'A refused transaction reports no units; AWS charges it like one that was done, without the indexes.',
    ],
    columns: ['reads', 'items', 'writes', 'items', 'engine: read', 'write', 'AWS: read', 'write'],
    rows,
  }
}

function cellsOf({ requests, itemsRead, itemsWritten, engine, aws, refused }: Usage): string[] {
  const written = refused > 0 ? ['refused', 'refused'] : [String(engine.write), `${aws.write} + ${aws.indexes}`]
  return [
    ...[requests.read, itemsRead, requests.write, itemsWritten, engine.read].map(String),
    written[0] ?? '',
    String(aws.read),
    written[1] ?? '',
  ]
}
