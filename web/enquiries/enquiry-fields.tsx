import type { Partner } from '../../shared/code-lists/code-lists.ts'
import {
  enquiryAgeBands,
  enquiryKinds,
  enquirySexes,
  longestOfEnquiry,
  type Refusal,
  refusalLetters,
  refusals,
} from '../../shared/enquiries/enquiry.ts'
import { oneLine } from '../../shared/text/signs.ts'
import { AsksAbout } from '../forms/asks-about.tsx'
import { OneLine, OneOfFew, SeveralLines, YesOrNo } from '../forms/fields.tsx'
import { MomentField } from '../forms/when-fields.tsx'
import { AlikeTyped, type TypedSomebody } from '../joined/alike-typed.tsx'
import { PartnerChoice } from '../work/partner-choice.tsx'
import type { EnquiryDraft } from './enquiry-draft.ts'
import { ReplyFields } from './reply-fields.tsx'
import { type EnquiriesTexts, useEnquiriesTexts, useFaultWords } from './use-enquiries-texts.ts'
import type { EnquiryForm } from './use-enquiry-form.ts'

interface FieldsProps {
  readonly form: Pick<EnquiryForm<EnquiryDraft>, 'value' | 'saving' | 'change'>
  /** Whether it was recorded before: then whether she is anonymous is no question any more. */
  readonly recorded?: boolean
}

/** The fields of an enquiry, in the order in which they are heard on a telephone. */
export function EnquiryFields({ form, recorded = false }: FieldsProps) {
  const { fields, hints } = useEnquiriesTexts()
  const { value, change, saving } = form
  return (
    <>
      <Kind form={form} />
      {!recorded && (
        <YesOrNo
          name="anonymous"
          label={fields.anonymous}
          hint={value.anonymous && hints.anonymous}
          value={value.anonymous}
          locked={saving}
          onChange={(anonymous) => change({ anonymous })}
        />
      )}
      <SeveralLines
        name="said"
        label={fields.said}
        hint={hints.said}
        rows={3}
        most={longestOfEnquiry.said}
        value={value.said}
        locked={saving}
        onChange={(said) => change({ said })}
      />
      <Told form={form} name="offered" none="nothingOffered" />
      <Told form={form} name="sentTo" none="sentNowhere" />
      {!value.anonymous && <Named form={form} recorded={recorded} />}
      <More form={form} recorded={recorded} />
      {value.anonymous && <AsksAbout words={[value.said, value.offered, value.sentTo, value.refusalWords]} />}
    </>
  )
}

function Kind({ form: { value, change, saving } }: FieldsProps) {
  const texts = useEnquiriesTexts()
  const words = useFaultWords()
  const { kind } = value
  return (
    <>
      <OneOfFew
        byDigit
        name="kind"
        label={texts.fields.kind}
        hint={kind === '' ? undefined : texts.kindHints[kind]}
        words={words('kind')}
        options={enquiryKinds}
        names={texts.kinds}
        value={kind === '' ? undefined : kind}
        onChange={(kind) => change({ kind })}
      />
      {kind === 'refused' && (
        <OneOfFew
          byDigit
          name="refusal"
          label={texts.fields.refusal}
          hint={value.refusal === '' ? undefined : letterOf(texts, value.refusal)}
          words={words('refusal')}
          options={refusals}
          names={texts.refusals}
          value={value.refusal === '' ? undefined : value.refusal}
          onChange={(refusal) => change({ refusal })}
        />
      )}
      {kind === 'refused' && value.refusal === 'other' && (
        <OneLine
          name="refusalWords"
          label={texts.fields.refusalWords}
          words={words('refusalWords')}
          most={longestOfEnquiry.refusalWords}
          value={value.refusalWords}
          locked={saving}
          onChange={(refusalWords) => change({ refusalWords })}
        />
      )}
    </>
  )
}

/** The letter of the law by which a refusal is reported; another reason has none. */
export function letterOf(texts: EnquiriesTexts, refusal: Refusal): string | undefined {
  const letters: Partial<Record<Refusal, string>> = refusalLetters
  const letter = letters[refusal]
  return letter && texts.letter(letter)
}

type ToldProps = FieldsProps &
  (
    | { readonly name: 'offered'; readonly none: 'nothingOffered' }
    | { readonly name: 'sentTo'; readonly none: 'sentNowhere' }
  )

/** What is always asked: in words, or that it was nothing. */
function Told({ form: { value, change, saving }, name, none }: ToldProps) {
  const { fields, hints } = useEnquiriesTexts()
  const words = useFaultWords()
  return (
    <div class="told">
      {!value[none] && name === 'sentTo' && (
        <PartnerChoice
          name="partner"
          locked={saving}
          onChoose={(partner) => partner && change({ sentTo: withPartner(value.sentTo, partner) })}
        />
      )}
      {!value[none] && (
        <OneLine
          name={name}
          label={fields[name]}
          hint={hints[name]}
          words={words(name)}
          most={longestOfEnquiry[name]}
          value={value[name]}
          locked={saving}
          onChange={(text) => change({ [name]: text })}
        />
      )}
      <YesOrNo
        name={none}
        label={fields[none]}
        value={value[none]}
        locked={saving}
        onChange={(nothing) => change({ [none]: nothing })}
      />
    </div>
  )
}

/** What was written, with a partner and its telephone behind it; what would not fit is left to be written. */
function withPartner(sentTo: string, { name, phone }: Partner): string {
  const said = [oneLine(sentTo), name, phone].filter((part) => part !== '').join(', ')
  return said.length > longestOfEnquiry.sentTo ? sentTo : said
}

function Named({ form: { value, change, saving }, recorded }: FieldsProps) {
  const { fields, hints } = useEnquiriesTexts()
  return (
    <>
      <OneLine
        name="name"
        label={fields.name}
        hint={value.kind === 'rescuer' ? hints.rescuerName : hints.name}
        most={longestOfEnquiry.name}
        value={value.name}
        locked={saving}
        onChange={(name) => change({ name })}
      />
      <ReplyFields value={value} locked={saving} onChange={change} />
      {/* Once recorded she would be like herself. */}
      {!recorded && <AlikeTyped typed={somebodyIn(value)} />}
    </>
  )
}

/** By what it is looked whether she is here already. */
function somebodyIn({ name, mayReply, channel, to, sex }: EnquiryDraft): TypedSomebody {
  const isPhone = mayReply && channel !== 'e-mail' && oneLine(to) !== ''
  return {
    ...(oneLine(name) !== '' && { givenName: name }),
    ...(sex !== 'unknown' && { sex }),
    phones: isPhone ? [to] : [],
  }
}

/** What figures are made of, and when it was if not now. */
function More({ form: { value, change, saving }, recorded }: FieldsProps) {
  const texts = useEnquiriesTexts()
  return (
    <>
      <OneOfFew
        byDigit
        name="sex"
        label={texts.fields.sex}
        hint={texts.hints.sex}
        options={enquirySexes}
        names={texts.sexes}
        value={value.sex}
        onChange={(sex) => change({ sex })}
      />
      <OneOfFew
        byDigit
        name="ageBand"
        label={texts.fields.ageBand}
        hint={texts.hints.ageBand}
        options={enquiryAgeBands}
        names={texts.ageBands}
        value={value.ageBand}
        onChange={(ageBand) => change({ ageBand })}
      />
      <MomentField
        name="at"
        lean="past"
        label={texts.fields.at}
        hint={recorded ? texts.hints.atRecorded : texts.hints.at}
        words={texts.faults}
        value={value.at}
        locked={saving}
        onChange={(at) => change({ at: at === 'T' ? '' : at })}
      />
    </>
  )
}
