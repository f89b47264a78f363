import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { table as names } from '../../../functions/store/table/keys.ts'

/** The table with everything that is stored, and the key it lies under. Neither goes away with the stack, once it stands. */
export class Drawers extends Construct {
  readonly table: TableV2
  readonly key: Key
  readonly streamArn: string

  constructor(scope: Construct, id: string, { standing }: { readonly standing: boolean }) {
    super(scope, id)
    this.key = new Key(this, 'Key', {
      description: 'Opora: the table at rest',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    })
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(names.partitionKey),
      sortKey: text(names.sortKey),
      globalSecondaryIndexes: Object.values(names.indexes).map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
      })),
      timeToLiveAttribute: names.timeToLive,
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      deletionProtection: standing,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    })
    this.streamArn = streamOf(this.table)
  }

  /** The ARN of one index. */
  indexArn(index: keyof typeof names.indexes): string {
    return `${this.table.tableArn}/index/${names.indexes[index].name}`
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING }
}

function streamOf({ tableStreamArn }: TableV2): string {
  if (tableStreamArn === undefined) throw new Error('The table has no stream: nobody would be written to')
  return tableStreamArn
}
