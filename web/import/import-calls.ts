import type { Compared, KeptTemplate, NewImport, NextRows } from '../../shared/import/steps.ts'
import type { AlikeOfRows, ImportState, Imports, OneImport, TemplateState } from '../../shared/import/views.ts'
import type { Ask } from '../api.ts'
import { segment } from '../path-segment.ts'

/** What is asked of imports. */
export interface ImportCalls {
  list(after?: string): Promise<Imports>
  one(id: string, after?: number): Promise<OneImport>
  start(wanted: NewImport): Promise<ImportState>
  take(id: string, rows: NextRows): Promise<ImportState>
  undo(id: string): Promise<ImportState>
  /** Which of some rows may be of people who are here already. */
  alike(compared: Compared): Promise<AlikeOfRows>
  saveTemplate(template: KeptTemplate): Promise<TemplateState>
}

/** The calls of imports. */
export function importCalls(ask: Ask): ImportCalls {
  const param = (id: string) => ({ import: segment(id) })
  return {
    list: (after) => ask(({ imports }) => imports.$get({ query: after === undefined ? {} : { after } })),
    one: (id, after) =>
      ask(({ imports }) =>
        imports[':import'].$get({ param: param(id), query: after === undefined ? {} : { after: String(after) } }),
      ),
    start: (wanted) => ask(({ imports }) => imports.$post({ json: wanted })),
    take: (id, rows) => ask(({ imports }) => imports[':import'].rows.$post({ param: param(id), json: rows })),
    undo: (id) => ask(({ imports }) => imports[':import'].undoing.$post({ param: param(id) })),
    alike: (compared) => ask(({ imports }) => imports.alike.$post({ json: compared })),
    saveTemplate: (template) => ask(({ imports }) => imports.template.$put({ json: template })),
  }
}
