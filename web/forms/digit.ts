type Key = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** The digit 1–9 a key stands for, wherever the keyboard has it: on a Czech one the upper row writes letters. */
export function digitOf({ code, altKey, ctrlKey, metaKey }: Key): number | undefined {
  const digit = altKey || ctrlKey || metaKey ? undefined : /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}
