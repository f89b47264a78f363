import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'

/** What the api would send when it shows Today. */
export interface ApiCalls {
  readonly duties: QueryCommandInput
  /** base64 */
  readonly wrappedKey: string
}

const assumed = once(async () => {
  const RoleArn = process.env['TENANT_ROLE']
  const { Credentials } = await new STSClient().send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'floor' }))
  return { accessKeyId: Credentials?.AccessKeyId ?? '', secretAccessKey: Credentials?.SecretAccessKey ?? '' }
})
const table = DynamoDBDocumentClient.from(new DynamoDBClient({ credentials: assumed }))
const kms = new KMSClient({ credentials: assumed })
const decrypted = once((wrappedKey: string) =>
  kms.send(new DecryptCommand({ CiphertextBlob: Buffer.from(wrappedKey, 'base64') })),
)

/** The floor of the api: the same calls of AWS, side by side where they do not need each other, and nothing else. */
export async function handler({ duties, wrappedKey }: ApiCalls): Promise<{ statusCode: number }> {
  await Promise.all([table.send(new QueryCommand(duties)), decrypted(wrappedKey)])
  return { statusCode: 200 }
}

/** What is done at the first call of a process and then known. */
function once<Input extends unknown[], Result>(run: (...input: Input) => Promise<Result>) {
  let running: Promise<Result> | undefined
  return (...input: Input) => {
    running ??= run(...input)
    return running
  }
}
