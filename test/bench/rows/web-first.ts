import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { enter, openBrowser, PHONE } from '../../support/browser.ts'
import { startPlatform } from '../../support/started.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'
import { timed } from '../report/in-turn.ts'
import { progress } from '../report/progress.ts'
import { median, spread } from '../report/statistics.ts'
import { openCompressingProxy, type Sent } from '../web/compressing-proxy.ts'

const ROUNDS = 5

/** Whatever takes longer has failed. */
const LONGEST_MS = 20_000

/** A slow phone: a quarter of this machine, 400 kbit/s both ways, 400 ms for every answer to begin. */
const CPU_RATE = 4
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }

/** Seconds, and requests up to then. The issue that divided the house. */
const budgets = { empty: 2.8, cached: 1.2, requests: 12 } as const

/** From opening Today to its first duty on a slow phone, signed in, with an empty cache and with a full one. */
export async function webFirstFigure(): Promise<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'opora-web-first-'))
  const platform = await startPlatform(dataDir, { empty: false })
  const proxy = await openCompressingProxy(platform.origin)
  // The sign-in leads back to one address only, so the browser must find the proxy there.
  const { host } = new URL(platform.origin)
  const browser = await openBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1:${proxy.port}`])
  try {
    const empty: Load[] = []
    const cached: Load[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const loads = await twoLoads(browser, { origin: platform.origin, sent: proxy.sent })
      empty.push(loads.empty)
      cached.push(loads.cached)
      progress('opening Today on a phone', round + 1, ROUNDS)
    }
    return {
      title: 'Today on a slow phone, s to the first duty',
      notes: [
        `400 kbit/s, 400 ms, a processor four times slower than this one; ${ROUNDS} each. A busy machine makes it slower still.`,
        'requests: over the wire up to then. Compressed by gzip, as by a content delivery network.',
      ],
      columns: ['s', 'middle half', 'requests', 'KB'],
      rows: [
        { ...rowOf('empty cache', empty), budget: atMost(budgets.empty, secondsOf(empty)) },
        { ...rowOf('with the cache', cached), budget: atMost(budgets.cached, secondsOf(cached)) },
        {
          label: 'requests, empty cache',
          cells: ['', '', requestsOf(empty).toFixed(0), ''],
          budget: atMost(budgets.requests, requestsOf(empty)),
        },
      ],
    }
  } finally {
    await browser.close()
    proxy.close()
    await platform.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** One opening of Today. */
interface Load extends Sent {
  readonly seconds: number
}

interface Place {
  readonly origin: string
  readonly sent: () => Sent
}

async function twoLoads(browser: Browser, place: Place): Promise<{ empty: Load; cached: Load }> {
  const context = await browser.newContext({ locale: 'cs-CZ', ...PHONE })
  context.setDefaultTimeout(LONGEST_MS)
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await page.goto(place.origin)
    await enter(page, 'Jana Vzorová')
    await firstDuty(page)
    await devtools.send('Network.clearBrowserCache')
    const load = () => loadSlowly(page, devtools, place)
    return { empty: await load(), cached: await load() }
  } finally {
    await context.close()
  }
}

async function loadSlowly(page: Page, devtools: CDPSession, { origin, sent }: Place): Promise<Load> {
  // What the page before still asked for is not of this load.
  await page.goto('about:blank')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE })
  await devtools.send('Network.emulateNetworkConditions', SLOW)
  sent()
  const milliseconds = await timed(async () => {
    await page.goto(origin, { waitUntil: 'commit' })
    await firstDuty(page)
  })
  const asked = sent()
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await devtools.send('Network.emulateNetworkConditions', FAST)
  // The second load finds in the cache what the first has left there.
  await page.waitForLoadState('load')
  return { ...asked, seconds: milliseconds / 1000 }
}

async function firstDuty(page: Page): Promise<void> {
  await page.locator('li.duty').first().waitFor()
}

function secondsOf(loads: readonly Load[]): number {
  return median(loads.map(({ seconds }) => seconds))
}

function requestsOf(loads: readonly Load[]): number {
  return median(loads.map(({ requests }) => requests))
}

function rowOf(label: string, loads: readonly Load[]): Row {
  const seconds = loads.map((load) => load.seconds)
  const kilobytes = median(loads.map((load) => load.kilobytes))
  return {
    label,
    cells: [secondsOf(loads).toFixed(2), spread(seconds, 2), requestsOf(loads).toFixed(0), kilobytes.toFixed(0)],
  }
}
