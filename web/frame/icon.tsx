/** Strokes of 24 × 24 drawings, as round and plain as the letters beside them. */
const drawings = {
  alert: 'M12 4 2.8 19.5h18.4zM12 10v4M12 17v.01',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2',
  offline: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.4M19 12a10 10 0 0 0-6-2.9M12 19v.01',
  phone: 'M6 3.5h3l1.5 4-2 1.5a12 12 0 0 0 6.5 6.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.7 2 2 0 0 1 6 3.5z',
  stop: 'M8 3.5h8L20.5 8v8L16 20.5H8L3.5 16V8zM8.5 12h7',
} as const

/** A picture beside words that say the same; a screen reader passes over it. */
export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
