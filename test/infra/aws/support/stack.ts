import { type Door, doors, type Trigger } from '../../../../infra/doors.ts'
import { synthesize } from '../../../support/stack.ts'

export const { app, platform, template, idOf } = synthesize()
export const everyDoor: readonly Door[] = doors
export const tableId = idOf('DrawersTable')

/** A statement of a policy. */
export interface Statement {
  readonly Effect: string
  readonly Action: string | string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}

interface Policy {
  readonly Properties: {
    readonly Roles: readonly { readonly Ref: string }[]
    readonly PolicyDocument: { readonly Statement: readonly Statement[] }
  }
}

function policies(): Policy[] {
  // What of a role does not fit into its own policy the CDK puts into a second one.
  const kinds = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].map((kind) => template.findResources(kind))
  return kinds.flatMap((found) => Object.values(found)) as Policy[]
}

/** Names of roles as the tests call them: logical ids without the hash. */
export function everyRole(): string[] {
  return [...new Set(policies().flatMap(({ Properties }) => Properties.Roles.map(({ Ref }) => Ref.slice(0, -8))))]
}

export function statements(role: string): readonly Statement[] {
  return policies()
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }) => Ref === idOf(role)))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
}

export function allowed(role: string): readonly Statement[] {
  return statements(role).filter(({ Effect }) => Effect === 'Allow')
}

export function actions({ Action }: Statement): string[] {
  return [Action].flat()
}

export function triggers<Kind extends Trigger['kind']>(door: Door, kind: Kind): Extract<Trigger, { kind: Kind }>[] {
  return door.triggers.filter((trigger): trigger is Extract<Trigger, { kind: Kind }> => trigger.kind === kind)
}

export function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
