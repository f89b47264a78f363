import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { POLICE_PAGE } from '../../../../infra/web-bundle.ts'

/** A built web client of two files, in a folder. */
export function fakeWeb(folder: string): string {
  const web = join(folder, 'web')
  mkdirSync(join(web, 'built'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Opora</title><!-- settings -->')
  writeFileSync(join(web, POLICE_PAGE), '<!doctype html><title>Opora pro policii</title>')
  writeFileSync(join(web, 'built', 'main-ABCDEFGH.js'), 'export {}')
  return web
}
