import { regions } from '../../../shared/centres/districts.ts'
import type { Line } from '../../../shared/centres/network-changes.ts'
import { OneLine, OneOfMany, SeveralLines } from '../../forms/fields.tsx'
import { useCentresTexts } from './use-centres-texts.ts'

interface LineFieldsProps {
  readonly value: Line
  readonly locked: boolean
  readonly onChange: (part: Partial<Line>) => void
}

const ofRegions = Object.entries(regions).map(([code, { name }]) => [code, name] as const)

/** What the public knows of a centre. */
export function LineFields({ value, locked, onChange }: LineFieldsProps) {
  const texts = useCentresTexts()
  const field = { locked, words: texts.faults }
  return (
    <>
      <OneLine
        {...{ ...field, name: 'name', label: texts.name, most: 120, value: value.name }}
        onChange={(name) => onChange({ name })}
      />
      <OneLine
        {...{ ...field, name: 'operator', label: texts.operator, most: 160, value: value.operator }}
        onChange={(operator) => onChange({ operator })}
      />
      <OneLine
        {...{ ...field, name: 'seat', label: texts.seat, most: 80, value: value.seat }}
        onChange={(seat) => onChange({ seat })}
      />
      <OneOfMany
        {...{ ...field, name: 'region', label: texts.region, value: value.region }}
        options={[['', texts.none], ...ofRegions]}
        onChange={(region) => onChange({ region })}
      />
      <SeveralLines
        {...{ ...field, name: 'sites', label: texts.sites, hint: texts.sitesHint, most: 1500, value: value.sites }}
        onChange={(sites) => onChange({ sites })}
      />
      <SeveralLines
        {...{ ...field, name: 'hours', label: texts.hours, most: 500, rows: 2, value: value.hours }}
        onChange={(hours) => onChange({ hours })}
      />
      <SeveralLines
        {...{ ...field, name: 'phones', label: texts.phones, most: 300, rows: 2, value: value.phones }}
        onChange={(phones) => onChange({ phones })}
      />
    </>
  )
}
