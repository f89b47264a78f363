import { Duration } from 'aws-cdk-lib'
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { DoorFunction } from './door.ts'
import { callerOf } from './schedules.ts'

/** Lambda promises nothing, but has long kept what was called within the last five minutes. */
const EVERY = Duration.minutes(5)

/**
 * Calls a door for nothing at a steady rate, so that it stands ready. A call that gets lost is no loss: it is neither repeated nor
 * kept, for the next one does the same. A door that falls over it is told of by the door's own alarm.
 */
export function keepWarm({ lambda }: DoorFunction): void {
  // The scheduler only hands over; it is Lambda that would call a failed door twice more.
  lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })
  new Schedule(lambda, 'KeepWarm', {
    schedule: ScheduleExpression.rate(EVERY),
    target: new LambdaInvoke(lambda, {
      role: callerOf(lambda).withoutPolicyUpdates(),
      input: ScheduleTargetInput.fromObject(nobodysRequest),
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
    }),
  })
}

const path = '/keep-warm'

/** A request as the HTTP API hands it over, but for an address that no route has: a door answers "not found" and looks nothing up. */
const nobodysRequest: APIGatewayProxyEventV2 = {
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: {},
  requestContext: {
    accountId: '',
    apiId: '',
    domainName: 'keep-warm.invalid',
    domainPrefix: '',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
    requestId: '',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
  isBase64Encoded: false,
}
