import { RemovalPolicy } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** Keys that are not about storage: whoever loses them loses the files, so they outlive the stack. */
export class KeyRing extends Construct {
  /** Wraps the key of each centre, with the encryption context `centre`. */
  readonly centres: Key
  /** Signs receipts: the newest of its generations. Those before are kept. */
  readonly receipts: Key
  /** The newest, and the one before it: while another key is deployed, doors that are open still sign by that one. */
  readonly signing: readonly Key[]

  /** `receiptKey`: which generation signs receipts, 1 or more. */
  constructor(scope: Construct, id: string, { receiptKey }: { readonly receiptKey: number }) {
    super(scope, id)
    this.centres = new Key(this, 'Centres', {
      description: 'Opora: wraps the keys of the centres',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    })
    const later = Array.from({ length: receiptKey - 1 }, (_, index) => this.receiptKey(`Receipts${index + 2}`))
    const first = this.receiptKey('Receipts')
    this.receipts = later.at(-1) ?? first
    this.signing = [first, ...later].slice(-2)
  }

  private receiptKey(id: string): Key {
    return new Key(this, id, {
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
