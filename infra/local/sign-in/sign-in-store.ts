import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import { damaged } from '../base/misuse.ts'
import { SIGN_IN_AGAIN } from './sign-in-keys.ts'

/** Where the sign-in service keeps sessions, codes and refresh tokens, so that nobody has to sign in again after a restart. */
export interface SignInStore {
  /** The store of one kind of thing, as oidc-provider wants it. */
  readonly adapter: (kind: string) => Adapter
  close(): void
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS entries (
    kind TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL,
    grant_id TEXT, uid TEXT, expires_at INTEGER NOT NULL, PRIMARY KEY (kind, id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS by_grant ON entries (grant_id);
  CREATE INDEX IF NOT EXISTS by_uid ON entries (uid);`

/** Seconds since 1970. */
const now = () => Math.floor(Date.now() / 1000)

/** Opens the store kept in an SQLite file. What has expired is dropped. Throws Misuse when the file is damaged. */
export function openSignInStore(file: string): SignInStore {
  const database = openDatabase(file)
  return { adapter: (kind) => adapterFor(database, kind), close: () => database.close() }
}

function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file)
    database.exec(SCHEMA)
    database.prepare('DELETE FROM entries WHERE expires_at <= ?').run(now())
    return database
  } catch {
    throw damaged(file, SIGN_IN_AGAIN)
  }
}

function adapterFor(database: DatabaseSync, kind: string): Adapter {
  const upsert = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)')
  const find = database.prepare('SELECT payload FROM entries WHERE kind = ? AND id = ? AND expires_at > ?')
  const findByUid = database.prepare('SELECT payload FROM entries WHERE kind = ? AND uid = ? AND expires_at > ?')
  const consume = database.prepare(
    "UPDATE entries SET payload = json_set(payload, '$.consumed', ?) WHERE kind = ? AND id = ?",
  )
  const destroy = database.prepare('DELETE FROM entries WHERE kind = ? AND id = ?')
  const revoke = database.prepare('DELETE FROM entries WHERE grant_id = ?')
  return {
    upsert: async (id, payload, expiresIn) => {
      const { grantId = null, uid = null } = payload
      const expiresAt = expiresIn === undefined ? Number.MAX_SAFE_INTEGER : now() + expiresIn
      upsert.run(kind, id, JSON.stringify(payload), grantId, uid, expiresAt)
    },
    find: async (id) => payloadOf(find, kind, id),
    findByUid: async (uid) => payloadOf(findByUid, kind, uid),
    // Codes for devices without a keyboard are switched off.
    findByUserCode: async () => undefined,
    consume: async (id) => void consume.run(now(), kind, id),
    destroy: async (id) => void destroy.run(kind, id),
    revokeByGrantId: async (grantId) => void revoke.run(grantId),
  }
}

function payloadOf(query: StatementSync, kind: string, key: string): AdapterPayload | undefined {
  const row = query.get(kind, key, now())
  return row === undefined ? undefined : JSON.parse(String(row['payload']))
}
