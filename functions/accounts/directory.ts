import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  InvalidParameterException,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import { joinGroup, type User } from './groups.ts'

/** Who is to sign in. */
export interface Person {
  readonly name: string
  readonly email: string
  /** The group that leads to their centre, `liberec.worker`. */
  readonly group: string
}

/** The list of those who can sign in. */
export interface Directory {
  /** Lets somebody sign in, again if they could before, and writes to them. Answers the id by which they do. Throws Refusal. */
  open(person: Person): Promise<string>
  /** Lets nobody sign in by an id any more, and ends their sessions. Nothing when there is no such account. */
  close(signIn: string): Promise<void>
}

/** What will not be otherwise when it is tried again: the address has an account elsewhere, or the service does not take the person. */
export class Refusal extends Error {
  readonly why: 'taken' | 'refused'

  constructor(why: 'taken' | 'refused') {
    super(why)
    this.why = why
  }
}

interface Pool {
  readonly client: Pick<CognitoIdentityProviderClient, 'send'>
  readonly UserPoolId: string
}

/** Amazon Cognito. It writes the letter; see `userInvitation` in `infra/aws/edge/people.ts`. */
export function cognitoDirectory(client: Pool['client'], UserPoolId: string): Directory {
  const pool = { client, UserPoolId }
  return {
    open: (person) => refusing(() => open(pool, person)),
    close: (signIn) => close(pool, signIn),
  }
}

async function refusing<Done>(act: () => Promise<Done>): Promise<Done> {
  try {
    return await act()
  } catch (thrown) {
    if (thrown instanceof InvalidParameterException) throw new Refusal('refused')
    throw thrown
  }
}

async function open(pool: Pool, { name, email, group }: Person): Promise<string> {
  const user = { UserPoolId: pool.UserPoolId, Username: email }
  const attributes = (await create(pool, user, name)) ?? (await reopen(pool, user))
  await enter(pool, user, group)
  const id = attributes.find(({ Name }) => Name === 'sub')?.Value
  if (id === undefined) throw new Error('Cognito did not say who the person is')
  return id
}

/** Undefined when the address has an account already. */
async function create({ client }: Pool, user: User, name: string): Promise<AttributeType[] | undefined> {
  const attributes = { email: user.Username, email_verified: 'true', name }
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
  try {
    const command = new AdminCreateUserCommand({ ...user, UserAttributes, DesiredDeliveryMediums: ['EMAIL'] })
    return (await client.send(command)).User?.Attributes ?? []
  } catch (thrown) {
    if (thrown instanceof UsernameExistsException) return undefined
    throw thrown
  }
}

/** One group leads to one centre, and in two nobody is let in: whoever is in one of this centre stays there, of another is refused. */
async function enter({ client }: Pool, user: User, group: string): Promise<void> {
  const { Groups = [] } = await client.send(new AdminListGroupsForUserCommand(user))
  const [centre] = group.split('.')
  if (Groups.some(({ GroupName = '' }) => GroupName.split('.')[0] !== centre)) throw new Refusal('taken')
  if (Groups.length === 0) await joinGroup(client, user, group)
  await client.send(new AdminEnableUserCommand(user))
}

async function reopen({ client }: Pool, user: User): Promise<AttributeType[]> {
  const { UserStatus, UserAttributes = [] } = await client.send(new AdminGetUserCommand(user))
  // The first password lives three days: whoever never used it is sent another.
  if (UserStatus === 'FORCE_CHANGE_PASSWORD')
    await client.send(
      new AdminCreateUserCommand({ ...user, MessageAction: 'RESEND', DesiredDeliveryMediums: ['EMAIL'] }),
    )
  return UserAttributes
}

async function close({ client, UserPoolId }: Pool, Username: string): Promise<void> {
  try {
    await client.send(new AdminDisableUserCommand({ UserPoolId, Username }))
    await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }))
  } catch (thrown) {
    if (!(thrown instanceof UserNotFoundException)) throw thrown
  }
}
