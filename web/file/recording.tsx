import { useEffect, useState } from 'preact/hooks'
import { ENTRY_BOX, EntryBox, goToEntryBox } from '../work/entry-box.tsx'
import type { EntryPlace } from '../work/entry-place.ts'
import { useLetterKey } from '../work/letter-key.ts'
import { useWorkTexts } from '../work/use-work-texts.ts'
import { AttemptForm } from './attempt-form.tsx'
import type { OpenFile } from './open-file.ts'
import { ATTEMPT_FORM, goToAttempt } from './shortcuts.ts'

type Mode = 'attempt' | 'work'

/** Where one chooses what to write down. */
const MODES = 'record-modes'

/**
 * One place to write things down: contact attempts, open while help is still to be offered, and work and notes. From then on both are a
 * key away, so that the time line comes first. What is begun in one that is not shown is kept, and said.
 */
export function Recording({ open, place }: { open: OpenFile; place: EntryPlace }) {
  const { contact } = open.file
  const [mode, setMode] = useState<Mode | undefined>(
    contact !== undefined && contact.status !== 'met' ? 'attempt' : undefined,
  )
  const [begun, setBegun] = useState<Readonly<Record<Mode, boolean>>>({ attempt: false, work: false })
  const told = (which: Mode) => (isBegun: boolean) => setBegun((known) => ({ ...known, [which]: isBegun }))
  const go = useGoing(mode, setMode)
  useLetterKey('KeyP', go.attempt)
  useLetterKey('KeyK', go.work)
  return (
    <div class="recording">
      <div class="chips modes" id={MODES}>
        <ModeButton mode="attempt" now={mode} isBegun={begun.attempt} onChoose={setMode} />
        <ModeButton mode="work" now={mode} isBegun={begun.work} onChoose={setMode} />
      </div>
      <AttemptForm open={open} isShown={mode === 'attempt'} onTouched={told('attempt')} />
      <EntryBox place={place} isShown={mode === 'work'} onTouched={told('work')} />
    </div>
  )
}

/** Ways to each form from anywhere on the page: it is shown first, and takes the focus then. */
function useGoing(mode: Mode | undefined, setMode: (mode: Mode) => void): Readonly<Record<Mode, () => void>> {
  const [going, setGoing] = useState<Mode>()
  const focus = { attempt: goToAttempt, work: goToEntryBox }
  useEffect(() => {
    if (going === undefined || going !== mode) return
    setGoing(undefined)
    focus[going]()
  }, [going, mode])
  const to = (which: Mode) => () => {
    setMode(which)
    setGoing(which)
  }
  return { attempt: to('attempt'), work: to('work') }
}

interface ModeButtonProps {
  readonly mode: Mode
  /** What is shown; nothing before one is chosen. */
  readonly now: Mode | undefined
  readonly isBegun: boolean
  readonly onChoose: (mode: Mode) => void
}

function ModeButton({ mode, now, isBegun, onChoose }: ModeButtonProps) {
  const { modes, begun } = useWorkTexts()
  return (
    <button
      type="button"
      aria-pressed={mode === now}
      aria-keyshortcuts={mode === 'work' ? 'Alt+K' : 'Alt+P'}
      onClick={() => onChoose(mode)}
    >
      {modes[mode]} <kbd>{mode === 'work' ? 'Alt + K' : 'Alt + P'}</kbd>
      {isBegun && mode !== now && <span class="tag">{begun}</span>}
    </button>
  )
}

/** Puts the focus into the form that is shown, or on the ways to open one. */
export function goToRecording(): void {
  if (document.getElementById(ATTEMPT_FORM)) goToAttempt()
  else if (document.getElementById(ENTRY_BOX)) goToEntryBox()
  else document.getElementById(MODES)?.querySelector('button')?.focus()
}
