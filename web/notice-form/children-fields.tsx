import { Fieldset } from '../forms/field.tsx'
import { useNotice } from './around.ts'
import { Answer, Line, Rows } from './fields.tsx'
import { Section } from './section.tsx'
import { blankChild, MOST } from './typed-notice.ts'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

/** Children of the dwelling: that there are none is said by an answer, never by silence. */
export function ChildrenFields() {
  const { value } = useNotice()
  const { addChild } = useNoticeFormTexts()
  return (
    <Section name="children">
      <Answer at="anyChildren" />
      {value.anyChildren === 'yes' && (
        <Rows at="children" blank={blankChild} most={MOST.children} add={addChild}>
          {(index, remove) => <Child key={index} index={index} onRemove={remove} />}
        </Rows>
      )}
      <div class="pair">
        <Answer at="ospod.informed" />
        <Line at="ospod.name" />
      </div>
    </Section>
  )
}

function Child({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { child, removeChild, faults } = useNoticeFormTexts()
  const at = `children.${index}` as const
  return (
    <Fieldset name={at} row={child(index + 1)} legend={child(index + 1)} words={faults} class="field one-number">
      <div class="pair">
        <Line at={`${at}.age`} />
        <Answer at={`${at}.livesInDwelling`} />
        <Answer at={`${at}.presentAtIncident`} />
        <Answer at={`${at}.directlyEndangered`} />
      </div>
      <button type="button" class="quiet" onClick={onRemove}>
        {removeChild(index + 1)}
      </button>
    </Fieldset>
  )
}
