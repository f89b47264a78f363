import type { Table } from '../../functions/store/table/connection.ts'

/** A table whose connection fails from a call on. */
export function breaking(table: Table, after: number): Table {
  let calls = 0
  const doc = new Proxy(table.doc, {
    get: (target, name) => {
      const value = Reflect.get(target, name)
      if (name !== 'send') return typeof value === 'function' ? value.bind(target) : value
      return (command: never) => {
        if (calls++ >= after) return Promise.reject(new Error('the power is cut'))
        return target.send(command)
      }
    },
  })
  return { ...table, doc }
}
