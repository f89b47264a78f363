import { loggable } from '../../../shared/problems/problem.ts'

/** Takes one line for whoever runs the platform. */
export type Report = (line: string) => void

/** Tells that something failed: what, the class of the error and where it was thrown, never its text, which may hold a person's data. */
export function reportFailure(report: Report, what: string, thrown: unknown): void {
  const { error, at } = loggable(thrown)
  report(`${what} failed: ${error} ${at[0] ?? ''}`.trim())
}
