import { RemovalPolicy } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** Keys that are not about storage: whoever loses them loses the files, so they outlive the stack. */
export class KeyRing extends Construct {
  /** Wraps the key of each centre, with the encryption context `centre`. */
  readonly centres: Key
  /** Signs receipts. */
  readonly receipts: Key

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.centres = new Key(this, 'Centres', {
      description: 'Opora: wraps the keys of the centres',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    })
    this.receipts = new Key(this, 'Receipts', {
      description: 'Opora: signs receipts for the police',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    })
  }

  /**
   * Says in the key itself that nobody else may open what it wraps, the account's administrators included. An administrator
   * could change this policy, but not without a trace in CloudTrail.
   */
  openOnlyTo(roles: readonly IRole[]): void {
    this.centres.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        // Re-encrypting under another key would be opening by a detour.
        actions: ['kms:Decrypt', 'kms:ReEncryptFrom'],
        resources: ['*'],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': roles.map((role) => role.roleArn) } },
      }),
    )
  }
}
