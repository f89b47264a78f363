import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuildOptions, buildSync, type Metafile } from 'esbuild'
import { writePoliceDocs } from './police-docs/write.ts'

const ENTRY = 'web/main.tsx'

/** The page for police units without a system of their own, and the name under which it is a file. */
const POLICE_ENTRY = 'web/police-main.tsx'
export const POLICE_PAGE = 'policie.html'

/** Runs while all else is still on its way, so it is built alone. */
const FIRST_CALL = 'web/first-call.ts'

/** Where files lie whose names carry a hash of what is in them: a browser may keep them for good. */
export const HASHED = 'built'

/** The screens of the first page, and all they need. */
const FIRST_PAGE = './web/app.tsx'

/** What several later screens need, and is smaller than what asking for it would cost: it comes with the first page. */
const SMALL = ['./shared/text/xml-text.ts', './web/forms/saved.tsx', './web/frame/ranges.tsx', './web/path-segment.ts']

/**
 * Libraries made of CommonJS parts, each with what it gives. Into such parts the first page would be injected by `require`, and esbuild
 * would wrap each of its modules to be required; so such a library is made one module first.
 */
const COMMON_JS = {
  'easy-template-x': `export * from 'easy-template-x'`,
  papaparse: `export { default } from 'papaparse'`,
} as const

const options: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  sourcemap: 'linked',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
  publicPath: `/${HASHED}`,
  logLevel: 'warning',
}

/** What a page loads later comes in chunks of its own; they share a folder with those of the staff. */
const police: BuildOptions = {
  ...options,
  entryPoints: [POLICE_ENTRY],
  splitting: true,
  chunkNames: 'police-[name]-[hash]',
  // As for the staff, below.
  inject: ['./web/police/app.tsx'],
}

const client: BuildOptions = {
  ...options,
  entryPoints: [ENTRY],
  splitting: true,
  // Whatever is loaded later is loaded by the first page and finds it there. esbuild does not know: of modules that several files
  // need, it makes a chunk for each combination of files, most of them tiny. As if every file needed the whole first page, it is one.
  inject: [FIRST_PAGE, ...SMALL],
}

/** What reads a receipt in a browser. A door makes the page around it and knows no hash: it has a name of its own. */
const reading: BuildOptions = {
  ...options,
  entryPoints: { 'receipt-reading': 'web/receipt-page/reading.ts' },
  entryNames: '[name]',
  splitting: true,
  sourcemap: false,
  publicPath: '/assets',
}

/**
 * Makes the web client in `outdir`, which is emptied first: `assets/` as they are in `web/`, hashed scripts and styles in `built/`, beside
 * them the page of police and the documentation of their protocol. Gives back the page of the staff, `index.html`, which is whole only with
 * settings. `define` replaces global names by JavaScript expressions, as esbuild does. To be run from the top of the project.
 */
export function bundleWeb(outdir: string, define: Record<string, string>): string {
  rmSync(outdir, { recursive: true, force: true })
  const place = { outdir: join(outdir, HASHED), define, metafile: true } as const
  const firstCall = builtFrom(buildSync({ ...options, ...place, entryPoints: [FIRST_CALL] }).metafile, FIRST_CALL)
  const libraries = Object.entries(COMMON_JS).map(([name, contents]) => ({ name, ...madeModule(contents) }))
  const alias = Object.fromEntries(libraries.map(({ name, path }) => [name, path]))
  const main = builtFrom(buildSync({ ...client, ...place, alias }).metafile, ENTRY)
  for (const library of libraries) library.remove()
  cpSync('web/assets', join(outdir, 'assets'), { recursive: true })
  buildSync({ ...reading, outdir: join(outdir, 'assets') })
  writePoliceDocs(outdir)
  const ofPolice = builtFrom(buildSync({ ...police, ...place }).metafile, POLICE_ENTRY)
  writeFileSync(join(outdir, POLICE_PAGE), withNames(readFileSync('web/police.html', 'utf8'), ofPolice))
  const page = readFileSync('web/index.html', 'utf8')
  return withNames(page, { ...main, scripts: [...firstCall.scripts, ...main.scripts] })
}

/** A library as one module that nothing is injected into, and how to remove it again. */
function madeModule(contents: string): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'opora-library-'))
  const stdin = { contents, resolveDir: '.' }
  buildSync({ ...options, sourcemap: false, stdin, outdir: folder, entryNames: 'module' })
  return { path: join(folder, 'module.js'), remove: () => rmSync(folder, { recursive: true }) }
}

/** What the web client must know of the sign-in service before it can start. */
export interface WebSettings {
  readonly authority: string
  readonly clientId: string
}

/** The page with its settings, as data: the content security policy lets no inline script run. */
export function withSettings(page: string, settings: WebSettings): string {
  // A text with `</script>` in it would end the block.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c')
  return put(page, 'settings', `<script type="application/json" id="settings">${json}</script>`)
}

/** What the page names, in the order in which it runs. */
interface Built {
  readonly scripts: readonly string[]
  /** Chunks the scripts import at once: named in the page so that they are not asked for one after another. */
  readonly preloads: readonly string[]
  readonly styles: readonly string[]
}

function builtFrom({ outputs }: Metafile, entry: string): Built {
  const [script, main] = Object.entries(outputs).find(([, output]) => output.entryPoint === entry) ?? []
  if (script === undefined || main === undefined) throw new Error(`esbuild made nothing of ${entry}`)
  const chunks = main.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path)
  return {
    scripts: [address(script)],
    preloads: chunks.map(address),
    styles: main.cssBundle === undefined ? [] : [address(main.cssBundle)],
  }
}

function address(output: string): string {
  return `/${HASHED}/${output.slice(output.lastIndexOf('/') + 1)}`
}

function withNames(page: string, { scripts, preloads, styles }: Built): string {
  const links = [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
  ]
  const run = scripts.map((src) => `<script type="module" src="${src}"></script>`)
  return put(put(page, 'styles', links.join('\n')), 'scripts', run.join('\n'))
}

function put(page: string, place: string, html: string): string {
  const mark = `<!-- ${place} -->`
  if (!page.includes(mark)) throw new Error(`the page has no ${mark}`)
  return page.replace(mark, () => html)
}
