import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { selfSigned } from './certificate.ts'

type Service = 'dynamodb' | 'kms' | 'sts'

/** How often each service was called, and over how many connections. */
export interface Asked {
  readonly calls: ReadonlyMap<Service, number>
  readonly connections: ReadonlyMap<Service, number>
}

interface Place {
  readonly engineEndpoint: string
  /** What KMS opens, whatever is given to it: the private key of the centre. */
  readonly centreKey: Uint8Array
  /** Where the certificate is left. */
  readonly dir: string
}

/**
 * AWS over TLS, as far as the doors use it: the engine behind https, KMS and STS answering at once. It shows what clients and
 * handshakes cost; the way from a Lambda to the real services comes on top.
 */
export async function openAws({ engineEndpoint, centreKey, dir }: Place) {
  const answerOf = { dynamodb: engineBehind(engineEndpoint), kms: kmsWith(centreKey), sts: answerAsSts }
  const calls = new Map<Service, number>()
  const connections = new Map<Service, number>()
  const seen = new WeakSet<Socket>()
  const certificate = selfSigned()
  const server = createServer(certificate, async (request, response) => {
    const body = await buffer(request)
    const { service, operation } = aimOf(request)
    count(calls, service)
    if (!seen.has(request.socket)) count(connections, service)
    seen.add(request.socket)
    answerOf[service]({ request, operation, body }, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const file = join(dir, 'aws.pem')
  writeFileSync(file, certificate.cert)
  return {
    endpoint: `https://localhost:${(server.address() as AddressInfo).port}`,
    /** The file for NODE_EXTRA_CA_CERTS. */
    certificate: file,
    /** What was asked since the last time. */
    asked: (): Asked => {
      const asked = { calls: new Map(calls), connections: new Map(connections) }
      calls.clear()
      connections.clear()
      return asked
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export type Aws = Awaited<ReturnType<typeof openAws>>

function count(counts: Map<Service, number>, service: Service): void {
  counts.set(service, (counts.get(service) ?? 0) + 1)
}

/** DynamoDB and KMS name themselves and the operation in a header (`TrentService.Sign`); of STS only one is used. */
function aimOf({ headers }: IncomingMessage): { service: Service; operation: string } {
  const target = headers['x-amz-target']
  if (typeof target !== 'string') return { service: 'sts', operation: 'AssumeRole' }
  const [service, operation = ''] = target.split('.')
  return { service: service === 'TrentService' ? 'kms' : 'dynamodb', operation }
}

interface Call {
  readonly request: IncomingMessage
  readonly operation: string
  readonly body: Buffer
}

type Answer = (call: Call, response: ServerResponse) => void

function engineBehind(endpoint: string): Answer {
  const { hostname, port } = new URL(endpoint)
  const agent = new Agent({ keepAlive: true })
  return ({ request: { url, method, headers }, body }, response) => {
    const passedOn = send({ hostname, port, path: url, method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    passedOn.end(body)
  }
}

function kmsWith(centreKey: Uint8Array): Answer {
  const receiptKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const operations: Readonly<Record<string, (message: Uint8Array) => object>> = {
    GetPublicKey: () => ({
      PublicKey: receiptKey.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    }),
    Sign: (message) => ({ Signature: sign('sha256', message, receiptKey.privateKey).toString('base64') }),
    Decrypt: () => ({ Plaintext: Buffer.from(centreKey).toString('base64') }),
  }
  return ({ operation, body }, response) => {
    const { Message = '' } = JSON.parse(body.toString())
    const answer = operations[operation]?.(Buffer.from(Message, 'base64')) ?? {}
    response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify(answer))
  }
}

const answerAsSts: Answer = (_call, response) => response.setHeader('content-type', 'text/xml').end(assumedRole)

const assumedRole = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>local</AccessKeyId><SecretAccessKey>local</SecretAccessKey><SessionToken>local</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`
