/*
 * Tags by which events of the mail service name the letter they are about. SES takes letters, digits, `-` and `_`; anything else
 * is written as `_` and its code in four hexadecimal digits, and so is `_` itself.
 */

/** Any text as the value of a tag. */
export function messageTag(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The text of a tag's value. */
export function textOfTag(tag: string): string {
  return tag.replace(/_([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
