import { Aws } from 'aws-cdk-lib'
import { Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import { keys, table as names } from '../../../functions/store/table/keys.ts'
import type { Touches } from '../../doors.ts'
import type { House } from './environment.ts'
import { CENTRE_OF_SESSION } from './tenant-role.ts'

/** Gives a role what a door may touch, and nothing else. */
export function grant(role: Role, touches: Touches, house: House): void {
  const statements = [...onTable(touches, house), ...onKeys(touches, house), ...onMail(touches, house)]
  for (const statement of statements) role.addToPolicy(statement)
}

type Conditions = Record<string, Record<string, string | string[]>>

/**
 * Holds a session to keys that begin with its own centre. `ForAllValues` is true of a request without any key, so `Null`
 * asks that there is one.
 */
const ownCentre: Conditions = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${CENTRE_OF_SESSION}#*`] },
  Null: { 'dynamodb:LeadingKeys': 'false' },
}

function onTable({ table, indexes, perCentre, only }: Touches, { drawers }: House): PolicyStatement[] {
  const conditions = perCentre ? ownCentre : partOf(only?.table)
  const readOnly = only?.read ? [allow(['dynamodb:GetItem'], [drawers.table.tableArn], partOf(only.read))] : []
  const onIndexes = indexes.map((index) =>
    allow(
      ['dynamodb:Query'],
      [drawers.indexArn(index)],
      index === 'byCentre' && only?.byCentre ? partOf(only.byCentre) : perCentre ? ownCentre : {},
    ),
  )
  return [
    allow(
      table.map((action) => `dynamodb:${action}`),
      [drawers.table.tableArn],
      conditions,
    ),
    ...readOnly,
    ...onIndexes,
    auditStays(drawers.table.tableArn),
    throughTheTable(drawers.key.keyArn),
  ]
}

/**
 * Holds a door to some partitions, and to some attributes of what lies there: it must name the attributes it asks for, and every
 * name must be one of these or a key of the index it asks.
 */
function partOf(part: NonNullable<Touches['only']>['table']): Conditions {
  if (part === undefined) return {}
  const { partitions, attributes } = part
  const keyNames = [names, names.indexes.byCentre].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
  return {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] },
    Null: { 'dynamodb:LeadingKeys': 'false', ...(attributes && { 'dynamodb:Attributes': 'false' }) },
    ...(attributes && {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': [...keyNames, ...attributes] },
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    }),
  }
}

/**
 * An entry of the audit can be neither changed nor deleted, by any door. `BatchWriteItem` is a right of its own that contains
 * deleting, and so are the PartiQL ones.
 */
function auditStays(tableArn: string): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'].map(
      (action) => `dynamodb:${action}`,
    ),
    resources: [tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [keys.audit('*', '*', '').pk] } },
  })
}

/** DynamoDB uses the table's key in the name of whoever reads or writes. The key opens nothing except through DynamoDB. */
function throughTheTable(keyArn: string): PolicyStatement {
  return allow(
    ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:DescribeKey'],
    [keyArn],
    { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
  )
}

function onKeys({ keys: uses }: Touches, { keyRing }: House): PolicyStatement[] {
  const statements = {
    sign: () => allow(['kms:Sign', 'kms:GetPublicKey'], [keyRing.receipts.keyArn], {}),
    // A session without the tag has no centre to compare with, so it opens nothing.
    unwrap: () =>
      allow(['kms:Decrypt'], [keyRing.centres.keyArn], {
        StringEquals: { 'kms:EncryptionContext:centre': CENTRE_OF_SESSION },
      }),
  } satisfies Record<Touches['keys'][number], () => PolicyStatement>
  return uses.map((use) => statements[use]())
}

function onMail({ sendsMail }: Touches, { mail }: House): PolicyStatement[] {
  if (!sendsMail) return []
  return [allow(['ses:SendEmail'], [...mail.arns], { StringEquals: { 'ses:FromAddress': mail.sender } })]
}

function allow(actions: string[], resources: string[], conditions: Conditions): PolicyStatement {
  return new PolicyStatement({ actions, resources, conditions })
}
