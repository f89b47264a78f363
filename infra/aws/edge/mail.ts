import { Aws, CfnOutput, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

/** Where letters come from: a domain that signs them and hands them over encrypted or not at all. */
export class Mail extends Construct {
  readonly sender: string
  /** What becomes of letters: one topic for all of them. */
  readonly events: Topic
  /** ARNs that sending touches: the domain, and the settings that apply to it by default. */
  readonly arns: readonly string[]

  constructor(scope: Construct, id: string, domain: string) {
    super(scope, id)
    const configurationSet = new ConfigurationSet(this, 'Settings', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Bounces are kept by our own marks, which the head of a centre can take back once a mailbox works again.
      suppressionReasons: SuppressionReasons.COMPLAINTS_ONLY,
    })
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet,
      mailFromDomain: `mail.${domain}`,
    })
    for (const [index, { name, value }] of identity.dkimRecords.entries())
      new CfnOutput(this, `Dkim${index + 1}`, {
        description: 'A record of the domain',
        value: `${name} CNAME ${value}`,
      })
    this.events = eventsOf(this, configurationSet)
    this.sender = `opora@${domain}`
    this.arns = [
      identity.emailIdentityArn,
      Stack.of(this).formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: configurationSet.configurationSetName,
      }),
    ]
  }
}

/** Addresses of staff pass through it, never a person's; nothing stays in it. */
function eventsOf(scope: Construct, configurationSet: ConfigurationSet): Topic {
  const topic = new Topic(scope, 'Events', { enforceSSL: true })
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  )
  configurationSet.addEventDestination('ToTopic', {
    destination: EventDestination.snsTopic(topic),
    events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
  })
  return topic
}
