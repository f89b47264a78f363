import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { eventFrom } from '../../../infra/local/http/gateway-event.ts'
import { instant } from '../../../shared/time/instant.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, freshNotice } from '../bench-world.ts'

const HOUR_MS = 3_600_000

/** What the gateway hands the intake: a notice signed now, under a reference of its own. */
export async function noticeEvent(world: World): Promise<APIGatewayProxyEventV2> {
  const now = new Date()
  const enteredAt = instant(new Date(now.getTime() - HOUR_MS))
  const request = await world.sign(freshNotice({ enteredAt, evictedAt: enteredAt }), { now })
  const { pathname, host } = new URL(request.url)
  const headers = Object.fromEntries([...request.headers, ['host', host]].map(([name, value]) => [name, [value]]))
  const body = Buffer.from(await request.arrayBuffer())
  return eventFrom(
    { method: 'POST', url: pathname, headers, body },
    { routeKey: `POST ${pathname}`, pathParameters: {}, now },
  )
}

/** What the gateway hands the api when a worker opens Today. */
export function todayEvent(): APIGatewayProxyEventV2 {
  const claims = { sub: `${CENTRE}-sluzba`, 'cognito:groups': `[${CENTRE}.worker]` }
  return eventFrom(
    { method: 'GET', url: '/api/today', headers: { host: ['opora.example'] }, body: Buffer.alloc(0) },
    { routeKey: 'ANY /api/{proxy+}', pathParameters: { proxy: 'today' }, claims, now: new Date() },
  )
}
