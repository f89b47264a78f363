import type { Signer } from '../../functions/store/signer.ts'
import type { Table } from '../../functions/store/table/connection.ts'
import type { Vault } from '../../functions/store/table/vault.ts'

/** Somebody who is to sign in. */
export interface Invited {
  readonly name: string
  readonly email: string
  /** The one group that says what the person may do: `liberec.worker`, `apic.analyst`. */
  readonly group: string
}

/** A key that nothing is signed by yet. */
export interface NewReceiptKey extends Pick<Signer, 'publicKeys'> {
  /** Lets it sign from the next start on, in the place of the one before. */
  use(): void
}

/** What an operator works on: the platform in AWS, or the one on this machine. */
export interface Ground {
  readonly table: Table
  readonly vault: Vault
  /** Who signs now. */
  readonly signer: Pick<Signer, 'publicKeys'>
  readonly now: () => Date
  /** Says, for people, what of the demo is not written yet that belongs to figures; undefined when all is. */
  beingWritten?(): Promise<string | undefined>
  /** The table and the vault with the right to take one whole centre out and to give it back. */
  readonly whole: (centre: string) => Pick<Ground, 'table' | 'vault' | 'now'>
  /**
   * Lets somebody sign in, with a letter where there are letters. Answers the sign-in id, and whether the person is new. Throws
   * Misuse when somebody of this address is there in another group.
   */
  invite(person: Invited): Promise<{ readonly id: string; readonly isNew: boolean }>
  /** Forgets the accounts of everybody who is of a centre: none of them can sign in. Answers how many there were. */
  dismiss(centre: string): Promise<number>
  /** Makes another key that is to sign. Missing where a deployment makes it. */
  newReceiptKey?(): Promise<NewReceiptKey>
  /** Hands over again what was given up. Answers how much of it, and how much stays. */
  replay(): Promise<{ readonly replayed: number; readonly left: number }>
}
