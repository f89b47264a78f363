import * as z from 'zod/mini'
import { endSchema } from '../../shared/police/end.ts'
import { enrolmentSchema } from '../../shared/police/enrolment.ts'
import {
  DEEPEST_EXTENSION,
  EXTENSION_NAME,
  LONGEST_EXTENSIONS,
  MOST_EXTENSIONS,
} from '../../shared/police/extensions.ts'
import { noticeSchema } from '../../shared/police/notice.ts'
import { receiptSchema } from '../../shared/police/receipt.ts'
import { supplementSchema } from '../../shared/police/supplement.ts'
import { wordsOf } from './field-words.ts'

/** JSON Schema (2020-12), as far as the schemas of messages need it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly propertyNames?: Schema
  readonly maxProperties?: number
  readonly additionalProperties?: boolean | Schema
  readonly default?: unknown
  readonly description?: string
  readonly $schema?: string
}

const extensions: Schema = {
  type: 'object',
  maxProperties: MOST_EXTENSIONS,
  propertyNames: { type: 'string', pattern: EXTENSION_NAME },
  additionalProperties: true,
  description: `${wordsOf('', 'extensions')} Nejvýše ${MOST_EXTENSIONS} údajů, dohromady ${LONGEST_EXTENSIONS} znaků, nejvýše ${DEEPEST_EXTENSION} úrovně vnoření.`,
}

/** One of several fields has to be there: rules that the schemas of the door check apart. */
const oneOfThem: Readonly<Record<string, readonly Schema[]>> = {
  'notice.unit': [{ required: ['name'] }, { required: ['directorate'] }],
  'notice.officer': [{ required: ['name'] }, { required: ['serviceNumber'] }],
  'notice.endangered': [
    { required: ['givenName'] },
    { required: ['familyName'] },
    { required: ['nameUnknown'], properties: { nameUnknown: { const: true } } },
  ],
}

/** What of a notice may not be left out though its parts may: the door says which of them it lacks. */
const requiredToo: Readonly<Record<string, readonly string[]>> = { notice: ['unit', 'officer', 'dwelling'] }

/** The schemas of what is sent and answered, as JSON Schema, made of those that the door checks by. */
export function messageSchemas() {
  return {
    Notice: messageSchema('notice', noticeSchema),
    Supplement: messageSchema('supplement', supplementSchema),
    End: messageSchema('end', endSchema),
    // What is taken in of a key is less than may stand beside it.
    Enrolment: described(jsonSchemaOf(enrolmentSchema, 'output'), 'enrolment', ''),
    Receipt: withoutNoise(jsonSchemaOf(receiptSchema, 'output')),
  }
}

/** The schema of a message, with the words of each field. */
function messageSchema(kind: string, schema: z.core.$ZodType): Schema {
  return described(jsonSchemaOf(schema, 'input'), kind, '')
}

function jsonSchemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Schema {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema
}

function described(schema: Schema, kind: string, path: string): Schema {
  if (path === 'extensions') return extensions
  const words = path === '' ? undefined : wordsOf(kind, path)
  const { items, ...own } = withParts(withoutNoise(schema), kind, path)
  return {
    ...own,
    ...(words !== undefined && { description: words }),
    ...(items && { items: withParts(withoutNoise(items), kind, path) }),
  }
}

/** An object with the words of its fields, and with what may not be left out. */
function withParts(schema: Schema, kind: string, path: string): Schema {
  const { properties } = schema
  if (properties === undefined) return schema
  const required = [...(schema.required ?? []), ...((path === '' && requiredToo[kind]) || [])]
  const some = oneOfThem[`${kind}.${path}`]
  return {
    ...schema,
    properties: inside(properties, kind, path),
    ...(required.length > 0 && { required: [...new Set(required)] }),
    ...(some && { anyOf: some }),
  }
}

function inside(properties: NonNullable<Schema['properties']>, kind: string, path: string) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      described(schema, kind, path === '' ? name : `${path}.${name}`),
    ]),
  )
}

/** Without what says nothing to a reader: a pattern that only spells its format out, and what is assumed of an empty part. */
function withoutNoise({ $schema: _schema, default: _default, ...schema }: Schema): Schema {
  const { pattern, ...rest } = schema
  const { anyOf } = schema
  const plain = schema.format === undefined ? schema : rest
  return { ...plain, ...(anyOf && { anyOf: anyOf.map(withoutNoise) }) }
}
