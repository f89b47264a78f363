/** Hands a file to the browser to be saved. It is made here and goes nowhere else. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then; kept any longer it would stay in memory, words and all.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
