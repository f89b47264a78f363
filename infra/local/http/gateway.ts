import { problemResponse } from '../../../shared/problems/response.ts'
import type { Door } from '../../doors.ts'
import type { Call } from '../base/open-doors.ts'
import type { Authorize } from './authorizer.ts'
import { answerFrom, eventFrom, type Incoming } from './gateway-event.ts'
import { matchRoute, type RouteTable, routeTable } from './routes.ts'

interface GatewayDeps {
  readonly doors: readonly Door[]
  readonly call: Call
  readonly authorize: Authorize
  readonly now: () => Date
}

/** Answers a request that a door's route takes; undefined when none does. */
export type Gateway = (incoming: Incoming) => Promise<Response | undefined>

/** An HTTP API of API Gateway in front of the doors. Refusals of its own are problems, so that clients read one kind of refusal. */
export function openGateway(deps: GatewayDeps): Gateway {
  const routes = routeTable(deps.doors)
  return (incoming) =>
    pass(incoming, routes, deps).catch((thrown: unknown) =>
      problemResponse(thrown, { language: incoming.headers['accept-language']?.[0], headers: whoAreYou }),
    )
}

const whoAreYou = { 401: { 'www-authenticate': 'Bearer' } }

async function pass(incoming: Incoming, routes: RouteTable, deps: GatewayDeps): Promise<Response | undefined> {
  const found = matchRoute(routes, incoming.method, incoming.url)
  if (found === undefined) return undefined
  const { route, pathParameters } = found
  const claims = route.signIn ? { claims: await deps.authorize(incoming.headers['authorization']?.[0]) } : {}
  const event = eventFrom(incoming, { routeKey: route.key, pathParameters, ...claims, now: deps.now() })
  const answer = answerFrom(await deps.call(route.door, event))
  // Every answer says when it was made (RFC 9110), by which a computer learns that its own clock is wrong; here the clock can be moved.
  answer.headers.set('date', deps.now().toUTCString())
  return answer
}
