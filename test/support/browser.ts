import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import axe from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'
import { partsOf } from '../../shared/time/typed.ts'

// The packaged browser's defaults are for Lambda: they switch off what keeps pages apart, which a test of ours must not.
const careless = new Set(['--disable-web-security', '--allow-running-insecure-content', '--single-process'])

// Nothing of ours draws by WebGL, and without it pages are painted in half the time.
sparticuz.setGraphicsMode = false

/** A real browser from npm, nothing installed on the machine. `more`: switches of Chromium. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...sparticuz.args.filter((arg) => !careless.has(arg)), ...more]
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args })
}

export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** A computer far from Prague, whose clock must move no deadline. */
export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, timezoneId: 'America/New_York' }

const folder = process.env['PICTURES'] ?? mkdtempSync(join(tmpdir(), 'opora-pictures-'))

/** Takes a picture of a page; into the folder that PICTURES names, to be looked at. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
}

type Size = NonNullable<ReturnType<Page['viewportSize']>>

/** What a window of 1280 has at 200 %. */
const ENLARGED: Size = { width: 640, height: 450 }
const NARROW: readonly Size[] = [
  { width: 360, height: 740 },
  { width: 320, height: 640 },
]

/**
 * Fails when axe finds anything serious on the page, or when it sticks out sideways: as wide as it is, on a telephone and on a narrow one,
 * and enlarged twice.
 */
export async function accessible(page: Page): Promise<void> {
  const own = page.viewportSize()
  await page.setViewportSize(ENLARGED)
  await fits(page, ENLARGED.width)
  for (const viewport of own === null ? NARROW : [own, ...NARROW.filter((size) => !isSame(size, own))]) {
    await page.setViewportSize(viewport)
    expect(await seriousFaults(page), `${viewport.width} wide`).toEqual([])
    await fits(page, viewport.width)
  }
  if (own !== null) await page.setViewportSize(own)
}

const isSame = (one: Size, other: Size) => one.width === other.width && one.height === other.height

/** Looked for once nothing moves. Axe is put into a document once only: that costs more than what it then does. */
async function seriousFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>(`
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      .then(() => axe.run({ resultTypes: ['violations'] }))`)
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Once it has: what is drawn by its size is drawn anew after the window changed. */
async function fits(page: Page, width: number): Promise<void> {
  const scrollWidth = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(scrollWidth, { message: `${width} wide` }).toBeLessThanOrEqual(width)
}

/** A page of its own, signed in as one of the demo people, at an address. */
export async function signIn(
  browser: Browser,
  {
    origin,
    name,
    path = '/',
    options = DESK,
  }: { origin: string; name: string; path?: string; options?: BrowserContextOptions },
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'cs-CZ', ...options })
  const page = await context.newPage()
  await page.goto(origin + path)
  await enter(page, name)
  return { page, context }
}

/** Goes through the sign-in page. */
export async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Přihlásit se', exact: true }).click()
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

/** Types a moment into the field of a name: a day and a time, joined as `joined` of shared/time joins them. */
export async function typeMoment(scope: Page | Locator, name: string, moment: string): Promise<void> {
  const [day, time] = partsOf(moment)
  const field = scope.getByRole('group', { name, exact: true })
  await field.getByLabel('Den', { exact: true }).fill(day)
  await field.getByLabel('Čas', { exact: true }).fill(time)
}

/** Where the ways of the first menu lead. */
export async function addressesOf(page: Page): Promise<string[]> {
  await page.getByRole('navigation').first().getByRole('link').first().waitFor()
  const ways = await page.getByRole('navigation').first().getByRole('link').all()
  return Promise.all(ways.map(async (way) => (await way.getAttribute('href')) ?? ''))
}

/** Which way of the first menu is the one of the open screen, and whether all of it is in sight. */
export async function wayInSight(page: Page): Promise<{ way: string | null; isInSight: boolean } | undefined> {
  const [current] = await page.getByRole('navigation').first().locator('[aria-current=page]').all()
  const [box, way] = [await current?.boundingBox(), await current?.getAttribute('href')]
  const width = page.viewportSize()?.width ?? 0
  return box ? { way: way ?? null, isInSight: box.x >= 0 && box.x + box.width <= width } : undefined
}
