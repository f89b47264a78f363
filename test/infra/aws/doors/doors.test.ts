import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import type { table } from '../../../../functions/store/table/keys.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { UNFIT } from '../../../../infra/aws/doors/tenant-role.ts'
import type { Door, Setting } from '../../../../infra/doors.ts'
import { isCentreId } from '../../../../shared/centres/centres.ts'
import { centres } from '../../../support/centres.ts'
import {
  actions,
  allowed,
  escaped,
  everyDoor,
  everyRole,
  idOf,
  same,
  statements,
  tableId,
  template,
} from '../support/stack.ts'

const settings: Record<Setting, unknown> = {
  TABLE_NAME: { Ref: tableId },
  PUBLIC_ORIGIN: 'https://test.example',
  CENTRE_KEYS: { 'Fn::GetAtt': [idOf('KeyRingCentres'), 'Arn'] },
  RECEIPT_KEY: { 'Fn::GetAtt': [idOf('KeyRingReceipts'), 'Arn'] },
  TENANT_ROLE: { 'Fn::GetAtt': [idOf('apiTenant'), 'Arn'] },
  PEOPLE_POOL: { Ref: idOf('PeoplePool') },
  SENDER_ADDRESS: 'opora@test.example',
}

/** Of the files that it brings to a centre the carrier says who sent them. */
const writesAudit = ({ name, touches }: Door) => touches.perCentre || name === 'carrier'

describe.each(everyDoor)('the door $name', (door) => {
  test('is a Lambda with its handler, size and settings, and no other setting', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: `${door.name}/index.handler`,
      Code: { ZipFile: `// ${door.entry}` },
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: door.memoryMb,
      Timeout: door.timeoutSeconds,
      Environment:
        door.env.length === 0
          ? Match.absent()
          : { Variables: Match.exact(Object.fromEntries(door.env.map((name) => [name, settings[name]]))) },
    })
  })

  test('may do to the table what the list says, and nothing else', () => {
    const holder = door.touches.perCentre ? `${door.name}Tenant` : `${door.name}Role`
    const onTable = allowed(holder).filter(({ Resource }) => same(Resource, { 'Fn::GetAtt': [tableId, 'Arn'] }))
    const onIndexes = allowed(holder).filter(({ Resource }) => JSON.stringify(Resource).includes('/index/'))
    expect(onTable.map(actions)).toEqual(
      door.touches.table.map(({ actions }) => actions.map((action) => `dynamodb:${action}`)),
    )
    expect(onIndexes.map(({ Action, Resource }) => ({ Action, Resource }))).toEqual(
      door.touches.indexes.map(({ index }) => ({ Action: 'dynamodb:Query', Resource: indexArn(index) })),
    )
    for (const { Condition } of [...onTable, ...onIndexes])
      expect(Condition).toMatchObject({ Null: { 'dynamodb:LeadingKeys': 'false' } })
  })

  test.each([
    ['an entry of the audit', '*#audit#*', { writes: writesAudit(door), deletes: door.name === 'notary' }],
    ['what was signed of a day of it', '*#audit-days', { writes: door.name === 'notary', deletes: false }],
    ['what was signed of a disposal', '*#audit-disposed', { writes: door.name === 'notary', deletes: false }],
  ])('can neither change nor delete %s, nor put one if it is not who does so', (_what, partition, may) => {
    const holder = door.touches.perCentre ? `${door.name}Tenant` : `${door.name}Role`
    expect(statements(holder)).toContainEqual({
      Effect: 'Deny',
      Action: [
        ...(may.writes ? [] : ['PutItem']),
        'UpdateItem',
        ...(may.deletes ? [] : ['DeleteItem']),
        'BatchWriteItem',
        'PartiQLInsert',
        'PartiQLUpdate',
        'PartiQLDelete',
      ].map((action) => `dynamodb:${action}`),
      Resource: { 'Fn::GetAtt': [tableId, 'Arn'] },
      Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [partition] } },
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

  test('the tenant role is given with a tag that can be the name of a centre, and only to api', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: { 'Fn::GetAtt': [idOf('apiRole'), 'Arn'] } },
            Action: ['sts:AssumeRole', 'sts:TagSession'],
            Condition: {
              StringLike: { 'aws:RequestTag/centre': '?*' },
              StringNotLike: {
                'aws:RequestTag/centre': ['apic', 'due', 'platform', 'police', ...UNFIT],
              },
              'ForAllValues:StringEquals': { 'aws:TagKeys': ['centre'] },
            },
          },
        ],
      },
    })
  })

  test('every right to data asks for a key of that centre, and that there is a key', () => {
    const data = allowed('apiTenant').filter((statement) => actions(statement).every((a) => a.startsWith('dynamodb:')))
    const only = (...parts: string[]) => ({
      ...ownKeys,
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': parts.map((part) => `${tag}#${part}`) },
    })
    // No centre’s: what is published of all of them, to be read only.
    const ofAssociation = ['publications', 'newest', 'publishing'].map((part) => `association#${part}`)
    const published = { ...ownKeys, 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ofAssociation } }
    const network = {
      ...ownKeys,
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['association#centres', 'police#directory'] },
    }
    const conditions = [
      ownKeys,
      only('version#*'),
      published,
      network,
      only('cards', 'client#*', 'version#*', 'records#*', 'letter#*'),
      ownKeys,
    ]
    expect(data.map(({ Condition }) => Condition)).toEqual(conditions)
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
    for (const { pk } of [keys.directory(), keys.network()]) expect(isCentreId(pk.split('#')[0] ?? '')).toBe(false)
    for (const centre of centres.keys()) expect(isCentreId(centre)).toBe(true)
  })
})

describe('rights', () => {
  test('no role may do everything, or do something everywhere; only who takes a whole centre out may scan', () => {
    for (const role of everyRole())
      for (const { Action, Resource } of allowed(role)) {
        expect(Resource).not.toBe('*')
        for (const action of [Action].flat()) {
          expect(action).not.toMatch(/^\*$|^\w+:\*$/)
          if (role !== 'Leaving') expect(action).not.toMatch(/Scan/)
        }
      }
  })

  test('only the sweep reads what crosses centres, and the admin when letters were written that wait', () => {
    const readers = everyRole().filter((role) => JSON.stringify(allowed(role)).includes('/index/due'))
    expect(readers.toSorted()).toEqual(['adminRole', 'sweepRole'])
    const ofAdmin = allowed('adminRole').filter((one) => JSON.stringify(one).includes('/index/due'))
    expect(ofAdmin.map(({ Condition }) => Condition)).toEqual([
      expect.objectContaining({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['due#letter#*'] },
        StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      }),
    ])
  })

  test('only intake, the notary and the door of figures sign', () => {
    const receipts = { 'Fn::GetAtt': [idOf('KeyRingReceipts'), 'Arn'] }
    const signers = everyRole().filter((role) => allowed(role).some(({ Resource }) => same(Resource, receipts)))
    expect(signers.toSorted()).toEqual(['figuresRole', 'intakeRole', 'notaryRole', 'publicRole'])
    expect(
      allowed('publicRole')
        .flatMap(actions)
        .filter((action) => action.startsWith('kms:S')),
    ).toEqual([])
    for (const signer of signers.filter((role) => role !== 'publicRole'))
      expect(allowed(signer)).toContainEqual({
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
    // Each door’s, and the one of who takes a whole centre out.
    expect(uses).toHaveLength(everyDoor.length + 1)
    for (const { Condition } of uses)
      expect(Condition).toEqual({ StringEquals: { 'kms:ViaService': expect.anything() } })
  })
})

function indexArn(index: keyof typeof table.indexes): unknown {
  return { 'Fn::Join': ['', [{ 'Fn::GetAtt': [tableId, 'Arn'] }, `/index/${index}`]] }
}
