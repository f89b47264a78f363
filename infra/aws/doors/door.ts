import { Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Door } from '../../doors.ts'
import { logGroupIn } from '../data/log-group.ts'
import { type House, settings } from './environment.ts'
import { grant } from './rights.ts'
import { tenantRole } from './tenant-role.ts'

export interface DoorProps {
  readonly door: Door
  readonly code: Code
  readonly house: House
}

/** One door: a Lambda, its log, and a role that may do what the list of doors says. */
export class DoorFunction extends Construct {
  readonly door: Door
  readonly lambda: LambdaFunction
  readonly role: Role
  /** Holds the door's rights to data in place of its own role, when they are for one centre at a time. */
  readonly tenant: Role | undefined

  constructor(scope: Construct, { door, code, house }: DoorProps) {
    super(scope, door.name)
    this.door = door
    const logGroup = logGroupIn(this, 'Log')
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(this.role)
    this.tenant = door.touches.perCentre ? tenantRole(this, this.role) : undefined
    grant(this.tenant ?? this.role, door.touches, house)
    this.lambda = new LambdaFunction(this, 'Function', {
      description: `Opora: ${door.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code,
      handler: `${door.name}/index.handler`,
      memorySize: door.memoryMb,
      timeout: Duration.seconds(door.timeoutSeconds),
      environment: environment(door, settings(house, this.tenant?.roleArn ?? 'none')),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    })
  }
}

function environment(door: Door, values: ReturnType<typeof settings>): Record<string, string> {
  return Object.fromEntries(door.env.map((name) => [name, values[name]]))
}
