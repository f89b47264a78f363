import { Duration, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/**
 * Where the stream, the schedules and the topic leave what they gave up on. What lies here are positions, kinds, and events of
 * letters with addresses of staff, never records; an alarm goes off at the first of them.
 */
export function undeliveredQueue(scope: Construct): Queue {
  const queue = new Queue(scope, 'Undelivered', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'This queue is itself where failures end; nothing consumes it, so nothing can fail on its way out.',
  })
  return queue
}
