import { Duration } from 'aws-cdk-lib'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { DoorFunction } from './door.ts'

interface Source {
  readonly topic: Topic
  readonly undelivered: IQueue
}

/** Hands what is published to a topic to a door. What the door does not take three times is kept for the operator. */
export function listen({ topic, undelivered }: Source, { lambda }: DoorFunction): void {
  lambda.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(1),
    onFailure: new SqsDestination(undelivered),
  })
  topic.addSubscription(new LambdaSubscription(lambda, { deadLetterQueue: undelivered }))
}
