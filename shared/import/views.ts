import type { AlikePeople } from '../register/views.ts'
import type { Timed } from '../time/timed.ts'
import type { ImportView, KeptTemplate } from './steps.ts'

/** GET /api/imports?after=…: imports of the centre, newest first, 20 at a time; and what its columns mean. */
export interface Imports extends Timed {
  readonly imports: readonly ImportView[]
  readonly next?: string
  readonly template: KeptTemplate
}

/** PUT /api/imports/template: what is kept from now on. */
export interface TemplateState extends Timed {
  readonly template: KeptTemplate
}

/** What every step of an import is answered. */
export interface ImportState extends Timed {
  readonly import: ImportView
}

/** GET /api/imports/:import?after=…: an import, and of the files that stayed when it was undone those of the next rows. */
export interface OneImport extends ImportState {
  readonly kept: readonly KeptFile[]
  /** The row to read on after; left out on the last page. */
  readonly next?: number
}

/** A file that somebody has changed since it was taken over. */
export interface KeptFile {
  readonly row: number
  readonly client: string
  readonly reference: string
}

/** POST /api/imports/alike: of the rows that were asked about those whose person may be here already. */
export interface AlikeOfRows extends Timed {
  readonly rows: readonly { readonly row: number; readonly people: Omit<AlikePeople, 'now'> }[]
}
