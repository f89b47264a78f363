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
import { reservedIds } from '../../../shared/centres/centres.ts'

/** The centre of a session, as IAM fills it in. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, not of JavaScript
export const CENTRE_OF_SESSION = '${aws:PrincipalTag/centre}'

/**
 * Whoever may take a role for one centre at a time: it is given only with the session tag `centre`. Centres are opened while the platform runs,
 * so that the tag is not compared with a list of them: it is refused what no centre is called, which is the names that stand before other
 * records, and signs that would stand for several names or end one. A session for a centre that is none finds nothing under its name. For
 * staff there is besides the association, whose session reads what is published and nothing else.
 */
export function forOneCentre(principal: PrincipalBase, but: readonly string[] = []): IPrincipal {
  const refused = reservedIds.filter((reserved) => !but.includes(reserved))
  return new SessionTagsPrincipal(
    principal.withConditions({
      StringLike: { 'aws:RequestTag/centre': '?*' },
      StringNotLike: { 'aws:RequestTag/centre': [...refused, ...UNFIT] },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['centre'] },
    }),
  )
}

/** A literal `*`, `?`, `$` or `#` anywhere, as IAM writes them. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: variables of IAM, not of JavaScript
export const UNFIT = ['*${*}*', '*${?}*', '*${$}*', '*#*']

/** The role that a door assumes for one centre at a time. */
export function tenantRole(scope: Construct, door: Role): Role {
  const role = new Role(scope, 'Tenant', {
    description: 'Data of one centre: the one in the session tag',
    assumedBy: forOneCentre(new ArnPrincipal(door.roleArn), [ASSOCIATION]),
  })
  door.addToPolicy(new PolicyStatement({ actions: ['sts:AssumeRole', 'sts:TagSession'], resources: [role.roleArn] }))
  return role
}
