/** A text whose ranges, `9–14` and `po–pá`, do not break: without a space within, only a style can hold them together. */
export function Ranges({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\S+–\S+)/).map((part, place) =>
        part.includes('–') && part !== '–' ? (
          <span key={place} class="range">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}
