import { runSimulation } from '@cloud-copilot/iam-simulate'
import { idOf, type Statement, template } from './stack.ts'

/*
 * The policies as they are deployed, judged by two engines: a library's, and one of our own that is written after AWS's "Policy
 * evaluation logic" and knows as little as the template needs. Neither knows KMS encryption contexts; that part of the lock is
 * asserted as text in `doors.test.ts`.
 */

const ACCOUNT = '000000000000'
export const TABLE = `arn:aws:dynamodb:eu-central-1:${ACCOUNT}:table/opora`
export const KMS = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/11111111-1111-1111-1111-111111111111`

const standIns: Record<string, string> = {
  [idOf('DrawersTable')]: TABLE,
  [idOf('KeyRingCentres')]: KMS,
  [idOf('apiTenant')]: `arn:aws:iam::${ACCOUNT}:role/apiTenant`,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
}
const keyPolicy = resolved(template.findResources('AWS::KMS::Key')[idOf('KeyRingCentres')]?.Properties.KeyPolicy)

/** What CloudFormation would put in place of its references. */
function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved)
  if (typeof value !== 'object' || value === null) return value
  const { 'Fn::GetAtt': attribute, 'Fn::Join': join, Ref } = value as Record<string, unknown>
  if (Array.isArray(attribute)) return standIns[String(attribute[0])] ?? `arn:aws:other:::${attribute[0]}`
  if (Array.isArray(join)) return (resolved(join[1]) as string[]).join(String(join[0]))
  if (Ref !== undefined) return standIns[String(Ref)] ?? String(Ref)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolved(part)]))
}

interface Policy {
  readonly name: string
  readonly policy: { readonly Statement: readonly Statement[] }
}

const policies = new Map<string, Policy[]>()

function policiesOf(role: string): Policy[] {
  const known = policies.get(role) ?? readPolicies(role)
  policies.set(role, known)
  return known
}

function readPolicies(role: string): Policy[] {
  return ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy']
    .flatMap((type) => Object.entries(template.findResources(type)))
    .filter(([, { Properties }]) => JSON.stringify(Properties.Roles).includes(`"${idOf(role)}"`))
    .map(([name, { Properties }]) => ({ name, policy: resolved(Properties.PolicyDocument) as Policy['policy'] }))
}

export interface Ask {
  readonly role?: string
  readonly action: string
  readonly resource?: string
  /** The session's centre; left out for a session without the tag. */
  readonly centre?: string | undefined
  readonly partition?: string | undefined
  readonly context?: Record<string, string | string[]>
}

function contextOf({ role = 'apiTenant', centre, partition, context }: Ask): Record<string, string | string[]> {
  return {
    'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/${role}`,
    ...(centre && { 'aws:PrincipalTag/centre': centre }),
    ...(partition && { 'dynamodb:LeadingKeys': [partition] }),
    ...context,
  }
}

/** What the library's engine says: `Allowed`, `ImplicitlyDenied` or `ExplicitlyDenied`. */
export async function decide(ask: Ask): Promise<string> {
  const { role = 'apiTenant', action, resource = TABLE } = ask
  const answer = await runSimulation(
    {
      request: {
        principal: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/session`,
        action,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: contextOf(ask),
      },
      identityPolicies: policiesOf(role),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resource === KMS && { resourcePolicy: keyPolicy }),
    },
    {},
  )
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer))
  return answer.overallResult
}

/** What our own engine says of a role's own policies: nothing is allowed that no statement allows, or one denies. */
export function isAllowed(ask: Ask): boolean {
  const statements = policiesOf(ask.role ?? 'apiTenant').flatMap(({ policy }) => policy.Statement)
  const speaking = statements.filter((statement) => speaksOf(statement, ask))
  return speaking.length > 0 && speaking.every(({ Effect }) => Effect === 'Allow')
}

function speaksOf({ Action, Resource, Condition = {} }: Statement, ask: Ask): boolean {
  const context = contextOf(ask)
  const fits = (patterns: unknown, value: string) => [patterns].flat().some((pattern) => like(String(pattern), value))
  return (
    fits(Action, ask.action) &&
    fits(Resource, ask.resource ?? TABLE) &&
    Object.entries(Condition as Conditions).every(([operator, tests]) =>
      Object.entries(tests).every(([key, wanted]) =>
        holds(operator, [wanted].flat(), [context[key] ?? []].flat(), context),
      ),
    )
  )
}

type Conditions = Record<string, Record<string, string | string[]>>

/** Operators that the template uses; another one fails the test, so that it is not passed over. */
function holds(
  operator: string,
  wanted: string[],
  found: string[],
  context: Record<string, string | string[]>,
): boolean {
  const patterns = wanted.flatMap((pattern) => filledIn(pattern, context))
  const [set, comparison = set] = operator.split(':')
  if (comparison === 'Null') return wanted.every((expected) => (expected === 'true') === (found.length === 0))
  if (!['StringLike', 'StringEquals'].includes(comparison ?? ''))
    throw new Error(`the operator ${operator} is not known here`)
  const fits = (value: string) =>
    patterns.some((pattern) => (comparison === 'StringLike' ? like(pattern, value) : pattern === value))
  return set === 'ForAllValues' ? found.every(fits) : found.some(fits)
}

/** A pattern with the variables of IAM filled in; one without a value matches nothing. */
function filledIn(pattern: string, context: Record<string, string | string[]>): string[] {
  const names = [...pattern.matchAll(/\$\{([^}]+)\}/g)].map(([, name = '']) => name)
  if (names.some((name) => context[name] === undefined)) return []
  return [pattern.replace(/\$\{([^}]+)\}/g, (_text, name: string) => String(context[name]))]
}

/** `*` stands for any letters, `?` for one. */
function like(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(value)
}
