import { Aws, Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Trigger } from '../../doors.ts'
import type { DoorFunction } from './door.ts'

export type ScheduleTrigger = Extract<Trigger, { kind: 'schedule' }>

/** Calls a door at a steady rate. A call that fails is not repeated for long: the next one finds the same work. */
export function schedule(undelivered: IQueue, { lambda }: DoorFunction, triggers: readonly ScheduleTrigger[]): void {
  if (triggers.length === 0) return
  // The scheduler only hands over; it is Lambda that would call a failed door twice more.
  lambda.configureAsyncInvoke({
    retryAttempts: 0,
    maxEventAge: Duration.minutes(1),
    onFailure: new SqsDestination(undelivered),
  })
  const role = callerOf(lambda)
  undelivered.grantSendMessages(role)
  for (const { name, everyMinutes, input } of triggers)
    new Schedule(lambda, name, {
      schedule: ScheduleExpression.rate(Duration.minutes(everyMinutes)),
      target: new LambdaInvoke(lambda, {
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject(input),
        retryAttempts: 1,
        maxEventAge: Duration.minutes(1),
        deadLetterQueue: undelivered,
      }),
    })
}

/** The role of a door's schedules. The one that the CDK would make may also call every version of the Lambda. */
export function callerOf(lambda: DoorFunction['lambda']): Role {
  const role = new Role(lambda, 'Caller', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  })
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }))
  return role
}
