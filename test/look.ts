import { openBrowser, signIn, picture, DESK } from './support/browser.ts'
const browser = await openBrowser()
const origin = process.env['ORIGIN'] ?? 'http://localhost:4711'
const paths = (process.env['PATHS'] ?? '/cisla').split(' ')
const { page } = await signIn(browser, { origin, name: 'Milena Ukázková', path: paths[0] ?? '/', options: { ...DESK, reducedMotion: 'reduce' } })
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()))
page.on('pageerror', (e) => console.log('pageerror', e.message))
page.on('response', async (r) => { if (r.url().includes('/api/figures')) console.log(r.status(), r.url().replace(origin, ''), r.ok() ? '' : (await r.text()).slice(0, 300)) })
for (const path of paths) {
  for (const width of [1280, 360, 320]) {
    await page.setViewportSize({ width, height: 800 })
    if (width === 1280) { const t = Date.now(); await page.goto(origin + path); await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor(); await page.waitForTimeout(2500); console.log(path, Date.now() - t) }
    await picture(page, `look${path.replace(/[/?=&]/g, '_')}-${width}`, true)
    console.log(width, await page.evaluate(() => document.documentElement.scrollWidth))
  }
}
await browser.close()
