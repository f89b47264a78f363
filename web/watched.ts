import { useEffect, useState } from 'preact/hooks'

/** A value that tells when it changes. */
export class Watched<T> {
  #value: T
  readonly #watchers = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  get value(): T {
    return this.#value
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const watcher of this.#watchers) watcher()
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }
}

/** The value now; the component is drawn again when it changes. */
export function useWatched<T>(watched: Watched<T>): T {
  const [, draw] = useState({})
  const drawn = watched.value
  useEffect(() => {
    // It may have changed between drawing and watching.
    if (!Object.is(drawn, watched.value)) draw({})
    return watched.watch(() => draw({}))
  }, [watched])
  return drawn
}
