import { Match } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, test } from 'vitest'
import cdk from '../../cdk.json' with { type: 'json' }
import { table } from '../../functions/store/table/keys.ts'
import { apiPaths } from '../../infra/aws/edge/website.ts'
import { type Door, doors, type Setting, type Trigger } from '../../infra/doors.ts'
import { centres } from '../../shared/centres/centres.ts'
import { synthesize } from '../support/stack.ts'

const everyDoor: readonly Door[] = doors
const { app, template, idOf } = synthesize()
const tableId = idOf('DrawersTable')

const settings: Record<Setting, unknown> = {
  TABLE_NAME: { Ref: tableId },
  PUBLIC_ORIGIN: 'https://test.example',
  CENTRE_KEYS: { 'Fn::GetAtt': [idOf('KeyRingCentres'), 'Arn'] },
  RECEIPT_KEY: { 'Fn::GetAtt': [idOf('KeyRingReceipts'), 'Arn'] },
  TENANT_ROLE: { 'Fn::GetAtt': [idOf('apiTenant'), 'Arn'] },
  SENDER_ADDRESS: 'opora@test.example',
}

describe('the table', () => {
  test('keeps its stream, its history and itself', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            SSESpecification: { KMSMasterKeyId: Match.anyValue() },
          }),
        ],
      },
    })
  })

  test('has the keys and indexes of the store', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: keySchema(table),
      GlobalSecondaryIndexes: Object.values(table.indexes).map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'ALL' },
      })),
    })
  })
})

describe('keys', () => {
  test('are kept when the stack goes', () => {
    template.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' })
  })

  test('sign receipts on the curve that anyone can check', () => {
    template.hasResourceProperties('AWS::KMS::Key', { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' })
  })

  test('of the centres open to the tenant role and to nobody else, administrators included', () => {
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          {
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: ['kms:Decrypt', 'kms:ReEncryptFrom'],
            Resource: '*',
            Condition: { ArnNotEquals: { 'aws:PrincipalArn': [{ 'Fn::GetAtt': [idOf('apiTenant'), 'Arn'] }] } },
          },
        ]),
      },
    })
  })
})

describe.each(everyDoor)('the door $name', (door) => {
  test('is a Lambda with its handler, size and settings, and no other setting', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: `${door.name}/index.handler`,
      Code: { ZipFile: `// ${door.entry}` },
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: door.memoryMb,
      Timeout: door.timeoutSeconds,
      Environment: {
        Variables: Match.exact(Object.fromEntries(door.env.map((name) => [name, settings[name]]))),
      },
    })
  })

  test('may do to the table what the list says, and nothing else', () => {
    const holder = door.touches.perCentre ? `${door.name}Tenant` : `${door.name}Role`
    const onTable = allowed(holder).filter(({ Resource }) => same(Resource, { 'Fn::GetAtt': [tableId, 'Arn'] }))
    const onIndexes = allowed(holder).filter(({ Resource }) => JSON.stringify(Resource).includes('/index/'))
    expect([...new Set(onTable.flatMap(actions))]).toEqual(door.touches.table.map((action) => `dynamodb:${action}`))
    if (door.touches.only?.table) for (const { Condition } of onTable) expect(Condition).toHaveProperty('Null')
    expect(onIndexes.map(({ Action, Resource }) => ({ Action, Resource }))).toEqual(
      door.touches.indexes.map((index) => ({ Action: 'dynamodb:Query', Resource: indexArn(index) })),
    )
  })

  test('can neither change nor delete an entry of the audit', () => {
    const holder = door.touches.perCentre ? `${door.name}Tenant` : `${door.name}Role`
    expect(statements(holder)).toContainEqual({
      Effect: 'Deny',
      Action: ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'].map(
        (action) => `dynamodb:${action}`,
      ),
      Resource: { 'Fn::GetAtt': [tableId, 'Arn'] },
      Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['*#audit#*'] } },
    })
  })

  test('has an alarm that writes to the operator and says who is hurt', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: idOf(`${door.name}Function`) } }],
      Threshold: 1,
      AlarmDescription: Match.stringLikeRegexp(escaped(door.hurt)),
      AlarmActions: [{ Ref: idOf('AlarmsOperator') }],
    })
  })
})

describe('one centre at a time', () => {
  const tag = ['$', '{aws:PrincipalTag/centre}'].join('')
  const ownKeys = {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${tag}#*`] },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  }

  test('api itself may write its log and assume the tenant role', () => {
    expect(allowed('apiRole').flatMap(actions)).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'sts:AssumeRole',
      'sts:TagSession',
    ])
    expect(allowed('apiRole').at(-1)?.Resource).toEqual({ 'Fn::GetAtt': [idOf('apiTenant'), 'Arn'] })
  })

  test('the tenant role is given with the tag of a centre that exists, and only to api', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: { 'Fn::GetAtt': [idOf('apiRole'), 'Arn'] } },
            Action: ['sts:AssumeRole', 'sts:TagSession'],
            Condition: {
              StringEquals: { 'aws:RequestTag/centre': [...centres.keys()] },
              'ForAllValues:StringEquals': { 'aws:TagKeys': ['centre'] },
            },
          },
        ],
      },
    })
  })

  test('every right to data asks for a key of that centre, and that there is a key', () => {
    const data = allowed('apiTenant').filter((statement) => actions(statement).every((a) => a.startsWith('dynamodb:')))
    expect(data).toHaveLength(2)
    for (const { Condition } of data) expect(Condition).toEqual(ownKeys)
  })

  test("a centre's key opens in the context of that centre", () => {
    expect(allowed('apiTenant')).toContainEqual({
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: { 'Fn::GetAtt': [idOf('KeyRingCentres'), 'Arn'] },
      Condition: { StringEquals: { 'kms:EncryptionContext:centre': tag } },
    })
  })

  test('no centre is called like the prefix of keys that belong to none', () => {
    expect(centres.has('police')).toBe(false)
  })
})

describe('rights', () => {
  test('no role may scan, do everything, or do something everywhere', () => {
    for (const { Action, Resource } of everyRole().flatMap((role) => allowed(role))) {
      expect(Resource).not.toBe('*')
      for (const action of [Action].flat()) expect(action).not.toMatch(/Scan|^\*$|^\w+:\*$/)
    }
  })

  test('only the sweep reads what crosses centres', () => {
    const readers = everyRole().filter((role) => JSON.stringify(allowed(role)).includes('/index/due'))
    expect(readers).toEqual(['sweepRole'])
  })

  test('only intake signs receipts', () => {
    const receipts = { 'Fn::GetAtt': [idOf('KeyRingReceipts'), 'Arn'] }
    const signers = everyRole().filter((role) => allowed(role).some(({ Resource }) => same(Resource, receipts)))
    expect(signers).toEqual(['intakeRole'])
    expect(allowed('intakeRole')).toContainEqual({
      Effect: 'Allow',
      Action: ['kms:Sign', 'kms:GetPublicKey'],
      Resource: receipts,
    })
  })

  test('only mail sends, only from the address of the platform', () => {
    const senders = everyRole().filter((role) =>
      allowed(role)
        .flatMap(actions)
        .some((a) => a.startsWith('ses:')),
    )
    expect(senders).toEqual(['mailRole'])
    expect(allowed('mailRole')).toContainEqual(
      expect.objectContaining({
        Action: 'ses:SendEmail',
        Condition: { StringEquals: { 'ses:FromAddress': 'opora@test.example' } },
      }),
    )
  })

  test("the table's key opens nothing except through DynamoDB", () => {
    const tableKey = { 'Fn::GetAtt': [idOf('DrawersKey'), 'Arn'] }
    const uses = everyRole()
      .flatMap((role) => allowed(role))
      .filter(({ Resource }) => same(Resource, tableKey))
    expect(uses).toHaveLength(everyDoor.length)
    for (const { Condition } of uses)
      expect(Condition).toEqual({ StringEquals: { 'kms:ViaService': expect.anything() } })
  })
})

describe('the HTTP API', () => {
  const http = everyDoor.flatMap((door) => triggers(door, 'http').map((trigger) => ({ door, ...trigger })))
  const routes = http.flatMap(({ routes, signIn }) => routes.map((route) => ({ route, signIn })))

  test.each(routes)('$route asks for a sign-in: $signIn', ({ route, signIn }) => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: route,
      AuthorizationType: signIn ? 'JWT' : 'NONE',
      AuthorizerId: signIn ? Match.anyValue() : Match.absent(),
      // Only access tokens have scopes: an ID token of the same client is refused.
      AuthorizationScopes: signIn ? ['openid'] : Match.absent(),
    })
  })

  test('has no other route', () => {
    template.resourceCountIs('AWS::ApiGatewayV2::Route', routes.length)
  })

  test('takes tokens of this sign-in for this client', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: { 'Fn::GetAtt': [idOf('PeoplePool'), 'ProviderURL'] },
        Audience: [{ Ref: idOf('PeopleWeb') }],
      },
    })
  })

  test('limits the rate and logs neither paths nor addresses', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
      AccessLogSettings: {
        Format: JSON.stringify({
          requestId: '$context.requestId',
          routeKey: '$context.routeKey',
          status: '$context.status',
          latency: '$context.responseLatency',
        }),
      },
    })
  })
})

describe('the stream', () => {
  test('brings letters to mail, gives up after an hour, and says what it gave up', () => {
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 1)
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: idOf('mailFunction') },
      EventSourceArn: { 'Fn::GetAtt': [tableId, 'StreamArn'] },
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT', 'MODIFY'],
              dynamodb: { NewImage: { type: { S: ['letter'] } } },
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

describe('the schedules', () => {
  const schedules = everyDoor.flatMap((door) => triggers(door, 'schedule').map((trigger) => ({ door, ...trigger })))

  test('are two', () => {
    expect(schedules.map(({ name }) => name)).toEqual(['contact-sweep', 'complaint-sweep'])
    template.resourceCountIs('AWS::Scheduler::Schedule', schedules.length)
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
  const topic = { Ref: idOf('MailEvents') }

  test('is published by SES to a topic of ours: deliveries, bounces and complaints', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['delivery', 'bounce', 'complaint'],
        SnsDestination: { TopicARN: topic },
      },
    })
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      Topics: [topic],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Action: 'sns:Publish',
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    })
  })

  test('comes to the bounces door, three times at most, and is then kept for the operator', () => {
    const undelivered = { 'Fn::GetAtt': [idOf('Undelivered'), 'Arn'] }
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      TopicArn: topic,
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

describe('letters', () => {
  test('travel encrypted from the domain of the platform', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
    })
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'test.example',
      ConfigurationSetAttributes: { ConfigurationSetName: { Ref: idOf('MailSettings') } },
    })
  })
})

describe('people', () => {
  test('are invited, and sign in with a second factor from an app', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        UsernameAttributes: ['email'],
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
        DeletionProtection: 'ACTIVE',
      },
    })
  })

  test('belong to groups of every centre, of the association or of the platform', () => {
    const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'))
    const ofCentres = [...centres.keys()].flatMap((centre) => [`${centre}.worker`, `${centre}.head`])
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual(
      [...ofCentres, 'apic.analyst', 'platform.admin'].sort(),
    )
  })

  test('come back to the web client by a code, never by a token in an address', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://test.example/signed-in'],
      GenerateSecret: false,
    })
  })
})

describe('the website', () => {
  test('leads every route of a door to the API, uncached, and without the host', () => {
    const paths = everyDoor
      .flatMap((door) => triggers(door, 'http').flatMap(({ routes }) => routes))
      .map((route) => route.slice(route.indexOf(' ') + 1))
    for (const path of paths)
      expect(apiPaths.some((pattern) => new RegExp(`^${escaped(pattern).replace('\\*', '.*')}$`).test(path))).toBe(true)
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: apiPaths.map((path) =>
          Match.objectLike({
            PathPattern: path,
            AllowedMethods: Match.arrayWith(['PUT', 'POST']),
            // CachingDisabled and AllViewerExceptHostHeader: CloudFront documents both ids as fixed.
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
            ViewerProtocolPolicy: 'https-only',
            FunctionAssociations: Match.absent(),
          }),
        ),
      },
    })
  })

  test('replaces no answer of the API by a page', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { CustomErrorResponses: Match.absent() },
    })
  })

  test.each([
    ['/', '/index.html'],
    ['/klienti/01J8', '/index.html'],
    ['/klienti/', '/index.html'],
    ['/config.json', '/config.json'],
    ['/built/main-AB12.js', '/built/main-AB12.js'],
  ])('answers %s with %s', (asked, answered) => {
    expect(viewerRequest()({ request: { uri: asked } }).uri).toBe(answered)
  })
})

describe('a page of the website', () => {
  test('may not be framed, and talks to itself and the sign-in only', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: Match.anyValue(), Override: true },
          ContentSecurityPolicy: { ContentSecurityPolicy: Match.anyValue(), Override: true },
        },
      },
    })
    const policy = JSON.stringify(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
    expect(policy).toContain("default-src 'self'; connect-src 'self' ")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('keeps its bucket closed', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
  })
})

describe('alarms', () => {
  test.each([
    ['letters that wait', { MetricName: 'IteratorAge', Threshold: 300_000 }],
    ['records and calls that were given up', { MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 }],
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

  test.each(['contact', 'complaint'])('go off at something due that the %s sweep left for five minutes', (sweep) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Opora',
      MetricName: 'oldestDueSeconds',
      Statistic: 'Maximum',
      Threshold: 300,
      Dimensions: [{ Name: 'sweep', Value: sweep }],
      AlarmActions: [{ Ref: idOf('AlarmsOperator') }],
      AlarmDescription: Match.stringLikeRegexp('Reminders stop'),
    })
  })

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

test('the checks of AWS Solutions find nothing that is not acknowledged', { timeout: 30_000 }, () => {
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([])
})

interface Statement {
  readonly Effect: string
  readonly Action: string | string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}

interface Policy {
  readonly Properties: {
    readonly Roles: readonly { readonly Ref: string }[]
    readonly PolicyDocument: { readonly Statement: readonly Statement[] }
  }
}

function policies(): Policy[] {
  return Object.values(template.findResources('AWS::IAM::Policy')) as Policy[]
}

/** Names of roles as this test calls them: logical ids without the hash. */
function everyRole(): string[] {
  return policies().flatMap(({ Properties }) => Properties.Roles.map(({ Ref }) => Ref.slice(0, -8)))
}

function statements(role: string): readonly Statement[] {
  return policies()
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }) => Ref === idOf(role)))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
}

function allowed(role: string): readonly Statement[] {
  return statements(role).filter(({ Effect }) => Effect === 'Allow')
}

function actions({ Action }: Statement): string[] {
  return [Action].flat()
}

function indexArn(index: keyof typeof table.indexes): unknown {
  return { 'Fn::Join': ['', [{ 'Fn::GetAtt': [tableId, 'Arn'] }, `/index/${index}`]] }
}

function keySchema({ partitionKey, sortKey }: { readonly partitionKey: string; readonly sortKey: string }) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}

function triggers<Kind extends Trigger['kind']>(door: Door, kind: Kind): Extract<Trigger, { kind: Kind }>[] {
  return door.triggers.filter((trigger): trigger is Extract<Trigger, { kind: Kind }> => trigger.kind === kind)
}

type ViewerRequest = (event: { request: { uri: string } }) => { uri: string }

/** The function of CloudFront, as it is deployed. */
function viewerRequest(): ViewerRequest {
  const [edge] = Object.values(template.findResources('AWS::CloudFront::Function'))
  return new Function(`${edge?.Properties.FunctionCode}; return handler`)() as ViewerRequest
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
