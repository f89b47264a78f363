import * as z from 'zod'

/*
 * The largest value that a schema takes, in bytes of UTF-8: what is optional is there, lists are full, texts are as long as they may be
 * and of letters that take three bytes, the most that a character takes. And what of a schema has no limit at all.
 */

/** What is read of a schema as JSON Schema writes it. */
interface Node {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
  readonly allOf?: readonly Node[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly maxItems?: number
  readonly maxLength?: number
  readonly maximum?: number
  readonly pattern?: string
}

/** Values for paths of which a schema says less than its rules: `endangered.*.phone`. A function is given the index. */
export type Given = Readonly<Record<string, unknown>>

const LETTER = '中'

/** Of texts that must have a form, some that have it. The longest that fits is taken. */
const samples = [
  '',
  '07:30',
  '24:00',
  'CZ',
  '460 01',
  '2026-03-02',
  '2026-03-02T07:30:00.123456789012345+01:00',
  '2026-03-02T07:30:00.123456789012345678Z',
  '01JX0000000000000000000000',
  '+420 700 000 999 00',
  'before-8783.5',
]

/** The largest value of a schema. Throws for a text whose form no sample has: name one, or give the value by its path. */
export function largest(schema: z.core.$ZodType, given: Given = {}): unknown {
  return largestOf(nodeOf(schema), [], given)
}

/** The paths of texts and lists in a schema that may be as long as somebody likes. */
export function unbounded(schema: z.core.$ZodType): string[] {
  return endless(nodeOf(schema), [])
}

/** What a value takes as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

function nodeOf(schema: z.core.$ZodType): Node {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node
}

function largestOf(node: Node, path: readonly string[], given: Given): unknown {
  const name = path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.')
  if (Object.hasOwn(given, name)) return fromGiven(given[name], path)
  const choices = node.anyOf ?? node.oneOf
  if (choices !== undefined) return widest(choices.map((choice) => largestOf(choice, path, given)))
  if (node.enum !== undefined) return widest(node.enum)
  if (node.const !== undefined) return node.const
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(node.properties ?? {}).map(([key, inner]) => [key, largestOf(inner, [...path, key], given)]),
      )
    case 'array':
      return Array.from({ length: node.maxItems ?? 1 }, (_, index) =>
        largestOf(node.items ?? {}, [...path, String(index)], given),
      )
    case 'string':
      return longestText(node, name)
    case 'number':
    case 'integer':
      return node.maximum ?? Number.MAX_SAFE_INTEGER
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      throw new Error(`no value for ${name}`)
  }
}

function fromGiven(value: unknown, path: readonly string[]): unknown {
  const index = path.findLast((step) => /^\d+$/.test(step))
  return typeof value === 'function' ? value(Number(index)) : value
}

function widest(values: readonly unknown[]): unknown {
  return [...values].sort((a, b) => bytesOf(b) - bytesOf(a))[0]
}

function longestText({ pattern, maxLength }: Node, name: string): string {
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u')
  const full = [LETTER, '7'].map((letter) => letter.repeat(maxLength ?? 0))
  const fitting = [...(maxLength === undefined ? [] : full), ...samples].filter(
    (text) => (form?.test(text) ?? true) && text.length <= (maxLength ?? Number.POSITIVE_INFINITY),
  )
  const found = fitting.sort((a, b) => bytesOf(b) - bytesOf(a))[0]
  if (found === undefined) throw new Error(`no text has the form of ${name}`)
  return found
}

function endless(node: Node, path: readonly string[]): string[] {
  const inside = [
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])].flatMap((each) => endless(each, path)),
    ...Object.entries(node.properties ?? {}).flatMap(([key, inner]) => endless(inner, [...path, key])),
    ...(node.items ? endless(node.items, [...path, '*']) : []),
  ]
  return isEndless(node) ? [path.join('.'), ...inside] : inside
}

function isEndless({ type, maxItems, maxLength, pattern, enum: choices, const: only }: Node): boolean {
  if (type === 'array') return maxItems === undefined
  if (type !== 'string' || choices !== undefined || only !== undefined || maxLength !== undefined) return false
  // A form without a repetition has as many signs as stand in it.
  return pattern === undefined || /[*+]|\{\d+,\}/.test(pattern.replace(/\\.|\[(\\.|[^\]])*\]/g, 'x'))
}
