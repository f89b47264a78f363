import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { Problem } from '../../../shared/problems/problem.ts'
import { problemResponse } from '../../../shared/problems/response.ts'
import { Misuse } from '../base/misuse.ts'
import type { Incoming } from './gateway-event.ts'

/** Answers requests as Node gets them, for what cannot do with less. */
export type NodeAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What stands behind the one port. */
export interface Site {
  /** Answers everything below `/oidc`. */
  readonly signIn: NodeAnswer
  /** Answers everything else. */
  readonly answer: (incoming: Incoming) => Promise<Response>
}

/** The one public port. Requests that come before the site is there wait for it. */
export interface Front {
  readonly port: number
  open(site: Site): void
  /** Takes no more requests, and resolves when those under way were answered or had two seconds for it. */
  close(): Promise<void>
}

/** What an HTTP API of API Gateway has routes for. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The largest body that API Gateway takes, in bytes. */
const MAX_BODY = 10 * 1024 * 1024
const CLOSE_MS = 2000

/** Takes the port, on this machine only. 0 takes any free one. Throws Misuse when somebody else has it. */
export async function takePort(port: number): Promise<Front> {
  const site = Promise.withResolvers<Site>()
  const server = createServer((request, response) => {
    site.promise.then((open) => serve(request, response, open)).catch(() => response.destroy())
  })
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => refuseUnread(code ?? '', socket))
  server.on('connect', (_request, socket) => refuseUnread('CONNECT', socket))
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    port: taken,
    open: (opened) => site.resolve(opened),
    close: async () => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS)
      await closed
      clearTimeout(timer)
    },
  }
}

/** What Node says itself to a request that it does not read to its end, with the header that stands on every answer of ours. */
function refuseUnread(code: string, socket: Duplex): void {
  const status = statusOfUnread.get(code) ?? '400 Bad Request'
  const lines = [
    `HTTP/1.1 ${status}`,
    'x-content-type-options: nosniff',
    'connection: close',
    'content-length: 0',
    '',
    '',
  ]
  // Whoever went away meanwhile is told nothing; nobody may hold the connection open.
  if (socket.writable) socket.end(lines.join('\r\n'), () => socket.destroy())
  else socket.destroy()
}

const statusOfUnread: ReadonlyMap<string, string> = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
  // Whoever takes us for a tunnel.
  ['CONNECT', `405 Method Not Allowed\r\nallow: ${methods.join(', ')}`],
])

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (thrown) {
    const isTaken = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE'
    throw isTaken ? new Misuse(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`) : thrown
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const { headers } = request
  response.setHeader('x-content-type-options', 'nosniff')
  try {
    addressed(request)
    if (!isOurs(headers.host, request.socket.localPort)) return await send(response, misdirected())
    checkMethod(request.method)
    if (/^\/oidc(\/|$)/.test(request.url ?? '')) return await site.signIn(request, response)
    await send(response, await site.answer(await incomingFrom(request)))
  } catch (thrown) {
    if (response.headersSent) throw thrown
    await send(response, problemResponse(thrown, { language: headers['accept-language'] }))
  }
}

/** Whoever takes us for a proxy names the whole address, and it counts before the Host header (RFC 9112, section 3.2.2). */
function addressed(request: IncomingMessage): void {
  const [, host, rest = ''] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(request.url ?? '') ?? []
  if (host === undefined) return
  request.headers.host = host
  request.url = rest.startsWith('/') ? rest : `/${rest}`
}

function checkMethod(method = 'GET'): void {
  if (!methods.includes(method)) throw new Problem('method-not-allowed', { allow: methods })
}

/** A page somewhere else may have its own name point to this machine; it then sends that name, and is told nothing. */
function isOurs(host = '', port: number | undefined): boolean {
  return [`localhost:${port}`, `127.0.0.1:${port}`].includes(host.toLowerCase())
}

function misdirected(): Response {
  return new Response('This is a platform for this machine only: open it as http://localhost.\n', { status: 421 })
}

async function incomingFrom(request: IncomingMessage): Promise<Incoming> {
  const { method = 'GET', url = '/', headersDistinct, headers } = request
  if (!url.startsWith('/')) throw new Problem('not-found')
  const { host = '' } = headers
  return { method, url, headers: { ...headersDistinct, host: [host] }, body: await bodyOf(request) }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) throw new Problem('too-large')
  const chunks: Buffer[] = []
  let length = 0
  // The rest of a body that is too large is not read, but the connection must stay for the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > MAX_BODY) throw new Problem('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  // An unread rest of the request would be taken for the next one.
  if (!response.req.complete) response.setHeader('connection', 'close')
  response.statusCode = answer.status
  response.end(body)
}
