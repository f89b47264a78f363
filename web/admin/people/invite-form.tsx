import type { ComponentProps } from 'preact'
import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { type Associates, associationRoles } from '../../../shared/association/people.ts'
import { Action } from '../../forms/action.tsx'
import { OneLine, OneOfFew } from '../../forms/fields.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import { useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { useServices } from '../../services.ts'
import { ASSOCIATES, useSendChange } from './use-associates.ts'
import { useAssociatesTexts } from './use-associates-texts.ts'

const draftSchema = z.object({
  /** From when the form is begun, so that a second sending invites nobody else. */
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(associationRoles),
})
type Draft = z.infer<typeof draftSchema>

/** Invites somebody into the association or the administration. */
export function InviteForm({ view, onSaved }: { view: Associates; onSaved: () => void }) {
  const texts = useAssociatesTexts()
  const form = useInvitation(view, onSaved)
  return (
    <div class="panel">
      <Action form={form} label={texts.invite} save={texts.inviteSave} Frame={InviteFrame}>
        {({ value, change }, { locked }) => (
          <>
            <OneLine
              {...{ name: 'name', label: texts.name, words: texts.faults, most: 120, value: value.name, locked }}
              onChange={(name) => change({ name })}
            />
            <OneLine
              {...{ name: 'email', label: texts.email, hint: texts.emailHint, words: texts.faults, most: 254, locked }}
              value={value.email}
              onChange={(email) => change({ email })}
            />
            <OneOfFew
              {...{ name: 'role', label: texts.role, options: associationRoles, names: texts.roles, locked }}
              value={value.role}
              onChange={(role) => change({ role })}
            />
          </>
        )}
      </Action>
    </div>
  )
}

function InviteFrame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = useAssociatesTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

function useInvitation(view: Associates, onSaved: () => void) {
  const { queries } = useServices()
  const send = useSendChange()
  return useForm<Draft, Associates, Versioned>({
    name: 'invite-associate',
    schema: draftSchema,
    blank: () => ({ id: ulid(), name: '', email: '', role: 'analyst' }),
    base: { version: view.version },
    baseSchema: versionedSchema,
    check: ({ name, email }) => ({
      ...(name.trim() === '' && { name: 'missing' }),
      ...(email.trim() === '' && { email: 'missing' }),
    }),
    send: ({ id, name, email, role }) => send(id, { what: 'invite', name, email: email.trim(), role }),
    isRecord: (current): current is Associates =>
      typeof current === 'object' && current !== null && 'people' in current,
    show: (people) => queries.setQueryData(ASSOCIATES, people),
    onSaved,
  })
}
