/** A refusal in words. */
export interface ProblemText {
  /** What was wrong. */
  readonly title: string
  /** What to do about it. */
  readonly remedy: string
}
