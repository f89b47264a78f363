/** An event of the gateway, as far as it is read here. */
interface Asked {
  readonly body: string | null
  readonly requestContext: object
}

/**
 * A handler that is spared the bodies of GET and HEAD. They mean nothing (RFC 9110, section 9.3.1), and what doors make of an event, a
 * Request, cannot be made with one.
 */
export function withoutIdleBodies<Event extends Asked, Context, Answer>(
  handler: (event: Event, context?: Context) => Answer,
): (event: Event, context?: Context) => Answer {
  return (event, context) => handler(isIdle(event) ? { ...event, body: null } : event, context)
}

function isIdle({ requestContext }: Asked): boolean {
  const { http } = requestContext as { http?: { method?: string } }
  return http?.method === 'GET' || http?.method === 'HEAD'
}
