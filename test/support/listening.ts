import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { createIntake } from '../../functions/intake/app.ts'
import type { IntakeEvent } from '../../functions/intake/received.ts'
import type { World } from './world.ts'

/** The door of the police behind a port, at the time it is, for programs that are run beside the test. */
export async function listening({ table, signer }: World): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const [rawPath = '', rawQueryString = ''] = (request.url ?? '').split('?')
    const event: IntakeEvent = {
      rawPath,
      rawQueryString,
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      requestContext: { http: { method: request.method ?? '' } },
      body: (await buffer(request)).toString('base64'),
      isBase64Encoded: true,
    }
    const intake = createIntake({ table, signer, publicOrigin: origin, now: () => new Date() })
    const { statusCode = 500, headers, body } = await intake(event)
    response.writeHead(statusCode, headers as Record<string, string>).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, close: () => server.close() }
}
