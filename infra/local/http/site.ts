import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { serveStatic } from 'hono/serve-static'
import { Problem } from '../../../shared/problems/problem.ts'
import { problemResponse } from '../../../shared/problems/response.ts'
import { contentSecurityPolicy } from '../../content-security.ts'
import { DOCS_PAGE } from '../../police-docs/files.ts'
import { HASHED, POLICE_PAGE, type WebSettings, withSettings } from '../../web-bundle.ts'
import type { Gateway } from './gateway.ts'
import type { Incoming } from './gateway-event.ts'

interface SiteDeps {
  readonly gateway: Gateway
  readonly tools: Hono
  readonly config: WebSettings
  /** The folder of the built web client; its page gets the settings when it is served. */
  readonly web: string
}

/** Everything behind the one port but the sign-in: the doors first, then what CloudFront would serve, and the local tools. */
export function createSite(deps: SiteDeps): (incoming: Incoming) => Promise<Response> {
  const { origin } = new URL(deps.config.authority)
  const site = new Hono({ strict: false })
  // Tabs opened before the settings came with the page ask for them here.
  site.get('/config.json', (c) => c.json(deps.config, 200, { 'cache-control': 'no-cache' }))
  site.route('/local', deps.tools)
  const page = async (c: Context) => {
    webHeaders(c, '')
    return c.html(withSettings(await readFile(`${deps.web}/index.html`, 'utf8'), deps.config))
  }
  const policePage = async (c: Context) => {
    webHeaders(c, '')
    return c.html(await readFile(`${deps.web}/${POLICE_PAGE}`, 'utf8'))
  }
  site.get('/index.html', page)
  site.get('/police/docs', (c) => docs(c, deps.web))
  site.use(serveStatic({ root: deps.web, getContent: fileIfThere, onFound: (path, c) => webHeaders(c, path) }))
  site.get('*', async (c) => {
    if (!isScreen(c)) return c.notFound()
    // The sign-in leads back to one address only, so that is where to begin.
    if (new URL(c.req.url).origin !== origin) return c.redirect(origin + c.req.path)
    return /^\/policie(\/|$)/.test(c.req.path) ? policePage(c) : page(c)
  })
  site.notFound((c) => problemResponse(new Problem('not-found'), { language: c.req.header('accept-language') }))
  site.onError((thrown, c) => {
    // How Hono's own guard against forged forms refuses.
    const refusal = thrown instanceof HTTPException ? new Problem('forbidden') : thrown
    return problemResponse(refusal, { language: c.req.header('accept-language') })
  })
  return async (incoming) => (await deps.gateway(incoming)) ?? site.fetch(requestFrom(incoming))
}

function requestFrom({ method, url, headers, body }: Incoming): Request {
  const all = Object.entries(headers).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${headers['host']?.[0]}${url}`, {
    method,
    headers: all,
    ...(hasBody && { body: new Uint8Array(body) }),
  })
}

/** The documentation for makers of police systems, at an address without an ending too. */
async function docs(c: Context, web: string): Promise<Response> {
  webHeaders(c, '')
  return c.html(await readFile(join(web, DOCS_PAGE), 'utf8'))
}

async function fileIfThere(path: string) {
  return readFile(path).catch(() => null)
}

/** An address somebody went to in a browser, without a file behind it: the web client knows what to show there. */
function isScreen({ req }: Context): boolean {
  if (/^\/(api|police|calendar|figures|local|\.well-known)(\/|$)|\.[^/]*$/.test(req.path)) return false
  return req.path === '/' || (req.header('accept') ?? '').includes('text/html')
}

/** The headers that CloudFront gives the web client, but for those that only https can have. */
function webHeaders(c: Context, path: string): void {
  c.header('content-security-policy', contentSecurityPolicy([]))
  c.header('x-content-type-options', 'nosniff')
  c.header('x-frame-options', 'DENY')
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', path.includes(`/${HASHED}/`) ? 'public, max-age=31536000, immutable' : 'no-cache')
}
