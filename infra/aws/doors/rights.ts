import { Aws } from 'aws-cdk-lib'
import { Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import { ASSOCIATION, keys, table as names } from '../../../functions/store/table/keys.ts'
import type { IndexRight, Touches } from '../../doors.ts'
import type { House } from './environment.ts'
import { CENTRE_OF_SESSION } from './tenant-role.ts'

/** Gives a role what a door may touch, and nothing else. */
export function grant(role: Role, touches: Touches, house: House): void {
  const statements = [
    ...onTable(touches, house),
    ...onKeys(touches, house),
    ...onMail(touches, house),
    ...onAccounts(touches, house),
  ]
  for (const statement of statements) role.addToPolicy(statement)
}

type Conditions = Record<string, Record<string, string | string[]>>

function onTable({ table, indexes, perCentre }: Touches, { drawers }: House): PolicyStatement[] {
  const { tableArn } = drawers.table
  const of = (part: Part) =>
    perCentre ? partOf({ ...part, partitions: part.partitions.map(ofSession) }) : partOf(part)
  return [
    ...table.map((right) =>
      allow(
        right.actions.map((action) => `dynamodb:${action}`),
        [tableArn],
        of(right),
      ),
    ),
    ...indexes.map((right) => allow(['dynamodb:Query'], [drawers.indexArn(right.index)], of(right))),
    stays(tableArn, entries, [
      ...(perCentre ? (['PutItem'] as const) : named(table, entries, 'PutItem')),
      ...named(table, entries, 'DeleteItem'),
    ]),
    stays(tableArn, signedDays, named(table, signedDays, 'PutItem')),
    stays(tableArn, signedDisposals, named(table, signedDisposals, 'PutItem')),
    stays(tableArn, receiptKeys, named(table, receiptKeys, 'PutItem')),
    ...changedAlike({ table, perCentre }).map(({ partitions, but }) => stays(tableArn, partitions, but)),
    ...(perCentre ? [stays(tableArn, `${ASSOCIATION}#*`, [])] : []),
    throughTheTable(drawers.key.keyArn),
  ]
}

/** Holds a session to keys of its own centre. */
function ofSession(pattern: string): string {
  return pattern.replace(/^\*/, () => CENTRE_OF_SESSION)
}

type Part = Pick<IndexRight, 'partitions' | 'attributes'>

/**
 * Holds a door to some partitions, and to some attributes of what lies there: it must name the attributes it asks for, and every
 * name must be one of these or a key of the index it asks. `ForAllValues` is true of a request without any key, so `Null` asks that
 * there is one.
 */
function partOf({ partitions, attributes }: Part): Conditions {
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

/** `BatchWriteItem` is a right of its own that contains deleting, and so are the PartiQL ones. */
const changing = [
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PartiQLDelete',
] as const
type Changing = (typeof changing)[number]

const entries = keys.audit('*', '*', '').pk
const signedDays = keys.auditDay('*', '').pk
const signedDisposals = keys.auditDisposed('*', '').pk
const receiptKeys = keys.receiptKey('').pk
const releases = keys.release('*', '', 0).pk
const handReceipts = keys.handReceipt('*', '').pk
const signedReleases = keys.releaseSignature('*', '', 0).pk
const ofAssociation = [
  keys.publication('', '', 0).pk,
  keys.newestPublication('', '').pk,
  keys.publishing('').pk,
  keys.network().pk,
]

/** Releases and what is of the association, by how a door may change it: each statement makes the policy longer, which IAM limits. */
function changedAlike({ table, perCentre }: Pick<Touches, 'table' | 'perCentre'>) {
  const but = (partition: string): readonly Changing[] =>
    partition === releases && perCentre
      ? ['PutItem']
      : changing.filter((action) => named(table, partition, action).length > 0)
  const alike = Map.groupBy([releases, signedReleases, handReceipts, ...ofAssociation], (partition) =>
    but(partition).join(),
  )
  return [...alike.values()].map((partitions) => ({ partitions, but: but(partitions[0] ?? '') }))
}

/** One of the ways to change a partition, when the door is given it by name. */
function named(table: Touches['table'], partition: string, action: Changing): Changing[] {
  const isGiven = table.some(({ partitions, actions }) => partitions.includes(partition) && actions.includes(action))
  return isGiven ? [action] : []
}

/**
 * An entry of the audit can be neither changed nor deleted, and is put by the door of staff, and the carrier, only; the notary alone
 * deletes those of a month that was disposed of. What was signed of a day, or of such a month, the notary puts and nobody changes. The keys
 * that it was signed by the notary puts too. A release is put by the door of staff; its signature, and what is published, by the door of
 * figures only; a session of the association writes nothing. No condition of
 * IAM tells a new item from one put in the place of another: of the audit the guard tells that, and a release that is not what was signed
 * of it is not published.
 */
function stays(tableArn: string, partition: string | string[], but: readonly Changing[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: changing.filter((action) => !but.includes(action)).map((action) => `dynamodb:${action}`),
    resources: [tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [partition].flat() } },
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
  const signing = keyRing.signing.map(({ keyArn }) => keyArn)
  const statements = {
    sign: () => allow(['kms:Sign', 'kms:GetPublicKey'], signing, {}),
    check: () => allow(['kms:GetPublicKey'], signing, {}),
    // Of some centre, which the key says then; what is wrapped opens for that one only.
    wrap: () =>
      allow(['kms:Encrypt'], [keyRing.centres.keyArn], { StringLike: { 'kms:EncryptionContext:centre': '?*' } }),
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

/** What the door does with accounts: `functions/accounts/directory.ts`. */
const ofAccounts = [
  'AdminAddUserToGroup',
  'AdminCreateUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminUserGlobalSignOut',
  'CreateGroup',
]

function onAccounts({ opensAccounts }: Touches, { people }: House): PolicyStatement[] {
  if (!opensAccounts) return []
  return [
    allow(
      ofAccounts.map((action) => `cognito-idp:${action}`),
      [people.poolArn],
      {},
    ),
  ]
}

function allow(actions: string[], resources: string[], conditions: Conditions): PolicyStatement {
  return new PolicyStatement({ actions, resources, conditions })
}
