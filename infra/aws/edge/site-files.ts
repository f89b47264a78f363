import { Duration, Stack, Validations } from 'aws-cdk-lib'
import type { IRole } from 'aws-cdk-lib/aws-iam'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { HASHED, withSettings } from '../../web-bundle.ts'
import { logGroupIn } from '../data/log-group.ts'
import type { People } from './people.ts'

/** The web client. */
export interface Site {
  /** All but its page. */
  readonly files: ISource
  /** The page without settings: some of them are known only when it is deployed. */
  readonly page: string
}

export interface SiteFilesProps {
  readonly bucket: IBucket
  readonly site: Site
  readonly people: People
}

/**
 * Puts the web client into the bucket. Files with a hash in their name go first and stay for good, so that a page which was
 * opened before the deployment still finds its chunks; the rest is asked for anew each time. When the stack goes, they go first: a
 * bucket is deleted only when it is empty.
 */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { bucket, site, people }: SiteFilesProps) {
    super(scope, id)
    const copier = { destinationBucket: bucket, prune: false, retainOnDelete: false, logGroup: logGroupIn(this, 'Log') }
    const hashed = new BucketDeployment(this, 'Hashed', {
      ...copier,
      sources: [site.files],
      exclude: ['*'],
      include: [`${HASHED}/*`],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    })
    const settings = { authority: people.issuer, clientId: people.clientId }
    const named = new BucketDeployment(this, 'Named', {
      ...copier,
      sources: [
        site.files,
        Source.data('index.html', withSettings(site.page, settings)),
        // Tabs opened before the settings came with the page ask for them here.
        Source.jsonData('config.json', settings),
      ],
      exclude: [`${HASHED}/*`],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.seconds(0)), CacheControl.mustRevalidate()],
    })
    named.node.addDependency(hashed)
    for (const { handlerRole } of [hashed, named]) acknowledgeCopier(handlerRole)
  }
}

/** The Lambda that copies files is the CDK's own: it runs during a deployment only, and we choose neither runtime nor rights. */
function acknowledgeCopier(role: IRole): void {
  const { scope = role } = role.node
  const assets = `arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${Stack.of(role).region}/*`
  Validations.of(scope).acknowledge(
    {
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      reason: 'The copier of the CDK comes with this managed policy, which only lets it write its log.',
    },
    {
      id: 'AwsSolutions-L1',
      reason: 'The CDK chooses the Python that its copier runs on and raises it with its own releases.',
    },
    ...['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'].map((action) => ({
      id: `AwsSolutions-IAM5[Action::s3:${action}]`,
      reason:
        'The copier reads the bucket of assets and writes the bucket of the web client; the CDK names its actions so.',
    })),
    ...[assets, '<WebsiteFiles8BA07689.Arn>/*'].map((files) => ({
      id: `AwsSolutions-IAM5[Resource::${files}]`,
      reason: 'The names of the files carry hashes, so a rule for the copier can only name their bucket.',
    })),
  )
}
