/** Exit codes for scripts. */
export const exit = { accepted: 0, refused: 1, misuse: 2, tryAgain: 3 } as const

/** What the platform answered, or what was found out here. */
export interface Outcome {
  readonly code: (typeof exit)[keyof typeof exit]
  /** One line for a person. */
  readonly line: string
  /** What is printed as JSON. */
  readonly json: unknown
}

/** The outcome of an answer of the platform. */
export async function outcomeOf(answer: Response): Promise<Outcome> {
  const text = await answer.text()
  const json = jsonIn(text)
  if (answer.ok) return { code: exit.accepted, line: `${answer.status} ${accepted(answer.status)}`, json }
  const isPassing = answer.status === 429 || answer.status >= 500
  return { code: isPassing ? exit.tryAgain : exit.refused, line: `${answer.status} refused`, json }
}

function accepted(status: number): string {
  return status === 201 ? 'accepted' : 'accepted before, or only read'
}

/** A gateway in between may answer with words of its own. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { answer: text.slice(0, 1000) }
  }
}
