import { type ActionProps, Action as AnyAction } from '../forms/action.tsx'
import { FormFrame } from './form-frame.tsx'
import type { BookForm } from './use-book-form.ts'

/** A form of the book behind a button. */
export function Action<T>(props: Omit<ActionProps<BookForm<T>>, 'Frame'>) {
  return <AnyAction {...props} Frame={FormFrame} />
}
