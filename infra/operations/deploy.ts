import { spawnSync } from 'node:child_process'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import cdk from '../../cdk.json' with { type: 'json' }
import { deployments } from './deployments.ts'

/*
 * `npm run deploy`: brings the stack to AWS. What protects it is switched on once it stands.
 */

const STACK = 'Opora'

async function statusOfStack(): Promise<string | undefined> {
  const client = new CloudFormationClient({ region: cdk.context.region })
  try {
    return (await client.send(new DescribeStacksCommand({ StackName: STACK }))).Stacks?.[0]?.StackStatus
  } catch (thrown) {
    // How CloudFormation says that there is none.
    if (thrown instanceof Error && thrown.name === 'ValidationError') return undefined
    throw thrown
  }
}

for (const args of deployments(await statusOfStack(), process.argv.slice(2))) {
  const { status } = spawnSync('npx', ['cdk', 'deploy', STACK, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
