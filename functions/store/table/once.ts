/** Runs at most once; a failure is not kept, so that a passing fault of KMS does not last as long as the Lambda. */
export function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= run().catch((thrown) => {
      running = undefined
      throw thrown
    })
    return running
  }
}
