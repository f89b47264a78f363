import type { Schema } from './schemas.ts'

/** One field of a message for a reader. */
interface Field {
  /** `endangered[].phone` */
  readonly path: string
  readonly isRequired: boolean
  /** What it may be, in Czech; what stands between backticks is code. */
  readonly kind: string
  readonly words: string
}

/** The fields of a message in their order, each before those inside of it. */
export function fieldsOf({ properties = {}, required = [] }: Schema, prefix = ''): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${prefix}${name}`
    const { description: words = '', items } = schema
    const field = { path, isRequired: required.includes(name), kind: kindOf(schema), words }
    return [field, ...(items ? fieldsOf(items, `${path}[].`) : fieldsOf(schema, `${path}.`))]
  })
}

function kindOf(schema: Schema): string {
  const { type = '', anyOf, enum: words, const: word, format, items } = schema
  if (word !== undefined) return `\`${word}\``
  if (type === 'object') return schema.properties && 'about' in schema.properties ? '`{"about": …}`' : 'objekt'
  if (anyOf) return anyOf.map(kindOf).join(', nebo ')
  if (words) return words.length > 20 ? `kód, například \`${words[0]}\`` : words.map((each) => `\`${each}\``).join(', ')
  if (type === 'array') return listKind(schema, items ?? {})
  if (type === 'integer') return `celé číslo ${schema.minimum}–${schema.maximum}`
  if (type === 'string') return format === undefined ? textKind(schema) : (formats[format] ?? format)
  return type === 'boolean' ? '`true`, nebo `false`' : 'cokoli'
}

const formats: Readonly<Record<string, string>> = { 'date-time': 'okamžik s posunem', date: 'den `1988-07-30`' }

function listKind({ minItems = 0, maxItems }: Schema, items: Schema): string {
  const limits = [minItems > 0 ? `nejméně ${minItems}` : '', maxItems === undefined ? '' : `nejvýše ${maxItems}`]
  const of = items.properties ? '' : `: ${kindOf(items)}`
  return `seznam, ${limits.filter(Boolean).join(', ')}${of}`
}

function textKind({ maxLength, pattern }: Schema): string {
  const upTo = maxLength === undefined ? '' : `, nejvýše ${maxLength} znaků`
  return `text${upTo}${pattern === undefined ? '' : `, podle \`${pattern}\``}`
}
