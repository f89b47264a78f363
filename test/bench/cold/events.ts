import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { byCentre, keys, table as layout } from '../../../functions/store/table/keys.ts'
import { TABLE } from '../../../infra/local/base/environment.ts'
import { eventFrom } from '../../../infra/local/http/gateway-event.ts'
import { instant } from '../../../shared/time/instant.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, noticeElsewhere } from '../bench-world.ts'
import { recordTransactions } from '../recorded-transactions.ts'
import type { ApiCalls } from './api-floor.ts'
import type { IntakeCalls } from './intake-floor.ts'

const HOUR_MS = 3_600_000

/** What the gateway hands the intake: a notice signed now, under a reference of its own. */
export async function noticeEvent(world: World): Promise<APIGatewayProxyEventV2> {
  const now = new Date()
  const enteredAt = instant(new Date(now.getTime() - HOUR_MS))
  const request = await world.sign(noticeElsewhere({ enteredAt, evictedAt: enteredAt }), { now })
  const { pathname, host } = new URL(request.url)
  const headers = Object.fromEntries([...request.headers, ['host', host]].map(([name, value]) => [name, [value]]))
  const body = Buffer.from(await request.arrayBuffer())
  return eventFrom(
    { method: 'POST', url: pathname, headers, body },
    { routeKey: `POST ${pathname}`, pathParameters: {}, now },
  )
}

/** What the intake would ask AWS for such a notice. */
export async function noticeCalls(world: World): Promise<IntakeCalls> {
  const [transaction] = await recordTransactions(world, [await world.sign(noticeElsewhere())])
  if (transaction === undefined) throw new Error('no transaction')
  const Keys = [keys.senderKey(world.policeKey.keyId), keys.directory(), keys.network()]
  return { directory: { RequestItems: { [TABLE]: { Keys } } }, message: 'x'.repeat(RECEIPT_BYTES), transaction }
}

/** About as long as the part of a receipt that is signed. */
const RECEIPT_BYTES = 500

/** What the gateway hands the api when a worker opens Today. */
export function todayEvent(): APIGatewayProxyEventV2 {
  const claims = { sub: `${CENTRE}-sluzba`, 'cognito:groups': `[${CENTRE}.worker]` }
  return eventFrom(
    { method: 'GET', url: '/api/today', headers: { host: ['opora.example'] }, body: Buffer.alloc(0) },
    { routeKey: 'ANY /api/{proxy+}', pathParameters: { proxy: 'today' }, claims, now: new Date() },
  )
}

/** What the api would ask AWS for it. */
export function todayCalls(): ApiCalls {
  const duties = {
    TableName: TABLE,
    IndexName: layout.indexes.byCentre.name,
    KeyConditionExpression: 'centrePk = :list',
    ExpressionAttributeValues: { ':list': byCentre.openDuties(CENTRE) },
  }
  return { duties, wrappedKey: Buffer.alloc(WRAPPED_KEY_BYTES).toString('base64') }
}

/** About as long as the private key of a centre in KMS's wrapping. */
const WRAPPED_KEY_BYTES = 400
