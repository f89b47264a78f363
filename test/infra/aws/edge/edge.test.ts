import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { apiPaths, docsPaths } from '../../../../infra/aws/edge/website.ts'
import { principalFrom, staffRoles } from '../../../../shared/centres/staff.ts'
import { centres } from '../../../support/centres.ts'
import { escaped, everyDoor, idOf, template, triggers } from '../support/stack.ts'

describe('the HTTP API', () => {
  const http = everyDoor.flatMap((door) => triggers(door, 'http').map((trigger) => ({ door, ...trigger })))
  const routes = http.flatMap(({ routes, signIn }) => routes.map((route) => ({ route, signIn })))

  test.each(routes)('$route asks for a sign-in: $signIn', ({ route, signIn }) => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: route,
      AuthorizationType: signIn ? 'JWT' : 'NONE',
      AuthorizerId: signIn ? Match.anyValue() : Match.absent(),
      // Only access tokens have scopes: an ID token of the same client is refused.
      AuthorizationScopes: signIn ? ['openid'] : Match.absent(),
    })
  })

  test('has no other route', () => {
    template.resourceCountIs('AWS::ApiGatewayV2::Route', routes.length)
  })

  test('takes tokens of this sign-in for this client', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: { 'Fn::GetAtt': [idOf('PeoplePool'), 'ProviderURL'] },
        Audience: [{ Ref: idOf('PeopleWeb') }],
      },
    })
  })

  test('limits nobody by their address: whole regions of the police may stand behind one', () => {
    const types = Object.values(template.toJSON()['Resources'] as Record<string, { Type: string }>).map(
      ({ Type }) => Type,
    )
    expect(types.filter((type) => /WAF|UsagePlan|IPSet/i.test(type))).toEqual([])
  })

  test('limits the rate and logs neither paths nor addresses', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
      // Strangers who check receipts keep nobody from the rest.
      RouteSettings: { 'ANY /potvrzeni': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 } },
      AccessLogSettings: {
        Format: JSON.stringify({
          requestId: '$context.requestId',
          routeKey: '$context.routeKey',
          status: '$context.status',
          latency: '$context.responseLatency',
        }),
      },
    })
  })
})

describe('letters', () => {
  test('travel encrypted from the domain of the platform', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
    })
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'test.example',
      ConfigurationSetAttributes: { ConfigurationSetName: { Ref: idOf('MailSettings') } },
    })
  })
})

describe('what becomes of letters', () => {
  const topic = { Ref: idOf('MailEvents') }

  test('is published by SES to a topic of ours: deliveries, bounces and complaints', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['delivery', 'bounce', 'complaint'],
        SnsDestination: { TopicARN: topic },
      },
    })
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      Topics: [topic],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Action: 'sns:Publish',
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    })
  })
})

describe('people', () => {
  test('are invited, and sign in with a second factor from an app', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        UsernameAttributes: ['email'],
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
        DeletionProtection: 'ACTIVE',
      },
    })
  })

  test('are written to in Czech, with what they need to sign in', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: {
        InviteMessageTemplate: {
          EmailSubject: 'Pozvánka do Opory',
          EmailMessage: Match.stringLikeRegexp('https://test\\.example.*\\{username\\}.*\\{####\\}'),
        },
      },
      VerificationMessageTemplate: { EmailMessage: Match.stringLikeRegexp('ověřovací kód: \\{####\\}') },
    })
  })

  test('belong to groups of every centre that there is at first, of the association or of the platform', () => {
    const ofCentres = [...centres.keys(), 'zkusebni'].flatMap((centre) => staffRoles.map((role) => `${centre}.${role}`))
    expect(groups().sort()).toEqual([...ofCentres, 'apic.analyst', 'platform.admin'].sort())
  })

  test('belong to no group that the platform does not know', () => {
    const isKnown = (group: string) => principalFrom({ sub: 'zkouska', 'cognito:groups': `[${group}]` }) !== undefined
    expect(groups().filter((group) => !isKnown(group))).toEqual([])
  })

  function groups(): string[] {
    const found = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'))
    return found.map(({ Properties }) => Properties.GroupName)
  }

  test('come back to the web client by a code, never by a token in an address', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://test.example/signed-in'],
      GenerateSecret: false,
    })
  })
})

describe('the website', () => {
  test('leads every route of a door to the API, uncached, and without the host', () => {
    const paths = everyDoor
      .flatMap((door) => triggers(door, 'http').flatMap(({ routes }) => routes))
      .map((route) => route.slice(route.indexOf(' ') + 1))
    for (const path of paths)
      expect(apiPaths.some((pattern) => new RegExp(`^${escaped(pattern).replace('\\*', '.*')}$`).test(path))).toBe(true)
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: [
          ...docsPaths.map((PathPattern) =>
            Match.objectLike({ PathPattern, AllowedMethods: Match.absent(), FunctionAssociations: Match.anyValue() }),
          ),
          ...apiPaths.map((path) =>
            Match.objectLike({
              PathPattern: path,
              AllowedMethods: Match.arrayWith(['PUT', 'POST']),
              // CachingDisabled and AllViewerExceptHostHeader: CloudFront documents both ids as fixed.
              CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
              OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
              ViewerProtocolPolicy: 'https-only',
              FunctionAssociations: Match.absent(),
            }),
          ),
        ],
      },
    })
  })

  test('keeps no error to show it to somebody else, and replaces none by a page', () => {
    const codes = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { CustomErrorResponses: codes.map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })) },
    })
  })

  test.each([
    ['/', '/index.html'],
    ['/police/docs', '/police/docs.html'],
    ['/police/docs/', '/police/docs.html'],
    ['/police/docs.css', '/police/docs.css'],
    ['/police/v1/openapi.json', '/police/v1/openapi.json'],
    ['/policie', '/policie.html'],
    ['/policie/odeslano/01J8/konec', '/policie.html'],
    ['/policiejina', '/index.html'],
    ['/klienti/01J8', '/index.html'],
    ['/klienti/', '/index.html'],
    ['/config.json', '/config.json'],
    ['/built/main-AB12.js', '/built/main-AB12.js'],
  ])('answers %s with %s', (asked, answered) => {
    expect(viewerRequest()({ request: { uri: asked } }).uri).toBe(answered)
  })
})

describe('a page of the website', () => {
  test('may not be framed, and talks to itself and the sign-in only', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: Match.anyValue(), Override: true },
          // A page that a door makes says a stricter one of its own.
          ContentSecurityPolicy: { ContentSecurityPolicy: Match.anyValue(), Override: false },
        },
      },
    })
    const policy = JSON.stringify(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
    expect(policy).toContain("default-src 'self'; connect-src 'self' ")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('brings the settings of the sign-in, which only a deployment knows', () => {
    const issuer = { 'Fn::GetAtt': [idOf('PeoplePool'), 'ProviderURL'] }
    const known = { '<<marker:0xbaba:0>>': issuer, '<<marker:0xbaba:1>>': { Ref: idOf('PeopleWeb') } }
    template.hasResourceProperties('Custom::CDKBucketDeployment', {
      Exclude: ['built/*'],
      // The files, the page, and the settings for tabs opened before.
      SourceMarkers: [{}, known, known],
      SystemMetadata: { 'cache-control': 'public, max-age=0, must-revalidate' },
    })
  })

  test('keeps its bucket closed', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
  })
})

type ViewerRequest = (event: { request: { uri: string } }) => { uri: string }

/** The function of CloudFront, as it is deployed. */
function viewerRequest(): ViewerRequest {
  const [edge] = Object.values(template.findResources('AWS::CloudFront::Function'))
  return new Function(`${edge?.Properties.FunctionCode}; return handler`)() as ViewerRequest
}
