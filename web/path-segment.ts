/** hono puts parameters into the path as they are; one that came from the address bar could name another route. */
export function segment(value: string): string {
  return encodeURIComponent(value)
}
