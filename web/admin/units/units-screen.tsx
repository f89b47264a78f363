import { useLocation } from 'preact-iso/router'
import { POLICE_ID } from '../../../shared/police/unit.ts'
import type { UnitsView } from '../../../shared/police/unit-views.ts'
import { OneLine, YesOrNo } from '../../forms/fields.tsx'
import { Screen } from '../../frame/screen.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { useAdminTexts } from '../use-admin-texts.ts'
import { UnitAction } from './frame.tsx'
import { UnitFields } from './unit-fields.tsx'
import { UnitScreen } from './unit-screen.tsx'
import { useUnitCalls, useUnitForm, useUnits } from './use-units.ts'

/** Units of the police, or one of them. */
export function UnitsScreen({ rest }: { rest: string }) {
  return rest === '' ? <UnitsList /> : <UnitScreen id={rest} />
}

function UnitsList() {
  const { units: texts } = useAdminTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useUnits()
  const units = data?.pages.flatMap((page) => page.units)
  const count = data?.pages.at(-1)?.count ?? 0
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      <AddUnit />
      {units === undefined && <NotYet error={error} onRetry={refetch} />}
      {units !== undefined && <p role="status">{texts.count(count)}</p>}
      <ul class="attempts">
        {units?.map((unit) => (
          <UnitLine key={unit.id} unit={unit} />
        ))}
      </ul>
      {units !== undefined && error && <Trouble error={error} onRetry={() => fetchNextPage()} />}
      {hasNextPage && (
        <button type="button" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {texts.more}
        </button>
      )}
    </Screen>
  )
}

function UnitLine({ unit: { id, name, directorate, isTest, keys } }: { unit: UnitsView['units'][number] }) {
  const { units: texts } = useAdminTexts()
  return (
    <li>
      <span class="entry">
        <span>
          <a href={`/utvary/${encodeURIComponent(id)}`}>{name}</a> {isTest && <span class="tag">{texts.test}</span>}
          {keys.waiting > 0 && <span class="tag late">{texts.waitingCount(keys.waiting)}</span>}
        </span>
        <span class="quiet-text">{[id, directorate, texts.keyCount(keys)].filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  )
}

function AddUnit() {
  const { units: texts } = useAdminTexts()
  const { calls } = useUnitCalls()
  const { route } = useLocation()
  const form = useUnitForm({
    name: 'admin unit',
    check: ({ id, name }) => ({
      ...(!POLICE_ID.test(id) && { id: 'id' }),
      ...(name.trim() === '' && { name: 'missing' }),
    }),
    send: (draft) => calls.add(draft),
    onSaved: ({ unit }) => route(`/utvary/${encodeURIComponent(unit.id)}`),
  })
  return (
    <UnitAction form={form} label={texts.add} save={texts.addSave}>
      {({ value, change }, field) => (
        <>
          <OneLine
            {...field}
            name="id"
            label={texts.id}
            hint={texts.idHint}
            words={texts.faults}
            most={100}
            value={value.id}
            onChange={(id) => change({ id })}
          />
          <UnitFields value={value} change={change} field={field} />
          <YesOrNo
            {...field}
            name="isTest"
            label={texts.isTest}
            hint={texts.isTestHint}
            value={value.isTest}
            onChange={(isTest) => change({ isTest })}
          />
        </>
      )}
    </UnitAction>
  )
}
