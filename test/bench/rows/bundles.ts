import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../../infra/bundle.ts'
import { type Door, doors } from '../../../infra/doors.ts'
import { bundleSize } from '../cold/bundle-size.ts'
import type { Figure } from '../report/figure.ts'

/** How much code each door brings, as it is bundled for AWS. */
export async function bundleFigure(): Promise<Figure> {
  const dir = mkdtempSync(join(tmpdir(), 'opora-bundles-'))
  try {
    const sizeOf = (door: Pick<Door, 'name' | 'entry'>) => {
      bundle(door, dir)
      return bundleSize(join(dir, door.name, 'index.mjs'))
    }
    const whole = (kilobytes: number) => kilobytes.toFixed(0)
    const storeOne = fileURLToPath(new URL('../cold/store-one.ts', import.meta.url))
    const baseline = sizeOf({ name: 'store-one', entry: storeOne }).atStartGzipped
    const rows = doors.map((door) => {
      const { atStart, atStartGzipped, all } = sizeOf(door)
      const ratio = (atStartGzipped / baseline).toFixed(2)
      return {
        label: door.name,
        cells: [whole(atStart), whole(atStartGzipped), whole(baseline), ratio, whole(all - atStart)],
      }
    })
    return {
      title: 'Bundles, KB',
      notes: [
        'at start: the door and what it imports at once; on demand: the chunks it does not.',
        'baseline: gzip of a handler that stores one item.',
      ],
      columns: ['at start', 'gzip', 'baseline', 'ratio', 'on demand'],
      rows,
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
}
