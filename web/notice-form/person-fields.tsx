import { MOST_WINDOWS, type SafeWindow } from '../../shared/police/safe-window.ts'
import { Fieldset } from '../forms/field.tsx'
import { YesOrNo } from '../forms/fields.tsx'
import { WindowFields } from '../forms/window-fields.tsx'
import { type NoticePath, useNotice, valueAt, withAt } from './around.ts'
import { useBirthHint } from './birth-hint.ts'
import { Answer, Few, Folded, Line, Many, Prose, Rows } from './fields.tsx'
import { Noted } from './noted.tsx'
import { Section } from './section.tsx'
import { blankPerson, blankPhone, MOST } from './typed-notice.ts'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

/** Everybody who is endangered. `known`: what those are called whom the centre has already; they stay. */
export function PersonsFields({ known = [] }: { known?: readonly string[] }) {
  const { value } = useNotice()
  const { addPerson, why } = useNoticeFormTexts()
  const isOnly = value.endangered.length === 1
  return (
    <Section name="endangered">
      <p class="hint">{why.endangered}</p>
      <Rows at="endangered" blank={blankPerson} most={MOST.endangered} add={addPerson}>
        {(index, remove) => (
          <PersonFields
            key={index}
            index={index}
            title={known[index]}
            onRemove={isOnly || index < known.length ? undefined : remove}
          />
        )}
      </Rows>
      <Noted at="endangered" />
    </Section>
  )
}

interface PersonFieldsProps {
  readonly index: number
  /** What the person is called; by their place where nobody knows. */
  readonly title: string | undefined
  readonly onRemove: (() => void) | undefined
}

/** One endangered person: who, how they are reached safely, and what else is known. */
function PersonFields({ index, title, onRemove }: PersonFieldsProps) {
  const { value, put, locked } = useNotice()
  const texts = useNoticeFormTexts()
  const { person, labels, removePerson, codes } = texts
  const at = `endangered.${index}` as const
  const typed = value.endangered[index]
  const hint = useBirthHint(typed?.birthDate ?? '')
  const called = title ?? person(index + 1)
  return (
    <Fieldset name={at} row={called} legend={called} words={texts.faults} class="field one-person">
      <div class="pair">
        <Line at={`${at}.givenName`} />
        <Line at={`${at}.familyName`} />
      </div>
      <YesOrNo
        name={`${at}.nameUnknown`}
        label={labels['endangered.nameUnknown']}
        value={typed?.nameUnknown ?? false}
        locked={locked}
        onChange={(nameUnknown) => put(withAt(value, `${at}.nameUnknown`, nameUnknown))}
      />
      <div class="pair">
        <Line at={`${at}.phone`} />
        <Line at={`${at}.phoneOwner`} />
      </div>
      <Windows at={`${at}.safeWindows`} />
      <div class="pair">
        <Prose at={`${at}.safeTimes`} rows={2} />
        <Prose at={`${at}.safeWay`} rows={2} />
        <Line at={`${at}.birthDate`} hint={hint} />
        <Many at={`${at}.relationOfEvicted`} options={Object.entries(codes.relationNames)} />
      </div>
      <Few at={`${at}.sex`} options={['female', 'male', 'other']} names={codes.sexes} />
      <Details at={at} />
      {onRemove && !locked && (
        <p>
          <button type="button" class="quiet" onClick={onRemove}>
            {removePerson(index + 1)}
          </button>
        </p>
      )}
    </Fieldset>
  )
}

function Details({ at }: { at: `endangered.${number}` }) {
  const texts = useNoticeFormTexts()
  return (
    <Folded title={texts.more.endangered}>
      <Rows at={`${at}.otherPhones`} blank={blankPhone} most={MOST.otherPhones} add={texts.addPhone}>
        {(index, remove) => (
          <Fieldset
            key={index}
            name={`${at}.otherPhones.${index}`}
            row={texts.phone(index + 1)}
            legend={texts.phone(index + 1)}
            class="field one-number"
          >
            <div class="pair">
              <Line at={`${at}.otherPhones.${index}.phone`} />
              <Line at={`${at}.otherPhones.${index}.owner`} />
            </div>
            <Windows at={`${at}.otherPhones.${index}.safeWindows`} />
            <button type="button" class="quiet" onClick={remove}>
              {texts.removePhone(index + 1)}
            </button>
          </Fieldset>
        )}
      </Rows>
      <div class="pair">
        <Line at={`${at}.language`} />
        <Answer at={`${at}.interpreterNeeded`} />
      </div>
      <Prose at={`${at}.injuries`} rows={2} />
      <Prose at={`${at}.healthHandicap`} rows={2} />
    </Folded>
  )
}

/** When a number is safe to be called, and when it must not be. */
function Windows({ at }: { at: NoticePath }) {
  const { value, put, locked } = useNotice()
  const { safe } = useNoticeFormTexts()
  const windows = valueAt(value, at) as readonly SafeWindow[]
  const write = (next: readonly SafeWindow[]) => put(withAt(value, at, next))
  const add = (call: SafeWindow['call']) =>
    write([...windows, { weekdays: [], from: '', until: '', weeks: 'every', call }])
  return (
    <div class="field">
      {windows.map((window, index) => (
        <WindowFields
          key={index}
          name={`${at}.${index}`}
          window={window}
          onChange={(next) => write(windows.map((each, place) => (place === index ? next : each)))}
          onRemove={() => write(windows.filter((_, place) => place !== index))}
        />
      ))}
      {windows.length < MOST_WINDOWS && !locked && (
        <p class="nearby">
          {(['safe', 'never'] as const).map((call) => (
            <button type="button" key={call} onClick={() => add(call)}>
              {safe.addWindow[call]}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
