import { Match } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, test } from 'vitest'
import { synthesize } from '../../support/stack.ts'
import { app, platform, template } from './support/stack.ts'

test('the checks of AWS Solutions find nothing that is not acknowledged', { timeout: 30_000 }, () => {
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([])
})

/** What must not get lost, by type. Everything else is made anew by any deployment. */
const kept = ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::Cognito::UserPool']

interface Resource {
  readonly Type: string
  readonly DeletionPolicy?: string
}

function policies({ toJSON }: { toJSON: () => { [key: string]: unknown } }) {
  const resources = Object.values(toJSON()['Resources'] as Record<string, Resource>)
  return (isKept: boolean) =>
    new Set(
      resources.filter(({ Type }) => kept.includes(Type) === isKept).map((each) => each.DeletionPolicy ?? 'Delete'),
    )
}

describe.each([{ standing: 'false' }, { standing: 'true' }])('of the stack, $standing that it stands,', (context) => {
  const { template } = synthesize(context)

  test('a first deployment that failed takes back all it made; afterwards data stays when the stack goes', () => {
    const found = policies({ toJSON: () => template.toJSON() })
    expect(found(true)).toEqual(new Set(['RetainExceptOnCreate']))
    expect(found(false)).toEqual(new Set(['Delete']))
  })

  test('no log is made beside those that go with it', () => {
    template.allResourcesProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: Match.anyValue() } })
  })
})

test('nothing protects a stack that does not stand yet, so that its first deployment can be repeated', () => {
  const { platform, template } = synthesize({})
  expect(platform.terminationProtection).toBe(false)
  template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })],
  })
  template.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'INACTIVE' })
})

test('a stack that stands, its table and its people cannot be deleted', () => {
  expect(platform.terminationProtection).toBe(true)
  template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })],
  })
  template.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE' })
})
