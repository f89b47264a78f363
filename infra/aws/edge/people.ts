import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { seed } from '../../../shared/centres/seed.ts'
import { staffRoles } from '../../../shared/centres/staff.ts'

export interface PeopleProps {
  readonly domain: string
  readonly origin: string
  /** Whether nobody may delete the pool. */
  readonly standing: boolean
}

/** Who may sign in: people of the centres and of the association, invited by an administrator, always with a second factor. */
export class People extends Construct {
  readonly issuer: string
  readonly clientId: string
  readonly poolId: string
  readonly poolArn: string
  /** Addresses the web client talks to while it signs somebody in. */
  readonly addresses: readonly string[]

  constructor(scope: Construct, id: string, { domain, origin, standing }: PeopleProps) {
    super(scope, id)
    const pool = userPool(this, origin, standing)
    for (const groupName of groups()) new UserPoolGroup(this, groupName, { userPool: pool, groupName })
    const client = webClient(this, pool, origin)
    const signIn = pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: domain.replaceAll('.', '-') },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    new CfnManagedLoginBranding(this, 'Looks', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    this.issuer = pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
    this.poolId = pool.userPoolId
    this.poolArn = pool.userPoolArn
    this.addresses = [`${this.issuer}/`, signIn.baseUrl()]
  }
}

/** Groups as `principalFrom` in `shared/centres/staff.ts` understands them. Those of a centre that is opened later the door of accounts makes. */
function groups(): string[] {
  const ofCentres = seed.centres.flatMap(({ id: centre }) => staffRoles.map((role) => `${centre}.${role}`))
  return [...ofCentres, 'apic.analyst', 'platform.admin']
}

function userPool(scope: Construct, origin: string, standing: boolean): UserPool {
  return new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true, mutable: true } },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    // Refuses passwords known from leaks and sign-ins that look stolen: behind these accounts are files of people in danger.
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    userInvitation: {
      emailSubject: 'Pozvánka do Opory',
      emailBody: [
        'Dobrý den,',
        'byl vám zřízen účet v Opoře, společné platformě intervenčních center.',
        `Adresa pro přihlášení: ${origin}`,
        'Přihlašovací jméno: {username}',
        'Dočasné heslo: {####}',
        'Dočasné heslo platí tři dny. Při prvním přihlášení si zvolíte vlastní a připojíte ověřovací aplikaci v telefonu.',
        'Pokud o tomto účtu nic nevíte, na zprávu nereagujte a dejte vědět vedení svého centra.',
      ].join('<br><br>'),
    },
    userVerification: {
      emailSubject: 'Ověřovací kód do Opory',
      emailBody: [
        'Dobrý den,',
        'ověřovací kód: {####}',
        'Zadejte ho na stránce, na které jste o něj požádali. Pokud jste o kód nežádali, nikomu ho nesdělujte a dejte vědět správci platformy.',
      ].join('<br><br>'),
    },
    deletionProtection: standing,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  })
}

function webClient(scope: Construct, userPool: UserPool, origin: string): UserPoolClient {
  return new UserPoolClient(scope, 'Web', {
    userPool,
    // A browser cannot keep a secret; the code grant with PKCE does without one.
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${origin}/signed-in`],
      logoutUrls: [`${origin}/`],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // Somebody taken out of a group loses sight of its files within a quarter of an hour; nobody signs in twice in one shift.
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(12),
  })
}
