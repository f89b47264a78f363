import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Misuse } from '../../../../infra/local/base/misuse.ts'
import { type Site, takePort } from '../../../../infra/local/http/front.ts'

const site: Site = {
  signIn: async (_request, response) => void response.end('sign-in'),
  answer: async ({ method, url, body }) => new Response(`${method} ${url} ${body.length}`),
}

async function openFront(open: Site | undefined = site) {
  const front = await takePort(0)
  onTestFinished(front.close)
  if (open) front.open(open)
  return { ...front, origin: `http://127.0.0.1:${front.port}` }
}

test('requests are answered, those below /oidc by the sign-in', async () => {
  const { origin } = await openFront()
  expect(await (await fetch(`${origin}/a?b`, { method: 'POST', body: 'four' })).text()).toBe('POST /a?b 4')
  expect(await (await fetch(`${origin}/oidc/auth`)).text()).toBe('sign-in')
  expect(await (await fetch(`${origin}/oidca`)).text()).toBe('GET /oidca 0')
})

test('a request that comes too early waits', async () => {
  const front = await takePort(0)
  onTestFinished(front.close)
  const early = fetch(`http://127.0.0.1:${front.port}/early`)
  front.open(site)
  expect((await early).status).toBe(200)
})

test('a port that is taken is named, and how to choose another', async () => {
  const { port } = await openFront()
  const second = takePort(port)
  await expect(second).rejects.toThrow(Misuse)
  await expect(second).rejects.toThrow(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`)
})

test('a name that somebody else points at this machine is told nothing', async () => {
  const { port } = await openFront()
  const asked = request({ port, host: '127.0.0.1', headers: { host: `evil.example:${port}` } }).end()
  const [answer] = await once(asked, 'response')
  expect(answer.statusCode).toBe(421)
})

test.each([
  ['announced', { 'content-length': String(10 * 1024 * 1024 + 1) }],
  ['not announced', {}],
])('a body over 10 MB is refused, %s', async (_, headers) => {
  const { port } = await openFront()
  const asked = request({ port, host: '127.0.0.1', method: 'POST', headers: { host: `localhost:${port}`, ...headers } })
  asked.on('error', () => undefined)
  asked.write(Buffer.alloc(10 * 1024 * 1024 + 1))
  const [answer] = await once(asked, 'response')
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([413, 'application/problem+json; charset=utf-8'])
  asked.destroy()
})

test('a fault behind the port is a 500 without its text', async () => {
  vi.spyOn(console, 'error').mockReturnValueOnce()
  const { origin } = await openFront({ ...site, answer: () => Promise.reject(new Error('Jana Vzorová')) })
  const answer = await fetch(origin)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('Jana')
})

/** Sends the first line of a request as it is, which no client of HTTP would, and gives back the whole answer. */
async function raw(port: number, line: string, host = `localhost:${port}`): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end(`${line} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)
  return text(socket)
}

test.each([
  ['a method of nobody', 'FOO /', 400],
  ['no request at all', 'neco', 400],
  ['a tunnel', 'CONNECT localhost:80', 405],
  ['headers without end', `GET /?${'a'.repeat(20_000)}`, 431],
])('%s is refused, and nobody may guess a type', async (_what, line, status) => {
  const { port } = await openFront()
  const answer = await raw(port, line)
  expect(answer).toContain(`HTTP/1.1 ${status} `)
  expect(answer).toContain('x-content-type-options: nosniff')
})

test('the name of this machine may be written in capital letters', async () => {
  const { port } = await openFront()
  expect(await raw(port, 'GET /a', `LOCALHOST:${port}`)).toContain('GET /a 0')
})

describe('an address that is whole, as proxies are asked', () => {
  test.each([
    ['localhost', '/a?b', 'GET /a?b 0'],
    ['127.0.0.1', '/a', 'GET /a 0'],
    ['localhost', '', 'GET / 0'],
    ['localhost', '?b=/c', 'GET /?b=/c 0'],
    ['localhost', '/oidc/auth', 'sign-in'],
  ])('of http://%s with %j is answered', async (host, rest, answer) => {
    const { port } = await openFront()
    expect(await raw(port, `GET http://${host}:${port}${rest}`, 'other.example')).toContain(answer)
  })

  test('of somebody else is not, whatever the Host says', async () => {
    const { port } = await openFront()
    expect(await raw(port, `GET http://evil.example/a`)).toMatch(/^HTTP\/1.1 421 /)
  })
})

test.each(['TRACE', 'PROPFIND', 'QUERY'])('%s is told which methods there are', async (method) => {
  const { port } = await openFront()
  for (const path of ['/', '/police/v1/notices', '/api/me', '/oidc/auth']) {
    const answer = await raw(port, `${method} ${path}`)
    expect(answer).toMatch(/^HTTP\/1.1 405 /)
    expect(answer).toMatch(/\r\nallow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n/i)
  }
})

test('every answer says what it is, refusals too', async () => {
  const { port } = await openFront()
  const lines = ['GET /', 'GET /oidc/auth', 'TRACE /', 'GET *', 'GET http://evil.example/']
  for (const line of lines) expect(await raw(port, line), line).toMatch(/\r\nx-content-type-options: nosniff\r\n/i)
})
