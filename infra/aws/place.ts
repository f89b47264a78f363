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
  /**
   * Whether nobody may delete the stack, its table and its people: `-c standing=true`, which `npm run deploy` says once a first
   * deployment came through. Before that a deployment that failed must be able to take back all it made.
   */
  readonly standing: boolean
  /** Which key signs receipts: 1, and one more each time another is to sign. */
  readonly receiptKey: number
}

/** Reads the place from a construct's context. Throws the name of what is missing. */
export function placeFrom(node: Node): Place {
  return {
    region: required(node, 'region'),
    domain: required(node, 'domain'),
    certificate: required(node, 'certificate'),
    operator: required(node, 'operator'),
    standing: node.tryGetContext('standing') === 'true',
    receiptKey: generation(node),
  }
}

function generation(node: Node): number {
  const value = Number(node.tryGetContext('receiptKey') ?? 1)
  if (!Number.isInteger(value) || value < 1) throw new Error('receiptKey is a number from 1 up, in cdk.json')
  return value
}

function required(node: Node, name: Exclude<keyof Place, 'standing' | 'receiptKey'>): string {
  const value: unknown = node.tryGetContext(name)
  if (typeof value !== 'string' || value === '') throw new Error(`Say what the ${name} is: -c ${name}=…`)
  return value
}
