import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { contentSecurityPolicy } from '../../content-security.ts'
import { DOCS_PAGE } from '../../police-docs/files.ts'
import { POLICE_PAGE } from '../../web-bundle.ts'
import type { Front } from './http-api.ts'
import type { People } from './people.ts'

export interface WebsiteProps {
  readonly domain: string
  /** The ARN of a certificate for the domain. */
  readonly certificate: string
  readonly people: People
  readonly front: Front
}

/** Files that lie among what goes to the HTTP API: the documentation of the police protocol. */
export const docsPaths = ['/police/docs*', '/police/v1/openapi.json']

/** What goes to the HTTP API; everything else is a file or a screen of the web client. */
export const apiPaths = ['/api/*', '/police/*', '/calendar/*', '/figures/*', '/potvrzeni', '/.well-known/jwks.json']

/**
 * Screens of the web client have addresses without a file behind them: they get the page, which knows what to show; those of police units
 * their own. Done on the request, because an error page for 404 would also replace the answers of the API.
 */
const SCREENS_GET_THE_PAGE = `function handler(event) {
  var request = event.request
  if (/^\\/police\\/docs\\/?$/.test(request.uri)) request.uri = '/${DOCS_PAGE}'
  var last = request.uri.split('/').pop()
  if (!last.includes('.')) request.uri = /^\\/policie(\\/|$)/.test(request.uri) ? '/${POLICE_PAGE}' : '/index.html'
  return request
}`

/**
 * CloudFront keeps errors for ten seconds whatever the policy of caching says, and would show the answer that one centre got to all.
 * These are all codes that it can be told about.
 */
const errorsNotKept = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}))

/** One origin for people and police: the web client from a bucket, and the HTTP API beside it. */
export class Website extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string, props: WebsiteProps) {
    super(scope, id)
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // It holds what any deployment makes anew.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    acknowledgeNoLog(bucket)
    // The CDK is written without exactOptionalPropertyTypes: by it, its own Bucket is no IBucket.
    this.bucket = bucket as IBucket
    const responseHeadersPolicy = headers(this, props.people)
    const toApi = passOn(props.front, responseHeadersPolicy)
    const toFiles = this.files(responseHeadersPolicy)
    const distribution = new Distribution(this, 'Distribution', {
      domainNames: [props.domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: toFiles,
      // The first that fits counts.
      additionalBehaviors: Object.fromEntries([
        ...docsPaths.map((path) => [path, toFiles]),
        ...apiPaths.map((path) => [path, toApi]),
      ]),
      errorResponses: errorsNotKept,
    })
    acknowledgeOpenHouse(distribution)
    new CfnOutput(this, 'Address', { description: 'What the domain points to', value: distribution.domainName })
  }

  private files(responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'Screens', {
            code: FunctionCode.fromInline(SCREENS_GET_THE_PAGE),
            runtime: FunctionRuntime.JS_2_0,
          }),
        },
      ],
    }
  }
}

function passOn(front: Front, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
  return {
    origin: new HttpOrigin(front.host),
    // A redirect would lose the body of a notice, and its signature covers the address.
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    // API Gateway finds its API by the host.
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy,
  }
}

function headers(scope: Construct, people: People): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'Headers', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(people.addresses), override: false },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
  })
}

function acknowledgeNoLog(bucket: Bucket): void {
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Only CloudFront may read the bucket, and it holds nothing but the published web client: there is no access worth a log.',
  })
}

function acknowledgeOpenHouse(distribution: Distribution): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Somebody who fled abroad must reach the public pages: no country is shut out.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'Nothing behind the distribution is open to strangers: files are static, every staff request carries a token that the gateway checks, every police request a signature, every calendar a secret, published figures and the check of a receipt are meant for anybody, and the gateway limits the rate.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Access logs would keep the address of everyone who looked for help here, and paths with ids of their files. Requests to the API are logged without either.',
    },
  )
}
