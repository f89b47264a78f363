import { Aws, Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Trigger } from '../../doors.ts'
import type { DoorFunction } from '../doors/door.ts'
import type { Front } from '../edge/http-api.ts'

export interface AlarmsProps {
  readonly doors: readonly DoorFunction[]
  readonly front: Front
  readonly undelivered: IQueue
  readonly operator: string
}

interface Watch {
  readonly metric: IMetric
  /** What is wrong, in a few words; who is hurt by it follows. */
  readonly wrong: string
  readonly doors: readonly DoorFunction[]
  /** The alarm goes off at this value; 1 by default. */
  readonly from?: number
}

const PERIOD = Duration.minutes(5)
/** As short as queues are measured: two failures that far apart are told of twice. */
const ARRIVAL_PERIOD = Duration.minutes(1)
/** Long enough for a schedule of one minute to be off by some seconds without a false alarm. */
const QUIET_PERIOD = Duration.minutes(10)

/** Nothing fails silently: each alarm writes to the operator, and says who is hurt. */
export class Alarms extends Construct {
  private readonly action: SnsAction

  constructor(scope: Construct, id: string, { doors, front, undelivered, operator }: AlarmsProps) {
    super(scope, id)
    this.action = new SnsAction(operatorTopic(this, operator))
    for (const door of doors) this.watchDoor(door)
    this.add('Tampered', {
      metric: new Metric({ namespace: 'Opora', metricName: 'tamperedEntries', period: PERIOD, statistic: 'Sum' }),
      wrong:
        'Entries of the audit were changed or deleted, which nobody may do. What they said before is in the backups.',
      doors: doors.filter(({ door }) => door.name === 'guard'),
    })
    this.add('ServerErrors', {
      metric: front.stage.metricServerError({ period: PERIOD, statistic: 'Sum' }),
      wrong: 'The HTTP API answers with errors of its own.',
      doors: doors.filter((door) => has(door, 'http')),
    })
    this.watchUndelivered(undelivered, doors)
  }

  /** What lies there keeps the one alarm on, and so nobody would be told of what comes after it: each arrival sets off the other. */
  private watchUndelivered(queue: IQueue, all: readonly DoorFunction[]): void {
    const doors = all.filter((door) => has(door, 'stream') || has(door, 'schedule') || has(door, 'topic'))
    this.add('Undelivered', {
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' }),
      wrong: 'Records or calls that were given up wait to be handed over again: npm run operate -- replay',
      doors,
    })
    this.add('NewlyUndelivered', {
      metric: queue.metricNumberOfMessagesSent({ period: ARRIVAL_PERIOD, statistic: 'Sum' }),
      wrong: 'Another record or call was given up.',
      doors,
    })
  }

  private watchDoor(door: DoorFunction): void {
    const { lambda } = door
    const { name } = door.door
    this.add(`${name}-errors`, {
      metric: lambda.metricErrors({ period: PERIOD, statistic: 'Sum' }),
      wrong: `${name} fails.`,
      doors: [door],
    })
    if (has(door, 'stream'))
      this.add(`${name}-late`, {
        metric: lambda.metric('IteratorAge', { period: PERIOD, statistic: 'Maximum' }),
        wrong: `${name} is five minutes behind the table.`,
        doors: [door],
        from: Duration.minutes(5).toMilliseconds(),
      })
    if (!has(door, 'schedule')) return
    this.watchQuiet(door)
    for (const sweep of sweepsOf(door)) this.watchOldest(door, sweep)
  }

  /** A sweep that is called and does not fail may still not get done, or get no letter out. What says nothing is watched as quiet. */
  private watchOldest(door: DoorFunction, sweep: string): void {
    this.add(`${sweep}-oldest`, {
      metric: new Metric({
        namespace: 'Opora',
        metricName: 'oldestDueSeconds',
        dimensionsMap: { sweep },
        period: PERIOD,
        statistic: 'Maximum',
      }),
      wrong: `Something that the ${sweep} sweep must see to has waited for five minutes.`,
      doors: [door],
      from: Duration.minutes(5).toSeconds(),
    })
  }

  /** A schedule that stopped reports no error. One of three that stopped takes a third of the calls, so three quarters is the line. */
  private watchQuiet(door: DoorFunction): void {
    const expected = door.door.triggers
      .map((trigger) => (trigger.kind === 'schedule' ? QUIET_PERIOD.toMinutes() / trigger.everyMinutes : 0))
      .reduce((sum, calls) => sum + calls)
    new Alarm(this, `${door.door.name}-quiet`, {
      metric: door.lambda.metricInvocations({ period: QUIET_PERIOD, statistic: 'Sum' }),
      alarmDescription: describe(`${door.door.name} is not called as often as it should be.`, [door]),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: expected * 0.75,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.BREACHING,
    }).addAlarmAction(this.action)
  }

  private add(id: string, { metric, wrong, doors, from = 1 }: Watch): void {
    new Alarm(this, id, {
      metric,
      alarmDescription: describe(wrong, doors),
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: from,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.action)
  }
}

function has({ door }: DoorFunction, kind: Trigger['kind']): boolean {
  return door.triggers.some((trigger) => trigger.kind === kind)
}

function sweepsOf({ door }: DoorFunction): string[] {
  return door.triggers.flatMap((trigger) => (trigger.kind === 'schedule' ? [trigger.input.kind] : []))
}

function describe(wrong: string, doors: readonly DoorFunction[]): string {
  return [wrong, ...doors.map(({ door }) => door.hurt)].join(' ')
}

function operatorTopic(scope: Construct, operator: string): Topic {
  const topic = new Topic(scope, 'Operator', { enforceSSL: true })
  topic.addSubscription(new EmailSubscription(operator))
  // A topic with a policy of its own has lost the default one, by which alarms of the account may publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  )
  return topic
}
