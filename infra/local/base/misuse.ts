/** A mistake of whoever starts the platform, or a folder it cannot start with; its text says what to do. */
export class Misuse extends Error {}

/** A file of the data folder that is no use as it is. */
export function damaged(path: string, remedy: string): Misuse {
  return new Misuse(`${path} is damaged. ${remedy}`)
}
