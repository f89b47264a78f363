import { Aws, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import type { Route, Trigger } from '../../doors.ts'
import { logGroupIn } from '../data/log-group.ts'
import type { DoorFunction } from '../doors/door.ts'
import type { People } from './people.ts'

/** What is logged of a request. No path and no address: paths hold ids of people's files, addresses say who asked. */
const logged = {
  requestId: '$context.requestId',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
}

/** Seventy workers whose Today asks every three seconds make some 25 requests a second; the rest is room for a bad day. */
const throttle = { rateLimit: 200, burstLimit: 400 }

/** The HTTP API: routes of doors, with a sign-in where the list of doors asks for one. */
export class Front extends Construct {
  readonly stage: HttpStage
  /** The host the API answers at. */
  readonly host: string
  private readonly api: HttpApi
  private readonly signedIn: HttpJwtAuthorizer

  constructor(scope: Construct, id: string, people: People) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', { apiName: 'Opora', createDefaultStage: false })
    this.host = `${this.api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`
    this.signedIn = new HttpJwtAuthorizer('SignedIn', people.issuer, { jwtAudience: [people.clientId] })
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroupIn(this, 'AccessLog')),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    })
  }

  /** Leads the routes of a trigger to a door. */
  open({ door, lambda }: DoorFunction, { routes, signIn, mostPerSecond }: Extract<Trigger, { kind: 'http' }>): void {
    const integration = new HttpLambdaIntegration(door.name, lambda)
    for (const route of routes) {
      const opened = new HttpRoute(this, route, {
        httpApi: this.api,
        routeKey: routeKey(route),
        integration,
        authorizer: signIn ? this.signedIn : new HttpNoneAuthorizer(),
        // An ID token of the same client has the same audience; only an access token has scopes.
        ...(signIn && { authorizationScopes: ['openid'] }),
      })
      if (!signIn) acknowledgeOpen(opened)
      if (mostPerSecond !== undefined) this.limit(opened, route, mostPerSecond)
    }
  }

  /** Settings of a route are the stage's, which must come after it. */
  private limit(opened: HttpRoute, route: Route, mostPerSecond: number): void {
    const stage = this.stage.node.defaultChild as CfnStage
    stage.addPropertyOverride(`RouteSettings.${route}`, {
      ThrottlingRateLimit: mostPerSecond,
      ThrottlingBurstLimit: 2 * mostPerSecond,
    })
    this.stage.node.addDependency(opened)
  }
}

function routeKey(route: Route): HttpRouteKey {
  const space = route.indexOf(' ')
  return HttpRouteKey.with(route.slice(space + 1), methods[route.slice(0, space) as keyof typeof methods])
}

const methods = {
  ANY: HttpMethod.ANY,
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
} satisfies Record<Route extends `${infer Method} ${string}` ? Method : never, HttpMethod>

function acknowledgeOpen(route: HttpRoute): void {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      'No gateway authorizer knows HTTP Message Signatures (RFC 9421): the door checks them itself over the raw bytes. The keys that receipts are checked with are meant to be public. A calendar program cannot sign in: the secret is in the address it was given, and the door checks it. Published figures are meant for anybody, and so is the page that checks receipts.',
  })
}
