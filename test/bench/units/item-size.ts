/**
 * Bytes that DynamoDB counts for an item: names and values in UTF-8; 1 for true, false and null; 3 and 1 for each part of a list or
 * map; about a byte for two digits of a number and one more (DynamoDB Developer Guide, "Item sizes and formats").
 */
export function itemSize(item: Readonly<Record<string, unknown>>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0)
}

const CONTAINER = 3

function valueSize(value: unknown): number {
  if (value === undefined) return 0
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).replace('.', '').length / 2) + 1
  if (Array.isArray(value)) return value.reduce((sum: number, part) => sum + 1 + valueSize(part), CONTAINER)
  if (typeof value !== 'object' || value === null) return 1
  return CONTAINER + Object.keys(value).length + itemSize({ ...value })
}
