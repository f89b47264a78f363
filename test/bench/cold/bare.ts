/** A handler that does nothing and needs nothing: what Node itself takes to start. */
export async function handler(): Promise<{ statusCode: number }> {
  return { statusCode: 200 }
}
