import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { policeDescription } from './description.ts'
import { docsPage } from './page.ts'

/** The files of the documentation by their addresses. */
export const docsFiles = {
  description: 'police/v1/openapi.json',
  page: 'police/docs.html',
  style: 'police/docs.css',
} as const

/** Writes the documentation of the police protocol into a folder that is served. To be run from the top of the project. */
export function writePoliceDocs(outdir: string): void {
  for (const file of Object.values(docsFiles)) mkdirSync(dirname(join(outdir, file)), { recursive: true })
  writeFileSync(join(outdir, docsFiles.description), JSON.stringify(policeDescription))
  writeFileSync(join(outdir, docsFiles.page), docsPage())
  copyFileSync('infra/police-docs/docs.css', join(outdir, docsFiles.style))
}
