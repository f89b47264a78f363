import { randomUUID } from 'node:crypto'
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda'
import type { Claims } from './authorizer.ts'

/** A request as it came over the wire. */
export interface Incoming {
  readonly method: string
  /** The path and query as sent, still percent-encoded. */
  readonly url: string
  /** By small-letter name, each value as sent. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>
  readonly body: Buffer
}

/** Which route took the request, and what the gateway knows besides. */
export interface Routed {
  /** `ANY /api/{proxy+}` */
  readonly routeKey: string
  readonly pathParameters: Readonly<Record<string, string>>
  /** Of a verified token. */
  readonly claims?: Claims
  readonly now: Date
}

/** What ends at the gateway and is not handed on. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Bodies of these types travel as text, all others as base64. */
const textual = /^(text\/|application\/(json|xml|javascript|[\w.-]+\+(json|xml))\s*(;|$))/i

/**
 * The event that an HTTP API of API Gateway makes of a request (payload format 2.0). Like there, the path is decoded and the
 * query is not, headers of one name are joined by commas, and cookies stand apart.
 */
export function eventFrom(
  incoming: Incoming,
  routed: Routed,
): APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer {
  const [path = '', rawQueryString = ''] = split(incoming.url, '?')
  const cookies = (incoming.headers['cookie'] ?? []).flatMap((line) => line.split(/; */))
  const parameters = queryParameters(rawQueryString)
  const rawPath = decodeURIComponent(path)
  return {
    version: '2.0',
    routeKey: routed.routeKey,
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers: headersOf(incoming),
    ...(rawQueryString !== '' && { queryStringParameters: parameters }),
    ...(Object.keys(routed.pathParameters).length > 0 && { pathParameters: routed.pathParameters }),
    requestContext: requestContext(incoming, routed, rawPath),
    ...bodyOf(incoming),
  }
}

function split(text: string, mark: string): string[] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function queryParameters(query: string): Record<string, string> {
  const values = Map.groupBy(new URLSearchParams(query), ([name]) => name)
  return Object.fromEntries([...values].map(([name, all]) => [name, all.map(([, value]) => value).join(',')]))
}

function headersOf({ headers }: Incoming): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name !== 'cookie' && !hopByHop.has(name))
  return {
    ...Object.fromEntries(kept.map(([name, values = []]) => [name, values.join(',')])),
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-port': portOf(headers),
    'x-forwarded-proto': 'http',
  }
}

function portOf(headers: Incoming['headers']): string {
  return split(headers['host']?.[0] ?? '', ':')[1] ?? '80'
}

function requestContext({ method, headers }: Incoming, { routeKey, claims, now }: Routed, path: string) {
  const domainName = split(headers['host']?.[0] ?? 'localhost', ':')[0] ?? ''
  const userAgent = headers['user-agent']?.[0] ?? ''
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName,
    domainPrefix: domainName.split('.')[0] ?? '',
    ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: logTime(now),
    timeEpoch: now.getTime(),
  }
}

/** `12/Mar/2020:19:03:58 +0000` */
function logTime(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}

function bodyOf({ headers, body }: Incoming): Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'> {
  if (body.length === 0) return { isBase64Encoded: false }
  const isText = textual.test(headers['content-type']?.[0] ?? '')
  return isText
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true }
}

/** The answer that a door's result stands for. A result without a status is the body of a 200, as in API Gateway. */
export function answerFrom(result: unknown): Response {
  if (!isStructured(result)) return Response.json(result ?? null)
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result
  const all = new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  for (const cookie of cookies) all.append('set-cookie', cookie)
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  return new Response(bytes.length > 0 ? bytes : null, { status: statusCode, headers: all })
}

/** Hands a request to a door that no gateway stands in front of. */
export async function callDoor(
  door: (event: Asked) => Promise<APIGatewayProxyStructuredResultV2>,
  request: Request,
): Promise<Response> {
  return answerFrom(await door(await askedBy(request)))
}

type Asked = Awaited<ReturnType<typeof askedBy>>

/** What a request itself says in its event. The path stays as it was sent, and the body byte by byte. */
export async function askedBy(request: Request) {
  const { pathname, search } = new URL(request.url)
  return {
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: Object.fromEntries(request.headers),
    requestContext: { http: { method: request.method } },
    body: Buffer.from(await request.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
  }
}

function isStructured(result: unknown): result is APIGatewayProxyStructuredResultV2 & { statusCode: number } {
  return (
    typeof result === 'object' && result !== null && 'statusCode' in result && typeof result.statusCode === 'number'
  )
}
