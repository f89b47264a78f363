import { useLayoutEffect, useState } from 'preact/hooks'
import { districts } from '../../shared/centres/districts.ts'
import {
  calledApart,
  type Municipality,
  municipalityCalled,
  offered,
  plainName,
} from '../../shared/centres/municipalities.ts'
import { About, useField } from '../forms/field.tsx'
import { municipalities } from '../municipalities.ts'
import { useNotice } from './around.ts'
import { Folded, Line, Many, Prose } from './fields.tsx'
import { Noted } from './noted.tsx'
import { Section } from './section.tsx'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

/** As many as can be looked through. */
const MOST_OFFERED = 20

const byName = [...districts].toSorted(([, a], [, b]) => a.localeCompare(b, 'cs'))

/** Where it happened: the municipality leads to the district, and the district to the centre, which is told once. */
export function DwellingFields({ isTold = false }: { isTold?: boolean }) {
  const { more, chooseDistrict } = useNoticeFormTexts()
  return (
    <Section name="dwelling">
      <div class="pair">
        <MunicipalityField />
        {!isTold && <Many at="dwelling.district" options={byName} none={chooseDistrict} />}
        <Line at="dwelling.street" />
        <Line at="dwelling.houseNumber" />
      </div>
      <Noted at="dwelling" />
      <Folded title={more.dwelling}>
        <div class="pair">
          <Line at="dwelling.postalCode" />
          <Line at="dwelling.municipalityPart" />
        </div>
        <Prose at="dwelling.delimitedArea" rows={2} />
      </Folded>
    </Section>
  )
}

/** The municipality, of the list of all: choosing one fills in its code and its district, which can be chosen otherwise. */
function MunicipalityField() {
  const { value, put, locked } = useNotice()
  const { labels, hints, severalDistricts, faults, wanted } = useNoticeFormTexts()
  const { asked } = useNotice()
  const all = useList()
  const field = useField('dwelling.municipality', faults)
  const { dwelling } = value
  const [isTyped, setTyped] = useState(false)
  const write = (typed: string) => {
    const found = municipalityCalled(typed, all)
    setTyped(found === undefined)
    const place = found
      ? { municipality: found.name, municipalityCode: found.code, district: found.district }
      : { municipality: typed, municipalityCode: '' }
    put({ ...value, dwelling: { ...dwelling, ...place } })
  }
  // Who types faster than the list comes gets the district all the same.
  useLayoutEffect(() => {
    if (isTyped && all.length > 0 && !locked) write(dwelling.municipality)
  }, [all])
  const isAmbiguous = dwelling.municipalityCode === '' && twins(dwelling.municipality, all) > 1
  const hint = isAmbiguous ? <strong>{severalDistricts}</strong> : hints['dwelling.municipality']
  return (
    <div class="field">
      <label for={field.id}>{labels['dwelling.municipality']}</label>
      <input
        {...field.marks}
        id={field.id}
        type="text"
        list={`${field.id}-offered`}
        value={dwelling.municipality}
        readOnly={locked}
        spellcheck={false}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <datalist id={`${field.id}-offered`}>
        {offered(dwelling.municipality, all, MOST_OFFERED).map((one) => (
          <option key={one.code} value={calledApart(one, all)} />
        ))}
      </datalist>
      <About field={field} hint={asked.has('dwelling.municipality') ? [wanted, ' ', hint] : hint} />
    </div>
  )
}

function twins(name: string, all: readonly Municipality[]): number {
  return name === '' ? 0 : all.filter((one) => plainName(one.name) === plainName(name)).length
}

/** All municipalities; none until they have come, or when they do not. */
function useList(): readonly Municipality[] {
  const [all, setAll] = useState<readonly Municipality[]>([])
  useLayoutEffect(() => {
    municipalities().then(setAll, () => undefined)
  }, [])
  return all
}
