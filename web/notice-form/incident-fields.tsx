import { violenceForms } from '../../shared/police/coded.ts'
import { Fieldset } from '../forms/field.tsx'
import { useNotice } from './around.ts'
import { Few, Folded, Line, Many, Prose, Rows, When } from './fields.tsx'
import { Section } from './section.tsx'
import { blankCopy, MOST } from './typed-notice.ts'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

/** What happened. */
export function IncidentFields() {
  const { more, codes } = useNoticeFormTexts()
  return (
    <Section name="incident">
      <Few at="incident.saraDn" options={['low', 'medium', 'high']} names={codes.saraLevels} />
      <Forms />
      <Folded title={more.incident}>
        <Prose at="incident.description" rows={6} />
        <div class="pair">
          <Line at="incident.previousIncidents" />
          <Many at="incident.qualification" options={Object.entries(codes.qualifications)} />
        </div>
      </Folded>
    </Section>
  )
}

function Forms() {
  const { value, put, locked } = useNotice()
  const { labels, codes } = useNoticeFormTexts()
  const { incident } = value
  const toggle = (form: (typeof violenceForms)[number], isTrue: boolean) => {
    const forms = violenceForms.filter((one) => (one === form ? isTrue : incident.forms.includes(one)))
    put({ ...value, incident: { ...incident, forms } })
  }
  return (
    <Fieldset name="incident.forms" legend={labels['incident.forms']}>
      <div class="chips">
        {violenceForms.map((form) => (
          <label class="chip" key={form}>
            <input
              type="checkbox"
              checked={incident.forms.includes(form)}
              disabled={locked}
              onChange={({ currentTarget }) => toggle(form, currentTarget.checked)}
            />
            <span>{codes.violence[form]}</span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}

/** Who else was sent a copy. */
export function DistributionFields() {
  const { addCopy, copy, removeCopy, codes, faults } = useNoticeFormTexts()
  return (
    <Section name="distribution">
      <Rows at="distribution" blank={blankCopy} most={MOST.distribution} add={addCopy}>
        {(index, remove) => (
          <Fieldset
            key={index}
            name={`distribution.${index}`}
            row={copy(index + 1)}
            legend={copy(index + 1)}
            words={faults}
            class="field one-number"
          >
            <div class="pair">
              <Many at={`distribution.${index}.to`} options={Object.entries(codes.copyHolderNames)} />
              <Line at={`distribution.${index}.name`} />
            </div>
            <When at={`distribution.${index}.at`} />
            <button type="button" class="quiet" onClick={remove}>
              {removeCopy(index + 1)}
            </button>
          </Fieldset>
        )}
      </Rows>
    </Section>
  )
}
