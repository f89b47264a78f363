/** Where recording an attempt is on the screen. */
export const ATTEMPT_FORM = 'record-attempt'

/** Puts the focus on the outcomes, from where a digit and Ctrl + Enter record an attempt. */
export function goToAttempt(): void {
  const form = document.getElementById(ATTEMPT_FORM)
  const outcomes = form?.querySelectorAll<HTMLInputElement>('input[name=outcome]') ?? []
  const target = [...outcomes].find(({ checked }) => checked) ?? outcomes[0]
  form?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}

/** Where the next try is planned, and where an entry is listed. */
export const PLAN = 'plan-next'
export const listed = (entry: string): string => `entry-${entry}`

/** Opens the planning of the next try, or goes to where it is open already. */
export function goToPlan(): void {
  const place = document.getElementById(PLAN)
  const button = place?.querySelector<HTMLElement>(':scope > button')
  place?.scrollIntoView({ block: 'center' })
  if (button) button.click()
  else place?.querySelector('input')?.focus({ preventScroll: true })
}

/** Opens the form by which an attempt is marked as recorded by mistake. */
export function goToWithdrawal(attempt: string): void {
  const place = document.getElementById(listed(attempt))
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('.withdraw')?.click()
}
