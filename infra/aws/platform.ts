import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { doors, type TopicName } from '../doors.ts'
import type { Bundles } from './bundles.ts'
import { Drawers } from './data/drawers.ts'
import { KeyRing } from './data/key-ring.ts'
import { DoorFunction } from './doors/door.ts'
import type { House } from './doors/environment.ts'
import { keepWarm } from './doors/keep-warm.ts'
import { leavingRole } from './doors/leaving-role.ts'
import { type ScheduleTrigger, schedule } from './doors/schedules.ts'
import { follow } from './doors/stream.ts'
import { listen } from './doors/topic.ts'
import { Front } from './edge/http-api.ts'
import { Mail } from './edge/mail.ts'
import { People } from './edge/people.ts'
import { SiteFiles } from './edge/site-files.ts'
import { Website } from './edge/website.ts'
import type { Place } from './place.ts'
import { Alarms } from './watch/alarms.ts'
import { undeliveredQueue } from './watch/undelivered.ts'

export interface PlatformProps {
  readonly place: Place
  readonly bundles: Bundles
}

/** Everything that exists in AWS. One stack: nothing here is of use without the rest, and what must not get lost is kept. */
export class Platform extends Stack {
  constructor(scope: Construct, id: string, { place, bundles }: PlatformProps) {
    super(scope, id, { env: { region: place.region }, terminationProtection: place.standing })
    const origin = `https://${place.domain}`
    const mail = new Mail(this, 'Mail', place.domain)
    const people = new People(this, 'People', { ...place, origin })
    const house: House = {
      drawers: new Drawers(this, 'Drawers', place),
      keyRing: new KeyRing(this, 'KeyRing', place),
      mail,
      people,
      origin,
    }
    const opened = doors.map((door) => new DoorFunction(this, { door, code: bundles.code(door), house }))
    const leaving = leavingRole(this, house)
    house.keyRing.openOnlyTo([...opened.flatMap(({ tenant }) => tenant ?? []), leaving])

    const front = new Front(this, 'Front', people)
    const undelivered = undeliveredQueue(this)
    const topics = { 'mail-events': mail.events }
    for (const door of opened) connect(door, { front, undelivered, drawers: house.drawers, topics })

    const { bucket } = new Website(this, 'Website', { ...place, people, front })
    new SiteFiles(this, 'SiteFiles', { bucket, site: bundles.site(), people })
    const follower = opened.find(({ door }) => door.triggers.some(({ kind }) => kind === 'topic'))
    tell(this, {
      Table: house.drawers.table.tableName,
      CentreKeys: house.keyRing.centres.keyArn,
      ReceiptKey: house.keyRing.receipts.keyArn,
      LeavingRole: leaving.roleArn,
      PeoplePool: people.poolId,
      Undelivered: undelivered.queueUrl,
      MailEventsDoor: follower?.lambda.functionName ?? '',
    })
    new Alarms(this, 'Alarms', { doors: opened, front, undelivered, operator: place.operator })
  }
}

/** What an operator's commands find the platform by: `infra/operations/on-aws.ts`. */
function tell(stack: Stack, outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs))
    new CfnOutput(stack, `${name}Output`, { value }).overrideLogicalId(name)
}

interface Connections {
  readonly front: Front
  readonly drawers: Drawers
  readonly undelivered: IQueue
  readonly topics: Readonly<Record<TopicName, Topic>>
}

function connect(opened: DoorFunction, { front, drawers, undelivered, topics }: Connections): void {
  const schedules: ScheduleTrigger[] = []
  for (const trigger of opened.door.triggers)
    switch (trigger.kind) {
      case 'http':
        front.open(opened, trigger)
        break
      case 'stream':
        follow({ drawers, undelivered }, opened, trigger)
        break
      case 'topic':
        listen({ topic: topics[trigger.name], undelivered }, opened)
        break
      case 'schedule':
        schedules.push(trigger)
        break
      default:
        trigger satisfies never
    }
  schedule(undelivered, opened, schedules)
  if (opened.door.keptWarm) keepWarm(opened)
}
