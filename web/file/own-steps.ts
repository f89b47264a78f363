import type { ClientFile } from '../../shared/clients/views.ts'
import { type Baseline, baselineOf } from './changes.ts'

/**
 * What this screen itself has done to a file. A form begun before one's own saving of another form has not been overtaken
 * by anybody else, so it goes on from there.
 */
export class OwnSteps {
  readonly #after = new Map<number, Baseline>()

  /** Remembers that saving from `version` made `file`, with nobody's change between. */
  took(version: number, file: ClientFile): void {
    if (file.version === version + 1) this.#after.set(version, baselineOf(file))
  }

  /** Whether this screen itself made a file what it is from what it was at the version before. */
  made(file: ClientFile): boolean {
    return this.#after.has(file.version - 1)
  }

  /** The baseline to save from: one's own steps are not news. */
  from(base: Baseline): Baseline {
    const next = this.#after.get(base.version)
    return next === undefined ? base : this.from(next)
  }
}
