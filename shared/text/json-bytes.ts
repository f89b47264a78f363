/** How large a value is as JSON, in bytes of UTF-8: what limits of the table and of doors are counted in. */
export function jsonBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
