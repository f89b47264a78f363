import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  paginateListUsersInGroup,
  ResourceNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import cdk from '../../cdk.json' with { type: 'json' }
import { joinGroup, type User } from '../../functions/accounts/groups.ts'
import { openSigner } from '../../functions/store/signer.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { roleAssumer } from '../../functions/store/tenants.ts'
import { staffRoles } from '../../shared/centres/staff.ts'
import { Misuse } from '../local/base/misuse.ts'
import type { Ground, Invited } from './ground.ts'
import { replayQueue } from './replay.ts'

const STACK = 'Opora'

/** What the stack says of itself; `infra/aws/platform.ts` writes it. */
const outputsSchema = z.object({
  Table: z.string(),
  CentreKeys: z.string(),
  ReceiptKey: z.string(),
  LeavingRole: z.string(),
  PeoplePool: z.string(),
  Undelivered: z.string(),
  MailEventsDoor: z.string(),
})

type Outputs = z.infer<typeof outputsSchema>

/** The platform in AWS, by the operator's own credentials. Throws Misuse when the stack is not there. */
export async function openAws(): Promise<Ground> {
  const { region } = cdk.context
  const outputs = await outputsOf(region)
  const people = new CognitoIdentityProviderClient({ region })
  const clients = {
    queue: new SQSClient({ region }),
    lambda: new LambdaClient({ region }),
    streams: new DynamoDBStreamsClient({ region }),
  }
  return {
    table: openTable(outputs.Table, { region }),
    vault: openVault(outputs.CentreKeys, { region }),
    signer: openSigner(outputs.ReceiptKey, { region }),
    now: () => new Date(),
    whole: (centre) => wholeOf(outputs, { centre, region }),
    invite: (person) => inviteInto(people, outputs.PeoplePool, person),
    dismiss: (centre) => dismissFrom(people, outputs.PeoplePool, centre),
    replay: () => replayQueue(clients, { url: outputs.Undelivered, mailEventsDoor: outputs.MailEventsDoor }),
  }
}

/** By the role that is there for that only. */
function wholeOf(outputs: Outputs, { centre, region }: { readonly centre: string; readonly region: string }) {
  const assume = roleAssumer(outputs.LeavingRole, { session: 'leaving', region })
  const access = { region, credentials: () => assume(centre) }
  return {
    table: openTable(outputs.Table, access),
    vault: openVault(outputs.CentreKeys, access),
    now: () => new Date(),
  }
}

async function outputsOf(region: string) {
  const { Stacks } = await new CloudFormationClient({ region }).send(new DescribeStacksCommand({ StackName: STACK }))
  const found = (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue }) => [OutputKey, OutputValue])
  const { data } = outputsSchema.safeParse(Object.fromEntries(found))
  if (data === undefined)
    throw new Misuse(`The stack ${STACK} in ${region} does not say what it is made of. Deploy it: npm run deploy`)
  return data
}

/** Cognito writes the letter; see `userInvitation` in `infra/aws/edge/people.ts`. */
export async function inviteInto(client: CognitoIdentityProviderClient, UserPoolId: string, person: Invited) {
  const { email, name, group } = person
  const user = { UserPoolId, Username: email }
  const attributes = await createUser(client, user, name)
  const there = attributes === undefined
  if (there) await checkGroup(client, user, group)
  await joinGroup(client, user, group)
  const known = attributes ?? (await client.send(new AdminGetUserCommand(user))).UserAttributes
  const id = known?.find(({ Name }) => Name === 'sub')?.Value
  if (id === undefined) throw new Error('Cognito did not say who the person is')
  return { id, isNew: !there }
}

/** Whoever is in a group of the centre is in no other. */
export async function dismissFrom(client: CognitoIdentityProviderClient, UserPoolId: string, centre: string) {
  let count = 0
  for (const role of staffRoles)
    for (const Username of await namesIn(client, { UserPoolId, GroupName: `${centre}.${role}` })) {
      await client.send(new AdminDeleteUserCommand({ UserPoolId, Username }))
      count += 1
    }
  return count
}

/** Who is in a group; nobody in one that was never made. */
async function namesIn(
  client: CognitoIdentityProviderClient,
  group: { readonly UserPoolId: string; readonly GroupName: string },
): Promise<(string | undefined)[]> {
  const names: (string | undefined)[] = []
  try {
    for await (const { Users = [] } of paginateListUsersInGroup({ client }, group))
      names.push(...Users.map(({ Username }) => Username))
  } catch (thrown) {
    if (!(thrown instanceof ResourceNotFoundException)) throw thrown
  }
  return names
}

/** Undefined when the person is there already. */
async function createUser(
  client: CognitoIdentityProviderClient,
  user: User,
  name: string,
): Promise<AttributeType[] | undefined> {
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

/** One group says who somebody is: in two, a person is let in nowhere. */
async function checkGroup(client: CognitoIdentityProviderClient, user: User, group: string): Promise<void> {
  const { Groups = [] } = await client.send(new AdminListGroupsForUserCommand(user))
  const other = Groups.find(({ GroupName }) => GroupName !== group)
  if (other) throw new Misuse(`${user.Username} is in ${other.GroupName} already.`)
}
