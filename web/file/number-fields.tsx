import { ulid } from 'ulid'
import { type CardNumber, longestOnCard, MOST_NUMBERS, type SafeContact } from '../../shared/clients/safe-contact.ts'
import { MOST_WINDOWS, type SafeWindow } from '../../shared/police/safe-window.ts'
import { About, Fieldset, Row, useField } from '../forms/field.tsx'
import { useFormTexts } from '../forms/use-form-texts.ts'
import { WindowFields } from '../forms/window-fields.tsx'
import { withPhone } from './card-text.ts'
import type { FileForm } from './use-file-form.ts'

type CardForm = FileForm<SafeContact>

/** The numbers of a card as fields: each with its owner and its windows. */
export function NumberFields({ form }: { form: CardForm }) {
  const { safe } = useFormTexts()
  const { numbers } = form.value
  const put = (next: readonly CardNumber[]) => form.change({ numbers: [...next] })
  const add = () => put([...numbers, { id: ulid(), phone: '', owner: '', windows: [] }])
  return (
    <Row name="numbers" row={safe.fields.numbers} class="field">
      {numbers.map((number, index) => (
        <OneNumber
          key={number.id}
          form={form}
          number={number}
          index={index}
          onChange={(next) => put(numbers.map((each) => (each.id === number.id ? next : each)))}
          onRemove={() => put(numbers.filter((each) => each.id !== number.id))}
        />
      ))}
      {numbers.length < MOST_NUMBERS && (
        <button type="button" onClick={add}>
          {safe.addNumber}
        </button>
      )}
    </Row>
  )
}

interface OneNumberProps {
  readonly form: CardForm
  readonly number: CardNumber
  /** Where it stands in the list, from 0. */
  readonly index: number
  readonly onChange: (number: CardNumber) => void
  readonly onRemove: () => void
}

function OneNumber({ form, number, index, onChange, onRemove }: OneNumberProps) {
  const { safe } = useFormTexts()
  const name = `numbers.${index}`
  const { windows } = number
  const putWindow = (at: number, next: SafeWindow) =>
    onChange({ ...number, windows: windows.map((each, place) => (place === at ? next : each)) })
  const addWindow = (call: SafeWindow['call']) =>
    onChange({ ...number, windows: [...windows, { weekdays: [], from: '', until: '', weeks: 'every', call }] })
  const title = safe.numberTitle(index + 1)
  return (
    <Fieldset name={name} row={title} legend={title} class="field one-number">
      <Line
        form={form}
        name={`${name}.phone`}
        field="phone"
        value={number.phone}
        onInput={(phone) => onChange(withPhone(number, phone))}
      />
      <Line
        form={form}
        name={`${name}.owner`}
        field="owner"
        value={number.owner}
        onInput={(owner) => onChange({ ...number, owner })}
      />
      {windows.map((window, place) => (
        <WindowFields
          key={place}
          name={`${name}.windows.${place}`}
          window={window}
          onChange={(next) => putWindow(place, next)}
          onRemove={() => onChange({ ...number, windows: windows.filter((_, at) => at !== place) })}
        />
      ))}
      <div class="row">
        {windows.length < MOST_WINDOWS &&
          (['safe', 'never'] as const).map((call) => (
            <button type="button" key={call} onClick={() => addWindow(call)}>
              {safe.addWindow[call]}
            </button>
          ))}
        <button type="button" class="quiet" onClick={onRemove}>
          {safe.removeNumber(index + 1)}
        </button>
      </div>
    </Fieldset>
  )
}

interface LineProps {
  readonly form: CardForm
  readonly name: string
  readonly field: 'phone' | 'owner'
  readonly value: string
  readonly onInput: (value: string) => void
}

function Line({ form, name, field: what, value, onInput }: LineProps) {
  const { safe } = useFormTexts()
  const field = useField(name, what === 'phone' ? { missing: safe.badPhone } : {})
  return (
    <div class="field">
      <label for={field.id}>{safe.fields[what]}</label>
      <input
        {...field.marks}
        id={field.id}
        type={what === 'phone' ? 'tel' : 'text'}
        value={value}
        maxLength={longestOnCard[what]}
        readOnly={form.saving}
        // Some browsers send what they check to a server, and offer it to whoever sits here next.
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <About field={field} hint={what === 'owner' && safe.hints.owner} />
    </div>
  )
}
