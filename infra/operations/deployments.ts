/**
 * The deployments to be made one after the other, as arguments of `cdk deploy`, by the status of the stack; undefined when there is
 * none. A stack that never stood is deployed without protection first: if that fails, it takes back all it made, and can be repeated.
 */
export function deployments(status: string | undefined, args: readonly string[]): string[][] {
  const neverStood = status === undefined || /^(ROLLBACK_|CREATE_FAILED|CREATE_IN|REVIEW_|DELETE_)/.test(status)
  const protectedOne = ['-c', 'standing=true', ...args]
  return neverStood ? [['-c', 'standing=false', ...args], protectedOne] : [protectedOne]
}
