import { OneLine } from '../../forms/fields.tsx'
import { useAdminTexts } from '../use-admin-texts.ts'
import type { UnitForm } from './use-units.ts'

interface Props extends Pick<UnitForm, 'value' | 'change'> {
  readonly field: { readonly locked: boolean }
}

/** What may be said of a unit otherwise later. */
export function UnitFields({ value, change, field }: Props) {
  const { units: texts } = useAdminTexts()
  const most = { name: 160, directorate: 120, contact: 200 } as const
  return (['name', 'directorate', 'contact'] as const).map((name) => (
    <OneLine
      key={name}
      {...field}
      name={name}
      label={texts.fields[name]}
      words={texts.faults}
      most={most[name]}
      value={value[name]}
      onChange={(text) => change({ [name]: text })}
    />
  ))
}
