import {
  AdminAddUserToGroupCommand,
  type CognitoIdentityProviderClient,
  CreateGroupCommand,
  GroupExistsException,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider'
import { staffRoles } from '../../shared/centres/staff.ts'

type Client = Pick<CognitoIdentityProviderClient, 'send'>

/** An account of the sign-in service. */
export interface User {
  readonly UserPoolId: string
  readonly Username: string
}

/**
 * Puts an account into a group, `liberec.worker`. A centre that was opened after the platform was deployed has no groups yet: they are made
 * with the first of its people.
 */
export async function joinGroup(client: Client, user: User, group: string): Promise<void> {
  const command = new AdminAddUserToGroupCommand({ ...user, GroupName: group })
  try {
    await client.send(command)
  } catch (thrown) {
    if (!(thrown instanceof ResourceNotFoundException)) throw thrown
    const [centre] = group.split('.')
    for (const role of staffRoles) await makeGroup(client, { ...user, GroupName: `${centre}.${role}` })
    await client.send(command)
  }
}

/** Somebody else may be making it at the same time. */
async function makeGroup(
  client: Client,
  { UserPoolId, GroupName }: User & { readonly GroupName: string },
): Promise<void> {
  try {
    await client.send(new CreateGroupCommand({ UserPoolId, GroupName }))
  } catch (thrown) {
    if (!(thrown instanceof GroupExistsException)) throw thrown
  }
}
