import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'

/** Shorter answers are not worth it; CloudFront leaves them too. */
const WORTH_COMPRESSING = 1000

/** What went over the wire since the last time. */
export interface Sent {
  readonly requests: number
  readonly kilobytes: number
}

/** Stands before a platform and compresses as a content delivery network does, which the local one does not. */
export async function openCompressingProxy(origin: string) {
  const { hostname, port, host } = new URL(origin)
  let sizes: number[] = []
  const server = createServer((request, response) => {
    const { method, url: path } = request
    const passedOn = send({ hostname, port, method, path, headers: { ...request.headers, host } }, async (answer) => {
      const whole = await buffer(answer)
      const body = isCompressible(answer.headers, whole) ? gzipSync(whole) : whole
      sizes.push(body.length)
      pass(response, { status: answer.statusCode ?? 500, headers: answer.headers, body, isGzip: body !== whole })
    })
    passedOn.on('error', () => response.destroy())
    request.pipe(passedOn)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    sent: (): Sent => {
      const sent = { requests: sizes.length, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1024 }
      sizes = []
      return sent
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function isCompressible({ 'content-type': type = '' }: IncomingHttpHeaders, body: Buffer): boolean {
  return /text|javascript|json|svg/.test(type) && body.length >= WORTH_COMPRESSING
}

interface Passed {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly isGzip: boolean
}

function pass(response: ServerResponse, { status, headers, body, isGzip }: Passed): void {
  const { 'transfer-encoding': _, ...kept } = headers
  response.writeHead(status, { ...kept, 'content-length': body.length, ...(isGzip && { 'content-encoding': 'gzip' }) })
  response.end(body)
}
