import { describe, expect, test } from 'vitest'
import { everyDoor, idOf, tableId, template, triggers } from '../support/stack.ts'

describe('the stream', () => {
  test('brings letters to mail, gives up after an hour, and says what it gave up', () => {
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 5)
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: idOf('mailFunction') },
      EventSourceArn: { 'Fn::GetAtt': [tableId, 'StreamArn'] },
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT', 'MODIFY'],
              dynamodb: { NewImage: { type: { S: ['letter', 'pulse'] } } },
            }),
          },
        ],
      },
      BatchSize: 10,
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [idOf('Undelivered'), 'Arn'] } } },
    })
  })
})

describe('the guard', () => {
  test('is handed entries of the audit, and signed days, that were changed or deleted, and tells the operator', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: idOf('guardFunction') },
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['MODIFY', 'REMOVE'],
              dynamodb: { OldImage: { type: { S: ['audit', 'audit-day'] } } },
            }),
          },
        ],
      },
    })
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Opora',
      MetricName: 'tamperedEntries',
      Statistic: 'Sum',
      Threshold: 1,
      AlarmActions: [{ Ref: idOf('AlarmsOperator') }],
    })
  })
})

describe('the schedules', () => {
  const schedules = everyDoor.flatMap((door) => triggers(door, 'schedule').map((trigger) => ({ door, ...trigger })))

  test('are six, beside those that keep doors warm', () => {
    expect(schedules.map(({ name }) => name)).toEqual([
      'figures-check',
      'publishing',
      'contact-sweep',
      'complaint-sweep',
      'visit-sweep',
      'audit-signing',
    ])
    const warm = everyDoor.filter(({ keptWarm }) => keptWarm)
    template.resourceCountIs('AWS::Scheduler::Schedule', schedules.length + warm.length)
  })

  test.each(schedules)('$name calls $door.name every minute with its input', ({ door, input }) => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: { 'Fn::GetAtt': [idOf(`${door.name}Function`), 'Arn'] },
        Input: JSON.stringify(input),
        RetryPolicy: { MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 60 },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [idOf('Undelivered'), 'Arn'] } },
      },
    })
  })

  test('do not pile up calls of a door that fails', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: idOf('sweepFunction') },
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [idOf('Undelivered'), 'Arn'] } } },
    })
  })
})

describe('what becomes of letters', () => {
  test('comes to the bounces door, three times at most, and is then kept for the operator', () => {
    const undelivered = { 'Fn::GetAtt': [idOf('Undelivered'), 'Arn'] }
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      TopicArn: { Ref: idOf('MailEvents') },
      Endpoint: { 'Fn::GetAtt': [idOf('bouncesFunction'), 'Arn'] },
      RedrivePolicy: { deadLetterTargetArn: undelivered },
    })
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: idOf('bouncesFunction') },
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: undelivered } },
    })
  })
})
