/** A call that a fake door was given. */
export interface FakeCall {
  readonly door: string
  readonly event: unknown
  readonly env: Readonly<Record<string, string>>
  readonly at: Date
}

/** What the fake doors were called with, and what they answer. The test and the doors it opens share one object. */
export interface Stage {
  calls: FakeCall[]
  answer: (call: FakeCall) => unknown
}

declare global {
  var oporaStage: Stage | undefined
}

/** The stage of this test file. */
export function stage(): Stage {
  globalThis.oporaStage ??= { calls: [], answer: () => undefined }
  return globalThis.oporaStage
}

/** A door that notes down what it is called with and answers what the test says. */
export function fakeDoor(door: string) {
  return (env: Readonly<Record<string, string>>, now: () => Date) => async (event: unknown) => {
    const call = { door, event, env, at: now() }
    stage().calls.push(call)
    return stage().answer(call)
  }
}
