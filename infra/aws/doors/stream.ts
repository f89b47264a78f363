import { Duration, Validations } from 'aws-cdk-lib'
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { StreamTrigger } from '../../doors.ts'
import type { Drawers } from '../data/drawers.ts'
import type { DoorFunction } from './door.ts'

export interface Stream {
  readonly drawers: Drawers
  readonly undelivered: IQueue
}

/** Hands changes of the table to a door. */
export function follow(
  { drawers, undelivered }: Stream,
  follower: DoorFunction,
  { of, types, batchSize }: StreamTrigger,
): void {
  mayRead(drawers, follower.role)
  new EventSourceMapping(follower, 'Stream', {
    target: follower.lambda,
    eventSourceArn: drawers.streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize,
    filters: [FilterCriteria.filter(filters[of](types))],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    // The defaults try for a day, and meanwhile every later record of the shard waits. An hour is enough: the sweep offers
    // unsent letters again, as new records.
    retryAttempts: 5,
    maxRecordAge: Duration.hours(1),
    onFailure: new SqsDlq(undelivered),
  })
}

const ofType = (types: readonly string[]) => ({ type: { S: FilterRule.or(...types) } })

const filters = {
  written: (types) => ({ eventName: FilterRule.or('INSERT', 'MODIFY'), dynamodb: { NewImage: ofType(types) } }),
  lost: (types) => ({ eventName: FilterRule.or('MODIFY', 'REMOVE'), dynamodb: { OldImage: ofType(types) } }),
} satisfies Record<StreamTrigger['of'], (types: readonly string[]) => object>

function mayRead({ table, streamArn }: Drawers, role: Role): void {
  const actions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']
  role.addToPolicy(new PolicyStatement({ actions, resources: [streamArn] }))
  const streams = `${table.tableArn}/stream/*`
  role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [streams] }))
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::<DrawersTable65DB64E2.Arn>/stream/*]',
    reason: 'Lambda asks which streams the table has before it follows one, and that question names no stream.',
  })
}
