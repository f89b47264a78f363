/** Ctrl + Enter, or ⌘ + Enter, saves the form the focus is in, from a longer text too. */
export function saveByKey(event: KeyboardEvent & { readonly currentTarget: HTMLFormElement }): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
