import type { Node } from 'constructs'

/** What differs from one installation to the next. Comes from the context: `cdk.json`, or `-c domain=…`. */
export interface Place {
  /** Where the data lies. */
  readonly region: string
  /** Where people and police reach the platform, and what letters come from. */
  readonly domain: string
  /** ARN of a certificate for the domain; CloudFront takes it from us-east-1 only. */
  readonly certificate: string
  /** The address that alarms are sent to. */
  readonly operator: string
}

/** Reads the place from a construct's context. Throws the name of what is missing. */
export function placeFrom(node: Node): Place {
  return {
    region: required(node, 'region'),
    domain: required(node, 'domain'),
    certificate: required(node, 'certificate'),
    operator: required(node, 'operator'),
  }
}

function required(node: Node, name: keyof Place): string {
  const value: unknown = node.tryGetContext(name)
  if (typeof value !== 'string' || value === '') throw new Error(`Say what the ${name} is: -c ${name}=…`)
  return value
}
