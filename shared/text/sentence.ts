/** A text as a whole sentence: with a full stop, unless it ends in a sign that ends a sentence, within quotes or brackets or not. */
export function sentence(text: string): string {
  return /[.!?…][“”"’')\]]*$/u.test(text) ? text : `${text}.`
}
