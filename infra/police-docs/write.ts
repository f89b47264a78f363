import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { policeDescription } from './description.ts'
import { DESCRIPTION, DOCS_PAGE, DOCS_STYLE } from './files.ts'
import { docsPage } from './page.ts'

/** Writes the documentation of the police protocol into a folder that is served. To be run from the top of the project. */
export function writePoliceDocs(outdir: string): void {
  mkdirSync(join(outdir, dirname(DESCRIPTION)), { recursive: true })
  writeFileSync(join(outdir, DESCRIPTION), JSON.stringify(policeDescription))
  writeFileSync(join(outdir, DOCS_PAGE), docsPage())
  copyFileSync('infra/police-docs/docs.css', join(outdir, DOCS_STYLE))
}
