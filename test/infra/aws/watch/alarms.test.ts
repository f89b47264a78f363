import { Match } from 'aws-cdk-lib/assertions'
import { describe, test } from 'vitest'
import cdk from '../../../../cdk.json' with { type: 'json' }
import { idOf, template } from '../support/stack.ts'

describe('alarms', () => {
  test.each([
    ['letters that wait', { MetricName: 'IteratorAge', Threshold: 300_000 }],
    ['records and calls that were given up', { MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 }],
    [
      'each that comes while others wait',
      { MetricName: 'NumberOfMessagesSent', Statistic: 'Sum', Period: 60, Threshold: 1 },
    ],
    ['server errors of the HTTP API', { MetricName: '5xx', Threshold: 1 }],
    [
      'a sweep that nobody calls',
      { MetricName: 'Invocations', ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' },
    ],
  ])('go off at %s', (_, properties) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...properties,
      AlarmActions: [{ Ref: idOf('AlarmsOperator') }],
    })
  })

  test.each(['contact', 'complaint', 'visit'])(
    'go off at something due that the %s sweep left for five minutes',
    (sweep) => {
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        Namespace: 'Opora',
        MetricName: 'oldestDueSeconds',
        Statistic: 'Maximum',
        Threshold: 300,
        Dimensions: [{ Name: 'sweep', Value: sweep }],
        AlarmActions: [{ Ref: idOf('AlarmsOperator') }],
        AlarmDescription: Match.stringLikeRegexp('Reminders stop'),
      })
    },
  )

  test('are let through to the operator', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: cdk.context.operator })
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
          }),
        ]),
      },
    })
  })
})
