import {
  ArnPrincipal,
  type IPrincipal,
  PolicyStatement,
  type PrincipalBase,
  Role,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { ASSOCIATION } from '../../../functions/store/table/keys.ts'
import { centres } from '../../../shared/centres/centres.ts'

/** The centre of a session, as IAM fills it in. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, not of JavaScript
export const CENTRE_OF_SESSION = '${aws:PrincipalTag/centre}'

/**
 * Whoever may take a role for one centre at a time: it is given only with the session tag `centre`, which must name a centre there is;
 * neither `*` nor the prefix of the police records will do. For staff there is besides the association, whose session reads what is
 * published and nothing else.
 */
export function forOneCentre(principal: PrincipalBase, others: readonly string[] = []): IPrincipal {
  return new SessionTagsPrincipal(
    principal.withConditions({
      StringEquals: { 'aws:RequestTag/centre': [...centres.keys(), ...others] },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['centre'] },
    }),
  )
}

/** The role that a door assumes for one centre at a time. */
export function tenantRole(scope: Construct, door: Role): Role {
  const role = new Role(scope, 'Tenant', {
    description: 'Data of one centre: the one in the session tag',
    assumedBy: forOneCentre(new ArnPrincipal(door.roleArn), [ASSOCIATION]),
  })
  door.addToPolicy(new PolicyStatement({ actions: ['sts:AssumeRole', 'sts:TagSession'], resources: [role.roleArn] }))
  return role
}
