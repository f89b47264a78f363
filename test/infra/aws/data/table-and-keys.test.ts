import { Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { table } from '../../../../functions/store/table/keys.ts'
import { KeyRing } from '../../../../infra/aws/data/key-ring.ts'
import { idOf, template } from '../support/stack.ts'

describe('the table', () => {
  test('keeps its stream, its history and itself', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'RetainExceptOnCreate',
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
    template.allResources('AWS::KMS::Key', { DeletionPolicy: 'RetainExceptOnCreate' })
  })

  test('sign receipts on the curve that anyone can check', () => {
    template.hasResourceProperties('AWS::KMS::Key', { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' })
  })

  test('that sign receipts stay when another one signs', () => {
    const stack = new Stack()
    const ring = new KeyRing(stack, 'Ring', { receiptKey: 3 })
    expect(ring.signing.map(({ node }) => node.id)).toEqual(['Receipts2', 'Receipts3'])
    expect(ring.receipts.node.id).toBe('Receipts3')
    const signing = Template.fromStack(stack).findResources('AWS::KMS::Key', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: { KeyUsage: 'SIGN_VERIFY' },
    })
    expect(Object.keys(signing)).toHaveLength(3)
    expect(Object.keys(signing).some((id) => id.startsWith('RingReceipts') && !/^RingReceipts[23]/.test(id))).toBe(true)
  })

  test('of the centres open to the tenant role, to who takes a whole centre out, and to nobody else', () => {
    const opening = ['apiTenant', 'Leaving'].map((role) => ({ 'Fn::GetAtt': [idOf(role), 'Arn'] }))
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          {
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: ['kms:Decrypt', 'kms:ReEncryptFrom'],
            Resource: '*',
            Condition: { ArnNotEquals: { 'aws:PrincipalArn': opening } },
          },
        ]),
      },
    })
  })
})

function keySchema({ partitionKey, sortKey }: { readonly partitionKey: string; readonly sortKey: string }) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}
