/** How the local mail service behaves. It is well again after every start. */
export interface MailState {
  /** Refuses everything, as if the service could not be reached. */
  readonly down: boolean
  /** Addresses it takes no letters for. */
  readonly reject: readonly string[]
}

export interface MailSwitch {
  state(): MailState
  /** Changes what is named and leaves the rest. */
  set(change: Partial<MailState>): void
}

export function createMailSwitch(): MailSwitch {
  let state: MailState = { down: false, reject: [] }
  return {
    state: () => state,
    set: (change) => {
      state = { ...state, ...change }
    },
  }
}
