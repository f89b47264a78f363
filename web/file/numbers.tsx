import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { CardNumber } from '../../shared/clients/safe-contact.ts'
import type { ClientFile, EvictionFile } from '../../shared/clients/views.ts'
import type { SafeWindow } from '../../shared/police/safe-window.ts'
import { phoneInGroups } from '../../shared/text/phone-number.ts'
import { windowText } from '../forms/window-text.ts'
import { Ranges } from '../frame/ranges.tsx'
import { CallLink, Confirmed } from './confirmed.tsx'
import { addressLine, Phone } from './report.tsx'
import { useFileTexts } from './use-file-texts.ts'

interface NumbersProps {
  readonly file: ClientFile
  /** Says that a number holds after all; left out while that cannot be saved. */
  readonly onHolds?: ((id: string) => void) | undefined
}

/** The numbers of a card, each with its owner and its windows; none to be dialled while nobody may call. */
export function Numbers({ file, onHolds }: NumbersProps) {
  const { safe } = useFileTexts()
  const { safeContact, mayCall } = file
  const [insisted, setInsisted] = useState(false)
  const isOpen = mayCall === 'yes' || mayCall === 'no-number' || (mayCall === 'stop' && insisted)
  if (!isOpen)
    return (
      <div class="numbers">
        <p>{safe.hidden[mayCall]}</p>
        {mayCall === 'stop' && safeContact.numbers.length > 0 && (
          <button type="button" onClick={() => setInsisted(true)}>
            {safe.showAnyway}
          </button>
        )}
      </div>
    )
  return (
    <div class="numbers">
      <Confirmed>
        {safeContact.numbers.map((number) => (
          <NumberLine key={number.id} number={number} focused={insisted} onHolds={onHolds} />
        ))}
      </Confirmed>
      {(mayCall === 'no-number' || safeContact.numbers.some(({ wrong }) => wrong)) && <AskElsewhere file={file} />}
    </div>
  )
}

interface NumberLineProps {
  readonly number: CardNumber
  readonly focused: boolean
  readonly onHolds: NumbersProps['onHolds']
}

function NumberLine({ number: { id, phone, owner, windows, wrong }, focused, onHolds }: NumberLineProps) {
  const texts = useFileTexts()
  const { safe } = texts
  return (
    <div class="number">
      <p>
        {owner === '' ? <span class="missing">{safe.noOwner}</span> : <b>{owner}</b>}
        {windows.map((window) => (
          <Window key={windowText(texts, window)} window={window} />
        ))}
      </p>
      {phone === '' ? (
        <p class="missing">{safe.noPhone}</p>
      ) : wrong === undefined ? (
        <CallLink phone={phone} focused={focused} />
      ) : (
        <p class="wrong">
          <del>{phoneInGroups(phone)}</del> <b>{safe.wrong}</b>{' '}
          {onHolds && (
            <button type="button" class="quiet" onClick={() => onHolds(id)}>
              {safe.holds}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

function Window({ window }: { window: SafeWindow }) {
  const texts = useFileTexts()
  return (
    <span class={`window ${window.call}`}>
      <Ranges text={`${texts.safe.windows[window.call]} ${windowText(texts, window)}`} />
    </span>
  )
}

/** Where a number is wrong or missing: police may know another one, if they reported the person at all. */
function AskElsewhere({ file: { report, mayCall } }: { file: ClientFile }) {
  const { safe } = useFileTexts()
  const none = mayCall === 'no-number' && <b>{safe.noNumber}</b>
  if (report === undefined) return none && <p>{none}</p>
  return (
    <div class="number">
      <p>
        {none} {safe.askPolice}
      </p>
      <WhomToAsk report={report} />
    </div>
  )
}

/** The unit and the officer who were there, and where the person lives. */
function WhomToAsk({ report: { unit, officer, dwelling } }: Pick<EvictionFile, 'report'>) {
  const { report: words } = useFileTexts()
  const asked = [
    { title: words.unit, name: [unit.name, unit.directorate].filter(Boolean).join(', '), phone: unit.phone },
    { title: words.officer, name: [officer.rank, officer.name].filter(Boolean).join(' '), phone: officer.phone },
    { title: words.address, name: addressLine(dwelling) },
  ]
  return (
    <dl class="pairs">
      {asked.map(
        ({ title, name, phone }) =>
          (name !== '' || phone !== undefined) && (
            <Fragment key={title}>
              <dt>{title}</dt>
              <dd>
                {name} {phone !== undefined && <Phone number={phone} />}
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  )
}
