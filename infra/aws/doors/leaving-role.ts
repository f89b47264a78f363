import { AccountRootPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { keys } from '../../../functions/store/table/keys.ts'
import type { Touches } from '../../doors.ts'
import type { House } from './environment.ts'
import { grant } from './rights.ts'
import { CENTRE_OF_SESSION, forOneCentre } from './tenant-role.ts'

/** What goes into an archive and comes out of it: everything of one centre, and of the police protocol where its notices lie. */
const touches: Touches = {
  table: [
    {
      actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
      partitions: ['*#*', keys.auditDay('*', '').pk, keys.auditDisposed('*', '').pk],
    },
    { actions: ['GetItem', 'PutItem', 'DeleteItem'], partitions: [keys.noticePlace('*').pk, keys.receipt('*', '').pk] },
    { actions: ['BatchGetItem'], partitions: [keys.senderKey('*').pk, keys.directory().pk, keys.network().pk] },
    { actions: ['UpdateItem'], partitions: [keys.directory().pk] },
    { actions: ['GetItem'], partitions: [keys.network().pk] },
  ],
  indexes: [{ index: 'byCentre', partitions: ['*#*'] }],
  perCentre: true,
  keys: ['unwrap'],
  sendsMail: false,
}

/**
 * The role by which an operator writes a whole centre out, gives it back, or destroys it when it has left: the only one besides the door of
 * staff that opens what is sealed, for the one centre in its session tag. It goes through the table, because no list leads to every
 * partition; of other centres it sees what is sealed, and opens none. Whoever takes it is in CloudTrail, and in the audit of the centre.
 */
export function leavingRole(scope: Construct, house: House): Role {
  const role = new Role(scope, 'Leaving', {
    description: 'A whole centre, out and in: the one in the session tag',
    assumedBy: forOneCentre(new AccountRootPrincipal()),
  })
  grant(role, touches, house)
  const { drawers, keyRing } = house
  role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:Scan'], resources: [drawers.table.tableArn] }))
  role.addToPolicy(
    new PolicyStatement({
      actions: ['kms:Encrypt'],
      resources: [keyRing.centres.keyArn],
      conditions: { StringEquals: { 'kms:EncryptionContext:centre': CENTRE_OF_SESSION } },
    }),
  )
  return role
}
