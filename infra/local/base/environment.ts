import { devNull } from 'node:os'
import { join } from 'node:path'
import type { Setting } from '../../doors.ts'

/** Every setting of the doors, and what their AWS SDK reads. */
export type Environment = Readonly<Record<Setting, string>> & Readonly<Record<string, string>>

/** The table's name on one machine. */
export const TABLE = 'opora'

const REGION = 'eu-central-1'
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

interface Place {
  /** `http://localhost:4000` */
  readonly origin: string
  readonly engineEndpoint: string
  /** Absolute. */
  readonly dataDir: string
}

/** The settings with which the doors run on one machine. */
export function environment({ origin, engineEndpoint, dataDir }: Place): Environment {
  return {
    TABLE_NAME: TABLE,
    PUBLIC_ORIGIN: origin,
    CENTRE_KEYS: `file:${join(dataDir, 'centre-keys.json')}`,
    RECEIPT_KEY: `file:${join(dataDir, 'receipt-key.json')}`,
    TENANT_ROLE: 'none',
    PEOPLE_POOL: 'people-of-this-machine',
    SENDER_ADDRESS: 'opora@opora.example',
    ...awsEnvironment(new URL(origin).port, engineEndpoint),
  }
}

/** What the SDK reads. Whoever has an AWS account on this machine must not reach it from here, whatever a door asks for. */
function awsEnvironment(port: string, engineEndpoint: string) {
  const local = `http://127.0.0.1:${port}/local`
  return {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_ENDPOINT_URL: `${local}/no-such-service`,
    AWS_ENDPOINT_URL_DYNAMODB: engineEndpoint,
    AWS_ENDPOINT_URL_SES: `${local}/ses`,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `${local}/accounts`,
  }
}

/** Lays the environment over the process's own: the SDK reads it there. */
export function applyEnvironment(env: Environment): void {
  delete process.env['AWS_PROFILE']
  delete process.env['AWS_SESSION_TOKEN']
  delete process.env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']
  Object.assign(process.env, env)
}

/** How the local platform itself reaches an engine. */
export function engineClient(endpoint: string) {
  return { endpoint, region: REGION, credentials }
}
