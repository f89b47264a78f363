import { useLanguage } from '../texts/language.ts'
import { useNotice } from './around.ts'
import { useBirthHint } from './birth-hint.ts'
import { countryNamed, countryTyped } from './country.ts'
import { Answer, Few, Folded, Line, Many } from './fields.tsx'
import { Section } from './section.tsx'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

/** The evicted person. */
export function EvictedFields() {
  const { more, codes } = useNoticeFormTexts()
  const { evicted } = useNotice().value
  const country = countryNamed(countryTyped(evicted.nationality), useLanguage())
  return (
    <Section name="evicted">
      <div class="pair">
        <Line at="evicted.givenName" />
        <Line at="evicted.familyName" />
        <Line at="evicted.birthDate" hint={useBirthHint(evicted.birthDate)} />
        <Line at="evicted.nationality" hint={country} />
      </div>
      <Few at="evicted.sex" options={['male', 'female', 'other']} names={codes.sexes} />
      <Folded title={more.evicted}>
        <div class="pair">
          <Answer at="evicted.presentAtEviction" />
          <Answer at="evicted.keysTaken" />
          <Answer at="evicted.objectionRaised" />
          <Many at="evicted.weapon" options={Object.entries(codes.weapons)} />
          <Many at="evicted.substanceInfluence" options={Object.entries(codes.substances)} />
        </div>
        <div class="pair">
          <Line at="evicted.deliveryAddress.street" />
          <Line at="evicted.deliveryAddress.houseNumber" />
          <Line at="evicted.deliveryAddress.municipality" />
          <Line at="evicted.deliveryAddress.postalCode" />
        </div>
      </Folded>
    </Section>
  )
}
